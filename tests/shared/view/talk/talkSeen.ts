import type { LiveSection, TalkMessageView } from "../../../../shared/view/talk/talkSections.ts";
import type { Role } from "../../../../shared/workshop/state.ts";
import { allSectionsFor } from "../../../support/allSections.ts";
import { message, speakerOf } from "../../../support/talkScene.ts";
import type { WorkshopRun } from "../../../support/workshopRun.ts";
import { desk, phone, phoneAs } from "../sceneSeen.ts";

/** All that a set of sections holds of what was said, page after page. */
function pagesOf(sections: object, name: string): readonly (readonly TalkMessageView[])[] {
  const all = sections as Readonly<Record<string, { readonly messages: readonly TalkMessageView[] } | null>>;
  const pages: (readonly TalkMessageView[])[] = [];
  for (let page = all[`${name}:0`]; page != null; page = all[`${name}:${pages.length}`]) pages.push(page.messages);
  return pages;
}

/** The pages on the first phone with this role. */
export const pagesAs = (run: WorkshopRun, role: Role) => pagesOf(phoneAs(run, role), "talk");
/** What that phone has of what was said. */
export const heardAs = (run: WorkshopRun, role: Role) => pagesAs(run, role).flat();
/** What the console has of it. */
export const heardOnDesk = (run: WorkshopRun) => pagesOf(desk(run), `talk:${run.room(1)}`).flat();
/** How the scene stands on the first phone with this role. */
export function liveAs(run: WorkshopRun, role: Role): LiveSection {
  const { live } = phoneAs(run, role);
  if (live === null) throw new Error("no scene runs");
  return live;
}

/** Somebody with this role says something. */
export const say = (run: WorkshopRun, role: Role, text: string, more: Parameters<typeof message>[1] = {}) =>
  run.give(message(run, { speaksAs: speakerOf(run, run.as(role)), text, ...more }), run.as(role));

/** Everything that reaches this seat's phone, as text. */
export const wholePhone = (run: WorkshopRun, seatId: ReturnType<WorkshopRun["join"]>): string =>
  JSON.stringify(phone(run, seatId));

/** Everything that reaches the projector, as text. */
export const wholeWall = (run: WorkshopRun): string =>
  JSON.stringify(allSectionsFor(run.state, { kind: "screen", language: "en" }, run.words));
