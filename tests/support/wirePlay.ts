import type { PerformanceId, RoundId } from "../../shared/basics/ids.ts";
import { WIRE } from "../../shared/protocol/wire.ts";
import type { ConsoleSections, OverviewSection, OwnSection, PhoneSections } from "../../shared/view/sections.ts";
import type { TalkMessageView } from "../../shared/view/talk/talkSections.ts";
import type { RolePlayChoice } from "../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, type StepName } from "../../shared/workshop/roundPlan.ts";
import type { Role } from "../../shared/workshop/state.ts";
import type { WireClient } from "./wireClient.ts";
import { type Phone, type WireScene, wireScene } from "./wireScene.ts";

/** A role-play over real sockets: four phones in one room, with all that ever came to each. */
export interface WirePlay {
  readonly scene: WireScene;
  readonly roundId: RoundId;
  readonly phones: readonly Phone[];
  /** Every message to a phone as text, from before the round on. */
  readonly received: ReadonlyMap<Phone, () => string>;
  readonly as: (role: Role) => Phone;
  /** *Next* from each of these steps in turn. */
  readonly next: (...steps: StepName[]) => Promise<void>;
  /** The room as the console has it. */
  readonly console: () => ConsoleSections[`room:${string}`];
}

/** What a role-play is to be like, and what the server is made of. */
interface WirePlaySetup {
  readonly cardId?: string;
  readonly choice?: Partial<Omit<RolePlayChoice, "cards" | "packId">>;
  readonly parts?: Parameters<typeof wireScene>[0];
}

export const own = (client: WireClient) => client.section<OwnSection>("own");
export const live = (client: WireClient) => client.section<PhoneSections["live"]>("live") ?? null;
export const typing = (client: WireClient) => client.section<PhoneSections["typing"]>("typing") ?? null;

/** The card of a phone's role-play; null elsewhere. */
export function exercise(client: WireClient) {
  const section = client.section<PhoneSections["exercise"]>("exercise");
  return section?.kind === "role-play" ? section : null;
}

/** All that was said, as this phone has it. */
export function talk(client: WireClient): readonly TalkMessageView[] {
  const said: TalkMessageView[] = [];
  for (let page = 0; ; page++) {
    const section = client.section<PhoneSections[`talk:${number}`]>(`talk:${page}`);
    if (!section) return said;
    said.push(...section.messages);
  }
}

/** Everything that ever comes to a connection from now on, as it comes: sections and answers, over all reconnections. */
export function everReceived(client: WireClient): () => string {
  const packets: string[] = [];
  const listen = (): void => void client.socket.io.engine.on("data", (data: unknown) => packets.push(String(data)));
  listen();
  client.socket.io.on("open", listen);
  return () => packets.join("\n");
}

/** Four phones in one room, in a role-play that stands at its first step. */
export async function wirePlay({ cardId = "A02", choice = {}, parts = {} }: WirePlaySetup = {}): Promise<WirePlay> {
  const scene = await wireScene(parts);
  const phones = await scene.join("Ana", "Ben", "Chioma", "Dilek");
  const received = new Map(phones.map((phone) => [phone, everReceived(phone.client)]));
  const { lead } = scene;
  await lead.order({ type: "FormRooms", size: 4 });
  const seconds = { ...DEFAULT_ROLE_PLAY_SECONDS, read: 0, scene: 0 };
  const usual = { channel: null, difficulty: "standard", seconds } as const;
  await lead.order({
    type: "PrepareRolePlay",
    choice: { packId: "service", cards: [{ cardId }], ...usual, ...choice },
  });
  const { roundId } = await lead.until((c) => c.section<OverviewSection>("overview")?.round);
  await lead.order({ type: "StartRound", roundId });
  for (const { client } of phones) await client.until((c) => own(c)?.role && exercise(c));
  const as = (role: Role): Phone => {
    const found = phones.find(({ client }) => own(client)?.role === role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  };
  const next = async (...steps: StepName[]): Promise<void> => {
    for (const from of steps) await lead.order({ type: "Next", roundId, from });
  };
  const roomId = own(as("performer").client)?.roomId;
  const console = () => lead.section<ConsoleSections[`room:${string}`]>(`room:${roomId}`) ?? null;
  return { scene, roundId, phones, received, as, next, console };
}

/** The performance of a phone's room, once there is one. */
export const performanceOf = ({ client }: Phone): Promise<PerformanceId> =>
  client.until((c) => c.section<PhoneSections["room"]>("room")?.performanceId);

/** Says that somebody is writing, with whatever else is said with it. */
export const sayTyping = ({ client }: Phone, ...more: unknown[]): void => void client.socket.emit(WIRE.typing, ...more);
