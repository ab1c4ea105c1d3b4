import { expect } from "vitest";
import type { Command } from "../../shared/workshop/commands.ts";
import type { EventType, WorkshopEvent } from "../../shared/workshop/events.ts";
import type { RejectionCode } from "../../shared/workshop/rejections.ts";
import type { Actor, Decision } from "../../shared/workshop/stampedCommand.ts";
import type { WorkshopRun } from "./workshopRun.ts";

/** An event of which a test names only what matters. */
type ExpectedEvent = { readonly type: EventType } & Record<string, unknown>;

interface Outcome {
  /** The rest of the case: these events, in this order, each at least with these fields; none = accepted without change. */
  readonly yields: (...events: readonly ExpectedEvent[]) => void;
  readonly isRefused: (code: RejectionCode) => void;
}

/** `given(run).when(command, by).yields(…events)`: one rule in one sentence. */
export function given(run: WorkshopRun): { readonly when: (command: Command, by?: Actor) => Outcome } {
  return {
    when: (command, by = run.facilitator) => {
      const decision = run.attempt(command, by);
      return {
        yields: (...expected) => {
          expect(eventsOf(decision)).toEqual(expected.map((event) => expect.objectContaining(event)));
        },
        isRefused: (code) => {
          expect(decision).toEqual({ ok: false, rejection: code });
        },
      };
    },
  };
}

/** The events of a decision; a refusal shows its code instead, which makes the failure readable. */
export function eventsOf(decision: Decision): readonly WorkshopEvent[] | string {
  return decision.ok ? decision.events : decision.rejection;
}
