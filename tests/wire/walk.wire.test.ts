import { afterEach, expect, test } from "vitest";
import type {
  ClockSection,
  ClocksSection,
  OverviewSection,
  OwnSection,
  RoomSection,
} from "../../shared/view/sections.ts";
import { type BootedServer, bootServer } from "../support/bootServer.ts";
import { openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";

let server: BootedServer;
const clients: WireClient[] = [];
const connected = (client: WireClient): WireClient => {
  clients.push(client);
  return client;
};
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

test("[SV1] people join, form two rooms, play a round to its reveal, and everybody sees their part of it", async () => {
  server = await bootServer();
  const grant = await openWorkshop(server.url);
  const lead = connected(WireClient.facilitator(server.url, grant));
  await lead.until((c) => c.section<OverviewSection>("overview")?.stage === "lobby");
  const names = ["Ana", "Ana", "Ben", "Chioma", "Dilek", "Émile"];
  const phones: WireClient[] = [];
  for (const name of names) {
    const seat = await takeSeat(server.url, grant.joinCode, name);
    phones.push(connected(WireClient.seat(server.url, seat)));
  }
  await lead.until((c) => c.section<OverviewSection>("overview")?.seats.length === 6);
  await lead.order({ type: "FormRooms", size: 3 });
  const overview = await lead.until((c) => {
    const found = c.section<OverviewSection>("overview");
    return found?.rooms.length === 2 ? found : null;
  });
  await lead.order({ type: "PrepareRound", choice: overview.choice });
  const roundId = (await lead.until((c) => c.section<OverviewSection>("overview")?.round)).roundId;
  await lead.order({ type: "StartRound", roundId });
  for (const phone of phones) {
    await phone.until((c) => c.section<ClockSection>("clock")?.step === "read");
    expect(phone.section("exercise")).toMatchObject({ questionId: "q01" });
  }
  const performers = phones.filter((phone) => phone.section<OwnSection>("own")?.role === "performer");
  expect(performers).toHaveLength(2);
  for (const from of ["read", "answer", "probe"] as const) await lead.order({ type: "Next", roundId, from });
  await lead.until((c) => c.section<ClocksSection>("clocks")?.clocks[0]?.clock.step === "sheets");
  for (const phone of phones) {
    const { performanceId } = await phone.until((c) => c.section<RoomSection>("room"));
    if (performanceId === null) throw new Error("nobody performs");
    await phone.until((c) => c.section<ClockSection>("clock")?.step === "sheets");
    const sheet = { marks: {}, overall: 4, workedChips: [], worked: "clear", tryNext: "", signed: false } as const;
    await phone.order({ type: "SubmitSheet", roundId, performanceId, sheet: { ...sheet, workedChips: [] } });
  }
  for (const phone of phones) {
    await phone.until((c) => c.section<{ sheetsIn: number }>("progress")?.sheetsIn === 2);
    expect(phone.section<RoomSection>("room")?.results).toBeNull();
  }
  for (const from of ["sheets", "self-speaks"] as const) await lead.order({ type: "Next", roundId, from });
  for (const phone of phones) await phone.until((c) => c.section<RoomSection>("room")?.results?.sheetCount === 2);
  for (const performer of performers) {
    const { result } = await performer.until((c) => {
      const own = c.section<OwnSection>("own");
      return own?.result ? own : null;
    });
    expect(result?.overall.value).toBe(4);
  }
});
