import type { Chance } from "../../../../shared/basics/seededChance.ts";
import type { CalibrationExercise } from "../../../../shared/content/calibrationExercise.ts";
import type { ExemplarRating, RoomPlay, Round, SeatRatings } from "../../../../shared/workshop/state.ts";
import { aStrangeSheet } from "./sheetEdits.ts";
import { anySeatId, below, type Edit, freshWord, oneOf, onPlay, onRound } from "./sites.ts";

const EXEMPLARS = ["x1", "x2"];
const CRITERIA = ["K1", "K2", "K3"];

type Exemplar = CalibrationExercise["exemplars"][number];
type ExemplarText = Exemplar["text"]["en"];

const aRating = (chance: Chance): ExemplarRating => {
  const { marks, overall } = aStrangeSheet(chance, "peer");
  return { marks, overall, ratedAt: below(1e6, chance) };
};

/** Changes one exemplar of a calibration. */
function onExemplar(change: (exemplar: Exemplar, chance: Chance) => Partial<Exemplar>): Edit {
  return onRound((round, chance) => {
    const { exercise } = round;
    if (exercise.kind !== "calibration") return null;
    const chosen = below(exercise.exemplars.length, chance);
    const exemplars = exercise.exemplars.map((one, index) =>
      index === chosen ? { ...one, ...change(one, chance) } : one,
    );
    return { ...round, exercise: { ...exercise, exemplars } };
  });
}

/** Changes an exemplar's texts in one language, or adds one. */
function onExemplarText(change: (text: ExemplarText, chance: Chance) => Partial<ExemplarText>): Edit {
  return onExemplar(({ text }, chance) => {
    const language = oneOf(["en", "de"], chance) ?? "en";
    const old = text[language] ?? text.en;
    return { text: { ...text, [language]: { ...old, ...change(old, chance) } } };
  });
}

const other = <Text extends string>(chance: Chance) => freshWord(chance) as Text;
const aCriterion = (chance: Chance) => oneOf(CRITERIA, chance) ?? "K1";

/** Changes what the people of one room of a calibration have rated. */
function onRatings(change: (ratings: RoomPlay["ratings"], chance: Chance) => RoomPlay["ratings"] | null): Edit {
  return onPlay((play, chance) => {
    const ratings = play.ratings.size === 0 ? null : change(play.ratings, chance);
    return ratings && { ...play, ratings };
  });
}

/** Changes one rating of one exemplar. */
function onRating(change: (rating: ExemplarRating, chance: Chance) => Partial<ExemplarRating>): Edit {
  return onRatings((ratings, chance) => {
    const rater = oneOf([...ratings], chance);
    const rated = rater && oneOf([...rater[1]], chance);
    if (!rater || !rated) return null;
    const changed = new Map(rater[1]).set(rated[0], { ...rated[1], ...change(rated[1], chance) });
    return new Map(ratings).set(rater[0], changed);
  });
}

/** Two rooms of a calibration. */
function onTwoRooms(change: (one: RoomPlay, other: RoomPlay) => readonly [RoomPlay, RoomPlay]): Edit {
  return onRound((round: Round, chance) => {
    const [one, other] = [oneOf([...round.rooms.values()], chance), oneOf([...round.rooms.values()], chance)];
    if (round.exercise.kind !== "calibration" || !one || !other || one === other) return null;
    const [mine, theirs] = change(one, other);
    return { ...round, rooms: new Map(round.rooms).set(one.id, mine).set(other.id, theirs) };
  });
}

/** Changes of what a calibration is about, key and all. */
export const EXEMPLAR_EDITS: Readonly<Record<string, Edit>> = {
  "what an exemplar is called": onExemplarText((_, chance) => ({ title: other<ExemplarText["title"]>(chance) })),
  "where an exemplar takes place": onExemplarText((_, chance) => ({ setting: other<ExemplarText["setting"]>(chance) })),
  "what is said in an exemplar": onExemplarText(({ lines }, chance) => ({
    lines: lines.map((line) => ({ ...line, text: other<typeof line.text>(chance) })),
  })),
  "a level of the key": onExemplar(({ key }, chance) => ({
    key: { ...key, [aCriterion(chance)]: 1 + below(5, chance) },
  })),
  "the overall level of the key": onExemplar((_, chance) => ({ overall: 1 + below(5, chance) })),
  "a reason for the key": onExemplarText(({ because }, chance) => ({
    because: { ...because, [aCriterion(chance)]: other(chance) },
  })),
  "the reason for its overall level": onExemplarText((_, chance) => ({
    overallBecause: other<ExemplarText["overallBecause"]>(chance),
  })),
  "flags of the key": onExemplar((_, chance) => ({ flags: [other<Exemplar["flags"][number]>(chance)] })),
};

/** Changes of what people have rated in a calibration. */
export const RATING_EDITS: Readonly<Record<string, Edit>> = {
  "an overall tap on an exemplar": onRating((_, chance) => ({ overall: aRating(chance).overall })),
  "all levels of an exemplar": onRating((_, chance) => ({ marks: aRating(chance).marks })),
  "a level of an exemplar": onRating(({ marks }, chance) => ({
    marks: { ...marks, [aCriterion(chance)]: aRating(chance).overall ?? "no" },
  })),
  "the order of levels": onRating(({ marks }) => ({ marks: Object.fromEntries(Object.entries(marks).toReversed()) })),
  "when an exemplar was rated": onRating((_, chance) => ({ ratedAt: below(1e6, chance) })),
  "a rater more": onPlay((play, chance, world) => {
    const seatId = anySeatId(world, chance);
    const isMeant = world.state.round?.exercise.kind === "calibration" && world.state.round.rooms.get(play.id) === play;
    if (seatId === undefined || !isMeant || play.ratings.has(seatId)) return null;
    const rated: SeatRatings = new Map(EXEMPLARS.map((id) => [id, aRating(chance)]));
    return { ...play, ratings: new Map(play.ratings).set(seatId, rated) };
  }),
  "a rater less": onRatings((ratings, chance) => {
    const gone = oneOf([...ratings.keys()], chance);
    return new Map([...ratings].filter(([seatId]) => seatId !== gone));
  }),
  "an exemplar less": onRatings((ratings, chance) => {
    const rater = oneOf([...ratings], chance);
    return rater ? new Map(ratings).set(rater[0], new Map([...rater[1]].slice(1))) : null;
  }),
  "two raters": onRatings((ratings, chance) => {
    const [one, other] = [oneOf([...ratings], chance), oneOf([...ratings], chance)];
    return one && other ? new Map(ratings).set(one[0], other[1]).set(other[0], one[1]) : null;
  }),
  "the order of raters": onRatings((ratings) => new Map([...ratings].toReversed())),
  "the order of exemplars rated": onRatings((ratings, chance) => {
    const rater = oneOf([...ratings], chance);
    return rater ? new Map(ratings).set(rater[0], new Map([...rater[1]].toReversed())) : null;
  }),
  "two rooms' ratings": onTwoRooms((one, other) => [
    { ...one, ratings: other.ratings },
    { ...other, ratings: one.ratings },
  ]),
};
