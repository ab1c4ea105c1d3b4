import { calibrationEn } from "./calibrationEn.ts";
import { deskEn } from "./deskEn.ts";
import { entranceEn } from "./entranceEn.ts";
import { notesEn } from "./notesEn.ts";
import { peopleEn } from "./peopleEn.ts";
import { refusalsEn } from "./refusalsEn.ts";
import { sceneEn } from "./sceneEn.ts";
import { sceneLiveEn } from "./sceneLiveEn.ts";
import { sceneNotesEn } from "./sceneNotesEn.ts";

/** Everything the console says, by the part of the house it is said in. */
export const en = {
  ...entranceEn,
  ...deskEn,
  ...peopleEn,
  ...notesEn,
  ...refusalsEn,
  ...calibrationEn,
  ...sceneEn,
  ...sceneLiveEn,
  ...sceneNotesEn,
} as const;
