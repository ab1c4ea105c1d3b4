import { MASK } from "../../../shared/roleplay/barriers/masking/mask.ts";
import { spokenPart } from "../../../shared/roleplay/barriers/wordbank.ts";

/** The language that scenes are played in, whatever language a phone shows. */
const SCENE_LANGUAGE = "en";

/** What speaks, where the browser has it. */
export interface Voice {
  readonly speak: (text: string, language: string) => void;
  readonly cancel: () => void;
}

/** The phone's voice for lines of the scene. Off until its owner turns it on; off again after a reload. */
export class Speech {
  readonly #voice: Voice | null;
  #isOn = $state.raw(false);

  constructor(voice: Voice | null) {
    this.#voice = voice;
  }

  get isThere(): boolean {
    return this.#voice !== null;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  turn(isOn: boolean): void {
    this.#isOn = isOn && this.isThere;
    if (!isOn) this.#voice?.cancel();
  }

  /** Says it, where it is on; what was not understood is a pause, and what is only done is left out. */
  say(line: string): void {
    const text = spokenPart(line.replaceAll(MASK, ", "));
    if (this.#isOn && text !== "") this.#voice?.speak(text, SCENE_LANGUAGE);
  }
}

function browserVoice(): Voice | null {
  if (typeof window === "undefined" || !("speechSynthesis" in window)) return null;
  const { speechSynthesis } = window;
  return {
    speak: (text, language) => {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language;
      speechSynthesis.speak(words);
    },
    cancel: () => speechSynthesis.cancel(),
  };
}

/** This phone's voice; its switch holds from page to page. */
export const speech = new Speech(browserVoice());
