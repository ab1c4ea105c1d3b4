import { en as ofAnswer } from "../../../client/words/answer/en.ts";
import { en as ofCalibration } from "../../../client/words/calibration/en.ts";
import { en as common } from "../../../client/words/common/en.ts";
import { en as ofConsole } from "../../../client/words/console/en.ts";
import { en as ofDebrief } from "../../../client/words/debrief/en.ts";
import { en as ofJoin } from "../../../client/words/join/en.ts";
import { en as ofMeans } from "../../../client/words/means/en.ts";
import { cardsEn } from "../../../client/words/packs/cardsEn.ts";
import { packsEn } from "../../../client/words/packs/packsEn.ts";
import { en as ofReveal } from "../../../client/words/reveal/en.ts";
import { en as ofScene } from "../../../client/words/scene/en.ts";
import { en as ofScreen } from "../../../client/words/screen/en.ts";
import { en as ofSeat } from "../../../client/words/seat/en.ts";
import { en as ofTalk } from "../../../client/words/talk/en.ts";
import type { Text } from "../../../client/words/translation.ts";

const OF_SCENE = { ...ofScene, ...ofTalk, ...ofMeans, ...ofDebrief };
const OF_PHONE = { ...ofJoin, ...ofSeat, ...ofAnswer, ...ofReveal, ...ofCalibration, ...OF_SCENE };
const ENGLISH = { ...common, ...ofConsole, ...ofScreen, ...OF_PHONE, ...cardsEn, ...packsEn };

/** What the app says, by its key: the tests look for words as people do, and do not break when one is chosen better. */
export type Said = keyof typeof ENGLISH;

/** Matches the text wherever it stands; a slot that is not given stands for anything. */
export function said(key: Said, slots: Readonly<Record<string, string | number>> = {}): RegExp {
  const text: Text = ENGLISH[key];
  const forms = typeof text === "string" ? [text] : Object.values(text);
  return new RegExp(forms.map((form) => pattern(form, slots)).join("|"));
}

/** Matches the text alone. */
export function saidAlone(key: Said, slots: Readonly<Record<string, string | number>> = {}): RegExp {
  return new RegExp(`^(?:${said(key, slots).source})$`);
}

function pattern(form: string, slots: Readonly<Record<string, string | number>>): string {
  return form
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? slotPattern(slots[part.slice(1, -1)]) : literally(part)))
    .join("");
}

function slotPattern(value: string | number | undefined): string {
  return value === undefined ? ".*" : literally(String(value));
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
