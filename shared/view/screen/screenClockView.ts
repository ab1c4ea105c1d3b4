import { type ClockGroup, clockGroups, type RoundClocksReads } from "../roundClocks.ts";
import type { ClockSection, ScreenClockSection } from "../sections.ts";

/** The step at which most rooms stand, with the clock that most of them show, and which rooms stand elsewhere. */
export function screenClockView(reads: RoundClocksReads): ScreenClockSection | null {
  const groups = clockGroups(reads, withoutReason);
  const steps = Map.groupBy(groups, ({ clock }) => stepKey(clock));
  const most = largest([...steps.values()], (step) => step.flatMap(({ roomNumbers }) => roomNumbers).length);
  const shown = most && largest(most, ({ roomNumbers }) => roomNumbers.length);
  if (!shown) return null;
  return { clock: shown.clock, strip: stripBeside(stepKey(shown.clock), groups) };
}

/** Why a room's clock stands is the room's own matter: a time-out, or a pass, never shows on the wall. Source: SPEC RO3, VW4. */
function withoutReason(clock: ClockSection): ClockSection {
  return {
    roundId: clock.roundId,
    roundNumber: clock.roundNumber,
    phase: clock.phase,
    step: clock.step,
    startedAt: clock.startedAt,
    deadlineAt: clock.deadlineAt,
    pausedWithMs: clock.pausedWithMs,
    pausedFor: clock.pausedFor === null ? null : "facilitator",
    isClosing: clock.isClosing,
    hasEnded: clock.hasEnded,
  };
}

function stepKey({ step, hasEnded }: ClockSection): string {
  return hasEnded ? "ended" : step;
}

/** The one with most rooms; among equals the first, which has the lowest room number. */
function largest<Choice>(choices: readonly Choice[], roomCount: (choice: Choice) => number): Choice | undefined {
  return choices.toSorted((a, b) => roomCount(b) - roomCount(a))[0];
}

function stripBeside(key: string, groups: readonly ClockGroup[]): ScreenClockSection["strip"] {
  return groups
    .filter(({ clock }) => stepKey(clock) !== key)
    .flatMap(({ clock: { step, hasEnded }, roomNumbers }) =>
      roomNumbers.map((roomNumber) => ({ roomNumber, step, hasEnded })),
    )
    .sort((a, b) => a.roomNumber - b.roomNumber);
}
