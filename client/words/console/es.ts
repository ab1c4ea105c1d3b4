import type { Translation } from "../translation.ts";
import { calibrationEs } from "./calibrationEs.ts";
import { deskEs } from "./deskEs.ts";
import type { en } from "./en.ts";
import { entranceEs } from "./entranceEs.ts";
import { notesEs } from "./notesEs.ts";
import { peopleEs } from "./peopleEs.ts";
import { refusalsEs } from "./refusalsEs.ts";
import { sceneEs } from "./sceneEs.ts";
import { sceneLiveEs } from "./sceneLiveEs.ts";
import { sceneNotesEs } from "./sceneNotesEs.ts";

export const es: Translation<typeof en> = {
  ...entranceEs,
  ...deskEs,
  ...peopleEs,
  ...notesEs,
  ...refusalsEs,
  ...calibrationEs,
  ...sceneEs,
  ...sceneLiveEs,
  ...sceneNotesEs,
};
