import { describe, expect, test } from "vitest";
import { Sections } from "../../client/connection/sections.svelte.ts";

describe("sections", () => {
  test("[CL4] a newer section replaces the older one whole", () => {
    const sections = new Sections();
    sections.reset([["clock", 3, { step: "read", isClosing: false }]]);
    sections.take(["clock", 4, { step: "answer" }]);
    expect(sections.body("clock")).toEqual({ step: "answer" });
  });

  test("[CL4] one that was overtaken on its way is dropped", () => {
    const sections = new Sections();
    sections.reset([["clock", 3, { step: "read" }]]);
    sections.take(["clock", 5, { step: "probe" }]);
    sections.take(["clock", 4, { step: "answer" }]);
    sections.take(["clock", 5, { step: "answer" }]);
    expect(sections.body("clock")).toEqual({ step: "probe" });
  });

  test("[CL4] a greeting replaces everything, whatever the versions were", () => {
    const sections = new Sections();
    sections.reset([
      ["clock", 90, { step: "probe" }],
      ["room", 90, {}],
    ]);
    sections.reset([["clock", 1, { step: "read" }]]);
    expect(sections.body("clock")).toEqual({ step: "read" });
    expect(sections.body("room")).toBeNull();
    expect(sections.names()).toEqual(["clock"]);
  });

  test("[CL4] a section that is taken away reads as nothing", () => {
    const sections = new Sections();
    sections.reset([["exercise", 1, { question: "?" }]]);
    sections.take(["exercise", 2, null]);
    expect(sections.body("exercise")).toBeNull();
  });
});
