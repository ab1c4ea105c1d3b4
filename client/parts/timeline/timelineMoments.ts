import type { TimelineView } from "../../../shared/view/scene/sceneSections.ts";

/** A timeline as any screen may have it: on the projector it comes without what was said. */
export type ShownTimeline = Omit<TimelineView, "messages"> & Partial<Pick<TimelineView, "messages">>;

type Dialled = TimelineView["dial"][number];
type Called = TimelineView["lifelines"][number];

/** One moment of a scene, in ms since it began. */
export type Moment =
  | ({ readonly kind: "dial"; readonly from: number } & Dialled)
  | ({ readonly kind: "twist" } & TimelineView["twists"][number])
  | { readonly kind: "lifeline"; readonly atMs: number; readonly lifeline: Called["kind"] }
  | ({ readonly kind: "call" } & TimelineView["calls"][number])
  | ({ readonly kind: "message" } & NonNullable<TimelineView["messages"]>[number])
  | ({ readonly kind: "mark" } & TimelineView["marks"][number]);

/** One kind of moment alone. */
export type MomentOf<Kind extends Moment["kind"]> = Extract<Moment, { kind: Kind }>;

/** Where several things happened at once, what came from outside stands first, and what was made of it last. */
const ORDER: Readonly<Record<Moment["kind"], number>> = {
  twist: 0,
  lifeline: 1,
  call: 2,
  message: 3,
  dial: 4,
  mark: 5,
};

/** Everything that was noted, by time; who marked is not in it. Source: SPEC CL29. */
export function momentsOf(timeline: ShownTimeline): readonly Moment[] {
  const { start, dial, twists, marks, lifelines, calls, messages = [] } = timeline;
  const moments: readonly Moment[] = [
    ...twists.map((twist) => ({ kind: "twist" as const, ...twist })),
    ...lifelines.map(({ atMs, kind }) => ({ kind: "lifeline" as const, atMs, lifeline: kind })),
    ...calls.map((call) => ({ kind: "call" as const, ...call })),
    ...messages.map((message) => ({ kind: "message" as const, ...message })),
    ...dial.map((entry, index) => ({ kind: "dial" as const, ...entry, from: dial[index - 1]?.dial ?? start })),
    ...marks.map((mark) => ({ kind: "mark" as const, ...mark })),
  ];
  return moments.toSorted((one, other) => one.atMs - other.atMs || ORDER[one.kind] - ORDER[other.kind]);
}

/** The moments of one kind, in their order. */
export function ofKind<Kind extends Moment["kind"]>(moments: readonly Moment[], kind: Kind): readonly MomentOf<Kind>[] {
  return moments.filter((moment): moment is MomentOf<Kind> => moment.kind === kind);
}

/** A scene of a few seconds is drawn as wide as one of ten, in ms. */
const SHORTEST_MS = 10_000;

/** Where every picture of a scene ends, on phones, paper and the wall: where the scene did. Source: SPEC RP21. */
export function drawnEnd({ endMs }: Pick<TimelineView, "endMs">): number {
  return Math.max(SHORTEST_MS, endMs);
}

/** The dial's line as corners: it stays where it is until it is moved. */
export function dialCorners(
  { start, dial }: Pick<TimelineView, "start" | "dial">,
  endMs: number,
): readonly DialCorner[] {
  const corners: DialCorner[] = [{ atMs: 0, dial: start }];
  let last = start;
  for (const { atMs, dial: now } of dial) {
    if (now === last) continue;
    corners.push({ atMs, dial: last }, { atMs, dial: now });
    last = now;
  }
  return [...corners, { atMs: endMs, dial: last }];
}

export type DialCorner = { readonly atMs: number; readonly dial: number };
