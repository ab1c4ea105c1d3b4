import type { TextId } from "../../../../shared/basics/ids.ts";
import type { Chance } from "../../../../shared/basics/seededChance.ts";
import type { DrawnRole, MomentMark, Scene, SentTwist } from "../../../../shared/workshop/scene.ts";
import { DRAWN_ROLES, MARK_VERDICTS, TWIST_ROLES } from "../../../../shared/workshop/scene.ts";
import { LEVELS } from "../../../../shared/workshop/sheet.ts";
import type { RoomPlay, Round } from "../../../../shared/workshop/state.ts";
import { onScenes } from "./cardEdits.ts";
import { anySeatId, below, type Edit, freshWord, oneOf, onPlay, withText } from "./sites.ts";

/** Changes who is drawn for a role of one room. */
const onDraw = (
  change: (
    draw: { seatId: RoomPlay["casting"]["candidateId"]; passed: readonly string[] },
    role: DrawnRole,
    pick: () => ReturnType<typeof anySeatId>,
  ) => object,
): Edit =>
  onPlay((play, chance, world) => {
    const entry = oneOf([...play.draws], chance);
    if (entry === undefined) return null;
    const [role, draw] = entry;
    const changed = { ...draw, ...change({ ...draw }, role, () => anySeatId(world, chance)) };
    return { ...play, draws: new Map(play.draws).set(role, changed) };
  });

/** Changes one scene. */
const onScene = (
  change: (scene: Scene, chance: Chance, pick: () => ReturnType<typeof anySeatId>) => Partial<Scene> | null,
): Edit =>
  onPlay((play, chance, world) => {
    const changed = play.scene && change(play.scene, chance, () => anySeatId(world, chance));
    return play.scene && changed ? { ...play, scene: { ...play.scene, ...changed } } : null;
  });

const onMark = (
  change: (mark: MomentMark, chance: Chance, pick: () => ReturnType<typeof anySeatId>) => Partial<MomentMark>,
): Edit =>
  onScene(({ marks }, chance, pick) => {
    const chosen = below(marks.length, chance);
    return {
      marks: marks.map((mark, index) => (index === chosen ? { ...mark, ...change(mark, chance, pick) } : mark)),
    };
  });

/** Changes one twist that was sent. */
const onTwist = (change: (twist: SentTwist, chance: Chance, round: Round) => Partial<SentTwist>): Edit =>
  onScenes((round, chance) => {
    const chosen = below(round.twists.length, chance);
    if (round.twists.length === 0) return null;
    return {
      ...round,
      twists: round.twists.map((twist, index) =>
        index === chosen ? { ...twist, ...change(twist, chance, round) } : twist,
      ),
    };
  });

const aMark = (chance: Chance, seatId: MomentMark["seatId"]): MomentMark => ({
  id: `k-${freshWord(chance)}`,
  seatId,
  criterionId: oneOf(["K1", "K2", "K3"], chance) ?? "K1",
  verdict: oneOf(MARK_VERDICTS, chance) ?? "good",
  atMs: below(300_000, chance),
  messageId: null,
});

/** Changes the course of scenes: who plays, dial, marks, twists, and how people are. */
export const SCENE_EDITS: Readonly<Record<string, Edit>> = {
  "who is drawn": onDraw((_, _role, pick) => ({ seatId: pick() ?? null })),
  "nobody is drawn": onDraw(() => ({ seatId: null })),
  "who passed a role": onDraw(({ passed }, _role, pick) => {
    const seatId = pick();
    return { passed: seatId === undefined || passed.includes(seatId) ? [] : [...passed, seatId] };
  }),
  "how often somebody played": (world, chance) => {
    const seat = oneOf([...world.state.seats.values()], chance);
    if (seat === undefined) return null;
    const seats = new Map(world.state.seats).set(seat.id, { ...seat, timesPlayed: below(5, chance) });
    return { ...world, state: { ...world.state, seats } };
  },
  "where the dial stands": onScene(({ dial }, chance) => ({ dial: { ...dial, dial: below(10, chance) } })),
  "where the dial started": onScene((_, chance) => ({ dialStart: below(10, chance) })),
  "whether the dial is unlocked": onScene(({ dial }) => ({ dial: { ...dial, isUnlocked: !dial.isUnlocked } })),
  "how often somebody said sorry": onScene(({ dial }, chance) => ({
    dial: { ...dial, apologies: below(9, chance), recent: [] },
  })),
  "a move of the dial more": onScene(({ dialEntries }, chance) => {
    const held = oneOf(["range", "fall-limit", null] as const, chance) ?? null;
    const entry = {
      atMs: below(300_000, chance),
      move: { kind: "step", by: 1 } as const,
      dial: below(10, chance),
      held,
    };
    return { dialEntries: [...dialEntries, entry] };
  }),
  "when the dial moved": onScene(({ dialEntries }, chance) => ({
    dialEntries: dialEntries.map((entry) => ({ ...entry, atMs: below(300_000, chance) })),
  })),
  "which tests are met": onScene((_, chance) => ({
    metTests: oneOf([null, [], ["heard"], ["heard", "done"]], chance) ?? null,
  })),
  "a mark more": onScene(({ marks }, chance, pick) => {
    const seatId = pick();
    return seatId === undefined ? null : { marks: [...marks, aMark(chance, seatId)] };
  }),
  "no marks": onScene(() => ({ marks: [] })),
  "whose mark it is": onMark(({ seatId }, _chance, pick) => ({ seatId: pick() ?? seatId })),
  "what a mark says": onMark((_, chance) => ({ verdict: oneOf(MARK_VERDICTS, chance) ?? "good" })),
  "when a mark was set": onMark((_, chance) => ({ atMs: below(300_000, chance) })),
  "ids of marks": onMark((_, chance) => ({ id: `k-${freshWord(chance)}` })),
  "the order of marks": onScene(({ marks }) => ({ marks: marks.toReversed() })),
  "how somebody is": onScene(({ wellbeing }, chance, pick) => {
    const seatId = pick();
    return seatId === undefined ? null : { wellbeing: new Map(wellbeing).set(seatId, oneOf(LEVELS, chance) ?? 3) };
  }),
  "a number of who said how they are": onScene(({ wellbeing }, chance) => {
    const entry = oneOf([...wellbeing], chance);
    return entry === undefined ? null : { wellbeing: new Map(wellbeing).set(entry[0], oneOf(LEVELS, chance) ?? 3) };
  }),
  "a twist on its way": (world, chance) => {
    const textId = `t-${freshWord(chance)}` as TextId;
    const edited = onScenes((round) => {
      const twist: SentTwist = {
        id: `w-${freshWord(chance)}`,
        roomIds: [...round.rooms.keys()],
        role: null,
        seatId: null,
        from: { textId },
        arrivesAt: below(1e6, chance),
        arrivedIn: [],
      };
      return { ...round, twists: [...round.twists, twist] };
    })(world, chance);
    return edited && withText(edited, textId, freshWord(chance));
  },
  "a twist that arrives": onScenes((round, chance) => {
    const twist = oneOf(round.twists, chance);
    const play = oneOf([...round.rooms.values()], chance);
    if (!twist || !play?.scene || play.scene.twists.some(({ sentId }) => sentId === twist.id)) return null;
    const arrived = { sentId: twist.id, atMs: below(300_000, chance) };
    const scene = { ...play.scene, twists: [...play.scene.twists, arrived] };
    const twists = round.twists.map((one) =>
      one === twist ? { ...one, arrivedIn: [...one.arrivedIn, play.id] } : one,
    );
    return { ...round, twists, rooms: new Map(round.rooms).set(play.id, { ...play, scene }) };
  }),
  "when a twist arrived": onScene(({ twists }, chance) => ({
    twists: twists.map((twist) => ({ ...twist, atMs: below(300_000, chance) })),
  })),
  "when a twist arrives": onTwist((_, chance) => ({ arrivesAt: below(1e6, chance) })),
  "for which role a twist is": onTwist((_, chance) => ({
    role: oneOf([...TWIST_ROLES, null], chance) ?? null,
    seatId: null,
  })),
  "for which seat a twist is": (world, chance) => {
    const seatId = anySeatId(world, chance) ?? null;
    return onTwist(() => ({ seatId, role: null }))(world, chance);
  },
  "who plays": onPlay((play, chance) => {
    const seatId = oneOf([...play.roles.keys()], chance);
    const role = oneOf([...DRAWN_ROLES, "scorer"] as const, chance);
    return play.scene === null || !seatId || !role ? null : { ...play, roles: new Map(play.roles).set(seatId, role) };
  }),
};
