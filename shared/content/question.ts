import * as z from "zod/mini";
import { questionIdSchema, rubricIdSchema, traitIdSchema } from "./contentIds.ts";
import { contentTextSchema, textFor } from "./contentText.ts";

/** What employers look for: people, communication, creativity, resilience, learning, teamwork, business sense, ownership. */
export const competencySchema = z.enum(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"]);
/** How the talk happens; a video call plays as face to face. */
export const channelSchema = z.enum(["face-to-face", "phone", "chat"]);
/** Where a story belongs in the answer: all of it, a would-do, inside an opinion, or nowhere. */
export const starKindSchema = z.enum(["full", "situational", "inside", "none"]);
/** Which parts of an answer listeners can tap as they hear them; `star-l` adds what was learned. */
export const answerShapeIdSchema = z.enum(["star", "star-l", "dheb", "none"]);

export type Competency = z.infer<typeof competencySchema>;
export type Channel = z.infer<typeof channelSchema>;
export type StarKind = z.infer<typeof starKindSchema>;
export type AnswerShapeId = z.infer<typeof answerShapeIdSchema>;

/** More traits than this do not fit a phone beside the rubric. */
export const MAX_TRAITS = 6;
/** More follow-up questions than this no interviewer gets to ask. */
export const MAX_PROBES = 6;

/** The part of a question that is the same in every language. */
export const questionStructureSchema = z.strictObject({
  competencies: z.array(competencySchema).check(z.minLength(1), z.maxLength(4)),
  star: starKindSchema.check(z.describe("Where a story belongs: full, situational, inside an opinion, none.")),
  helper: answerShapeIdSchema.check(z.describe("The parts that listeners tap as they hear them.")),
  channels: z.array(channelSchema).check(z.minLength(1), z.maxLength(3)),
  rubric: rubricIdSchema.check(z.describe("The rubric that fits best.")),
  otherRubrics: z.optional(z.array(rubricIdSchema).check(z.maxLength(5), z.describe("Rubrics that fit as well."))),
  traits: z
    .array(traitIdSchema)
    .check(z.minLength(1), z.maxLength(MAX_TRAITS), z.describe("Ids of the traits; their words are in the text.")),
});

/** The part of a question that is translated: `title` is for lists, `lookingFor` says what it probes, `probes` are the follow-up questions. */
export const questionTextSchema = z.strictObject({
  title: textFor("A few words for lists."),
  question: textFor("The question as the interviewer asks it."),
  lookingFor: textFor("One sentence: what the interviewer wants to find out."),
  probes: z.array(contentTextSchema).check(z.maxLength(MAX_PROBES), z.describe("Follow-up questions.")),
  traits: z.record(traitIdSchema, textFor("Something a listener may notice, in a few words.")),
  levels: z.strictObject({
    low: textFor("What a weak answer does (levels 1 and 2)."),
    mid: textFor("What a sound answer does (level 3)."),
    high: textFor("What a strong answer does (levels 4 and 5)."),
  }),
});

export type QuestionStructure = z.infer<typeof questionStructureSchema>;
export type QuestionText = z.infer<typeof questionTextSchema>;

/** All questions of a pack, by id. */
export const questionStructuresSchema = z.record(questionIdSchema, questionStructureSchema);
/** Their texts in one language, by id. */
export const questionTextsSchema = z.record(questionIdSchema, questionTextSchema);
