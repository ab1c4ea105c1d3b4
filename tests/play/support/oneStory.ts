import { afterEach, beforeEach, expect } from "vitest";

/**
 * Call it where the tests are: they tell one story, each goes on where the last one stopped. None runs once one has
 * failed, and after each no page may have complained.
 */
export function oneStory(complaints: () => readonly string[]): void {
  let hasFailed = false;

  beforeEach(({ skip }) => {
    if (hasFailed) skip();
  });

  afterEach(({ task }) => {
    hasFailed ||= task.result?.state === "fail";
    expect(complaints()).toEqual([]);
  });
}
