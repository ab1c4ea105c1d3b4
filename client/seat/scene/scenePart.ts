import type { Role } from "../../../shared/workshop/state.ts";
import type { SeatScreen } from "../seatScreen.ts";

/** What of a role-play one phone shows. */
export type ScenePart =
  | "Asked"
  | "Offer"
  | "Casting"
  | "RepRead"
  | "CustomerRead"
  | "RelayRead"
  | "WatchRead"
  | "RepPlay"
  | "CustomerPlay"
  | "RelayPlay"
  | "WatchPlay"
  | "CustomerSheet"
  | "NoSheet"
  | "Unsent"
  | "DeRole"
  | "CustomerSpeaks"
  | "GuessNeed"
  | "OpenCard"
  | "Timeline"
  | "Replay";

const READ = { performer: "RepRead", customer: "CustomerRead", relay: "RelayRead", scorer: "WatchRead" } as const;
const PLAY = { performer: "RepPlay", customer: "CustomerPlay", relay: "RelayPlay", scorer: "WatchPlay" } as const;

/**
 * Which part a screen asks for; `isDrawn`: somebody is asked in private to play the customer or to interpret. Who came late reads what the brief says all through the scene. Null where there is none.
 */
export function scenePart(screen: SeatScreen | "unsent", role: Role | null, isDrawn = false): ScenePart | null {
  const isVisitor = role === null || role === "visitor";
  switch (screen) {
    case "asked":
      return "Asked";
    case "casting":
      return isDrawn ? "Offer" : "Casting";
    case "read":
      return isVisitor ? "WatchRead" : READ[role];
    case "scene":
      return isVisitor ? "WatchRead" : PLAY[role];
    case "sheets":
      return role === "relay" ? "NoSheet" : "CustomerSheet";
    case "unsent":
      return "Unsent";
    case "de-role":
      return "DeRole";
    case "customer-speaks":
      return "CustomerSpeaks";
    case "guess-need":
      return "GuessNeed";
    case "card":
      return "OpenCard";
    case "timeline":
      return "Timeline";
    case "replay":
      return "Replay";
    default:
      return null;
  }
}
