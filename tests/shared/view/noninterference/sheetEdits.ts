import type { TextId } from "../../../../shared/basics/ids.ts";
import type { Chance } from "../../../../shared/basics/seededChance.ts";
import { LEVELS, type Level } from "../../../../shared/workshop/sheet.ts";
import type { ScoreSheet } from "../../../../shared/workshop/state.ts";
import {
  anySeatId,
  below,
  type Edit,
  freshWord,
  oneOf,
  onPerformance,
  onSheet,
  onTwoSheets,
  withText,
} from "./sites.ts";

const CRITERIA = ["c1", "c2", "c3", "c4", "c5", "K1", "K2", "K3"];
const FLAGS = ["vague", "rushed"];
const TRAITS = ["listens", "calm", "owns", "follows-up", "greets", "explains", "closes"];

const aLevel = (chance: Chance): Level => oneOf(LEVELS, chance) ?? 3;
const aMark = (chance: Chance) => (chance() < 0.15 ? ("no" as const) : aLevel(chance));

/** One level up or down, if there is one. */
function moved(level: Level | null, by: 1 | -1): Level | null {
  return LEVELS.find((other) => level !== null && other === level + by) ?? null;
}

/** A sheet that nobody handed in; its texts are nobody's either. */
export function aStrangeSheet(chance: Chance, source: ScoreSheet["source"]): ScoreSheet {
  const textId = () => (chance() < 0.7 ? (`t-${freshWord(chance)}` as TextId) : null);
  const [workedTextId, tryTextId] = [textId(), textId()];
  return {
    source,
    marks: Object.fromEntries(CRITERIA.filter(() => chance() < 0.7).map((id) => [id, aMark(chance)])),
    overall: chance() < 0.8 ? aLevel(chance) : null,
    workedChips: TRAITS.filter(() => chance() < 0.3),
    flags: FLAGS.filter(() => chance() < 0.3),
    workedTextId,
    tryTextId,
    signed: chance() < 0.3,
    heldTextIds: chance() < 0.2 && tryTextId !== null ? [tryTextId] : [],
    isLate: chance() < 0.3,
    submittedAt: below(1e6, chance),
  };
}

/** Changes of sheets, of their words, and of who filled them in. */
export const SHEET_EDITS: Readonly<Record<string, Edit>> = {
  "an overall tap": onSheet((_, chance) => ({ overall: chance() < 0.2 ? null : aLevel(chance) })),
  "a level": onSheet(({ marks }, chance) => ({
    marks: { ...marks, [oneOf(CRITERIA, chance) ?? "c1"]: aMark(chance) },
  })),
  "all levels": onSheet((_, chance) => ({ marks: aStrangeSheet(chance, "peer").marks })),
  "the order of answers": onSheet(({ marks }) => ({ marks: Object.fromEntries(Object.entries(marks).toReversed()) })),
  chips: onSheet((_, chance) => ({ workedChips: TRAITS.filter(() => chance() < 0.4) })),
  "the order of chips": onSheet(({ workedChips }) => ({ workedChips: workedChips.toReversed() })),
  flags: onSheet((_, chance) => ({ flags: FLAGS.filter(() => chance() < 0.5) })),
  "the order of flags tapped": onSheet(({ flags = [] }) => ({ flags: [...flags].toReversed() })),
  "a signature": onSheet(({ signed }) => ({ signed: !signed })),
  "when it was handed in": onSheet((_, chance) => ({ submittedAt: below(1e6, chance) })),
  lateness: onSheet(({ isLate }) => ({ isLate: !isLate })),
  "a held comment": onSheet(({ heldTextIds, tryTextId }) =>
    tryTextId === null ? null : { heldTextIds: heldTextIds.length > 0 ? [] : [tryTextId] },
  ),
  "a held comment that comes or goes": onSheet(({ tryTextId, heldTextIds }, chance) => {
    const isHeld = tryTextId !== null && heldTextIds.includes(tryTextId);
    const id = tryTextId === null ? (`t-${freshWord(chance)}` as TextId) : null;
    return isHeld || id !== null ? { tryTextId: id, heldTextIds: id === null ? [] : [id] } : null;
  }),
  "a comment more or less": onSheet(({ workedTextId }, chance) => ({
    workedTextId: workedTextId === null ? (`t-${freshWord(chance)}` as TextId) : null,
  })),
  "comments under new ids": onSheet((_, chance) => ({
    workedTextId: `t-${freshWord(chance)}` as TextId,
    tryTextId: `t-${freshWord(chance)}` as TextId,
    heldTextIds: [],
  })),
  "what somebody typed": (world, chance) => {
    const id = oneOf([...world.texts.keys()], chance);
    return id === undefined ? null : withText(world, id, freshWord(chance));
  },
  "what somebody typed is gone": (world, chance) => {
    const id = oneOf([...world.texts.keys()], chance);
    return id === undefined ? null : { ...world, texts: new Map([...world.texts].filter(([other]) => other !== id)) };
  },
  "the same comments under other ids": (world, chance) => {
    const renamed = new Map<TextId, TextId>();
    const other = (id: TextId | null) => {
      if (id !== null) renamed.set(id, `t-${freshWord(chance)}` as TextId);
      return id === null ? null : (renamed.get(id) ?? null);
    };
    const edited = onSheet(({ workedTextId, tryTextId, heldTextIds }) => ({
      workedTextId: other(workedTextId),
      tryTextId: other(tryTextId),
      heldTextIds: heldTextIds.map((id) => renamed.get(id) ?? id),
    }))(world, chance);
    const said = [...renamed].map(([old, id]) => [id, world.texts.get(old)] as const);
    return edited && said.reduce((all, [id, body]) => (body === undefined ? all : withText(all, id, body)), edited);
  },
  "a peer's sheet more": onPerformance((performance, chance, _, world) => {
    const seatId = anySeatId(world, chance);
    if (seatId === undefined || seatId === performance.performerId || performance.sheets.has(seatId)) return null;
    return { ...performance, sheets: new Map(performance.sheets).set(seatId, aStrangeSheet(chance, "peer")) };
  }),
  "a late sheet more": onPerformance((performance, chance, _, world) => {
    const seatId = anySeatId(world, chance);
    if (seatId === undefined || seatId === performance.performerId || performance.sheets.has(seatId)) return null;
    const sheet = { ...aStrangeSheet(chance, "peer"), isLate: true };
    return { ...performance, sheets: new Map(performance.sheets).set(seatId, sheet) };
  }),
  "a self-assessment": onPerformance((performance, chance) => {
    const sheets = new Map(performance.sheets);
    if (!sheets.delete(performance.performerId) || chance() < 0.7) {
      sheets.set(performance.performerId, aStrangeSheet(chance, "self"));
    }
    return { ...performance, sheets };
  }),
  "a sheet less": onPerformance((performance, chance) => {
    const gone = oneOf([...performance.sheets.keys()], chance);
    return { ...performance, sheets: new Map([...performance.sheets].filter(([seatId]) => seatId !== gone)) };
  }),
  "the order of sheets": onPerformance((performance) => ({
    ...performance,
    sheets: new Map([...performance.sheets].toReversed()),
  })),
  "two writers": onPerformance((performance, chance) => {
    const [one, other] = [oneOf([...performance.sheets], chance), oneOf([...performance.sheets], chance)];
    if (one === undefined || other === undefined || one[1].source !== other[1].source) return null;
    return { ...performance, sheets: new Map(performance.sheets).set(one[0], other[1]).set(other[0], one[1]) };
  }),
  "one writer for another": onPerformance((performance, chance, _, world) => {
    const entry = oneOf([...performance.sheets], chance);
    const seatId = anySeatId(world, chance);
    if (entry?.[1].source !== "peer" || seatId === undefined || performance.sheets.has(seatId)) return null;
    const sheets = new Map([...performance.sheets].filter(([other]) => other !== entry[0]));
    return { ...performance, sheets: sheets.set(seatId, entry[1]) };
  }),
  "two overall taps": onTwoSheets((one, other) => [{ overall: other.overall }, { overall: one.overall }]),
  "one tap up, one down": onTwoSheets((one, other) => {
    const [up, down] = [moved(one.overall, 1), moved(other.overall, -1)];
    return up === null || down === null ? null : [{ overall: up }, { overall: down }];
  }),
  "two levels on a criterion": onTwoSheets((one, other, chance) => {
    const id = oneOf(CRITERIA, chance) ?? "c1";
    const [mine, theirs] = [one.marks[id], other.marks[id]];
    if (mine === undefined || theirs === undefined) return null;
    return [{ marks: { ...one.marks, [id]: theirs } }, { marks: { ...other.marks, [id]: mine } }];
  }),
  "two sets of chips": onTwoSheets((one, other) => [
    { workedChips: other.workedChips },
    { workedChips: one.workedChips },
  ]),
  "two comments": onTwoSheets((one, other) => [
    { tryTextId: other.tryTextId, heldTextIds: other.heldTextIds },
    { tryTextId: one.tryTextId, heldTextIds: one.heldTextIds },
  ]),
};
