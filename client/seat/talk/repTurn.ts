import type { SceneTime, TalkMessageView } from "../../../shared/view/talk/talkSections.ts";
import { sceneMs } from "../../parts/sceneTime.ts";

/** So long the rep has for a first word before those who watch are asked what it was, in ms of the scene. */
const FIRST_WORD_MS = 10_000;

/** Whether the rep has written something, or has had the time to say it. Source: SPEC CL34. */
export function repHasHadTime(
  messages: readonly Pick<TalkMessageView, "from">[],
  time: SceneTime | null,
  now: number,
): boolean {
  if (messages.some(({ from }) => from !== "customer")) return true;
  return time !== null && sceneMs(time, now) >= FIRST_WORD_MS;
}
