import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Performance, Round, Seat } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import {
  chipFacts,
  counted,
  criteriaFacts,
  dotFacts,
  headlineFacts,
  overallsOf,
  partFacts,
  selfFacts,
  spreadFacts,
} from "./knownScores.ts";
import { performancesOf, type Scored, scoredIn } from "./standpoint.ts";
import { isOpen, nameOf, said, sheetFacts, text, textsOf } from "./writtenDown.ts";

const commentsOn = (world: World, performance: Performance) =>
  counted(performance).flatMap(([seatId, sheet]) =>
    textsOf(sheet).flatMap(([kind, id]) => {
      const by = sheet.signed ? nameOf(world, world.state.seats.get(seatId)) : null;
      return id === null ? [] : [{ id, kind, text: text(world, id), by, isHeld: sheet.heldTextIds.includes(id) }];
    }),
  );

/** What the performer may read: a heap of comments, without ids, the writer only where they signed. */
const commentFacts = (world: World, performance: Performance) =>
  commentsOn(world, performance)
    .filter(({ isHeld }) => !isHeld)
    .map((comment) => JSON.stringify([comment.kind, comment.text, comment.by]))
    .sort();

/** What the facilitator may read: each comment with its id, so that it can be released. */
export const commentsWithIds = (world: World, performance: Performance) =>
  commentsOn(world, performance).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a performance tells its performer, and how they judged themselves. */
const resultFacts = (world: World, performance: Performance, exercise: Scored) =>
  [
    [
      performance.id,
      headlineFacts(overallsOf(performance, exercise), true),
      criteriaFacts(performance, exercise, true),
      commentFacts(world, performance),
    ],
    selfFacts(performance, exercise),
  ] as const;

/** What everybody in the room may see. */
export const sharedFacts = (performance: Performance, exercise: Scored) => {
  const values = overallsOf(performance, exercise);
  return [
    counted(performance).length,
    spreadFacts(values),
    dotFacts(values),
    chipFacts(performance),
    // Checks of a card are ticked as well, and those are not for everybody.
    exercise.parts === undefined ? [] : partFacts(performance),
  ];
};

/** The names of the traits that somebody tapped. */
export function tappedTraits(performances: readonly Performance[], exercise: Scored, viewer: Viewer) {
  const tapped = new Set(performances.flatMap(chipFacts).map(([trait]) => trait));
  const { question, rubric } = exercise;
  const chips =
    question === undefined
      ? rubric.criteria.map(({ id, text }) => ({ id: id as string, text: said(text, viewer).name as string }))
      : said(question.text, viewer).traits;
  return chips.filter(({ id }) => tapped.has(id));
}

/** The own result of a round, wherever one sits by now. */
export function ownResult(world: World, round: Round, seat: Seat) {
  const own = performancesOf(round).filter((one) => one.performerId === seat.id && isOpen(one));
  return own.length === 0
    ? null
    : own.map((performance) => resultFacts(world, performance, scoredIn(round, performance)));
}

/** Which unsigned comments come from one writer: the export's pseudonyms tell that, and nothing more. */
export function pseudonymFacts(performance: Performance) {
  return counted(performance)
    .filter(([, sheet]) => !sheet.signed && !performance.isAudited)
    .map(([, sheet]) => textsOf(sheet).flatMap(([, id]) => (id === null || sheet.heldTextIds.includes(id) ? [] : [id])))
    .map((ids) => ids.toSorted())
    .sort();
}

/** Who wrote what: after an audit, and never the self-assessment. */
export function auditFacts(world: World, { isAudited, sheets }: Performance) {
  if (!isAudited) return null;
  return [...world.state.seats.values()].flatMap((seat) => {
    const sheet = sheets.get(seat.id);
    return sheet?.source === "peer" ? [[seat.id, nameOf(world, seat), sheetFacts(world, sheet), textsOf(sheet)]] : [];
  });
}
