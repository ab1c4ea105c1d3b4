import { onTestFinished } from "vitest";
import type { AppParts } from "../../server/app.ts";
import type { RoundId } from "../../shared/basics/ids.ts";
import type { FacilitatorGrant, SeatGrant } from "../../shared/protocol/http.ts";
import type { ClocksSection, OverviewSection } from "../../shared/view/sections.ts";
import { interviewPlan, type StepName } from "../../shared/workshop/roundPlan.ts";
import { type BootedServer, bootServer } from "./bootServer.ts";
import { openWorkshop, takeSeat, USUAL_CHOICE, WireClient } from "./wireClient.ts";

/** One participant: the grant that their phone keeps, and the phone. */
export interface Phone {
  readonly grant: SeatGrant;
  readonly client: WireClient;
}

/** A server with one workshop, its console and its phones, all over real sockets. */
export interface WireScene {
  readonly server: BootedServer;
  readonly url: string;
  readonly grant: FacilitatorGrant;
  readonly lead: WireClient;
  /** Takes seats over HTTP and connects a phone for each. */
  join(...names: string[]): Promise<Phone[]>;
  /** Connects one more client, which is closed when the test ends. */
  connect(auth: Readonly<Record<string, unknown>>): WireClient;
  /** Forms rooms, prepares a round, starts it and goes on to a step. Answers the round. */
  playTo(step: StepName, roomSize?: number): Promise<RoundId>;
  /** *Next* for all rooms. */
  next(from: StepName): Promise<void>;
}

/** Boots a server and opens a workshop; everything ends with the test. */
export async function wireScene(parts: Partial<AppParts> = {}): Promise<WireScene> {
  const server = await bootServer(parts);
  const clients: WireClient[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.close();
    await server.close();
  });
  const { url } = server;
  const connect = (auth: Readonly<Record<string, unknown>>): WireClient => {
    const client = new WireClient(url, auth);
    clients.push(client);
    return client;
  };
  const grant = await openWorkshop(url);
  const { joinCode, ...proof } = grant;
  const lead = connect({ as: "facilitator", ...proof });
  const overview = (): OverviewSection | undefined => lead.section<OverviewSection>("overview");
  await lead.until(() => overview());
  const next = async (from: StepName): Promise<void> => {
    const roundId = overview()?.round?.roundId;
    if (roundId === undefined) throw new Error("there is no round");
    await lead.order({ type: "Next", roundId, from });
  };
  return {
    server,
    url,
    grant,
    lead,
    connect,
    next,
    join: async (...names) => {
      const phones: Phone[] = [];
      for (const name of names) {
        const seat = await takeSeat(url, joinCode, name);
        phones.push({ grant: seat, client: connect({ as: "seat", ...seat }) });
      }
      for (const { client } of phones) await client.until((c) => c.section("own"));
      return phones;
    },
    playTo: async (step, roomSize = 3) => {
      await lead.order({ type: "FormRooms", size: roomSize });
      await lead.order({ type: "PrepareRound", choice: USUAL_CHOICE });
      const { roundId } = await lead.until(() => overview()?.round);
      await lead.order({ type: "StartRound", roundId });
      for (const planned of interviewPlan(USUAL_CHOICE.seconds)) {
        if (planned.step === step) break;
        await next(planned.step);
      }
      await lead.until((c) => c.section<ClocksSection>("clocks")?.clocks[0]?.clock.step === step);
      return roundId;
    },
  };
}
