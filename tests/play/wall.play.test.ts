import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FacilitatorGrant } from "../../shared/protocol/http.ts";
import { openWorkshop, WireClient } from "../support/wireClient.ts";
import { findingsOn } from "./support/inspect.ts";
import { Playground } from "./support/playground.ts";
import { RemoteSeats } from "./support/remoteSeats.ts";
import { said } from "./support/said.ts";
import type { Wall } from "./support/wall.ts";

const NAMES = ["Ana", "Ben", "Chidi"];
/** A pulse of 2 s, an answer awaited for 2 s, a veil after 2 s more, and a slow machine. */
const NOTICED_WITHIN_MS = 9_000;

let ground: Playground;
let grant: FacilitatorGrant;
let facilitator: WireClient;
let people: RemoteSeats;
let wall: Wall;

describe("the projector beside the round", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    grant = await openWorkshop(ground.server.url);
    facilitator = WireClient.facilitator(ground.server.url, grant);
    people = await RemoteSeats.join(ground.server.url, grant.joinCode, NAMES);
    wall = await ground.wall(grant.joinCode);
  }, 60_000);

  afterAll(async () => {
    people?.close();
    facilitator?.close();
    await ground?.close();
  });

  afterEach(() => {
    expect(ground.watch.take()).toEqual([]);
  });

  test("[SN4] a locked door shows no code", async () => {
    await wall.showsText("Chidi");
    await facilitator.order({ type: "SetJoining", joining: "locked" });
    await wall.says("screen.join.locked");
    expect(await wall.text()).not.toContain(grant.joinCode.slice(0, 3));
    await facilitator.order({ type: "SetJoining", joining: "open" });
    await wall.says("screen.join.title");
  }, 30_000);

  test("[SN4] the curtain hides everything of the workshop, and its clock goes on", async () => {
    await facilitator.order({ type: "SetCurtain", drawn: true });
    await wall.says("screen.curtain.title");
    const shown = await wall.text();
    for (const secret of [...NAMES, grant.joinCode.slice(0, 3)]) expect(shown).not.toContain(secret);
    await wall.page.waitForFunction(
      (before) => document.querySelector("time")?.innerText !== before,
      await wall.time(),
    );
    await facilitator.order({ type: "SetCurtain", drawn: false });
    await wall.showsText("Ana");
  }, 30_000);

  test("[SN3] a network that is cut veils the picture, and lifts the veil when it is back", async () => {
    await ground.watch.duringOutage(async () => {
      await wall.page.context().setOffline(true);
      await wall.veil.waitFor();
      expect(await findingsOn("veiled", { screen: wall.page })).toEqual([]);
      await wall.page.context().setOffline(false);
      await wall.veil.waitFor({ state: "detached" });
    });
    await wall.showsText("Ana");
  }, 30_000);

  test("[SN3] a server that falls silent with the line still open is noticed as well", async () => {
    await ground.watch.duringOutage(async () => {
      ground.server.freeze();
      await wall.veil.waitFor({ timeout: NOTICED_WITHIN_MS }).finally(() => ground.server.thaw());
      await wall.veil.waitFor({ state: "detached" });
    });
    await wall.showsText("Ana");
  }, 60_000);

  test("[SN1] a code that leads nowhere is named, without a picture of any workshop", async () => {
    await ground.watch.duringOutage(async () => {
      const lost = await ground.wall("ZZZZZZ");
      await lost.says("screen.unknown.title");
      await lost.showsText("ZZZZZZ");
      expect(await findingsOn("wrong code", { screen: lost.page })).toEqual([]);
      await lost.page.close();
    });
  }, 30_000);

  test("[RC5] a workshop that was deleted is gone from the wall at once", async () => {
    const url = `${ground.server.url}/api/workshops/${grant.workshopId}`;
    const answer = await fetch(url, { method: "DELETE", headers: { authorization: `Bearer ${grant.token}` } });
    expect(answer.ok).toBe(true);
    await wall.says("screen.erased.title");
    expect(await wall.page.getByText(said("screen.lobby.title")).count()).toBe(0);
  }, 30_000);
});
