import type { Role } from "../../../shared/workshop/state.ts";

/** What a reader does with a line of a customer whom the app plays while people talk. */
export type Voice =
  /** One of them reads it aloud. */
  | "talk.readAloud"
  /** Nobody says the customer's words to themselves. */
  | "talk.isRead"
  /** Who interprets hears it alone, and tells the rep. */
  | "talk.passOn"
  /** The interpreter has it: read aloud, it would reach the rep past them. */
  | "talk.leaveIt"
  /** The rep never has the line itself. */
  | "talk.listen";

/** Who lends the customer a voice. `roles`: of all people in the room. Source: SPEC RP33, CL33. */
export function voiceOf(role: Role | null, roles: readonly (Role | null)[]): Voice {
  if (!roles.includes("relay")) return role === "performer" ? "talk.isRead" : "talk.readAloud";
  if (role === "relay") return "talk.passOn";
  return role === "performer" ? "talk.listen" : "talk.leaveIt";
}
