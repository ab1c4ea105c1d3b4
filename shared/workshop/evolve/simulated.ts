import type { EventOf } from "../events.ts";
import type { WorkshopState } from "../state.ts";
import type { SimulatedCustomer } from "../talk.ts";
import { changeRooms } from "./change.ts";
import { changeScene, freshScene, UNHEARD } from "./scene.ts";

/** The app plays the customer of some rooms, or nobody does until somebody is drawn. */
export function customerSimulated(state: WorkshopState, event: EventOf<"CustomerSimulated">): WorkshopState {
  const { roomIds, simulated: isSimulated } = event;
  return changeRooms(state, roomIds, (play) => ({
    ...play,
    isSimulated,
    scene: play.scene === null ? null : { ...play.scene, simulated: isSimulated ? UNHEARD : null },
  }));
}

/** One more tap; the first opens the vote. */
export function moveTapped(state: WorkshopState, event: EventOf<"MoveTapped">): WorkshopState {
  const { roomId, seatId, move, atMs } = event;
  return changeCustomer(state, roomId, (customer) => {
    const vote = customer.vote ?? { fromMs: atMs, taps: [] };
    return { ...customer, vote: { ...vote, taps: [...vote.taps, { seatId, move, atMs }] } };
  });
}

/** The vote is over; a soother that won is remembered. */
export function voteCounted(state: WorkshopState, { roomId, soother }: EventOf<"VoteCounted">): WorkshopState {
  return changeCustomer(state, roomId, (customer) => ({
    ...customer,
    vote: null,
    soothers: soother === null ? customer.soothers : [...customer.soothers, soother],
  }));
}

/** A line was chosen; it is said now, or waits for words that are written elsewhere. */
export function lineChosen(state: WorkshopState, event: EventOf<"LineChosen">): WorkshopState {
  const { roomId, awaitedId: id, line, untilMs } = event;
  return changeCustomer(state, roomId, (customer) => ({
    ...customer,
    said: [...customer.said, line],
    answersAtMs: null,
    awaited: { id, line, untilMs },
  }));
}

/** The room plays another card from its beginning. */
export function cardSwapped(state: WorkshopState, { roomId, cardId }: EventOf<"CardSwapped">): WorkshopState {
  const { round } = state;
  return changeRooms(state, [roomId], (play) => {
    const swapped = { ...play, cardId, swaps: play.swaps + 1 };
    return { ...swapped, scene: round === null || play.scene === null ? null : freshScene(round, swapped) };
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
