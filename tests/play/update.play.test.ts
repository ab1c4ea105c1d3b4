import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Playground } from "./support/playground.ts";
import { said } from "./support/said.ts";

let ground: Playground;
let joinCode: string;

beforeAll(async () => {
  ground = await Playground.open();
  const desk = await ground.desk();
  await desk.page.getByRole("button", { name: said("console.openWorkshop") }).click();
  joinCode = await desk.joinCode();
}, 60_000);

afterAll(async () => {
  await ground?.close();
});

/** How often the page was loaded from now on. */
function loadsOf(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) count += 1;
  });
  return () => count;
}

describe("a phone whose page is older than its server", () => {
  test("[CL13] speaks an old protocol: it loads anew and is back in its seat", async () => {
    const phone = await ground.phone("Ola");
    await phone.join(joinCode);
    await phone.says("seat.lobbyText");
    const loads = loadsOf(phone.page);
    let isSpoken = false;
    await phone.page.route("**/assets/*.js", async (route: Route) => {
      const response = await route.fetch();
      const code = await response.text();
      const isOld = loads() === 1 && code.includes("protocol:1");
      isSpoken ||= isOld;
      await route.fulfill({ response, body: isOld ? code.replace("protocol:1", "protocol:0") : code });
    });
    await phone.page.reload();
    await phone.says("seat.lobbyText");
    expect(isSpoken).toBe(true);
    expect(loads()).toBe(2);
  }, 60_000);

  test("[CL13] asks for a page that the server has no more: it loads anew and shows that page", async () => {
    const phone = await ground.phone("Pia");
    const loads = loadsOf(phone.page);
    await phone.page.route("**/assets/Waiting-*.js", (route) =>
      loads() === 1 ? route.fulfill({ status: 404, body: "" }) : route.continue(),
    );
    await phone.join(joinCode);
    await phone.says("seat.lobbyText");
    expect(loads()).toBe(2);
  }, 60_000);
});
