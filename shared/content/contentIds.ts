import * as z from "zod/mini";

/** Longest id in a pack; ids are short names such as `q01`, `R-INT`, `INT1`, `customer-first`. */
const MAX_CONTENT_ID_LENGTH = 40;

/** Begins with a letter, so no id can be mistaken for a number or for an object's own machinery (`__proto__`). */
const contentIdText = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]*$/), z.maxLength(MAX_CONTENT_ID_LENGTH));

/** A set of questions, rubrics, exemplars and cards. */
export const packIdSchema = contentIdText.brand<"PackId">();
/** An interview question; the same for ever (`q01`). */
export const questionIdSchema = contentIdText.brand<"QuestionId">();
/** A set of at most six criteria (`R-INT`). */
export const rubricIdSchema = contentIdText.brand<"RubricId">();
/** One thing that is rated from 1 to 5 (`INT1`); unique in its pack, so that a card can borrow it. */
export const criterionIdSchema = contentIdText.brand<"CriterionId">();
/** One thing that a listener may see in an answer; unique in its question. */
export const traitIdSchema = contentIdText.brand<"TraitId">();
/** One part of a well-built answer (`S`, `T`, `A`, `R`); unique in its shape. */
export const partIdSchema = contentIdText.brand<"PartId">();
/** A slip that a listener may tap (`F1`). */
export const flagIdSchema = contentIdText.brand<"FlagId">();
/** A trade that a question can be switched to (`retail`). */
export const industryIdSchema = contentIdText.brand<"IndustryId">();
/** A trend of the trade. */
export const trendIdSchema = contentIdText.brand<"TrendId">();
/** A last tip before the hot seat. */
export const tipIdSchema = contentIdText.brand<"TipId">();
/** A kind of story that serves several questions. */
export const storyIdSchema = contentIdText.brand<"StoryId">();
/** A set of pass-or-fail checks (`R-QA`). */
export const gateSetIdSchema = contentIdText.brand<"GateSetId">();
/** One pass-or-fail check; unique in its set. */
export const gateIdSchema = contentIdText.brand<"GateId">();
/** A rule beside a rubric that limits what may be awarded; unique in its rubric. */
export const ruleIdSchema = contentIdText.brand<"RuleId">();
/** A performance in writing that everybody rates (`X-INT-a`). */
export const exemplarIdSchema = contentIdText.brand<"ExemplarId">();
/** A role-play scene; the same for ever (`A01`, `L13`). */
export const cardIdSchema = contentIdText.brand<"CardId">();
/** Something the rep may do that moves the dial; unique in its card. */
export const moveIdSchema = contentIdText.brand<"MoveId">();
/** One half or third of what must be true before a scene counts as resolved; unique in its card. */
export const testIdSchema = contentIdText.brand<"TestId">();
/** A turn of events; unique in its card. */
export const twistIdSchema = contentIdText.brand<"TwistId">();
/** A picture on the board for talking without words; unique in its card. */
export const pictureIdSchema = contentIdText.brand<"PictureId">();
/** A point that the customer may have understood or not; unique in its card. */
export const pointIdSchema = contentIdText.brand<"PointId">();

export type PackId = z.infer<typeof packIdSchema>;
export type QuestionId = z.infer<typeof questionIdSchema>;
export type RubricId = z.infer<typeof rubricIdSchema>;
export type CriterionId = z.infer<typeof criterionIdSchema>;
export type TraitId = z.infer<typeof traitIdSchema>;
export type PartId = z.infer<typeof partIdSchema>;
export type FlagId = z.infer<typeof flagIdSchema>;
export type IndustryId = z.infer<typeof industryIdSchema>;
export type TrendId = z.infer<typeof trendIdSchema>;
export type TipId = z.infer<typeof tipIdSchema>;
export type StoryId = z.infer<typeof storyIdSchema>;
export type GateSetId = z.infer<typeof gateSetIdSchema>;
export type GateId = z.infer<typeof gateIdSchema>;
export type RuleId = z.infer<typeof ruleIdSchema>;
export type ExemplarId = z.infer<typeof exemplarIdSchema>;
export type CardId = z.infer<typeof cardIdSchema>;
export type MoveId = z.infer<typeof moveIdSchema>;
export type TestId = z.infer<typeof testIdSchema>;
export type TwistId = z.infer<typeof twistIdSchema>;
export type PictureId = z.infer<typeof pictureIdSchema>;
export type PointId = z.infer<typeof pointIdSchema>;
