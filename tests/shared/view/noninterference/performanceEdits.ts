import type { FacilitatorId, PerformanceId, TextId } from "../../../../shared/basics/ids.ts";
import { aStrangeSheet } from "./sheetEdits.ts";
import { anySeatId, below, type Edit, freshWord, oneOf, onPerformance, onPlay, onRound, withText } from "./sites.ts";

/** The checks of the sample cards; one takes another's place, so that their number stays what the facilitator sees. */
const GATES = ["verified", "closed"];
const PARTS = ["S", "T", "A", "R", "_trend", ...GATES];

/** Changes of performances beyond their sheets: ticks, facilitators' sheets, the seal, next steps, casting. */
export const PERFORMANCE_EDITS: Readonly<Record<string, Edit>> = {
  "a tick": onPerformance((performance, chance, _, world) => {
    const seatId = anySeatId(world, chance);
    if (seatId === undefined) return null;
    const heard = { ...performance.ticks.get(seatId), [oneOf(PARTS, chance) ?? "S"]: below(120_000, chance) };
    return { ...performance, ticks: new Map(performance.ticks).set(seatId, heard) };
  }),
  "a moment of a tick": onPerformance((performance, chance) => {
    const entry = oneOf([...performance.ticks], chance);
    const part = oneOf(Object.keys(entry?.[1] ?? {}), chance);
    if (entry === undefined || part === undefined) return null;
    const heard = { ...entry[1], [part]: below(120_000, chance) };
    return { ...performance, ticks: new Map(performance.ticks).set(entry[0], heard) };
  }),
  "which part was ticked": onPerformance((performance, chance) => {
    const entry = oneOf([...performance.ticks], chance);
    const part = oneOf(Object.keys(entry?.[1] ?? {}), chance);
    const other = oneOf(part !== undefined && GATES.includes(part) ? GATES : PARTS, chance);
    if (!entry || !part || !other || other in entry[1]) return null;
    const heard = Object.fromEntries(Object.entries(entry[1]).map(([id, at]) => [id === part ? other : id, at]));
    return { ...performance, ticks: new Map(performance.ticks).set(entry[0], heard) };
  }),
  // Few stories tick checks before the reveal: where none is, one comes to be.
  "which check was ticked, before the reveal": onRound((round, chance) => {
    const sealed = [...round.rooms.values()].filter(({ performance }) => performance?.revealedAt === null);
    const play = round.exercise.kind === "role-play" ? oneOf(sealed, chance) : undefined;
    const seatId = oneOf([...(play?.roles.keys() ?? [])], chance);
    if (!play?.performance || seatId === undefined) return null;
    const { ticks } = play.performance;
    const [writer = seatId, heard = {}] = oneOf([...ticks], chance) ?? [];
    const [part, afterMs = below(120_000, chance)] = oneOf(Object.entries(heard), chance) ?? [];
    const other = GATES.find((gate) => gate !== part && !(gate in heard));
    if (other === undefined) return null;
    const { [part ?? other]: _, ...rest } = heard;
    const performance = { ...play.performance, ticks: new Map(ticks).set(writer, { ...rest, [other]: afterMs }) };
    return { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, performance }) };
  }),
  "no ticks": onPerformance((performance, chance) => {
    const gone = oneOf([...performance.ticks.keys()], chance);
    return { ...performance, ticks: new Map([...performance.ticks].filter(([seatId]) => seatId !== gone)) };
  }),
  "who ticked": onPerformance((performance, chance) => {
    const [one, other] = [oneOf([...performance.ticks], chance), oneOf([...performance.ticks], chance)];
    if (one === undefined || other === undefined) return null;
    return { ...performance, ticks: new Map(performance.ticks).set(one[0], other[1]).set(other[0], one[1]) };
  }),
  "the order of ticks": onPerformance((performance) => ({
    ...performance,
    ticks: new Map(
      [...performance.ticks]
        .toReversed()
        .map(([id, heard]) => [id, Object.fromEntries(Object.entries(heard).toReversed())]),
    ),
  })),
  "a facilitator's sheet": onPerformance((performance, chance, _, { state }) => {
    const id = oneOf([...state.facilitators.keys(), "f-other" as FacilitatorId], chance);
    if (id === undefined) return null;
    const facilitatorSheets = new Map(performance.facilitatorSheets);
    if (!facilitatorSheets.delete(id) || chance() < 0.6)
      facilitatorSheets.set(id, aStrangeSheet(chance, "facilitator"));
    return { ...performance, facilitatorSheets };
  }),
  "which facilitator": onPerformance((performance, chance) => {
    const entry = oneOf([...performance.facilitatorSheets], chance);
    if (entry === undefined) return null;
    const rest = new Map([...performance.facilitatorSheets].filter(([id]) => id !== entry[0]));
    return { ...performance, facilitatorSheets: rest.set("f-another" as FacilitatorId, entry[1]) };
  }),
  "an audit": onPerformance((performance) => ({ ...performance, isAudited: !performance.isAudited })),
  "when it was revealed": onPerformance((performance, chance) =>
    performance.revealedAt === null ? null : { ...performance, revealedAt: below(1e6, chance) },
  ),
  "sealed or revealed": onPerformance((performance) => ({
    ...performance,
    revealedAt: performance.revealedAt === null ? 1 : null,
  })),
  "the id of a performance": onPerformance((performance, chance) => ({
    ...performance,
    id: `p-${freshWord(chance)}` as PerformanceId,
  })),
  "nobody performs": onPlay((play) => ({ ...play, performance: null })),
  "who performed": onPerformance((performance, chance, _, world) => {
    const performerId = anySeatId(world, chance);
    return performerId === undefined ? null : { ...performance, performerId };
  }),
  "two rooms' results": onRound((round, chance) => {
    const [one, other] = [oneOf([...round.rooms.values()], chance), oneOf([...round.rooms.values()], chance)];
    if (!one?.performance || !other?.performance || one === other) return null;
    // Each room keeps its people; what they saw and wrote changes places.
    const exchanged = (from: typeof one.performance, into: typeof one.performance) => ({
      ...into,
      sheets: from.sheets,
      ticks: from.ticks,
      revealedAt: from.revealedAt,
    });
    const rooms = new Map(round.rooms);
    rooms.set(one.id, { ...one, performance: exchanged(other.performance, one.performance) });
    rooms.set(other.id, { ...other, performance: exchanged(one.performance, other.performance) });
    return { ...round, rooms };
  }),
  "two rooms' results, writers apart": onRound((round, chance) => {
    const [one, other] = [oneOf([...round.rooms.values()], chance), oneOf([...round.rooms.values()], chance)];
    if (!one?.performance || !other?.performance || one === other) return null;
    // Sheet by sheet, so that both rooms keep how many are in and whose.
    const swapped = (own: typeof one.performance, theirs: typeof one.performance) => ({
      ...own,
      sheets: new Map(
        [...own.sheets].map(([id, sheet], index) => [id, { ...([...theirs.sheets.values()][index] ?? sheet) }]),
      ),
    });
    const rooms = new Map(round.rooms);
    rooms.set(one.id, { ...one, performance: swapped(one.performance, other.performance) });
    rooms.set(other.id, { ...other, performance: swapped(other.performance, one.performance) });
    return { ...round, rooms };
  }),
  "a next step": (world, chance) => {
    const textId = `t-${freshWord(chance)}` as TextId;
    const edited = onPlay((play) => {
      const seatId = anySeatId(world, chance);
      return seatId === undefined ? null : { ...play, nextSteps: new Map(play.nextSteps).set(seatId, textId) };
    })(world, chance);
    return edited && withText(edited, textId, freshWord(chance));
  },
  "no next steps": onPlay((play) => ({ ...play, nextSteps: new Map() })),
  "who is asked": onPlay((play, chance, world) => ({
    ...play,
    casting: {
      ...play.casting,
      candidateId: anySeatId(world, chance) ?? null,
      answer: chance() < 0.5 ? "asked" : "accepted",
    },
  })),
  "the answer of who is asked": onPlay((play) => ({
    ...play,
    casting: { ...play.casting, answer: play.casting.answer === "asked" ? "accepted" : "asked" },
  })),
  "who did not answer, and since when somebody is asked": onPlay((play, chance, world) => ({
    ...play,
    casting: { ...play.casting, askedAt: below(1e6, chance), skipped: [anySeatId(world, chance) ?? []].flat() },
  })),
  "who passed": onPlay((play, chance, world) => {
    const seatId = anySeatId(world, chance);
    const { passed } = play.casting;
    if (seatId === undefined) return null;
    const others = passed.filter((id) => id !== seatId);
    return {
      ...play,
      casting: { ...play.casting, passed: others.length < passed.length ? others : [...passed, seatId] },
    };
  }),
};
