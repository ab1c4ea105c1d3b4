import { type ExerciseChoice, ROOM_SIZE } from "../../shared/workshop/commands.ts";
import type { StepName, StepSeconds } from "../../shared/workshop/roundPlan.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import { sampleChoice } from "./sampleExercise.ts";
import { HOST, WorkshopRun } from "./workshopRun.ts";

/** People of the samples, by phone; further ones are numbered. */
const NAMES = ["Ana", "Björn", "Chidi", "Dana", "Emre", "Fatou", "Goran", "Hana", "Ivo", "Jun"] as const;

interface Scene {
  readonly names: readonly string[];
  readonly withoutDevice: readonly string[];
  readonly rooms: number;
  readonly choice: ExerciseChoice;
  readonly rounds: number;
  readonly stands: StepName | "lobby" | "casting" | "between";
  /** Where a calibration stands that came instead of the last round; null where there is none. */
  readonly calibration: "read" | "sheets" | "results" | null;
}

/** Says what a workshop is to be like, and makes it by giving real commands: `aWorkshop().withSeats(6).inStep("sheets")`. */
class WorkshopBuilder {
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  #but(different: Partial<Scene>): WorkshopBuilder {
    return new WorkshopBuilder({ ...this.#scene, ...different });
  }

  withSeats(count: number): WorkshopBuilder {
    return this.withNames(...Array.from({ length: count }, (_, index) => NAMES[index] ?? `Person ${index + 1}`));
  }
  withNames(...names: readonly string[]): WorkshopBuilder {
    return this.#but({ names });
  }
  /** Seats that the facilitator makes, for people without a phone. */
  withSeatsWithoutDevice(...withoutDevice: readonly string[]): WorkshopBuilder {
    return this.#but({ withoutDevice });
  }
  withRooms(rooms: number): WorkshopBuilder {
    return this.#but({ rooms });
  }
  /** Other seconds than the usual for some steps. */
  withSeconds(seconds: Partial<StepSeconds>): WorkshopBuilder {
    const { choice } = this.#scene;
    return this.#but({ choice: { ...choice, seconds: { ...choice.seconds, ...seconds } } });
  }
  /** The last of this many rounds; those before are played to their end without a sheet. */
  inRound(rounds: number): WorkshopBuilder {
    return this.#but({ rounds });
  }
  inLobby(): WorkshopBuilder {
    return this.#but({ stands: "lobby" });
  }
  inCasting(): WorkshopBuilder {
    return this.#but({ stands: "casting" });
  }
  inStep(step: StepName): WorkshopBuilder {
    return this.#but({ stands: step });
  }
  /** A calibration of the sample exemplars, after the rounds before it. */
  inCalibration(calibration: "read" | "sheets" | "results"): WorkshopBuilder {
    return this.#but({ calibration });
  }
  betweenRounds(): WorkshopBuilder {
    return this.#but({ stands: "between" });
  }

  /** The living workshop. */
  build(): WorkshopRun {
    const { names, withoutDevice, rooms, choice, rounds, stands, calibration } = this.#scene;
    const run = new WorkshopRun();
    run.give({ type: "OpenWorkshop", choice, roomSize: ROOM_SIZE.usual }, HOST);
    for (const name of names) run.join(name);
    for (const name of withoutDevice) run.give({ type: "AddSeat", name });
    if (rooms > 0) formed(run, rooms);
    if (stands === "lobby" && calibration === null) return run;
    for (let round = 1; round < rounds; round++) run.walkTo("results").endRound();
    if (calibration !== null) return run.calibrate(calibration);
    run.prepare();
    if (stands === "casting" || stands === "lobby") return run;
    return stands === "between" ? run.walkTo("results").endRound() : run.walkTo(stands);
  }

  /** Its state alone. */
  state(): WorkshopState {
    return this.build().state;
  }
}

function formed(run: WorkshopRun, rooms: number): void {
  const size = Math.max(ROOM_SIZE.min, Math.min(ROOM_SIZE.max, Math.round(run.seatIds.length / rooms)));
  run.give({ type: "FormRooms", size });
  const made = run.state.rooms.length;
  if (made !== rooms) throw new Error(`${run.seatIds.length} seats make ${made} rooms, not ${rooms}`);
}

/** Six people in one room, in the lobby, unless more is said. */
export function aWorkshop(): WorkshopBuilder {
  const names = NAMES.slice(0, 6);
  const usual = { rooms: 1, choice: sampleChoice, rounds: 1, stands: "lobby", calibration: null } as const;
  return new WorkshopBuilder({ names, withoutDevice: [], ...usual });
}
