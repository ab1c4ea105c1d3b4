import type { NoiseMix } from "../../../shared/roleplay/barriers/noise.ts";
import { babbleVoice, pinkNoise, WAVE_RATE } from "./noiseWaves.ts";

/** As many as the loudest place has. */
const MOST_VOICES = 9;
/** Each voice that was made speaks several times, at other speeds. Their loops are so long, in s, that they never meet. */
const VOICE_SECONDS = [4.3, 5.9, 6.7] as const;
const PINK_SECONDS = 3.1;
/** A change of the fader is heard as a swell, not as a click; in s. */
const GLIDE_SECONDS = 0.15;

/** The noise of a place in a browser's sound system, already sounding. */
export interface NoiseGraph {
  /** From now on like this, in a short glide. */
  readonly set: (mix: NoiseMix) => void;
}

/** Builds the noise and lets it sound. Source: SPEC CL27. */
export function noiseGraph(context: BaseAudioContext, mix: NoiseMix): NoiseGraph {
  const pink = gainInto(context, context.destination, mix.pinkGain);
  looped(context, pinkNoise(PINK_SECONDS, "pink"), 1, 0).connect(pink);
  const babble = gainInto(context, context.destination, mix.babbleGain);
  const waves = VOICE_SECONDS.map((seconds, place) => babbleVoice(seconds, `voice ${place}`));
  const voices = Array.from({ length: MOST_VOICES }, (_, place) => {
    const voice = gainInto(context, babble, voiceGain(place, mix));
    const wave = waves[place % waves.length];
    const round = Math.floor(place / waves.length);
    if (wave !== undefined) looped(context, wave, 0.86 + 0.13 * round + 0.02 * (place % 3), 1.3 * round).connect(voice);
    return voice;
  });
  const glide = ({ gain }: GainNode, to: number) => gain.setTargetAtTime(to, context.currentTime, GLIDE_SECONDS);
  return {
    set: (next) => {
      glide(pink, next.pinkGain);
      glide(babble, next.babbleGain);
      for (const [place, voice] of voices.entries()) glide(voice, voiceGain(place, next));
    },
  };
}

/** Voices add up by their power: however many there are, together they are as loud as one wave. */
function voiceGain(place: number, { voices }: NoiseMix): number {
  return place < voices ? 1 / Math.sqrt(voices) : 0;
}

function gainInto(context: BaseAudioContext, target: AudioNode, value: number): GainNode {
  const node = context.createGain();
  node.gain.value = value;
  node.connect(target);
  return node;
}

function looped(
  context: BaseAudioContext,
  wave: Float32Array<ArrayBuffer>,
  speed: number,
  fromSeconds: number,
): AudioBufferSourceNode {
  const buffer = context.createBuffer(1, wave.length, WAVE_RATE);
  buffer.copyToChannel(wave, 0);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  source.playbackRate.value = speed;
  source.start(0, fromSeconds);
  return source;
}
