/** So close to the end counts as reading the newest line, in px. */
const NEAR_END = 48;

/** Where a box that scrolls stands, in px. */
export type Scrolled = Pick<HTMLElement, "scrollTop" | "scrollHeight" | "clientHeight">;

/**
 * Whether its reader is still at the end, once a box stands elsewhere than before. Only who goes up in a box that has
 * kept its sizes has left the end: all else is the page that lays itself out anew (a keyboard, a tray, a longer line).
 */
export function staysAtEnd(wasAtEnd: boolean, before: Scrolled, now: Scrolled): boolean {
  if (now.scrollHeight - now.scrollTop - now.clientHeight < NEAR_END) return true;
  const isSameSize = before.scrollHeight === now.scrollHeight && before.clientHeight === now.clientHeight;
  return wasAtEnd && !(isSameSize && now.scrollTop < before.scrollTop);
}

/** A box that scrolls: the newest line stays in sight, unless its reader has gone up to read. */
export class KeptAtEnd {
  #isAtEnd = $state.raw(true);
  #countWhenLeft = $state.raw(0);
  #box: HTMLElement | null = null;
  #before: Scrolled = { scrollTop: 0, scrollHeight: 0, clientHeight: 0 };

  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** How many there were when its reader left the end. */
  get countWhenLeft(): number {
    return this.#countWhenLeft;
  }

  /** Holds a box at its end while it, or what is in it, changes its size. `count`: how many messages are there now. */
  hold(count: () => number): (box: HTMLElement) => () => void {
    return (box) => {
      this.#box = box;
      const observer = new ResizeObserver(() => {
        if (this.#isAtEnd) this.toEnd();
        else this.#before = standOf(box);
      });
      for (const sized of [box, ...box.children]) observer.observe(sized);
      const look = (): void => this.#look(box, count());
      box.addEventListener("scroll", look);
      return () => {
        observer.disconnect();
        box.removeEventListener("scroll", look);
        this.#box = null;
      };
    };
  }

  toEnd(): void {
    this.#isAtEnd = true;
    if (this.#box === null) return;
    this.#box.scrollTop = this.#box.scrollHeight;
    this.#before = standOf(this.#box);
  }

  #look(box: HTMLElement, count: number): void {
    const now = standOf(box);
    const isAtEnd = staysAtEnd(this.#isAtEnd, this.#before, now);
    this.#before = now;
    if (this.#isAtEnd && !isAtEnd) this.#countWhenLeft = count;
    this.#isAtEnd = isAtEnd;
  }
}

function standOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): Scrolled {
  return { scrollTop, scrollHeight, clientHeight };
}
