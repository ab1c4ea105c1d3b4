import { expect, test } from "vitest";
import { PROTOCOL_VERSION } from "../../shared/protocol/wire.ts";
import { rawRequest } from "../support/rawRequest.ts";
import { wireScene } from "../support/wireScene.ts";

/** More messages than may wait for one connection. */
const CHANGES = 1_100;

test("[RC8] the server lets go of a connection that takes nothing of what it is sent", async () => {
  let now = Date.now();
  const scene = await wireScene({ clock: () => now });
  const { joinCode: _, ...proof } = scene.grant;
  const polling = `${scene.url}/socket.io/?EIO=4&transport=polling`;
  const { sid }: { sid: string } = JSON.parse((await rawRequest(polling)).body.slice(1));
  const session = `${polling}&sid=${sid}`;
  const auth = { as: "facilitator", protocol: PROTOCOL_VERSION, language: "en", ...proof };
  await rawRequest(session, { method: "POST", body: `40${JSON.stringify(auth)}` });
  // Takes what there is once, and never again.
  expect((await rawRequest(session)).status).toBe(200);
  for (let n = 0; n < CHANGES; n++) {
    now += 1_000;
    await scene.lead.order({ type: "SetCurtain", drawn: n % 2 === 0 });
  }
  // Saying something does not take anything; it only tells whether the connection is still known.
  const isKnown = async (): Promise<boolean> =>
    (await rawRequest(session, { method: "POST", body: "6" })).status === 200;
  await expect.poll(isKnown, { timeout: 4_000 }).toBe(false);
  expect(scene.lead.socket.connected).toBe(true);
}, 60_000);
