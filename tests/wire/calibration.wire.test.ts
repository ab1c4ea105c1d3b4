import { expect, test } from "vitest";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import type { RoundId } from "../../shared/basics/ids.ts";
import type {
  ClockSection,
  ClocksSection,
  ConsoleSections,
  OverviewSection,
  OwnSection,
  PhoneSections,
  ProgressSection,
  ScreenSections,
} from "../../shared/view/sections.ts";
import type { CalibrationChoice, CommandOf } from "../../shared/workshop/commands.ts";
import { bootServer } from "../support/bootServer.ts";
import type { WireClient } from "../support/wireClient.ts";
import { newCommandId, WireClient as Wire } from "../support/wireClient.ts";
import { type Phone, type WireScene, wireScene } from "../support/wireScene.ts";

const CHOICE: CalibrationChoice = {
  packId: "service",
  exemplarIds: ["X-INT-a", "X-INT-b"],
  seconds: { read: 60, sheets: 120 },
};

/** What this phone makes of both exemplars: every level is this. */
async function rate(phone: WireClient, roundId: RoundId, level: 1 | 2 | 3 | 4 | 5): Promise<void> {
  const marks = { INT1: level, INT2: level, INT3: level };
  for (const exemplarId of CHOICE.exemplarIds) {
    await phone.order({ type: "RateExemplar", roundId, exemplarId, marks, overall: level });
  }
}

const calibration = (client: WireClient) => client.section<PhoneSections["calibration"]>("calibration");
const progressOf = (client: WireClient) => client.section<ProgressSection | null>("progress");
const own = (client: WireClient) => client.section<OwnSection>("own");

/** A calibration over real sockets that has come to `sheets`. */
async function calibrating(store: MemoryStore): Promise<{ scene: WireScene; phones: Phone[]; roundId: RoundId }> {
  const scene = await wireScene({ store });
  const phones = await scene.join("Ana", "Ben", "Cem");
  await scene.lead.order({ type: "FormRooms", size: 3 });
  await scene.lead.order({ type: "StartCalibration", choice: CHOICE });
  const { roundId } = await scene.lead.until((c) => c.section<OverviewSection>("overview")?.round);
  for (const { client } of phones) {
    const exercise = await client.until((c) => c.section<PhoneSections["exercise"]>("exercise"));
    expect(exercise).toMatchObject({ kind: "calibration", exemplars: [{ exemplarId: "X-INT-a" }, {}] });
    await client.until((c) => own(c)?.role === "scorer");
  }
  await scene.next("read");
  for (const { client } of phones) await client.until((c) => c.section<ClockSection>("clock")?.step === "sheets");
  return { scene, phones, roundId };
}

/** What the facilitator can take home. */
async function resultsOf({ url, grant }: WireScene, format: string): Promise<string> {
  const address = `${url}/api/workshops/${grant.workshopId}/results/${format}?language=en`;
  return (await fetch(address, { headers: { authorization: `Bearer ${grant.token}` } })).text();
}

test("[PH10] [SC17] [VW11] [VW12] three phones, one of them reloading, and a late-comer calibrate, each with an offset of their own", async () => {
  const { scene, phones, roundId } = await calibrating(new MemoryStore());
  const screen = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  const [ana, ben, cem] = phones.map(({ client }) => client);
  if (ana === undefined || ben === undefined || cem === undefined) throw new Error("Somebody is missing");
  await rate(ana, roundId, 1);
  await rate(ben, roundId, 5);
  const twice: CommandOf<"RateExemplar"> = {
    type: "RateExemplar",
    roundId,
    exemplarId: "X-INT-a",
    marks: {},
    overall: 4,
  };
  const commandId = newCommandId();
  expect([await ben.send(twice, commandId), await ben.send(twice, commandId)]).toMatchObject([
    { ok: true },
    { ok: true },
  ]);
  ben.close();
  const again = scene.connect({ as: "seat", ...phones[1]?.grant });
  const [late] = await scene.join("Late");
  if (late === undefined) throw new Error("Nobody came late");
  await rate(late.client, roundId, 3);
  await again.until((c) => own(c)?.ratings["X-INT-a"]?.overall === 4);
  expect(own(again)?.ratings["X-INT-b"]).toMatchObject({ overall: 5, marks: { INT1: 5 } });
  for (const client of [ana, again, cem, late.client]) {
    await client.until((c) => progressOf(c)?.sheetsIn === 3 && progressOf(c)?.scorers === 4);
    expect([calibration(client), own(client)?.offset]).toEqual([null, null]);
  }
  expect(scene.lead.section<ConsoleSections["calibration"]>("calibration")).toBeNull();
  const because = /because/;
  for (const client of [ana, cem, late.client, again, screen, scene.lead]) {
    expect(JSON.stringify([...client.sections])).not.toMatch(because);
  }

  await scene.next("sheets");
  const keys = await Promise.all([ana, again, cem, late.client, scene.lead, screen].map((c) => c.until(calibration)));
  for (const key of keys) expect(key).toEqual(keys[0]);
  expect(keys[0]).toMatchObject({ raters: 3 });
  expect(keys[0]?.exemplars[0]?.rows.at(-1)).toMatchObject({ key: 2, count: 3, spread: "split", perLevel: null });
  const offsets = await Promise.all([ana, late.client].map((c) => c.until(() => own(c)?.offset)));
  expect(offsets).toMatchObject([
    { word: "below", cells: 6 },
    { word: "below", cells: 6 },
  ]);
  expect(own(cem)?.offset).toBeNull();
  expect(await cem.send({ ...twice, overall: 1 })).toMatchObject({ ok: false, code: "room/step-forbids" });
  expect(screen.section<ScreenSections["exercise"]>("exercise")).toMatchObject({ kind: "calibration", rubric: null });
  const takenHome = await Promise.all(["results.json", "results.csv"].map((format) => resultsOf(scene, format)));
  expect(JSON.parse(takenHome[0] ?? "")).toMatchObject({
    performances: [],
    calibrations: [{ roundNumber: 1, raters: [{ by: "Rater A" }, { by: "Rater B" }, { by: "Rater C" }] }],
  });
  expect(takenHome[1]).toMatch(/key-overall.*rater-criterion/s);
});

test("[RC1] [CM5] ratings and the key outlive a restart", async () => {
  const store = new MemoryStore();
  const { scene, phones, roundId } = await calibrating(store);
  const [ana] = phones;
  if (ana === undefined) throw new Error("Nobody came");
  await rate(ana.client, roundId, 2);
  await scene.server.close();
  const server = await bootServer({ store });
  const lead = Wire.facilitator(server.url, scene.grant);
  const phone = Wire.seat(server.url, ana.grant);
  try {
    await phone.until((c) => own(c)?.ratings["X-INT-b"]?.overall === 2);
    await lead.until((c) => c.section<ClocksSection>("clocks")?.clocks[0]?.clock.step === "sheets");
    await lead.order({ type: "Next", roundId, from: "sheets" });
    await phone.until((c) => own(c)?.offset?.cells === 6 && calibration(c)?.raters === 1);
  } finally {
    for (const client of [lead, phone]) client.close();
    await server.close();
  }
});
