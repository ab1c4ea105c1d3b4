import * as z from "zod/mini";
import { commandIdSchema, facilitatorIdSchema, seatIdSchema, workshopIdSchema } from "../basics/ids.ts";
import { languageLevelSchema } from "../content/barrier.ts";
import { channelSchema } from "../content/question.ts";
import { exerciseChoiceSchema, roomSizeSchema } from "../workshop/commands.ts";

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** As people type it: any case, spaces and hyphens allowed; `readJoinCode` on the server makes it canonical. */
const typedJoinCode = z.string().check(z.minLength(1), z.maxLength(32));

export const takeSeatBodySchema = z.strictObject({
  commandId: commandIdSchema,
  joinCode: typedJoinCode,
  name: z.string().check(z.maxLength(200)),
});
export type TakeSeatBody = z.infer<typeof takeSeatBodySchema>;

export const redeemMoveBodySchema = z.strictObject({
  commandId: commandIdSchema,
  workshopId: workshopIdSchema,
  seatId: seatIdSchema,
  moveToken: token,
});
export type RedeemMoveBody = z.infer<typeof redeemMoveBodySchema>;

export const openWorkshopBodySchema = z.strictObject({
  commandId: commandIdSchema,
  choice: exerciseChoiceSchema,
  roomSize: roomSizeSchema,
});
export type OpenWorkshopBody = z.infer<typeof openWorkshopBodySchema>;

/** What a phone keeps: its seat and the token that proves it. */
export const seatGrantSchema = z.object({ workshopId: workshopIdSchema, seatId: seatIdSchema, token });
export type SeatGrant = z.infer<typeof seatGrantSchema>;

/** What a console keeps. */
export const facilitatorGrantSchema = z.object({
  workshopId: workshopIdSchema,
  facilitatorId: facilitatorIdSchema,
  joinCode: z.string(),
  token,
});
export type FacilitatorGrant = z.infer<typeof facilitatorGrantSchema>;

/**
 * What the door says before anybody has a seat. `joinUrl`: where phones reach this server; a screen that was opened on
 * the server's own machine cannot tell that from its own address.
 */
export const doorSchema = z.object({ joinCode: z.string(), joining: z.enum(["open", "locked"]), joinUrl: z.string() });
export type Door = z.infer<typeof doorSchema>;

export const workshopListSchema = z.object({
  workshops: z.array(
    z.object({
      workshopId: workshopIdSchema,
      joinCode: z.string(),
      status: z.enum(["open", "closed"]),
      openedAt: z.number(),
      seatCount: z.number(),
    }),
  ),
});
export type WorkshopList = z.infer<typeof workshopListSchema>;

/** A scene to choose from: what it is about and what it asks of people. Nothing of its secrets. */
const catalogueCardSchema = z.object({
  cardId: z.string(),
  title: z.string(),
  setting: z.string(),
  situation: z.string(),
  family: z.enum(["angry", "barrier"]),
  /** In words. */
  industry: z.string(),
  /** The first is the card's own. */
  channels: z.array(channelSchema),
  /** How long the scene itself takes. */
  minutes: z.number(),
  dial: z.enum(["anger", "strain"]),
  /** Where the dial starts at each difficulty. */
  starts: z.object({ gentle: z.number(), standard: z.number(), hard: z.number() }),
  rubricId: z.string(),
  /** How much of the language the customer has; null where that is not what is missing. */
  level: z.nullable(languageLevelSchema),
  barriers: z.array(z.string()),
  /** Help that the rep can call in. */
  lifelines: z.array(z.string()),
  hasRelay: z.boolean(),
  isForVolunteers: z.boolean(),
  asksWellbeing: z.boolean(),
  contentNote: z.nullable(z.string()),
});
export type CatalogueCard = z.infer<typeof catalogueCardSchema>;

/** Questions to choose from, in one language (`?language=`), with what a facilitator needs to choose well. */
export const catalogueSchema = z.object({
  joinUrl: z.string(),
  packs: z.array(
    z.object({
      packId: z.string(),
      name: z.string(),
      /** What all rubrics are called, by id. */
      rubrics: z.record(z.string(), z.string()),
      /** What all competencies are called, by id. */
      competencies: z.record(z.string(), z.string()),
      /** Trades that any question can be switched to. */
      industries: z.array(z.object({ industryId: z.string(), name: z.string() })),
      /** Performances in writing that everybody can rate; two that go into one calibration share their rubric. */
      exemplars: z.array(z.object({ exemplarId: z.string(), title: z.string(), rubricId: z.string() })),
      cards: z.array(catalogueCardSchema),
      questions: z.array(
        z.object({
          questionId: z.string(),
          /** A few words for a list; the question itself is what people hear. */
          title: z.string(),
          question: z.string(),
          lookingFor: z.string(),
          competencies: z.array(z.string()),
          channels: z.array(z.string()),
          star: z.string(),
          rubricId: z.string(),
          otherRubrics: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** How every refused request is answered, beside its status. */
export const httpRefusalSchema = z.object({ code: z.string() });
