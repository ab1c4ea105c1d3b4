import { chipFacts, counted, criteriaFacts, headlineFacts, overallsOf, partFacts, selfFacts } from "./knownScores.ts";
import {
  commentsOf,
  everywhere,
  exerciseOf,
  isRevealed,
  type Leak,
  lateOnes,
  ofPerformer,
  onceRevealed,
  onPhone,
  questionOf,
  sheetsOf,
  whileSealed,
} from "./leakKinds.ts";
import { performancesOf, roundsOf, scoredIn, startedIn } from "./standpoint.ts";

/** Mistakes by name. Each has been made, or nearly made, in some app of this kind. */
export const PLANTED_LEAKS: Readonly<Record<string, Leak>> = {
  "a field too many: the taps before the reveal": whileSealed(({ sheets }) =>
    [...sheets.values()].map((sheet) => sheet.overall),
  ),
  "a total of the taps before the reveal": whileSealed((performance) =>
    sheetsOf(performance).reduce((sum, { overall }) => sum + (overall ?? 0), 0),
  ),
  "whose sheets are in, on the phones": whileSealed((performance) => counted(performance).map(([id]) => id)),
  "whether the self-assessment is in, on the phones": whileSealed(({ sheets, performerId }) => sheets.has(performerId)),
  "chips before the reveal": whileSealed(chipFacts),
  "how many comments there are before the reveal": whileSealed(
    (performance) => sheetsOf(performance).filter(({ tryTextId }) => tryTextId !== null).length,
  ),
  "others' ticks while they listen": whileSealed(partFacts),
  "the hour of the last sheet": whileSealed(({ sheets }) =>
    Math.max(0, ...[...sheets.values()].map(({ submittedAt }) => submittedAt)),
  ),
  "the size of what is sealed": whileSealed(({ sheets }) => JSON.stringify([...sheets]).length),
  "an error text with a level in it": whileSealed(
    ({ sheets }) => `Cannot show ${[...sheets.values()].map(({ overall }) => overall).join()} before the reveal`,
  ),
  "the result of the performer while it is sealed": (world, { play, role }) =>
    role === "performer" && play?.performance
      ? headlineFacts(overallsOf(play.performance, exerciseOf(world)), true)
      : undefined,
  "whether the scores are revealed in another room": (_world, { play, round }) =>
    round && play && [...round.rooms.values()].map(({ performance }) => performance?.revealedAt !== null),
  "results of another room": (world, { play, round }) =>
    round &&
    play &&
    performancesOf(round)
      .filter(isRevealed)
      .map((performance) => overallsOf(performance, exerciseOf(world))),
  "the clock of another room": (_world, { play, round }) =>
    round && play && [...round.rooms.values()].map(({ clock }) => clock),
  "who passed, to the room": onPhone(
    (world, { room }) => room && world.state.round?.rooms.get(room.id)?.casting.passed.length,
  ),
  "who did not answer when asked, to the facilitator": ({ state }, { viewer }) =>
    viewer.kind === "facilitator"
      ? [...(state.round?.rooms.values() ?? [])].map(({ casting }) => casting.skipped.length)
      : undefined,
  "who is asked, to the room": onPhone(
    (world, { room }) => room && world.state.round?.rooms.get(room.id)?.casting.candidateId,
  ),
  "who passed, on the wall": ({ state }, { viewer }) =>
    viewer.kind === "screen"
      ? [...(state.round?.rooms.values() ?? [])].map(({ casting }) => casting.passed.length)
      : undefined,
  "why a clock stands, on the wall": (_world, { viewer, round }) =>
    viewer.kind === "screen" ? [...(round?.rooms.values() ?? [])].map(({ clock }) => clock.pausedFor) : undefined,
  "the question before the start, on phones": onPhone(({ state }) => questionOf(state.round)?.text.en.question),
  "the question before the start, on the wall": ({ state }, { viewer }) =>
    viewer.kind === "screen" ? questionOf(state.round)?.id : undefined,
  "what it looks for, on the wall": (world, { viewer }) =>
    viewer.kind === "screen" ? questionOf(startedIn(world))?.text.en.lookingFor : undefined,
  "all traits by name, on the wall": (world, { viewer }) =>
    viewer.kind === "screen" ? questionOf(startedIn(world))?.text.en.traits : undefined,
  "a headline, to the room": onceRevealed((performance, { role }, world) =>
    role === "performer" ? undefined : headlineFacts(overallsOf(performance, exerciseOf(world)), true).value,
  ),
  "criteria, to the room": onceRevealed((performance, { role }, world) =>
    role === "performer" ? undefined : criteriaFacts(performance, exerciseOf(world), true),
  ),
  "comments, to the room": onceRevealed((performance, { role }, world) =>
    role === "performer" ? undefined : commentsOf(sheetsOf(performance), world),
  ),
  "dots below five": onceRevealed((performance, _at, world) => overallsOf(performance, exerciseOf(world))),
  "dots in the order of the sheets": onceRevealed((performance) =>
    performance.sheets.size < 6 ? undefined : sheetsOf(performance).map(({ overall }) => overall),
  ),
  "chips in the order of the sheets": onceRevealed((performance) =>
    sheetsOf(performance).flatMap(({ workedChips }) => workedChips),
  ),
  "how many sheets came late": onceRevealed((performance) => lateOnes(performance).length),
  "late sheets among those that are in": onceRevealed(
    ({ sheets }) => [...sheets.values()].filter(({ source }) => source === "peer").length,
  ),
  "comments of late sheets": ofPerformer((performance, world) => commentsOf(lateOnes(performance), world)),
  "held comments": ofPerformer((performance, { texts }) =>
    sheetsOf(performance).flatMap(({ heldTextIds }) => heldTextIds.map((id) => texts.get(id))),
  ),
  "how many comments are held": ofPerformer(
    (performance) => sheetsOf(performance).flatMap(({ heldTextIds }) => heldTextIds).length,
  ),
  "comments in the order of the sheets": ofPerformer((performance, world) =>
    commentsOf(
      sheetsOf(performance).filter(({ heldTextIds }) => heldTextIds.length === 0),
      world,
    ),
  ),
  "ids by which the two comments of one sheet are known": ofPerformer((performance) =>
    sheetsOf(performance).map(({ workedTextId, tryTextId }) => [workedTextId, tryTextId]),
  ),
  "comments in an order made of their ids": ofPerformer((performance, { texts }) =>
    sheetsOf(performance)
      .flatMap(({ tryTextId }) => tryTextId ?? [])
      .sort()
      .map((id) => texts.get(id)),
  ),
  "who wrote the comments": ofPerformer((performance) =>
    counted(performance).map(([id, { tryTextId }]) => [id, tryTextId]),
  ),
  "the lowest and the highest tap, left out of the headline": ofPerformer((performance, world) => {
    const taps = overallsOf(performance, exerciseOf(world));
    return taps.length < 5 ? [taps[0], taps.at(-1)] : undefined;
  }),
  "the facilitator's sheet, to the performer": ofPerformer(({ facilitatorSheets }) =>
    [...facilitatorSheets.values()].map(({ overall }) => overall),
  ),
  "a level at a criterion with its writer, to the performer": ofPerformer((performance) =>
    counted(performance).map(([id, { marks }]) => [id, marks]),
  ),
  "results of one room before the others, on the wall": ({ state }, { viewer, round }) =>
    viewer.kind === "screen" && state.status === "open" && round !== null
      ? performancesOf(round).filter(isRevealed).length
      : undefined,
  "who is offline in other rooms": onPhone(({ offline }) => [...(offline?.keys() ?? [])]),
  "since when somebody is offline, on phones": onPhone(({ offline }, { room }) =>
    room?.seatIds.map((id) => offline?.get(id)),
  ),
  "who is offline, on the wall": ({ offline }, { viewer }) => (viewer.kind === "screen" ? offline?.size : undefined),
  "room labels beside results, on the wall": everywhere("screen", (performance, { number }) =>
    isRevealed(performance) ? [number, chipFacts(performance)] : null,
  ),
  "results in the order of the rooms, on the wall": everywhere("screen", (performance) =>
    isRevealed(performance) ? chipFacts(performance) : null,
  ),
  "how many sheets each result has, on the wall": everywhere("screen", (performance) =>
    isRevealed(performance) ? [sheetsOf(performance).length, chipFacts(performance)] : null,
  ),
  "a headline, on the wall": everywhere("screen", (performance, _play, world) =>
    isRevealed(performance) ? headlineFacts(overallsOf(performance, exerciseOf(world)), true).value : null,
  ),
  "parts heard, on the wall": everywhere("screen", (performance) =>
    isRevealed(performance) ? partFacts(performance) : null,
  ),
  "chips before the reveal, on the wall": everywhere("screen", chipFacts),
  "chips before the reveal, to the facilitator": everywhere("facilitator", chipFacts),
  "comments before the reveal, to the facilitator": everywhere("facilitator", (performance, _play, world) =>
    commentsOf(sheetsOf(performance), world),
  ),
  "a single score, to the facilitator": everywhere("facilitator", (performance, _play, world) =>
    isRevealed(performance) ? headlineFacts(overallsOf(performance, exerciseOf(world)), true).value : null,
  ),
  "the self gap, to the facilitator": everywhere("facilitator", (performance, _play, world) =>
    isRevealed(performance) ? selfFacts(performance, exerciseOf(world)) : null,
  ),
  "who wrote what without an audit": everywhere("facilitator", (performance) =>
    isRevealed(performance) ? counted(performance).map(([id, { overall }]) => [id, overall]) : null,
  ),
  "the self-assessment in an audit": everywhere("facilitator", ({ isAudited, sheets, performerId }) =>
    isAudited ? sheets.get(performerId)?.marks : null,
  ),
  "how many sheets came late, to the facilitator": everywhere(
    "facilitator",
    (performance) => lateOnes(performance).length,
  ),
  "whose ticks, to the facilitator": everywhere("facilitator", ({ ticks }) =>
    [...ticks].map(([id, heard]) => [id, Object.keys(heard).length]),
  ),
  "another facilitator's sheet before the reveal": everywhere("facilitator", ({ facilitatorSheets }) =>
    [...facilitatorSheets.values()].map(({ overall }) => overall),
  ),
  "next steps, to the facilitator": everywhere("facilitator", (_performance, { nextSteps }) => nextSteps.size),
  "next steps, to the room": (_world, { play }) => play?.nextSteps.size,
  "token hashes": ({ state }, { viewer }) =>
    viewer.kind === "facilitator" ? [...state.seats.values()].map(({ tokenHash }) => tokenHash) : undefined,
  "an open move to another phone": ({ state }, { viewer }) =>
    viewer.kind === "facilitator" ? [...state.seats.values()].map(({ moveOffer }) => moveOffer !== null) : undefined,
  "how often people performed, on phones": onPhone(({ state }) =>
    [...state.seats.values()].map(({ timesPerformed }) => timesPerformed),
  ),
  "who has no phone": onPhone(({ state }) => [...state.seats.values()].map(({ device }) => device)),
  "how many seats were ever taken": onPhone(({ state }) => state.seats.size),
  "the facilitators' names": onPhone(({ state, texts }) =>
    [...state.facilitators.values()].map(({ nameTextId }) => nameTextId && texts.get(nameTextId)),
  ),
  "what was chosen for the next round": onPhone(({ state }) => state.choice),
  "the minutes of steps to come": onPhone(({ state }) => state.round?.plan),
  "when the performance began": (_world, { play }) => play?.clock.performBeganAt,
  "others' earlier results": onPhone((world) =>
    roundsOf(world)
      .slice(0, -1)
      .flatMap((round) =>
        performancesOf(round).map((performance) => overallsOf(performance, scoredIn(round, performance))),
      ),
  ),
  "the workshop, to who was removed": ({ state }, { isRemoved }) =>
    isRemoved ? [state.joinCode, state.seats.size] : undefined,
  "the old room, to who was removed": ({ state }, { isRemoved, seat }) =>
    isRemoved && seat ? state.round?.whereabouts.size : undefined,
  "one's own late result, to who was removed": (world, { isRemoved }) =>
    isRemoved ? roundsOf(world).map((round) => performancesOf(round).length) : undefined,
  "a count of changes, by which the sealed can be counted": onPhone(({ state }) =>
    [...(state.round?.rooms.values() ?? [])].reduce((sum, { performance }) => sum + (performance?.sheets.size ?? 0), 0),
  ),
  "rooms and round, to who has no room": ({ state }, { seat, room, isRemoved }) =>
    seat && !isRemoved && room === null ? [state.rooms, state.round?.id] : undefined,
};
