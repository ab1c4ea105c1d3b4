import type { Catalogue } from "../../shared/protocol/http.ts";
import type { OverviewSection } from "../../shared/view/sections.ts";
import type { CalibrationChoice, ExerciseChoice } from "../../shared/workshop/commands.ts";
import { suggestedChoice } from "./catalogueSearch.ts";
import type { NextRoundDraft } from "./primaryAction.ts";
import { rolePlayChoice, type SceneDraft } from "./scene/sceneDraft.ts";

/** What drafts are made from, as it is now. */
interface DraftGround {
  readonly overview: () => OverviewSection;
  readonly catalogue: () => Catalogue | null;
}

/** What is set for the next round and not yet sent. */
export class NextDrafts {
  readonly #ground: DraftGround;
  #choice = $state.raw<{ readonly forRound: number; readonly choice: ExerciseChoice } | null>(null);
  /** What is done instead of a question, in one round alone. */
  #instead = $state.raw<{
    readonly forRound: number;
    readonly calibration: CalibrationChoice | null;
    readonly scene: SceneDraft | null;
  } | null>(null);
  #size = $state.raw<number | null>(null);

  constructor(ground: DraftGround) {
    this.#ground = ground;
  }

  /** What was set here, else what the app proposes. */
  get draft(): NextRoundDraft {
    const { roomSize, choice, rooms } = this.#ground.overview();
    const ownChoice = this.#choice?.forRound === this.#questionsAsked ? this.#choice.choice : null;
    const roomIds = rooms.map(({ roomId }) => roomId);
    return {
      roomSize: this.#size ?? roomSize,
      choice: ownChoice ?? this.#proposed(choice),
      calibration: this.#drafted?.calibration ?? null,
      scene: this.scene && rolePlayChoice(this.scene, roomIds),
    };
  }

  /** The scene that is being chosen; null: none is. */
  get scene(): SceneDraft | null {
    return this.#drafted?.scene ?? null;
  }

  choose(choice: ExerciseChoice): void {
    this.#choice = { forRound: this.#questionsAsked, choice };
  }

  /** Null: the next round asks a question after all. */
  calibrate(choice: CalibrationChoice | null): void {
    this.#instead = choice === null ? null : { forRound: this.#rounds, calibration: choice, scene: null };
  }

  /** Null: the next round asks a question after all. */
  play(scene: SceneDraft | null): void {
    this.#instead = scene === null ? null : { forRound: this.#rounds, calibration: null, scene };
  }

  resize(roomSize: number): void {
    this.#size = roomSize;
  }

  get #rounds(): number {
    return this.#ground.overview().rounds.length;
  }

  get #drafted() {
    return this.#instead?.forRound === this.#rounds ? this.#instead : null;
  }

  /** A question that was chosen stays chosen over any other round. */
  get #questionsAsked(): number {
    return this.#ground.overview().rounds.filter(({ kind }) => kind === "interview").length;
  }

  #proposed(last: ExerciseChoice): ExerciseChoice {
    const catalogue = this.#ground.catalogue();
    const { stage, rounds } = this.#ground.overview();
    return catalogue === null || stage !== "between" ? last : suggestedChoice(catalogue, last, rounds);
  }
}
