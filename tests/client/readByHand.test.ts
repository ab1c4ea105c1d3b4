import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { newCommandId } from "../../client/connection/commandId.ts";
import { readDoor, readSeatGrant } from "../../client/connection/doorAnswers.ts";
import { EMPTY_SHEET } from "../../client/connection/drafts.ts";
import { readRating, readSheetDraft } from "../../client/connection/readSheetDraft.ts";
import { commandIdSchema } from "../../shared/basics/ids.ts";
import { doorSchema, seatGrantSchema } from "../../shared/protocol/http.ts";
import { levelSchema, marksSchema, sheetDraftSchema } from "../../shared/workshop/sheetSchemas.ts";

const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()), fc.object());
const id = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9_.-]{1,66}$/) },
  { weight: 1, arbitrary: anything },
);
const token = fc.oneof({ weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{42,44}$/) }, id);
const level = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.constantFrom("no", null, "3"));
const comment = fc.oneof(fc.string(), fc.string({ minLength: 399, maxLength: 402 }), anything);
const levels = {
  marks: fc.oneof(fc.dictionary(fc.stringMatching(/^[A-Za-z0-9_.-]{1,42}$/), level, { maxKeys: 8 }), anything),
  overall: level,
};
const sheet = {
  ...levels,
  workedChips: fc.oneof(fc.array(id, { maxLength: 8 }), anything),
  worked: comment,
  tryNext: comment,
  signed: fc.oneof(fc.boolean(), anything),
};
const flags = fc.oneof({ weight: 3, arbitrary: fc.array(id, { maxLength: 22 }) }, { weight: 1, arbitrary: anything });
/** All else is right, so that the verdict is about the flags. */
const flagged = fc.record({ flags }).map((some) => ({ ...EMPTY_SHEET, marks: { INT1: 4 }, overall: 3, ...some }));
const draft = fc.oneof({ weight: 3, arbitrary: fc.record(sheet) }, { weight: 1, arbitrary: flagged });

describe("what phones read without schemas", () => {
  test("[CL14] a seat is a seat exactly where the schema says so", () => {
    const grant = fc.record({ workshopId: id, seatId: id, token }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(grant, anything), (answer) => {
        expect(readSeatGrant(answer)).toEqual(seatGrantSchema.safeParse(answer).data ?? null);
      }),
    );
  });

  test("[CL14] the door's answer is read as the schema reads it", () => {
    const joining = fc.constantFrom("open", "locked", "shut", null);
    const door = fc.record({ joinCode: comment, joining, joinUrl: comment }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(door, anything), (answer) => {
        expect(readDoor(answer)).toEqual(doorSchema.safeParse(answer).data ?? null);
      }),
    );
  });

  test("[CL14] a kept sheet is read as the server would read it", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: draft }, { weight: 1, arbitrary: anything }), (kept) => {
        expect(readSheetDraft(kept)).toEqual(sheetDraftSchema.safeParse(kept).data ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test("[CL14] a kept rating is read as the server would read it", () => {
    const ratingSchema = z.strictObject({ marks: marksSchema, overall: z.nullable(levelSchema) });
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: fc.record(levels) }, { weight: 1, arbitrary: anything }), (kept) => {
        expect(readRating(kept)).toEqual(ratingSchema.safeParse(kept).data ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test("[CL14] a command's id is one that the server takes", () => {
    expect(commandIdSchema.safeParse(newCommandId()).success).toBe(true);
  });
});
