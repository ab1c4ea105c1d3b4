import type { ScreenTimelineSection } from "../../../shared/view/scene/sceneSections.ts";

/** As long as an own pack may make it. */
const ENDLESS = "Somebody has written down everything that came to mind, and it goes on and on. ".repeat(6).trim();
const MINUTE = 60_000;

const CRITERIA = {
  LISTEN: "Listens and lets the customer finish",
  EMPATHY: "Names the feeling",
  CLARIFY: "Asks until it is clear",
  SOLVE: "Offers a way that can be kept",
};

const PLAIN: ScreenTimelineSection = {
  roomNumber: 2,
  cardTitle: "The third missed delivery",
  criteria: CRITERIA,
  timeline: {
    start: 7,
    endMs: 5 * MINUTE,
    dial: [
      { atMs: 0.4 * MINUTE, dial: 8, label: null, isHeld: false },
      { atMs: 0.9 * MINUTE, dial: 9, label: "Pointed at somebody else", isHeld: true },
      { atMs: 1.6 * MINUTE, dial: 7, label: "Asked about the need and the time", isHeld: false },
      { atMs: 2.5 * MINUTE, dial: 5, label: "Named a firm time", isHeld: false },
      { atMs: 3.4 * MINUTE, dial: 3, label: null, isHeld: false },
      { atMs: 4.1 * MINUTE, dial: 2, label: "Promised to call back", isHeld: false },
    ],
    twists: [
      { atMs: 2 * MINUTE, text: "The depot closes in 20 minutes.", switchTo: null },
      { atMs: 3 * MINUTE, text: null, switchTo: { kind: "channel", channel: "chat" } },
    ],
    marks: [
      { atMs: 0.9 * MINUTE, criterionId: "LISTEN", verdict: "missed", count: 2, messageId: null },
      { atMs: 1.6 * MINUTE, criterionId: "CLARIFY", verdict: "good", count: 3, messageId: null },
      { atMs: 1.65 * MINUTE, criterionId: "EMPATHY", verdict: "unsure", count: 1, messageId: null },
      { atMs: 2.5 * MINUTE, criterionId: "SOLVE", verdict: "good", count: 4, messageId: null },
    ],
    lifelines: [{ atMs: 2.9 * MINUTE, kind: "interpreter" }],
    calls: [
      { atMs: 1.2 * MINUTE, move: "hold" },
      { atMs: 1.4 * MINUTE, move: "resume" },
    ],
    verdict: "resolved",
  },
};

/** Sixty turns and three hundred marks on six criteria with endless names. */
const CROWDED: ScreenTimelineSection = {
  roomNumber: 125,
  cardTitle: ENDLESS,
  criteria: Object.fromEntries(Array.from({ length: 6 }, (_, place) => [`C${place}`, ENDLESS])),
  timeline: {
    start: 5,
    endMs: 5 * MINUTE,
    dial: Array.from({ length: 60 }, (_, place) => ({
      atMs: place * 5_000,
      dial: place % 11,
      label: place % 3 === 0 ? null : ENDLESS,
      isHeld: false,
    })),
    twists: Array.from({ length: 8 }, (_, place) => ({ atMs: place * 9_000, text: ENDLESS, switchTo: null })),
    marks: Array.from({ length: 300 }, (_, place) => ({
      atMs: place * 1_000,
      criterionId: `C${place % 6}`,
      verdict: (["good", "missed", "unsure"] as const)[place % 3] ?? "good",
      count: (place % 12) + 1,
      messageId: null,
    })),
    lifelines: [{ atMs: 0, kind: "write-and-draw" }],
    calls: [{ atMs: 299_000, move: "transfer" }],
    verdict: "partly",
  },
};

/** Nothing was noted. */
const QUIET: ScreenTimelineSection = {
  ...PLAIN,
  timeline: { start: 6, endMs: 0, dial: [], twists: [], marks: [], lifelines: [], calls: [], verdict: null },
};

/** Timelines that the projector was given, by what is special about them. */
export const TIMELINES: Readonly<Record<string, ScreenTimelineSection>> = {
  shown: PLAIN,
  alone: PLAIN,
  quiet: QUIET,
  endless: CROWDED,
};
