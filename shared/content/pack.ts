import * as z from "zod/mini";
import { answerShapesSchema, answerShapeTextsSchema } from "./answerShape.ts";
import { cardStructuresSchema } from "./card.ts";
import { cardTextsSchema } from "./cardText.ts";
import {
  flagsSchema,
  flagTextsSchema,
  industriesSchema,
  industryTextsSchema,
  storiesSchema,
  storyTextsSchema,
  tipsSchema,
  tipTextsSchema,
  trendsSchema,
  trendTextsSchema,
} from "./coaching.ts";
import { packIdSchema } from "./contentIds.ts";
import { contentTextSchema } from "./contentText.ts";
import { exemplarsSchema, exemplarTextsSchema } from "./exemplar.ts";
import { gateSetsSchema, gateSetTextsSchema } from "./gate.ts";
import { questionStructuresSchema, questionTextsSchema } from "./question.ts";
import { rubricStructuresSchema, rubricTextsSchema } from "./rubric.ts";

/** The version of the pack format that this code reads. */
export const PACK_FORMAT = 1;

/** What a pack says about itself. */
export const packHeadSchema = z.strictObject({ id: packIdSchema, format: z.literal(PACK_FORMAT) });

/** Everything of a pack that is translated, in one language. */
export const packTextSchema = z.strictObject({
  pack: z.strictObject({ name: contentTextSchema, description: contentTextSchema }),
  competencies: z._default(z.record(z.string(), contentTextSchema), {}),
  answerShapes: z._default(answerShapeTextsSchema, {}),
  rubrics: z._default(rubricTextsSchema, {}),
  questions: z._default(questionTextsSchema, {}),
  cards: z._default(cardTextsSchema, {}),
  gateSets: z._default(gateSetTextsSchema, {}),
  exemplars: z._default(exemplarTextsSchema, {}),
  industries: z._default(industryTextsSchema, {}),
  flags: z._default(flagTextsSchema, {}),
  trends: z._default(trendTextsSchema, {}),
  tips: z._default(tipTextsSchema, {}),
  stories: z._default(storyTextsSchema, {}),
});

/** Language tags such as `en`, `de`, `pt-BR`; English is always there. */
const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** A whole pack: what is the same in every language, and per language the texts for the same ids. */
export const packSchema = z.strictObject({
  pack: packHeadSchema,
  answerShapes: z._default(answerShapesSchema, {}),
  rubrics: z._default(rubricStructuresSchema, {}),
  questions: z._default(questionStructuresSchema, {}),
  cards: z._default(cardStructuresSchema, {}),
  gateSets: z._default(gateSetsSchema, {}),
  exemplars: z._default(exemplarsSchema, {}),
  industries: z._default(industriesSchema, []),
  flags: z._default(flagsSchema, []),
  trends: z.optional(trendsSchema),
  tips: z._default(tipsSchema, []),
  stories: z._default(storiesSchema, {}),
  text: z.record(languageTag, packTextSchema),
});

/** A pack whose shape is right and whose references all lead somewhere; made by `readPack`. */
export type Pack = z.infer<typeof packSchema>;
export type PackText = z.infer<typeof packTextSchema>;
