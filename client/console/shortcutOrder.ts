import { assertNever } from "../../shared/basics/assertNever.ts";
import type { FacilitatorCommand } from "../../shared/workshop/commands.ts";
import { allClockOrders } from "./clockOrders.ts";
import type { DeskPicture } from "./deskPicture.ts";
import { leadStep } from "./leadStep.ts";
import type { ShortcutName } from "./shortcuts.ts";

/** The order behind a letter key, for all rooms; null where it would do nothing now. */
export function shortcutOrder(
  { overview, clocks }: DeskPicture,
  asked: Exclude<ShortcutName, "primary">,
): FacilitatorCommand | null {
  if (asked === "curtain") {
    return overview.stage === "closed" ? null : { type: "SetCurtain", drawn: !overview.isCurtainDrawn };
  }
  const lead = overview.stage === "playing" ? leadStep(clocks, overview.round?.plan ?? []) : null;
  if (lead === null) return null;
  const orders = allClockOrders(lead.clock, clocks);
  switch (asked) {
    case "pause":
      return orders.pause ?? orders.resume;
    case "add-30":
      return orders.add30;
    case "add-60":
      return orders.add60;
    case "end-soon":
      return orders.endSoon;
    default:
      return assertNever(asked);
  }
}
