import { moveDial } from "../../roleplay/heatDial.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { playedMs } from "../reading.ts";
import { MAX_MARKS } from "../scene.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import type { Order } from "./order.ts";
import { narrow, sift } from "./sift.ts";
import { staged } from "./staged.ts";

/** Who plays the customer moves the dial; how far it really goes is the dial's own rule. Source: SPEC RP2–RP5, RP16. */
export function moveTheDial({ performanceId, move }: CommandOf<"MoveDial">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, scene, card } = stage.value;
  const moved = moveDial(scene.dial, move, playedMs(play.clock, order.at), card.card.structure);
  if (moved === null) return reject("dial/unknown-move");
  const { dial, apologies } = moved.state;
  const { atMs, held } = moved.change;
  return accept([{ type: "DialMoved", roundId: round.id, roomId: play.id, atMs, move, dial, held, apologies }]);
}

/** The last step of the dial is opened or closed for some rooms. Source: SPEC RP2. */
export function setDialTop(command: CommandOf<"SetDialTop">, { state: { round } }: Order): Decision {
  if (round === null) return reject("round/none");
  const sifted = narrow(sift(round, command), ({ scene }) => scene !== null, "round/other-kind");
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  const changing = plays.filter(({ scene }) => scene?.dial.isUnlocked !== command.unlocked);
  if (changing.length === 0) return accept([], { answer: { otherRooms } });
  const roomIds = changing.map(({ id }) => id);
  return accept([{ type: "DialTopSet", roundId: round.id, roomIds, unlocked: command.unlocked }], {
    answer: { otherRooms },
  });
}

/** Which of the card's tests are met, as who plays the customer judges. Source: SPEC RP6. */
export function judgeScene({ performanceId, met }: CommandOf<"JudgeScene">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, scene, card } = stage.value;
  const tests = Object.keys(card.card.structure.resolution);
  if (met.some((test) => !tests.includes(test))) return reject("scene/unknown-test");
  const inOrder = tests.filter((test) => met.includes(test));
  if (scene.metTests?.join(" ") === inOrder.join(" ")) return accept([]);
  return accept([{ type: "SceneJudged", roundId: round.id, roomId: play.id, met: inOrder }]);
}

/** One tap on a criterion while it happens, or on a message. Source: SPEC RP17. */
export function markMoment(command: CommandOf<"MarkMoment">, order: Order): Decision {
  const { criterionId, verdict, messageId } = command;
  const stage = staged(order, command.performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, seatId, scene, card } = stage.value;
  if (!card.rubric.criteria.some(({ id }) => id === criterionId)) return reject("sheet/unknown-criterion");
  if (messageId !== undefined && !scene.talk.some(({ id }) => id === messageId)) return reject("talk/unknown-message");
  if (scene.marks.filter((mark) => mark.seatId === seatId).length >= MAX_MARKS) return reject("mark/too-many");
  const { markId } = idsFrom(order.seed);
  const atMs = playedMs(play.clock, order.at);
  const about = messageId === undefined ? {} : { messageId };
  const mark = { seatId, markId, criterionId, verdict, atMs, ...about };
  return accept([{ type: "MomentMarked", roundId: round.id, roomId: play.id, ...mark }]);
}

/** A tap that was a slip; only one's own. Source: SPEC RP17. */
export function takeBackMark({ performanceId, markId }: CommandOf<"TakeBackMark">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, seatId, scene } = stage.value;
  const isOwn = scene.marks.some((mark) => mark.id === markId && mark.seatId === seatId);
  return isOwn
    ? accept([{ type: "MarkTakenBack", roundId: round.id, roomId: play.id, markId }])
    : reject("mark/unknown");
}

/** How somebody who has played is now; asked where the card can leave something behind. Source: SPEC RP19. */
export function sayHowIAm({ level }: CommandOf<"SayHowIAm">, order: Order): Decision {
  const stage = staged(order, null);
  if (!stage.ok) return stage.refused;
  const { round, play, seatId, scene, card } = stage.value;
  if (card.card.structure.wellbeingCheck !== true) return reject("round/other-kind");
  if (scene.wellbeing.get(seatId) === level) return accept([]);
  return accept([{ type: "WellbeingSaid", roundId: round.id, roomId: play.id, seatId, level }]);
}
