import type { Barrier } from "../../content/barrier.ts";

/** How loud a card's place is. */
export type Loudness = Extract<Barrier, { mode: "noise" }>["loudness"];

/** What a synthesiser needs; gains are linear, 1 stands for full scale. */
export interface NoiseMix {
  /** How much louder the noise is than somebody who speaks at a normal level, in dB. */
  readonly aboveSpeechDb: number;
  readonly babbleGain: number;
  readonly pinkGain: number;
  /** So many voices make the babble; more of them are harder to listen past. */
  readonly voices: number;
}

/** Speech at a normal level, as the loudspeaker should give it. */
const SPEECH_GAIN = 0.25;
/** From light, where one can still follow, over «as loud as speech» to clearly louder. Source: SPEC BA11. */
const ABOVE_SPEECH_DB: Readonly<Record<Loudness, number>> = { light: -6, medium: 0, loud: 6 };
const VOICES: Readonly<Record<Loudness, number>> = { light: 3, medium: 6, loud: 9 };
/** The facilitator's fader reaches so far to both sides of the card's own loudness. */
const FADER_RANGE_DB = 12;
/** The share of babble in the noise's power; the rest is pink noise, which fills its pauses. */
const BABBLE_SHARE = 0.7;

/** The noise of a place at a position of the fader: 0 silent, 0.5 as the card says, 1 loudest. Never above full scale. */
export function noiseMix(loudness: Loudness, fader: number): NoiseMix {
  const position = Number.isFinite(fader) ? Math.max(0, Math.min(1, fader)) : 0.5;
  const aboveSpeechDb = ABOVE_SPEECH_DB[loudness] + (position - 0.5) * 2 * FADER_RANGE_DB;
  const gain = position === 0 ? 0 : Math.min(1, SPEECH_GAIN * 10 ** (aboveSpeechDb / 20));
  return {
    aboveSpeechDb,
    babbleGain: gain * Math.sqrt(BABBLE_SHARE),
    pinkGain: gain * Math.sqrt(1 - BABBLE_SHARE),
    voices: VOICES[loudness],
  };
}
