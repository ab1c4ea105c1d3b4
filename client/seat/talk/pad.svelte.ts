import { type DrawnPoint, drawingOf, type Stroke } from "../../../shared/roleplay/drawing.ts";
import { MAX_DRAWING_LENGTH } from "../../../shared/workshop/talk.ts";

/** The square that a drawing lies on, in its own units. */
const SIDE = 255;
/** Points closer than this to the last one say nothing new, in the square's units. */
const NEAR = 4;

/** Where something is on the page, in px. */
export interface OnPage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing that somebody makes: strokes, the last one growing while the finger is down. Full once it could not travel. */
export class Pad {
  #strokes = $state.raw<readonly Stroke[]>([]);
  #isDown = false;

  get strokes(): readonly Stroke[] {
    return this.#strokes;
  }

  get drawing(): string {
    return drawingOf(this.#strokes);
  }

  begin(point: DrawnPoint): void {
    if (!this.#takes([...this.#strokes, [point]])) return;
    this.#isDown = true;
  }

  /** While the finger is down. */
  move(point: DrawnPoint): void {
    const last = this.#strokes.at(-1);
    const before = last?.at(-1);
    if (!this.#isDown || last === undefined || before === undefined) return;
    if (Math.hypot(point.x - before.x, point.y - before.y) < NEAR) return;
    this.#takes([...this.#strokes.slice(0, -1), [...last, point]]);
  }

  end(): void {
    this.#isDown = false;
  }

  undo(): void {
    this.#strokes = this.#strokes.slice(0, -1);
  }

  clear(): void {
    this.#strokes = [];
  }

  #takes(strokes: readonly Stroke[]): boolean {
    const fits = drawingOf(strokes).length <= MAX_DRAWING_LENGTH;
    if (fits) this.#strokes = strokes;
    return fits;
  }
}

/** A place on the page as a point of the square that lies there. */
export function pointOn(square: OnPage, page: { readonly clientX: number; readonly clientY: number }): DrawnPoint {
  return {
    x: ((page.clientX - square.left) / square.width) * SIDE,
    y: ((page.clientY - square.top) / square.height) * SIDE,
  };
}
