import type { PerformanceId, RoundId } from "../../../../shared/basics/ids.ts";
import { moveIdSchema, pictureIdSchema, pointIdSchema } from "../../../../shared/content/contentIds.ts";
import type { TwistsSection } from "../../../../shared/view/scene/sceneSections.ts";
import type { FacilitatorRoomSection, OwnSection } from "../../../../shared/view/sections.ts";
import type { Command } from "../../../../shared/workshop/commands.ts";
import { DRAWN_ROLES } from "../../../../shared/workshop/scene.ts";
import { aScene } from "../../../support/sampleRolePlay.ts";

/** What somebody in a scene might order by phone. */
export function scenesOfPhone(
  { scene }: Pick<OwnSection, "scene">,
  on: { readonly roundId: RoundId; readonly performanceId: PerformanceId },
): readonly Command[] {
  const { roundId } = on;
  const markId = scene?.marks[0]?.markId ?? "k-guess";
  return [
    ...DRAWN_ROLES.map((role) => ({ type: "Volunteer", roundId, role }) as const),
    { type: "MoveDial", ...on, move: { kind: "step", by: 1 } },
    { type: "MoveDial", ...on, move: { kind: "apology" } },
    { type: "JudgeScene", ...on, met: ["heard"] },
    { type: "MarkMoment", ...on, criterionId: "K1", verdict: "good" },
    { type: "TakeBackMark", ...on, markId },
    { type: "SayHowIAm", roundId, level: 2 },
    { type: "SetTick", ...on, part: "verified", heard: true },
    ...talkOfPhone(on),
    { type: "SwapCard", roundId },
  ];
}

const SPEAKERS = ["rep", "customer", "relay"] as const;

/** What somebody might say, show and do while people talk. */
function talkOfPhone(on: { readonly roundId: RoundId; readonly performanceId: PerformanceId }): readonly Command[] {
  const picture = { kind: "picture", pictureId: pictureIdSchema.parse("door") } as const;
  return [
    ...SPEAKERS.flatMap((speaksAs): readonly Command[] => [
      { type: "SendMessage", ...on, speaksAs, text: "shoe please", shown: [] },
      { type: "SendMessage", ...on, speaksAs, text: "Good morning", shown: [], to: "customer" },
      { type: "SendMessage", ...on, speaksAs, text: "", shown: [picture] },
    ]),
    { type: "UseLifeline", ...on, kind: "device" },
    { type: "UseLifeline", ...on, kind: "write-and-draw" },
    { type: "MoveCall", ...on, move: "hold" },
    { type: "SetFacing", ...on, isFacing: true },
    { type: "TapPoint", ...on, pointId: pointIdSchema.parse("when"), asked: "open" },
    { type: "TapMove", ...on, move: { kind: "apology" } },
    { type: "TapMove", ...on, move: { kind: "raise", moveId: moveIdSchema.parse("blames") } },
  ];
}

/** What a facilitator might order about scenes in general. */
export function scenesOfConsole(twists: TwistsSection | null | undefined, roundId: RoundId): readonly Command[] {
  return [
    { type: "PrepareRolePlay", choice: aScene() },
    { type: "SendTwist", roundId, twist: { text: "A bell rings" } },
    { type: "SendTwist", roundId, twist: { cardId: "K-gates", twistId: "alarm" } },
    ...(twists?.twists ?? []).slice(0, 2).map(({ sentId }) => ({ type: "UndoTwist", roundId, sentId }) as const),
    { type: "SetDialTop", roundId, unlocked: true },
    { type: "SetNoise", roundId, percent: 70 },
    { type: "SetSimulated", roundId, simulated: true },
    { type: "SendTwist", roundId, twist: { switchTo: { difficulty: "hard" } } },
  ];
}

/** What a facilitator might order about the scene of one room. */
export function scenesOfRoom({ roomId, people }: FacilitatorRoomSection, roundId: RoundId): readonly Command[] {
  return [
    { type: "OverruleVote", roundId, roomId, move: { kind: "apology" }, voteFromMs: null },
    { type: "ShowTimeline", roundId, roomId },
    ...people
      .slice(0, 2)
      .map(({ seatId }) => ({ type: "AskToPlay", roundId, roomId, seatId, role: "customer" }) as const),
  ];
}
