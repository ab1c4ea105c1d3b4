import { type Chance, seededChance } from "../../../shared/basics/seededChance.ts";

/** Samples a second: voices have little above half of it, and a slow phone makes them in a moment. */
export const WAVE_RATE = 16_000;
/** How strong every wave is on average, of full scale: so much leaves room for its own peaks. */
export const WAVE_RMS = 0.15;
/** From about here peaks are bent. */
const KNEE = 0.6;

/** Where the mouth resonates, in Hz, for a few vowels. Source: Peterson and Barney 1952, table II, men. */
const VOWELS = [
  [270, 2290, 3010],
  [530, 1840, 2480],
  [730, 1090, 2440],
  [570, 840, 2410],
  [300, 870, 2240],
] as const;
const FORMANT_WIDTHS = [80, 110, 170] as const;
const FORMANT_GAINS = [1, 0.5, 0.2] as const;

/** One sound of a voice: a vowel, or a pause where it is null. Times in samples. */
interface Sound {
  readonly length: number;
  readonly vowel: (typeof VOWELS)[number] | null;
  readonly pitchHz: number;
}

/** One voice that talks without words: syllables in phrases, with pauses; the same for the same seed. It can be looped. */
export function babbleVoice(seconds: number, seed: string): Float32Array<ArrayBuffer> {
  const chance = seededChance(seed);
  const wave = new Float32Array(Math.round(seconds * WAVE_RATE));
  const lowHz = between(chance, 95, 210);
  let at = 0;
  while (at < wave.length) {
    const phrase = Array.from({ length: Math.round(between(chance, 3, 8)) }, () => syllable(chance, lowHz));
    for (const sound of [...phrase, pause(chance)]) {
      speak(wave, at, sound, chance);
      at += sound.length;
    }
  }
  return levelled(wave);
}

/** Noise that has the same power in every octave; it fills the pauses of the voices. Source: Kellet 1999, economy filter. */
export function pinkNoise(seconds: number, seed: string): Float32Array<ArrayBuffer> {
  const chance = seededChance(seed);
  const wave = new Float32Array(Math.round(seconds * WAVE_RATE));
  let [slow, middle, fast] = [0, 0, 0];
  for (let index = 0; index < wave.length; index++) {
    const white = chance() * 2 - 1;
    slow = 0.99765 * slow + white * 0.099046;
    middle = 0.963 * middle + white * 0.2965164;
    fast = 0.57 * fast + white * 1.0526913;
    wave[index] = slow + middle + fast + white * 0.1848;
  }
  return levelled(wave);
}

function syllable(chance: Chance, lowHz: number): Sound {
  const vowel = VOWELS[Math.floor(chance() * VOWELS.length)] ?? VOWELS[0];
  return { length: seconds(between(chance, 0.12, 0.28)), vowel, pitchHz: lowHz * between(chance, 0.9, 1.25) };
}

function pause(chance: Chance): Sound {
  return { length: seconds(between(chance, 0.15, 0.5)), vowel: null, pitchHz: 0 };
}

function seconds(span: number): number {
  return Math.round(span * WAVE_RATE);
}

function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/** A buzz at the voice's pitch, with some breath, through the mouth's three resonances; it swells and fades. */
function speak(wave: Float32Array, from: number, { length, vowel, pitchHz }: Sound, chance: Chance): void {
  if (vowel === null) return;
  const [first, second, third] = [mouth(vowel, 0), mouth(vowel, 1), mouth(vowel, 2)];
  const end = Math.min(length, wave.length - from);
  for (let index = 0; index < end; index++) {
    const share = index / length;
    const buzz = 1 - (2 * (((from + index) * pitchHz) % WAVE_RATE)) / WAVE_RATE;
    const source = buzz + (chance() * 2 - 1) * (share < 0.2 ? 1.2 : 0.15);
    wave[from + index] = (first(source) + second(source) + third(source)) * Math.sin(Math.PI * share);
  }
}

/** One of the mouth's resonances: a filter with two poles. */
function mouth(vowel: (typeof VOWELS)[number], place: 0 | 1 | 2): (sample: number) => number {
  const radius = Math.exp((-Math.PI * FORMANT_WIDTHS[place]) / WAVE_RATE);
  const turn = 2 * radius * Math.cos((2 * Math.PI * vowel[place]) / WAVE_RATE);
  const gain = FORMANT_GAINS[place] * (1 - radius);
  const fade = radius * radius;
  let last = 0;
  let before = 0;
  return (sample) => {
    const now = gain * sample + turn * last - fade * before;
    before = last;
    last = now;
    return now;
  };
}

/** As strong as every other wave, its peaks bent, not cut. */
function levelled(wave: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const gain = WAVE_RMS / strengthOf(wave);
  const bent = wave.map((sample) => KNEE * Math.tanh((sample * gain) / KNEE));
  const rest = WAVE_RMS / strengthOf(bent);
  return bent.map((sample) => sample * rest);
}

function strengthOf(wave: Float32Array): number {
  let power = 0;
  for (const sample of wave) power += sample * sample;
  return Math.sqrt(power / wave.length);
}
