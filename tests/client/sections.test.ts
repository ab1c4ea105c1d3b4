import { describe, expect, test } from "vitest";
import { Sections } from "../../client/connection/sections.svelte.ts";

describe("sections", () => {
  test("[CL4] a newer section replaces the older one whole", () => {
    const sections = new Sections();
    sections.reset([["progress", 3, { sheetsIn: 1, scorers: 5 }]]);
    sections.take([["progress", 4, { sheetsIn: 2 }]]);
    expect(sections.body("progress")).toEqual({ sheetsIn: 2 });
  });

  test("[CL4] one that was overtaken on its way is dropped, and does not hold up what came with it", () => {
    const sections = new Sections();
    sections.reset([["progress", 3, { sheetsIn: 1 }]]);
    sections.take([["progress", 5, { sheetsIn: 3 }]]);
    sections.take([["progress", 4, { sheetsIn: 2 }]]);
    sections.take([
      ["progress", 5, { sheetsIn: 2 }],
      ["presence", 5, { offline: [] }],
    ]);
    expect(sections.body("progress")).toEqual({ sheetsIn: 3 });
    expect(sections.body("presence")).toEqual({ offline: [] });
  });

  test("[CL4] a greeting replaces everything, whatever the versions were", () => {
    const sections = new Sections();
    sections.reset([
      ["progress", 90, { sheetsIn: 5 }],
      ["presence", 90, {}],
    ]);
    sections.reset([["progress", 1, { sheetsIn: 0 }]]);
    expect(sections.body("progress")).toEqual({ sheetsIn: 0 });
    expect(sections.body("presence")).toBeNull();
    expect(sections.names()).toEqual(["progress"]);
  });

  test("[CL4] a section that is taken away reads as nothing", () => {
    const sections = new Sections();
    sections.reset([["exercise", 1, { question: "?" }]]);
    sections.take([["exercise", 2, null]]);
    expect(sections.body("exercise")).toBeNull();
  });
});
