import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { seatIdSchema } from "../../../shared/basics/ids.ts";
import { SEAT_MOVE_LASTS_MS } from "../../../shared/workshop/decide/moveDevice.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet, sampleChoice } from "../../support/sampleExercise.ts";
import { tokenHash } from "../../support/stamp.ts";
import { DOOR, facilitator, HOST, seat, type WorkshopRun } from "../../support/workshopRun.ts";

const nobody = seatIdSchema.parse("s-nobody");
const first = (run: WorkshopRun): SeatId => run.seatIds[0] ?? nobody;

test("[SE1] a seat is durable: nothing but the facilitator takes it away", () => {
  const run = aWorkshop().withSeats(3).inRound(2).inStep("talk").build();
  expect([...run.state.seats.values()].every((one) => one.status === "seated")).toBe(true);
  given(run)
    .when({ type: "RemoveSeat", seatId: first(run) }, seat(first(run)))
    .isRefused("role/not-allowed");
});

test("[SE5] a removed seat may do nothing, keeps its place in the record, and comes back as a visitor", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("sheets").build();
  const [removed = nobody] = run.seatsAs("scorer");
  const { id: performanceId } = run.performance();
  const submit = { type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet() } as const;
  run.give(submit, seat(removed));
  run.give({ type: "RemoveSeat", seatId: removed });
  given(run).when(submit, seat(removed)).isRefused("seat/removed");
  given(run).when({ type: "CallTimeOut", roundId: run.roundId }, seat(removed)).isRefused("seat/removed");
  given(run).when({ type: "RemoveSeat", seatId: removed }).isRefused("seat/removed");
  expect(run.performance().sheets.has(removed)).toBe(true);
  given(run)
    .when({ type: "RestoreSeat", seatId: removed })
    .yields({ type: "SeatRestored" }, { type: "SeatPlaced", roomId: run.room(1) });
  expect(run.play().roles.get(removed)).toBe("visitor");
  given(run).when({ type: "RestoreSeat", seatId: removed }).isRefused("seat/not-removed");
});

test("[SE6] a one-time link moves a seat once, within ten minutes, and the old token's hash is gone", () => {
  const run = aWorkshop().build();
  const seatId = first(run);
  const redeem = { type: "RedeemSeatMove", seatId } as const;
  given(run).when(redeem, DOOR).isRefused("seat/move-expired");
  const offer = run.attempt({ type: "OfferSeatMove", seatId }, run.facilitator);
  expect(offer).toMatchObject({ ok: true, answer: { seatId, tokenSeed: expect.any(String) } });
  const before = run.state.seats.get(seatId)?.tokenHash;
  const { tokenSeed = "" } = run.give(redeem, DOOR);
  expect(run.state.seats.get(seatId)).toMatchObject({ tokenHash: tokenHash(tokenSeed), moveOffer: null });
  expect(before).not.toBe(tokenHash(tokenSeed));
  given(run).when(redeem, DOOR).isRefused("seat/move-expired");
  run.give({ type: "OfferSeatMove", seatId });
  run.wait(SEAT_MOVE_LASTS_MS);
  given(run).when(redeem, DOOR).isRefused("seat/move-expired");
});

test("[SE6] a removed or unknown seat moves nowhere", () => {
  const run = aWorkshop().build();
  const seatId = first(run);
  run.give({ type: "OfferSeatMove", seatId });
  run.give({ type: "RemoveSeat", seatId });
  given(run).when({ type: "RedeemSeatMove", seatId }, DOOR).isRefused("seat/removed");
  given(run).when({ type: "OfferSeatMove", seatId }).isRefused("seat/removed");
  given(run).when({ type: "RedeemSeatMove", seatId: nobody }, DOOR).isRefused("seat/unknown");
});

test("[SE7] a seat without a device has no token, and its sheet keyed in counts like any other", () => {
  const run = aWorkshop().withSeats(3).withSeatsWithoutDevice("Guest").inStep("sheets").build();
  const guest = [...run.state.seats.values()].find((one) => one.device === "none");
  expect(guest?.tokenHash).toBeNull();
  const { id: performanceId } = run.performance();
  const key = { type: "KeyInSheet", roundId: run.roundId, performanceId, sheet: aSheet() } as const;
  const seatId = guest?.id ?? nobody;
  run.give({ ...key, seatId });
  expect(run.performance().sheets.get(seatId)).toMatchObject({
    source: run.performance().performerId === seatId ? "self" : "peer",
    overall: 4,
  });
  const withPhone = run.seatIds.find((id) => id !== seatId) ?? nobody;
  given(run)
    .when({ ...key, seatId: withPhone })
    .isRefused("seat/has-device");
  given(run)
    .when({ ...key, seatId: nobody })
    .isRefused("seat/unknown");
});

test("[SE7] a phone that turns up later takes the seat over", () => {
  const run = aWorkshop().withSeatsWithoutDevice("Guest").build();
  const seatId = run.seatIds.at(-1) ?? nobody;
  run.give({ type: "OfferSeatMove", seatId });
  run.give({ type: "RedeemSeatMove", seatId }, DOOR);
  expect(run.state.seats.get(seatId)?.device).toBe("own");
});

test("[SE8] who joins during a round is a visitor of the smallest room and takes part in the next", () => {
  const run = aWorkshop().withSeats(7).withRooms(2).inStep("answer").build();
  const smallest = run.state.rooms.find((room) => room.seatIds.length === 3);
  const late = run.join("Late");
  expect(run.round.whereabouts.get(late)).toBe(smallest?.id);
  expect(run.round.rooms.get(smallest?.id ?? run.room())?.roles.get(late)).toBe("visitor");
  run.endRound().walkTo("read");
  const roles = [...run.round.rooms.values()].map((play) => play.roles.get(late));
  expect(roles.filter((role) => role === "scorer" || role === "performer")).toHaveLength(1);
});

test("[SE8] who joins while performers are asked takes part from the start", () => {
  const run = aWorkshop().inCasting().build();
  const late = run.join("Late");
  run.give({ type: "StartRound", roundId: run.roundId });
  expect(run.play().roles.get(late)).toBe("scorer");
});

test("[SE8] a visitor is not asked when somebody passes, and may be asked by the facilitator", () => {
  const run = aWorkshop().withSeats(3).inStep("read").build();
  const late = run.join("Late");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  const no = { type: "AnswerAsk", roundId: run.roundId, accept: false } as const;
  run.give(no, run.asked());
  run.give(no, run.asked());
  expect(run.play().casting.candidateId).toBeNull();
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId: late });
  run.give({ ...no, accept: true }, seat(late));
  expect(run.performance().performerId).toBe(late);
});

test("[SE8] between rounds a newcomer sits down in the smallest room; before any rooms, in the lobby", () => {
  const formed = aWorkshop().withSeats(7).withRooms(2).betweenRounds().build();
  const newcomer = formed.join("Newcomer");
  expect(formed.state.rooms.map((room) => room.seatIds.length)).toEqual([4, 4]);
  expect(formed.round.whereabouts.has(newcomer)).toBe(false);
  const lobby = aWorkshop().withRooms(0).build();
  given(lobby).when({ type: "TakeSeat", name: "Early" }, DOOR).yields({ type: "SeatTaken" });
});

test("[SE8] nobody is sat down alone in a room that everybody left", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).build();
  const [one, other] = run.state.rooms;
  if (one === undefined || other === undefined) throw new Error("There are no two rooms");
  for (const seatId of other.seatIds) run.give({ type: "MoveSeat", seatId, to: { roomId: one.id } });
  run.join("Newcomer");
  expect(run.state.rooms.map((room) => room.seatIds.length)).toEqual([7, 0]);
});

test("[SE9] the state holds hashes only, and what is handed out is derived from the seed", () => {
  const run = aWorkshop().withSeats(1).withRooms(0).build();
  const { tokenSeed = "" } = run.give({ type: "TakeSeat", name: "Zed" }, DOOR);
  const zed = [...run.state.seats.values()].at(-1);
  expect(zed?.tokenHash).toBe(tokenHash(tokenSeed));
  expect(JSON.stringify(run.log)).not.toContain("Zed");
});

test("[SE10] facilitators come and go, the last one stays", () => {
  const run = aWorkshop().build();
  const { facilitatorId } = run.give({ type: "AddFacilitator", name: "Co" });
  if (facilitatorId === undefined) throw new Error("No facilitator was added");
  const [original] = run.state.facilitators.keys();
  const revoke = { type: "RevokeFacilitator", facilitatorId } as const;
  given(run)
    .when({ ...revoke, facilitatorId: original ?? facilitatorId }, facilitator(facilitatorId))
    .yields({ type: "FacilitatorRevoked" });
  given(run).when(revoke, facilitator(facilitatorId)).isRefused("facilitator/last");
  given(run).when({ type: "SetCurtain", drawn: true }, run.facilitator).isRefused("facilitator/unknown");
});

test("[SE10] a facilitator's name is their own, may be empty, and must be readable", () => {
  const run = aWorkshop().build();
  given(run).when({ type: "AddFacilitator", name: "  " }).yields({ type: "FacilitatorAdded", nameTextId: null });
  given(run).when({ type: "AddFacilitator", name: "\u202E" }).isRefused("seat/name-unusable");
});

test("[SE11] erasing wipes a seat's words and name; the events stay, and whoever showed them draws anew", () => {
  const run = aWorkshop().withSeats(4).inStep("sheets").build();
  const writer = run.seatsAs("scorer")[0] ?? nobody;
  const { id: performanceId } = run.performance();
  run.give(
    { type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet({ worked: "Words" }) },
    seat(writer),
  );
  const [before, log] = [run.performance(), run.log.length];
  const textId = before.sheets.get(writer)?.workedTextId ?? null;
  const nameTextId = run.state.seats.get(writer)?.nameTextId ?? null;
  const others = run.state.seats.get(before.performerId);
  run.give({ type: "EraseSeatWords", seatId: writer });
  expect([textId, nameTextId].map((id) => (id === null ? "no id" : run.words(id)))).toEqual([null, null]);
  expect(run.performance()).not.toBe(before);
  expect(run.performance()).toEqual(before);
  expect(run.state.seats.get(before.performerId)).toBe(others);
  expect(run.log.slice(log)).toEqual([{ type: "SeatWordsErased", seatId: writer }]);
});

test("[SE11] words of earlier rounds are erased too, in a closed workshop as well", () => {
  const run = aWorkshop().withSeats(4).inStep("results").build();
  const writer = run.seatsAs("scorer")[0] ?? nobody;
  run.give({ type: "WriteNextStep", roundId: run.roundId, text: "Breathe" }, seat(writer));
  const textId = run.play().nextSteps.get(writer);
  run.endRound().walkTo("read");
  run.give({ type: "CloseWorkshop" });
  const past = run.state.pastRounds[0];
  run.give({ type: "EraseSeatWords", seatId: writer });
  expect(textId === undefined ? "no id" : run.words(textId)).toBeNull();
  expect(run.state.pastRounds[0]).not.toBe(past);
  expect(run.state.pastRounds[0]).toEqual(past);
});

test("[SE12] closing ends the round that plays, cancels one that is only prepared, and takes no more commands", () => {
  const playing = aWorkshop().inStep("answer").build();
  const { performerId } = playing.performance();
  given(playing).when({ type: "CloseWorkshop" }).yields({ type: "RoomsEnded" }, { type: "WorkshopClosed" });
  expect(playing.state.seats.get(performerId)?.timesPerformed).toBe(1);
  given(playing).when({ type: "CloseWorkshop" }).isRefused("workshop/closed");
  given(playing).when({ type: "TakeSeat", name: "Late" }, DOOR).isRefused("workshop/closed");
  const { roundId } = playing;
  given(playing).when({ type: "CallTimeOut", roundId }, seat(performerId)).isRefused("workshop/closed");
  const casting = aWorkshop().inCasting().build();
  given(casting).when({ type: "CloseWorkshop" }).yields({ type: "RoundCancelled" }, { type: "WorkshopClosed" });
  expect(casting.state.round).toBeNull();
});

test("[SE12] the host gets into a closed workshop; nobody else brings facilitators there", () => {
  const run = aWorkshop().build();
  run.give({ type: "CloseWorkshop" });
  given(run).when({ type: "AddFacilitator", name: "" }).isRefused("workshop/closed");
  given(run).when({ type: "AddFacilitator", name: "" }, HOST).yields({ type: "FacilitatorAdded" });
});

test("[SE10] a facilitator can be revoked after closing too, except the last", () => {
  const run = aWorkshop().build();
  const { facilitatorId } = run.give({ type: "AddFacilitator", name: "Co" });
  const [first] = run.state.facilitators.keys();
  if (facilitatorId === undefined || first === undefined) throw new Error("There is no facilitator");
  run.give({ type: "CloseWorkshop" });
  given(run).when({ type: "RevokeFacilitator", facilitatorId }).yields({ type: "FacilitatorRevoked", facilitatorId });
  given(run).when({ type: "RevokeFacilitator", facilitatorId: first }).isRefused("facilitator/last");
});

test("[SE10] opening a workshop makes its first facilitator; nobody but the host opens one, and only with a known question", () => {
  const run = aWorkshop().withSeats(0).withRooms(0).build();
  expect(run.log.map((event) => event.type)).toEqual(["WorkshopOpened", "FacilitatorAdded"]);
  const open = { type: "OpenWorkshop", choice: sampleChoice, roomSize: 6 } as const;
  given(run).when(open, HOST).isRefused("role/not-allowed");
});
