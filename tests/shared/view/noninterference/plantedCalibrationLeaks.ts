import type { CalibrationExercise } from "../../../../shared/content/calibrationExercise.ts";
import type { ExemplarRating, RoomPlay, Round } from "../../../../shared/workshop/state.ts";
import { keyFacts, offsetFacts, seesKey } from "./knownRatings.ts";
import { type Leak, onPhone } from "./leakKinds.ts";
import { playsOf } from "./standpoint.ts";

type Calibration = Round & { readonly exercise: CalibrationExercise };
const isCalibration = (round: Round | null): round is Calibration => round?.exercise.kind === "calibration";

/** A mistake on the phones of a room, in a calibration before the room sees the key. */
const whileSealed =
  (leak: (round: Calibration, play: RoomPlay) => unknown): Leak =>
  (_world, { round, play }) =>
    isCalibration(round) && play && !seesKey(round, play) ? leak(round, play) : undefined;

/** A mistake on the phones of a room, in a calibration once the room sees the key. */
const onceShown =
  (leak: (round: Calibration, play: RoomPlay) => unknown): Leak =>
  (_world, { round, play }) =>
    isCalibration(round) && play && seesKey(round, play) ? leak(round, play) : undefined;

/** A mistake on the projector or on the console, in a calibration. */
const everywhere =
  (kind: "screen" | "facilitator", leak: (round: Calibration) => unknown): Leak =>
  ({ state }, { viewer, round }) =>
    viewer.kind === kind && state.status === "open" && isCalibration(round) ? leak(round) : undefined;

const ratingsIn = ({ ratings }: RoomPlay): readonly ExemplarRating[] =>
  [...ratings.values()].flatMap((one) => [...one.values()]);
const tapsIn = (play: RoomPlay) => ratingsIn(play).map(({ overall }) => overall);
const keyOf = ({ exercise }: Calibration) => exercise.exemplars.map(({ key }) => key);
const titlesOf = (round: Round | null) =>
  isCalibration(round) ? round.exercise.exemplars.map(({ text }) => text.en.title) : undefined;
const ENGLISH = { kind: "screen", language: "en" } as const;

/** Mistakes with calibrations, by name. */
export const PLANTED_CALIBRATION_LEAKS: Readonly<Record<string, Leak>> = {
  "the exemplars before the start, on phones": onPhone(({ state }) => titlesOf(state.round)),
  "the exemplars before the start, on the wall": ({ state }, { viewer }) =>
    viewer.kind === "screen" ? titlesOf(state.round) : undefined,
  "others' taps on an exemplar before the key": whileSealed((_round, play) => tapsIn(play)),
  "a total of the taps on an exemplar before the key": whileSealed((_round, play) =>
    ratingsIn(play).reduce((sum, { overall }) => sum + (overall ?? 0), 0),
  ),
  "whose ratings are in, on the phones": whileSealed((_round, { ratings }) => [...ratings.keys()]),
  "how many have rated one of two exemplars": whileSealed((_round, play) => ratingsIn(play).length),
  "when somebody rated": whileSealed((_round, play) => Math.max(0, ...ratingsIn(play).map(({ ratedAt }) => ratedAt))),
  "the key before the room sees it": whileSealed(keyOf),
  "the key's overall level before the room sees it": whileSealed(({ exercise }) =>
    exercise.exemplars.map(({ overall }) => overall),
  ),
  "the reasons before the room sees the key": whileSealed(({ exercise }) =>
    exercise.exemplars.map(({ text }) => [text.en.because, text.en.overallBecause]),
  ),
  "the flags of the key": (_world, { round, play }) =>
    isCalibration(round) && play ? round.exercise.exemplars.map(({ flags }) => flags) : undefined,
  "the own offset before the room sees the key": ({ state }, { round, seat, play }) =>
    isCalibration(round) && seat && play && !seesKey(round, play)
      ? keyOf(round).map((key) => [key, state.round?.whereabouts.get(seat.id)])
      : undefined,
  "others' offsets": onceShown((round, { ratings }) => [...ratings.keys()].map((id) => offsetFacts(round, id))),
  "who rated what": onceShown((_round, { ratings }) => [...ratings].map(([id, one]) => [id, [...one]])),
  "levels below five": onceShown((_round, play) => tapsIn(play)),
  "ratings of rooms that do not see the key": onceShown((round) => playsOf(round).map(tapsIn)),
  "which room gave which levels": onceShown((round) =>
    playsOf(round).map((play) => seesKey(round, play) && tapsIn(play).toSorted()),
  ),
  "the key on the wall before all rooms see it": everywhere("screen", (round) => keyFacts(round, ENGLISH)),
  "ratings on the wall before the key": everywhere("screen", (round) => playsOf(round).flatMap(tapsIn).toSorted()),
  "the rubric on the wall": everywhere("screen", ({ exercise }) => exercise.rubric.criteria.map(({ text }) => text.en)),
  "the key to the facilitator before any room sees it": everywhere("facilitator", keyOf),
  "ratings to the facilitator before the key": everywhere("facilitator", (round) => playsOf(round).map(tapsIn)),
  "who rated what, to the facilitator": everywhere("facilitator", (round) =>
    playsOf(round).map((play) => seesKey(round, play) && [...play.ratings].map(([id, one]) => [id, [...one]])),
  ),
  "offsets by name, to the facilitator": everywhere("facilitator", (round) =>
    [...round.whereabouts.keys()].map((id) => [id, offsetFacts(round, id)]),
  ),
  "raters to take home in the order of their seats": everywhere("facilitator", (round) =>
    playsOf(round).flatMap((play) => (seesKey(round, play) ? tapsIn(play) : [])),
  ),
};
