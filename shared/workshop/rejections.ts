/** Every reason for which a command is refused, with one plain sentence for whoever reads logs. The clients translate the code. */
export const REJECTIONS = {
  "workshop/unknown": "There is no such workshop.",
  "workshop/closed": "The workshop is closed.",
  "workshop/joining-locked": "The facilitator has locked joining.",
  "workshop/full": "The workshop has no free seat.",
  "seat/unknown": "There is no such seat in this workshop.",
  "seat/removed": "The seat was removed by the facilitator.",
  "seat/not-removed": "The seat is not removed.",
  "seat/not-in-room": "The seat does not sit in that room.",
  "seat/has-device": "The seat has a phone of its own.",
  "seat/name-unusable": "The name has no letter that can be shown, or is too long.",
  "seat/move-expired": "The one-time link is used up or too old.",
  "facilitator/unknown": "There is no such facilitator.",
  "facilitator/last": "The last facilitator cannot be revoked.",
  "role/not-allowed": "This role may not do that.",
  "round/none": "There is no round to do that in.",
  "round/stale": "The round has changed meanwhile.",
  "round/running": "A round is still running.",
  "round/no-rooms": "No rooms are formed.",
  "round/unknown-question": "The question is not in any pack.",
  "round/unknown-exemplar": "The exemplar is not in any pack, or the two are the same or do not share a rubric.",
  "round/other-kind": "That is not part of this kind of round.",
  "round/unknown-card": "The card is not in any pack.",
  "round/room-without-card": "A room has no card.",
  "role/taken": "Somebody has that role already.",
  "dial/unknown-move": "The card has no such move.",
  "scene/unknown-test": "The card has no such test.",
  "mark/too-many": "There are too many marks by this seat already.",
  "mark/unknown": "There is no such mark by this seat.",
  "twist/unknown": "There is no such twist.",
  "twist/empty": "The twist says nothing.",
  "twist/arrived": "The twist has arrived already.",
  "rooms/stale": "The rooms have been formed anew meanwhile.",
  "room/unknown": "There is no such room in this round.",
  "room/stale-step": "The room is at another step.",
  "room/step-forbids": "That is not possible at this step.",
  "room/no-clock": "This step has no running clock.",
  "room/already-paused": "The clock stands already.",
  "room/not-paused": "The clock is running.",
  "room/frozen": "The room is frozen until the facilitator resumes.",
  "room/nobody-asked": "Nobody is being asked here.",
  "sheet/unknown-criterion": "A criterion, chip or flag does not belong on this sheet.",
  "sheet/incomplete": "The sheet needs a word and either the overall tap or enough criteria.",
  "sheet/sealed": "The scores are revealed; the sheet cannot change any more.",
  "sheet/unknown-performance": "There is no such performance in this room.",
  "tick/unknown-part": "That part is not listened for in this round.",
  "comment/unknown": "There is no such comment waiting.",
} as const;

/** Why a command was refused. */
export type RejectionCode = keyof typeof REJECTIONS;

/** What went wrong outside the rules: shape, size, rate, identity, store, a bug. */
export const FAULT_CODES = [
  "server/not-saved",
  "server/bug",
  "server/busy",
  "message/malformed",
  "message/too-large",
  "message/too-many",
  "message/old-version",
  "auth/unknown",
  "auth/forbidden",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Everything a client may hear instead of «ok». */
export type RefusalCode = RejectionCode | FaultCode;
