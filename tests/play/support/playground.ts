import { networkInterfaces } from "node:os";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { leadLink } from "../../../client/connection/links.ts";
import type { FacilitatorGrant } from "../../../shared/protocol/http.ts";
import { type ServerProcess, serverProcess, TEST_HOST_KEY } from "../../support/serverProcess.ts";
import { openBrowser } from "./browser.ts";
import { Desk } from "./desk.ts";
import { Phone } from "./phone.ts";
import { Wall } from "./wall.ts";
import { Watch } from "./watch.ts";

const PHONE_SIZE = { width: 390, height: 844 };
const LAPTOP_SIZE = { width: 1440, height: 900 };
const PROJECTOR_SIZE = { width: 1280, height: 720 };
/** Longer than anything takes on a busy machine, shorter than a test's patience. */
const PATIENCE_MS = 20_000;

/** A device of its own. `clockOffMs`: by how much its clock is wrong. `origin`: where it reaches the server, if elsewhere. */
export type Device = { readonly clockOffMs?: number; readonly origin?: string };

/** The machine's address in its network, as phones would use it; null on a machine without one. The browser maps it to
 * the loopback: what counts is that to the pages it is plain http and not localhost. */
export function ownNetworkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? null;
}

/** The real server and a real browser, with as many devices as a workshop needs. */
export class Playground {
  readonly watch = new Watch();
  readonly server: ServerProcess;
  readonly browser: Browser;
  /** Where the devices reach the server. */
  readonly origin: string;

  private constructor(server: ServerProcess, browser: Browser, origin: string) {
    this.server = server;
    this.browser = browser;
    this.origin = origin;
  }

  static async open(address = "127.0.0.1"): Promise<Playground> {
    const server = await serverProcess();
    await server.start();
    return new Playground(server, await openBrowser(), `http://${address}:${server.port}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** The facilitator's laptop, at the console's entrance. */
  async desk(): Promise<Desk> {
    const page = await this.#device("console", { viewport: LAPTOP_SIZE, acceptDownloads: true });
    await page.goto(`${this.origin}/host#key=${TEST_HOST_KEY}`);
    return new Desk(page);
  }

  /** The console of a workshop that is open already. */
  async deskOf(grant: FacilitatorGrant): Promise<Desk> {
    const page = await this.#device("console", { viewport: LAPTOP_SIZE, acceptDownloads: true });
    await page.goto(leadLink(this.origin, grant));
    return new Desk(page);
  }

  /** The projector of a workshop. */
  async wall(joinCode: string, device: Device = {}): Promise<Wall> {
    const page = await this.#device("screen", { viewport: PROJECTOR_SIZE }, device);
    await page.goto(`${this.origin}/screen/${joinCode}`);
    return new Wall(page);
  }

  /** A phone with nothing on it yet. */
  async phone(name: string, device: Device = {}): Promise<Phone> {
    const page = await this.#device(name, { viewport: PHONE_SIZE, hasTouch: true }, device);
    return new Phone(page, name, device.origin ?? this.origin);
  }

  async #device(name: string, options: BrowserContextOptions, { clockOffMs = 0 }: Device = {}): Promise<Page> {
    const context = await this.browser.newContext({ ...options, locale: "en", reducedMotion: "reduce" });
    context.setDefaultTimeout(PATIENCE_MS);
    if (clockOffMs !== 0) await context.addInitScript(setClockWrong, clockOffMs);
    const page = await context.newPage();
    this.watch.follow(page, name);
    return page;
  }
}

/** Runs in the page before any other script: this device believes that it is another time. */
function setClockWrong(offMs: number): void {
  const trueNow = Date.now;
  Date.now = () => trueNow() + offMs;
}
