import type { Translation } from "../translation.ts";
import { calibrationAr } from "./calibrationAr.ts";
import { deskAr } from "./deskAr.ts";
import type { en } from "./en.ts";
import { entranceAr } from "./entranceAr.ts";
import { notesAr } from "./notesAr.ts";
import { peopleAr } from "./peopleAr.ts";
import { refusalsAr } from "./refusalsAr.ts";
import { sceneAr } from "./sceneAr.ts";
import { sceneLiveAr } from "./sceneLiveAr.ts";
import { sceneNotesAr } from "./sceneNotesAr.ts";

export const ar: Translation<typeof en> = {
  ...entranceAr,
  ...deskAr,
  ...peopleAr,
  ...notesAr,
  ...refusalsAr,
  ...calibrationAr,
  ...sceneAr,
  ...sceneLiveAr,
  ...sceneNotesAr,
};
