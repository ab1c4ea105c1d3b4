import { expect, onTestFinished, test } from "vitest";
import type { OverviewSection } from "../../shared/view/sections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { completion, lineStandIn } from "../support/lineStandIn.ts";
import { serverProcess } from "../support/serverProcess.ts";
import { openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";
import { own, talk } from "../support/wirePlay.ts";

const KEY = "key-that-nobody-may-see";

test("[RP37] a line that a killed server was waiting for is asked for once by the next one, and said once", async () => {
  const standIn = await lineStandIn(() => {});
  const env = { LINES_URL: standIn.url.href, LINES_KEY: KEY, LINES_MODEL: "small-model", LOG_LEVEL: "info" };
  const server = await serverProcess(env);
  await server.start();
  const grant = await openWorkshop(server.url);
  const lead = WireClient.facilitator(server.url, grant);
  const clients = [lead];
  onTestFinished(async () => {
    for (const client of clients) client.close();
    await server.stop();
  });
  for (const name of ["Ana", "Ben", "Chioma"]) {
    clients.push(WireClient.seat(server.url, await takeSeat(server.url, grant.joinCode, name)));
  }
  await lead.order({ type: "FormRooms", size: 3 });
  const usual = { channel: null, difficulty: "standard", seconds: DEFAULT_ROLE_PLAY_SECONDS } as const;
  const choice = { packId: "service", cards: [{ cardId: "A04" }], simulated: true, ...usual };
  await lead.order({ type: "PrepareRolePlay", choice });
  const { roundId } = await lead.until((c) => c.section<OverviewSection>("overview")?.round);
  await lead.order({ type: "StartRound", roundId });
  await lead.order({ type: "Next", roundId, from: "read" });
  await standIn.untilAsked(1);
  await server.crash();
  standIn.answer((response) => void response.end(completion("Sorry, I was away.")));
  await server.start();
  for (const client of clients.slice(1)) {
    await client.until((c) => own(c)?.role && talk(c).length > 0);
    expect(talk(client).map(({ text }) => text)).toEqual(["Sorry, I was away."]);
  }
  for (let time = 0; time < 3; time++) await lead.order({ type: "SetCurtain", drawn: time % 2 === 0 });
  expect(standIn.asked).toHaveLength(2);
  expect(server.output()).not.toContain(KEY);
}, 60_000);
