import { expect, test } from "vitest";
import { calibrationExercise, calibrationExerciseSchema } from "../../../shared/content/calibrationExercise.ts";
import { builtInPack } from "./builtInPack.ts";

test("[CN4] a calibration holds its exemplars with keys and reasons, and survives storing", () => {
  const made = calibrationExercise(builtInPack(), ["X-INT-a", "X-INT-b"]);
  if (!made.ok) throw new Error(made.refusal);
  expect(made.value.rubric.id).toBe("R-INT");
  expect(made.value.exemplars.map((exemplar) => exemplar.overall)).toEqual([2, 5]);
  expect(made.value.exemplars[0]?.flags).toEqual(["F4", "F6"]);
  expect(calibrationExerciseSchema.parse(JSON.parse(JSON.stringify(made.value)))).toEqual(made.value);
});

test("[CN4] exemplars of two rubrics, unknown ones, none and three are refused", () => {
  const refusal = (...ids: string[]) => calibrationExercise(builtInPack(), ids);
  expect(refusal("X-INT-a", "X-CALM-a")).toEqual({ ok: false, refusal: "content/mixed-rubrics" });
  expect(refusal("X-INT-a", "toString")).toEqual({ ok: false, refusal: "content/unknown-exemplar" });
  expect(refusal()).toEqual({ ok: false, refusal: "content/how-many-exemplars" });
  expect(refusal("X-INT-a", "X-INT-b", "X-INT-c")).toEqual({ ok: false, refusal: "content/how-many-exemplars" });
});
