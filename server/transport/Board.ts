import { toWire } from "../../shared/protocol/wireForm.ts";
import type { Lexicon } from "../../shared/roleplay/words/lexicon.ts";
import type { Audience } from "../../shared/view/audience.ts";
import { audienceKey } from "../../shared/view/audiencesOf.ts";
import { type SectionSource, sameReads } from "../../shared/view/sectionSource.ts";
import type { Words } from "../../shared/workshop/state.ts";

interface Drawn {
  readonly view: unknown;
  readonly reads: object;
  readonly json: string;
  readonly version: number;
}

/** What one redrawing of many boards shares. */
export interface Redrawing {
  readonly words: Words;
  /** Version of every section that changes now. */
  readonly version: number;
  readonly drawings: Drawings;
}

/** One section as it travels, in JSON: name, version, body; or several, with commas between them. */
export type FrameText = string;

interface Drawing extends Drawn {
  readonly frame: FrameText;
}

/** Keeps the latest drawing of each name: audiences that read and show the same share it, and the very same text goes to all. */
export class Drawings {
  readonly #latest = new Map<string, Drawing>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  draw(source: SectionSource, words: Words, version: number): Drawing {
    const latest = this.#latest.get(source.name);
    const isSame = latest !== undefined && isDrawnAlike(latest, source);
    if (isSame && latest.version === version) return latest;
    const json = isSame ? latest.json : JSON.stringify(toWire(source.name, source.draw(words, this.#lexicon)));
    const drawing = {
      view: source.view,
      reads: source.reads,
      json,
      version,
      frame: frameText(source.name, { json, version }),
    };
    this.#latest.set(source.name, drawing);
    return drawing;
  }
}

/** What one audience was last shown. */
export class Board {
  readonly audience: Audience;
  readonly key: string;
  readonly #sections = new Map<string, Drawn>();

  constructor(audience: Audience) {
    this.audience = audience;
    this.key = audienceKey(audience);
  }

  get sectionNames(): IterableIterator<string> {
    return this.#sections.keys();
  }

  /** Everything that this audience sees now. */
  frames(): FrameText[] {
    return [...this.#sections].map(([name, drawn]) => frameText(name, drawn));
  }

  /**
   * Everything that this audience sees, for somebody who belongs to it since this version. It is news to them, however old
   * it is here: they may have something later by the same name from the audience that they came from (SPEC RC14). What
   * changed in this very version went to the whole audience.
   */
  framesForNew(version: number): FrameText[] {
    const sections = [...this.#sections].filter(([, drawn]) => drawn.version !== version);
    return sections.map(([name, { json }]) => frameText(name, { json, version }));
  }

  /** Takes nothing as shown any more: the next redrawing sends everything. */
  forget(): void {
    this.#sections.clear();
  }

  /** Looks at all sources again and answers what changed. A section that is gone is shown as null. */
  redraw(sources: readonly SectionSource[], redrawing: Redrawing): FrameText[] {
    const changed = this.redrawSome(sources, redrawing);
    if (sources.length === this.#sections.size) return changed;
    return [...changed, ...this.#removeGone(sources, redrawing.version)];
  }

  /** Looks at some sources again and answers what changed; nobody asks about the others. */
  redrawSome(sources: readonly SectionSource[], { words, version, drawings }: Redrawing): FrameText[] {
    const changed: FrameText[] = [];
    for (const source of sources) {
      const old = this.#sections.get(source.name);
      if (old !== undefined && isDrawnAlike(old, source)) continue;
      const { json, frame } = drawings.draw(source, words, version);
      const isNew = old?.json !== json;
      this.#sections.set(source.name, {
        view: source.view,
        reads: source.reads,
        json,
        version: isNew ? version : old.version,
      });
      if (isNew) changed.push(frame);
    }
    return changed;
  }

  #removeGone(sources: readonly SectionSource[], version: number): FrameText[] {
    const there = new Set(sources.map((source) => source.name));
    const gone = [...this.#sections.keys()].filter((name) => !there.has(name));
    for (const name of gone) this.#sections.delete(name);
    return gone.map((name) => frameText(name, { json: "null", version }));
  }
}

/** Whether the same view would read the same: then it would show the same. */
function isDrawnAlike(drawn: Drawn, source: SectionSource): boolean {
  return drawn.view === source.view && sameReads(drawn.reads, source.reads);
}

/** A section that is not there for somebody any more. */
export function goneFrame(name: string, version: number): FrameText {
  return frameText(name, { json: "null", version });
}

function frameText(name: string, { json, version }: Pick<Drawn, "json" | "version">): FrameText {
  return `["${name}",${version},${json}]`;
}
