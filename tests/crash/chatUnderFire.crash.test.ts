import { afterAll, beforeAll, expect, test } from "vitest";
import type { FacilitatorGrant, SeatGrant } from "../../shared/protocol/http.ts";
import type { OverviewSection, PhoneSections } from "../../shared/view/sections.ts";
import type { CommandOf } from "../../shared/workshop/commands.ts";
import type { EventOf } from "../../shared/workshop/events.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { type ServerProcess, serverProcess } from "../support/serverProcess.ts";
import { newCommandId, openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";
import { own, talk } from "../support/wirePlay.ts";
import { loggedEvents } from "./loggedEvents.ts";

const SEATS = 4;
/** A chat whose messages are covered on their way: so the masks are made again from the log, too. */
const CARD = "L08";
/** Instants at which the server is killed while two people write, in ms after it came back, and where it kills itself. */
const ENDS = [
  { afterMs: 300 },
  { point: "before-tx", afterMs: 500 },
  { point: "in-tx", afterMs: 700 },
  { point: "after-commit", afterMs: 400 },
  { point: "before-ack", afterMs: 600 },
  { afterMs: 800 },
] as const;
/** As fast as a typist may go on for long, with a little to spare for the clock. */
const BETWEEN_MS = 1_050;
/** Words of which the customer has some; the turn makes each message another one. */
const WORDS = ["Please close the browser.", "Now open the settings.", "Do you see the invoice?", "Good. That is all."];

let server: ServerProcess;
let grant: FacilitatorGrant;
let facilitator: WireClient;
let phones: { readonly grant: SeatGrant; readonly client: WireClient }[];

beforeAll(async () => {
  server = await serverProcess();
  await server.start();
  grant = await openWorkshop(server.url);
  phones = await Promise.all(
    Array.from({ length: SEATS }, async (_, index) => {
      const seat = await takeSeat(server.url, grant.joinCode, `Person ${index}`);
      return { grant: seat, client: WireClient.seat(server.url, seat) };
    }),
  );
  facilitator = WireClient.facilitator(server.url, grant);
}, 60_000);

afterAll(async () => {
  for (const { client } of phones ?? []) client.close();
  facilitator?.close();
  await server?.stop();
});

type On = Pick<CommandOf<"SendMessage">, "roundId" | "performanceId">;
type Writer = Pick<CommandOf<"SendMessage">, "speaksAs"> & { readonly client: WireClient };

async function playedToChat(): Promise<On> {
  const seconds = { ...DEFAULT_ROLE_PLAY_SECONDS, scene: 0 };
  const choice = { packId: "service", channel: "chat", difficulty: "standard", seconds } as const;
  await facilitator.order({ type: "FormRooms", size: SEATS });
  await facilitator.order({ type: "PrepareRolePlay", choice: { ...choice, cards: [{ cardId: CARD }] } });
  const { roundId } = await facilitator.until((c) => c.section<OverviewSection>("overview")?.round);
  await facilitator.order({ type: "StartRound", roundId });
  await facilitator.order({ type: "Next", roundId, from: "read" });
  const [first] = phones;
  if (first === undefined) throw new Error("nobody joined");
  const performanceId = await first.client.until((c) => c.section<PhoneSections["room"]>("room")?.performanceId);
  return { roundId, performanceId };
}

/** Writes one message after another until told to stop, each under one id until it is answered; what was answered. */
async function writing({ client, speaksAs }: Writer, on: On, hasEnded: () => boolean): Promise<string[]> {
  const acked: string[] = [];
  for (let turn = 0; !hasEnded(); turn++) {
    const commandId = newCommandId();
    const text = `${WORDS[turn % WORDS.length]} ${turn}`;
    const answer = await client.send({ type: "SendMessage", ...on, speaksAs, text, shown: [] }, commandId);
    if (!answer.ok) throw new Error(`message ${turn}: ${answer.code}`);
    acked.push(commandId);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  return acked;
}

async function killedAgainAndAgain(): Promise<void> {
  for (const end of ENDS) {
    await new Promise((resolve) => setTimeout(resolve, end.afterMs));
    await server.crash();
    if ("point" in end) {
      server.launch({ FAULT_POINT: end.point, FAULT_AFTER: "2" });
      await server.gone();
    }
    await server.start();
  }
}

test("[RC13] no acked message of a chat is lost, doubled or out of its place, whenever the server is killed", {
  timeout: 120_000,
}, async () => {
  const on = await playedToChat();
  for (const { client } of phones) await client.until((c) => own(c)?.role && c.section("live"));
  const as = (role: string) => {
    const found = phones.find(({ client }) => own(client)?.role === role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  };
  const { grant: customerGrant, client: customer } = as("customer");
  const [rep, reader] = [as("performer").client, as("scorer").client];
  let isStopping = false;
  const speakers: readonly Writer[] = [
    { client: rep, speaksAs: "rep" },
    { client: customer, speaksAs: "customer" },
  ];
  const writers = speakers.map((one) => writing(one, on, () => isStopping));
  await killedAgainAndAgain();
  isStopping = true;
  const [ofRep = [], ofCustomer = []] = await Promise.all(writers);
  const count = ofRep.length + ofCustomer.length;
  for (const client of [rep, customer, reader]) await client.until((c) => talk(c).length === count);
  const [read, heard] = [talk(reader), talk(customer)];
  await server.crash();
  const said = loggedEvents(server.dataDir, grant.workshopId).filter(({ event }) => event.type === "MessageSaid");
  const by = (from: string) => said.filter(({ event }) => (event as EventOf<"MessageSaid">).from === from);
  expect(by("rep").map(({ commandId }) => commandId)).toEqual(ofRep);
  expect(by("customer").map(({ commandId }) => commandId)).toEqual(ofCustomer);
  expect(count).toBeGreaterThan(ENDS.length * 2);
  // What everybody reads is the log, in its order.
  const order = said.map(({ event }) => (event as EventOf<"MessageSaid">).messageId);
  expect(read.map(({ messageId }) => messageId)).toEqual(order);
  expect(heard.map(({ messageId }) => messageId)).toEqual(order);
  // And what comes out of it again is covered as it was before.
  await server.start();
  const again = WireClient.seat(server.url, customerGrant);
  await again.until((c) => talk(c).length === count);
  expect(talk(again)).toEqual(heard);
  again.close();
});
