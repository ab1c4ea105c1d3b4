import type { FacilitatorGrant } from "../../../shared/protocol/http.ts";
import type { OverviewSection } from "../../../shared/view/sections.ts";
import type { RolePlayChoice } from "../../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, type StepName } from "../../../shared/workshop/roundPlan.ts";
import type { DrawnRole } from "../../../shared/workshop/scene.ts";
import { openWorkshop, WireClient } from "../../support/wireClient.ts";
import { askedPhones, at, phonesThat, sayYes } from "./cast.ts";
import { isHeard, overhear } from "./overhear.ts";
import type { Phone } from "./phone.ts";
import type { Playground } from "./playground.ts";
import type { Said } from "./said.ts";
import { settled } from "./waiting.ts";
import type { Wall } from "./wall.ts";

/** Who plays what; whoever has no part watches. */
export type Players = {
  readonly rep: Phone;
  readonly customer: Phone | null;
  readonly relay: Phone | null;
  readonly scorers: readonly Phone[];
};

/** What is played: a card on its own channel and as it stands, unless told otherwise. */
type SceneWish = Partial<Pick<RolePlayChoice, "channel" | "difficulty" | "simulated">> & {
  readonly cardId: string;
  /** For whom somebody is drawn beside the rep. */
  readonly drawn?: readonly DrawnRole[];
};

type Heard = ReadonlyMap<Phone | Wall, () => string>;

/** One room that plays a card: phones and projector in the browser, the facilitator's orders over a socket. */
export class ScenePlay {
  readonly grant: FacilitatorGrant;
  readonly lead: WireClient;
  readonly wall: Wall;
  readonly phones: readonly Phone[];
  readonly #heard: Heard;

  private constructor(parts: Pick<ScenePlay, "grant" | "lead" | "wall" | "phones">, heard: Heard) {
    this.grant = parts.grant;
    this.lead = parts.lead;
    this.wall = parts.wall;
    this.phones = parts.phones;
    this.#heard = heard;
  }

  /** Everybody sits in one room; all that their sockets are told is followed from the first word on. */
  static async seat(ground: Playground, phones: readonly Phone[]): Promise<ScenePlay> {
    const grant = await openWorkshop(ground.server.url);
    const lead = WireClient.facilitator(ground.server.url, grant);
    const wall = await ground.wall(grant.joinCode);
    const heard: Heard = new Map([wall, ...phones].map((device) => [device, overhear(device.page)]));
    await wall.page.reload();
    for (const phone of phones) await phone.join(grant.joinCode);
    await lead.order({ type: "FormRooms", size: Math.max(phones.length, 3) });
    return new ScenePlay({ grant, lead, wall, phones }, heard);
  }

  async roundId() {
    return (await this.lead.until((client) => client.section<OverviewSection>("overview")?.round)).roundId;
  }

  /** Casts a card in private and starts with it; answers who plays what. */
  async cast({ cardId, drawn = ["customer"], ...wish }: SceneWish): Promise<Players> {
    const usual = { channel: null, difficulty: "standard", seconds: DEFAULT_ROLE_PLAY_SECONDS } as const;
    const choice = { packId: "service", cards: [{ cardId }], ...usual, ...wish };
    await this.lead.order({ type: "PrepareRolePlay", choice });
    const rep = at(await askedPhones(this.phones, 1), 0);
    const customer = drawn.includes("customer") ? await this.#offered("scene.offerTitle.customer") : null;
    const relay = drawn.includes("relay") ? await this.#offered("scene.offerTitle.relay") : null;
    await sayYes([rep]);
    await this.lead.order({ type: "StartRound", roundId: await this.roundId() });
    const scorers = this.phones.filter((phone) => ![rep, customer, relay].includes(phone));
    return { rep, customer, relay, scorers };
  }

  /** The one phone that was offered this part; it takes it. */
  async #offered(key: Said): Promise<Phone> {
    const found = await settled(
      () => phonesThat(this.phones, (phone) => phone.hears(key)),
      (all) => all.length === 1,
    );
    const phone = at(found, 0);
    await phone.press("scene.offerYes");
    return phone;
  }

  /** *Next* for the room, from one step to the one after it. */
  async goOn(...from: readonly StepName[]): Promise<void> {
    for (const step of from) await this.lead.order({ type: "Next", roundId: await this.roundId(), from: step });
  }

  /** Everybody ends the round, wherever they are. */
  async endRound(): Promise<void> {
    await this.lead.order({ type: "EndRound", roundId: await this.roundId() });
  }

  /** Which of these texts this device has been told, on its wire or on its page, shown or not. */
  async toldTo(device: Phone | Wall, texts: readonly string[]): Promise<readonly string[]> {
    const heard = this.#heard.get(device)?.() ?? "";
    const page = await device.page.evaluate(() => document.documentElement.textContent);
    return texts.filter((text) => isHeard(heard, text) || page.includes(text));
  }

  close(): void {
    this.lead.close();
  }
}
