import type { EventOf } from "../events.ts";
import { isSomebodyElseAsked, playedMs } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Casting, RoomClock, RoomPlay, WorkshopState } from "../state.ts";
import { changeRooms } from "./change.ts";
import { atRest } from "./simulated.ts";

/** A clock that is not wound up: before the start, and after the end. */
export function restingClock(startedAt: number): RoomClock {
  return {
    stepIndex: 0,
    startedAt,
    deadlineAt: null,
    pausedWithMs: null,
    pausedFor: null,
    pausedAt: null,
    performBeganAt: null,
    isClosing: false,
  };
}

/** A clock at the first step of a round. */
export function clockFrom(start: { readonly startedAt: number; readonly deadlineAt: number | null }): RoomClock {
  return { ...restingClock(start.startedAt), deadlineAt: start.deadlineAt };
}

/** When the performance began, put off by as long as the clock stood until `at`. */
function beganAfterPause(clock: RoomClock, at: number): number | null {
  return later(clock.performBeganAt, stoodMs(clock, at));
}

/** How long the clock has stood at `at`, in ms. */
function stoodMs({ pausedAt }: RoomClock, at: number): number {
  return pausedAt === null ? 0 : Math.max(0, at - pausedAt);
}

/** Some rooms stand at another step; rooms that now show the same share one clock. A simulated customer starts nothing over. */
export function stepEntered(state: WorkshopState, event: EventOf<"StepEntered">): WorkshopState {
  const { stepIndex, startedAt } = event;
  const { plan = [] } = state.round ?? {};
  const phase = plan[stepIndex]?.phase;
  const clocks = new Map<number | null, RoomClock>();
  return changeRooms(state, event.roomIds, (play) => {
    const began = beganAfterPause(play.clock, startedAt);
    const performBeganAt = phase === "brief" ? null : phase === "perform" ? (began ?? startedAt) : began;
    const clock = clocks.get(performBeganAt) ?? { ...clockFrom(event), stepIndex, performBeganAt };
    clocks.set(performBeganAt, clock);
    const rest = phase === "brief" ? waitingAnew(play, startedAt) : play.scene;
    const isOver = plan[play.clock.stepIndex]?.step === "scene" && phase !== "brief";
    return { ...play, clock, scene: atRest(isOver ? overAt(rest, playedMs(play.clock, startedAt)) : rest) };
  });
}

function overAt(scene: Scene | null, lastedMs: number): Scene | null {
  return scene === null ? null : { ...scene, lastedMs };
}

/** Back before its beginning a scene's time starts again; who was called has as far to go as before, and no less. */
function waitingAnew({ scene, clock }: RoomPlay, at: number): Scene | null {
  if (scene === null || scene.lifelines.every(({ hasArrived }) => hasArrived)) return scene;
  const gone = playedMs(clock, at);
  return {
    ...scene,
    lifelines: scene.lifelines.map((use) =>
      use.hasArrived ? use : { ...use, arrivesAtMs: Math.max(0, use.arrivesAtMs - gone) },
    ),
  };
}

/** The time for sheets is up. */
export function sheetsClosing(state: WorkshopState, event: EventOf<"SheetsClosing">): WorkshopState {
  return changeRooms(state, event.roomIds, (play) => ({ ...play, clock: { ...play.clock, isClosing: true } }));
}

/** Clocks stand; one that stood already keeps the moment since when. */
export function clocksPaused(state: WorkshopState, event: EventOf<"ClocksPaused">): WorkshopState {
  const left = new Map(event.rooms.map((room) => [room.roomId, room.leftMs]));
  return changeRooms(state, left.keys(), (play) => ({
    ...play,
    casting: event.reason === "recasting" ? askedAnew(play, event.at) : play.casting,
    clock: {
      ...play.clock,
      deadlineAt: null,
      pausedWithMs: left.get(play.id) ?? null,
      pausedFor: event.reason,
      pausedAt: play.clock.pausedAt ?? event.at,
    },
  }));
}

/** Clocks go on with what was left; a pause counts neither in the step nor in the performance. */
export function clocksResumed(state: WorkshopState, event: EventOf<"ClocksResumed">): WorkshopState {
  const deadlines = new Map(event.rooms.map((room) => [room.roomId, room.deadlineAt]));
  return changeRooms(state, deadlines.keys(), (play) => ({
    ...play,
    casting: askedAnew(play, event.at),
    clock: {
      ...play.clock,
      startedAt: play.clock.startedAt + stoodMs(play.clock, event.at),
      deadlineAt: deadlines.get(play.id) ?? null,
      pausedWithMs: null,
      pausedFor: null,
      pausedAt: null,
      performBeganAt: beganAfterPause(play.clock, event.at),
    },
  }));
}

/** A question that is still out once the room is no longer stopped gets its whole time again (RO3). */
function askedAnew(play: RoomPlay, at: number): Casting {
  const isOut = isSomebodyElseAsked(play) && play.casting.answer === "asked";
  return isOut ? { ...play.casting, askedAt: at } : play.casting;
}

/** Ends were moved; a room that was closing has time again. What an outage took counts for nothing (TM2). */
export function deadlinesMoved(state: WorkshopState, event: EventOf<"DeadlinesMoved">): WorkshopState {
  const { lostMs = 0 } = event;
  const moved = new Map(event.rooms.map((room) => [room.roomId, room]));
  return changeRooms(state, moved.keys(), (play) => {
    const { clock, casting } = play;
    const deadlineAt = moved.get(play.id)?.deadlineAt ?? null;
    const pausedWithMs = moved.get(play.id)?.leftMs ?? null;
    const isSame = deadlineAt === clock.deadlineAt && pausedWithMs === clock.pausedWithMs;
    return {
      ...play,
      casting: casting.askedAt === null || lostMs === 0 ? casting : { ...casting, askedAt: casting.askedAt + lostMs },
      clock: {
        ...clock,
        startedAt: clock.startedAt + lostMs,
        deadlineAt,
        pausedWithMs,
        pausedAt: later(clock.pausedAt, lostMs),
        performBeganAt: later(clock.performBeganAt, lostMs),
        isClosing: isSame && clock.isClosing,
      },
    };
  });
}

function later(moment: number | null, ms: number): number | null {
  return moment === null ? null : moment + ms;
}
