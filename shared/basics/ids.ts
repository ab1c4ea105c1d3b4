import * as z from "zod/mini";

/** Longest id that is read from outside; our own are 14–24 characters. */
const MAX_ID_LENGTH = 64;

const idText = z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/), z.maxLength(MAX_ID_LENGTH));

/** One sitting, from open to closed. */
export const workshopIdSchema = idText.brand<"WorkshopId">();
/** One participant's durable place. */
export const seatIdSchema = idText.brand<"SeatId">();
/** Seats that play together. */
export const roomIdSchema = idText.brand<"RoomId">();
/** One exercise, run in every room at once. */
export const roundIdSchema = idText.brand<"RoundId">();
/** The thing that is scored: one attempt of one performer in one room. */
export const performanceIdSchema = idText.brand<"PerformanceId">();
/** One facilitator of one workshop. */
export const facilitatorIdSchema = idText.brand<"FacilitatorId">();
/** Something people typed, kept in the side table. */
export const textIdSchema = idText.brand<"TextId">();
/** Chosen by the sender; the same id again gets the same answer. At least 16 characters, so that nobody meets another's. */
export const commandIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]+$/), z.minLength(16), z.maxLength(MAX_ID_LENGTH))
  .brand<"CommandId">();

export type WorkshopId = z.infer<typeof workshopIdSchema>;
export type SeatId = z.infer<typeof seatIdSchema>;
export type RoomId = z.infer<typeof roomIdSchema>;
export type RoundId = z.infer<typeof roundIdSchema>;
export type PerformanceId = z.infer<typeof performanceIdSchema>;
export type FacilitatorId = z.infer<typeof facilitatorIdSchema>;
export type TextId = z.infer<typeof textIdSchema>;
export type CommandId = z.infer<typeof commandIdSchema>;
