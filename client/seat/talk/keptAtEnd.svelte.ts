/** So close to the end counts as reading the newest line, in px. */
const NEAR_END = 48;

/** A box that scrolls: the newest line stays in sight, unless its reader has gone up to read. */
export class KeptAtEnd {
  #isAtEnd = $state.raw(true);
  #countWhenLeft = $state.raw(0);
  #box: HTMLElement | null = null;

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
    if (this.#box !== null) this.#box.scrollTop = this.#box.scrollHeight;
  }

  #look({ scrollTop, scrollHeight, clientHeight }: HTMLElement, count: number): void {
    const isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.#isAtEnd && !isAtEnd) this.#countWhenLeft = count;
    this.#isAtEnd = isAtEnd;
  }
}
