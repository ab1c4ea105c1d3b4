import { describe, expect, test } from "vitest";
import { NoisePlayer } from "../../../client/parts/noise/noisePlayer.svelte.ts";
import { babbleVoice, pinkNoise, WAVE_RATE, WAVE_RMS } from "../../../client/parts/noise/noiseWaves.ts";
import { noiseMix } from "../../../shared/roleplay/barriers/noise.ts";

const VOICE = babbleVoice(3, "voice");
const PINK = pinkNoise(3, "pink");

function strength(wave: Float32Array): number {
  return Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length);
}

/** How strong a wave is around one frequency, by Goertzel's algorithm over frames of a tenth of a second. */
function strengthAt(wave: Float32Array, frequencyHz: number): number {
  const length = WAVE_RATE / 10;
  const turn = 2 * Math.cos((2 * Math.PI * frequencyHz) / WAVE_RATE);
  let power = 0;
  for (let from = 0; from + length <= wave.length; from += length) {
    let [last, before] = [0, 0];
    for (const sample of wave.subarray(from, from + length)) [last, before] = [sample + turn * last - before, last];
    power += last * last + before * before - turn * last * before;
  }
  return power;
}

/** Power in an octave, sampled at 16 of its frequencies and weighed by its width. */
function octave(wave: Float32Array, lowHz: number): number {
  const steps = Array.from({ length: 16 }, (_, step) => strengthAt(wave, lowHz * (1 + (step + 0.5) / 16)));
  return steps.reduce((sum, power) => sum + power, 0) * lowHz;
}

describe("the sound of a place", () => {
  test("[CL27] every wave is as strong as the others, leaves room for its peaks, and is the same each time", () => {
    for (const wave of [VOICE, PINK]) {
      expect(strength(wave)).toBeCloseTo(WAVE_RMS, 4);
      expect(wave.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(1);
    }
    expect(babbleVoice(3, "voice")).toEqual(VOICE);
    expect(babbleVoice(3, "another")).not.toEqual(VOICE);
  });

  test("[CL27] a voice swells and pauses as speech does; what fills its pauses does not", () => {
    const frames = (wave: Float32Array) =>
      Array.from({ length: Math.floor(wave.length / 320) }, (_, at) =>
        strength(wave.subarray(at * 320, at * 320 + 320)),
      );
    const quiet = (wave: Float32Array) => frames(wave).filter((frame) => frame < WAVE_RMS / 10).length;
    expect(quiet(VOICE)).toBeGreaterThan(frames(VOICE).length / 12);
    expect(quiet(PINK)).toBe(0);
  });

  test("[CL27] a voice lies where speech does, pink noise has the same power in every octave", () => {
    expect(octave(VOICE, 300)).toBeGreaterThan(20 * octave(VOICE, 4_000));
    const middle = octave(PINK, 500);
    for (const lowHz of [125, 250, 1_000, 2_000]) {
      expect(octave(PINK, lowHz) / middle).toBeGreaterThan(0.5);
      expect(octave(PINK, lowHz) / middle).toBeLessThan(2);
    }
  });

  test("[CL27] a device without a sound system says so, and does not play", async () => {
    const player = new NoisePlayer(() => {
      throw new Error("no sound");
    });
    expect(await player.start(noiseMix("medium", 0.5))).toBe(false);
    expect(player.isPlaying).toBe(false);
  });
});
