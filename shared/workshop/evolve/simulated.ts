import type { EventOf } from "../events.ts";
import type { Scene } from "../scene.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { ANSWERS_AFTER_MS, type SimulatedCustomer, type TalkMessage } from "../talk.ts";
import { twistFits } from "../twistFits.ts";
import { changeRooms } from "./change.ts";
import { withoutColleague } from "./draws.ts";
import { changeScene, freshScene, UNHEARD } from "./scene.ts";
import { withTwist } from "./twists.ts";

/** The app plays the customer of some rooms, or nobody does until somebody is drawn. */
export function customerSimulated(state: WorkshopState, event: EventOf<"CustomerSimulated">): WorkshopState {
  const { roomIds, simulated: isSimulated } = event;
  return changeRooms(state, roomIds, (play) => ({
    ...play,
    isSimulated,
    scene: play.scene === null ? null : { ...play.scene, simulated: isSimulated ? UNHEARD : null },
  }));
}

/** A tap in place of the one that this seat has made before; the first of all opens the vote. Source: SPEC RP34. */
export function moveTapped(state: WorkshopState, event: EventOf<"MoveTapped">): WorkshopState {
  const { roomId, seatId, move, atMs } = event;
  return changeCustomer(state, roomId, (customer) => {
    const vote = customer.vote ?? { fromMs: atMs, taps: [] };
    const others = vote.taps.filter((tap) => tap.seatId !== seatId);
    return { ...customer, vote: { ...vote, taps: [...others, { seatId, move, atMs }] } };
  });
}

/** The vote is over, and what waited for an answer has had it or gets none; a soother that won is remembered. */
export function voteCounted(state: WorkshopState, { roomId, soother }: EventOf<"VoteCounted">): WorkshopState {
  return changeCustomer(state, roomId, (customer) => ({
    ...customer,
    vote: null,
    answersAtMs: null,
    soothers: soother === null ? customer.soothers : [...customer.soothers, soother],
  }));
}

/** A line was chosen, and its words are being written elsewhere. */
export function lineChosen(state: WorkshopState, event: EventOf<"LineChosen">): WorkshopState {
  const { roomId, awaitedId: id, line, untilMs } = event;
  return changeCustomer(state, roomId, (customer) => ({
    ...customer,
    said: [...customer.said, line],
    answersAtMs: null,
    awaited: { id, line, untilMs },
  }));
}

/**
 * What a message means to a simulated customer: its own line is said, and a line that was awaited is there; in a chat
 * what reaches it wants an answer. Source: SPEC RP33.
 */
export function heardByCustomer(scene: Scene, { seatId, to, line, atMs }: TalkMessage): Scene {
  const { simulated, channel } = scene;
  if (simulated === null) return scene;
  if (seatId === null) {
    const isNew = simulated.awaited === null && line !== null;
    const said = isNew ? [...simulated.said, line] : simulated.said;
    const answersAtMs = isNew ? null : simulated.answersAtMs;
    return { ...scene, simulated: { ...simulated, said, answersAtMs, awaited: null } };
  }
  if (channel !== "chat" || to !== "customer") return scene;
  // The first one that waits counts: whoever writes on and on is answered all the same.
  return { ...scene, simulated: { ...simulated, answersAtMs: simulated.answersAtMs ?? atMs + ANSWERS_AFTER_MS } };
}

/**
 * Whatever a simulated customer was about to do at the step before; another step has its own time. A line that was on its
 * way was not said, and can be again. Source: SPEC RP33.
 */
export function atRest(scene: Scene | null): Scene | null {
  if (scene?.simulated == null) return scene;
  const { said, awaited } = scene.simulated;
  const spoken = awaited === null ? said : said.filter((line) => line !== awaited.line);
  return { ...scene, simulated: { ...scene.simulated, said: spoken, vote: null, answersAtMs: null, awaited: null } };
}

/** The room plays another card from its beginning; what the facilitator has set for the room holds on. Source: SPEC RP31. */
export function cardSwapped(state: WorkshopState, { roomId, cardId }: EventOf<"CardSwapped">): WorkshopState {
  const { round } = state;
  return changeRooms(state, [roomId], (before) => {
    const play = withoutColleague(before);
    const swapped = { ...play, cardId, swaps: play.swaps + 1 };
    return { ...swapped, scene: round === null ? null : sceneOfNewCard(round, swapped, play.scene) };
  });
}

/** A fresh scene in which stays what was not about the card: the dial's top, the fader, and twists that fit the new card too. */
function sceneOfNewCard(round: Round, play: RoomPlay, before: Scene | null): Scene | null {
  const fresh = before === null ? null : freshScene(round, play);
  if (fresh === null || before === null) return null;
  const { noisePercent, dial, twists } = before;
  const kept = twists.flatMap((arrived) => {
    const from = round.twists.find(({ id }) => id === arrived.sentId)?.from;
    return from !== undefined && twistFits(round, play, from) ? [{ arrived, from }] : [];
  });
  return kept.reduce<Scene>((scene, { arrived, from }) => withTwist(scene, arrived, from), {
    ...fresh,
    noisePercent,
    dial: { ...fresh.dial, isUnlocked: dial.isUnlocked },
  });
}

/** The state with the simulated customer of one room changed; nothing where somebody plays. */
export function changeCustomer(
  state: WorkshopState,
  roomId: EventOf<"MoveTapped">["roomId"],
  change: (customer: SimulatedCustomer) => SimulatedCustomer,
): WorkshopState {
  return changeScene(state, roomId, (scene) =>
    scene.simulated === null ? scene : { ...scene, simulated: change(scene.simulated) },
  );
}
