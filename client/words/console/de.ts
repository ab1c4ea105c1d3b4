import type { Translation } from "../translation.ts";
import { calibrationDe } from "./calibrationDe.ts";
import { deskDe } from "./deskDe.ts";
import type { en } from "./en.ts";
import { entranceDe } from "./entranceDe.ts";
import { notesDe } from "./notesDe.ts";
import { peopleDe } from "./peopleDe.ts";
import { refusalsDe } from "./refusalsDe.ts";
import { sceneDe } from "./sceneDe.ts";
import { sceneLiveDe } from "./sceneLiveDe.ts";
import { sceneNotesDe } from "./sceneNotesDe.ts";

export const de: Translation<typeof en> = {
  ...entranceDe,
  ...deskDe,
  ...peopleDe,
  ...notesDe,
  ...refusalsDe,
  ...calibrationDe,
  ...sceneDe,
  ...sceneLiveDe,
  ...sceneNotesDe,
};
