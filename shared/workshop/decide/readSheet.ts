import type { SeatId, TextId } from "../../basics/ids.ts";
import { ok, type Result, refuse } from "../../basics/result.ts";
import { readComment } from "../comment.ts";
import type { EventOf } from "../events.ts";
import { looksLikeAttack } from "../personalAttack.ts";
import { isPastReveal, stepOf } from "../reading.ts";
import type { RejectionCode } from "../rejections.ts";
import { hasSameMarks, isComplete, type SheetDraft } from "../sheet.ts";
import { askedOf, type SheetQuestions } from "../sheetQuestions.ts";
import { idsFrom, type TypedText } from "../stampedCommand.ts";
import type { RoomPlay, Round, ScoreSheet } from "../state.ts";
import type { Order } from "./order.ts";

/** A draft, whose it is, and what its writer had handed in before. */
export interface SheetCase {
  readonly round: Round;
  readonly play: RoomPlay;
  readonly before: ScoreSheet | null;
  readonly source: ScoreSheet["source"];
  readonly draft: SheetDraft;
  /** Whose words they are; null for a facilitator's. */
  readonly ownerId: SeatId | null;
}

/** A sheet as the event has it, with its words apart. */
interface ReadSheet {
  readonly sheet: EventOf<"SheetSubmitted">["sheet"];
  readonly texts: readonly TypedText[];
}

/**
 * A draft as a sheet; null when it says what the last one said. Refuses `sheet/unknown-criterion`, `sheet/incomplete`,
 * `room/step-forbids` before the score step, and `sheet/sealed` for a change after the reveal. Source: SPEC SC1, SC2, SC8.
 */
export function readSheet(sheetCase: SheetCase, order: Order): Result<ReadSheet | null, RejectionCode> {
  const { round, play, before, source } = sheetCase;
  const asked = askedOf(round, play);
  if (asked === null) return refuse("round/other-kind");
  if (!isOpenForSheets(round, play)) return refuse("room/step-forbids");
  const draft = cleaned(sheetCase.draft);
  if (!isAsked(draft, asked) || !mayFlag(source, draft)) return refuse("sheet/unknown-criterion");
  if (!isComplete(draft, asked.criteria.length)) return refuse("sheet/incomplete");
  if (before !== null && saysTheSame(before, draft, order)) return ok(null);
  const isLate = isPastReveal(round, play.clock);
  if (isLate && before !== null) return refuse("sheet/sealed");
  return ok(asStored(draft, { ...sheetCase, isLate }, order));
}

function asStored(
  draft: SheetDraft,
  { before, source, ownerId, isLate }: SheetCase & { readonly isLate: boolean },
  order: Order,
): ReadSheet {
  const textId = idsFrom(order.seed).textId;
  const worked = written(draft.worked, { known: before?.workedTextId, fresh: textId(0), ownerId }, order);
  const tryNext = written(draft.tryNext, { known: before?.tryTextId, fresh: textId(1), ownerId }, order);
  const heldTextIds = source === "facilitator" ? [] : [worked, tryNext].flatMap((one) => one.heldId);
  const sheet = {
    source,
    marks: { ...draft.marks },
    overall: draft.overall,
    workedChips: [...draft.workedChips],
    workedTextId: worked.id,
    tryTextId: tryNext.id,
    signed: draft.signed,
    heldTextIds,
    flags: [...(draft.flags ?? [])],
    isLate,
    submittedAt: order.at,
  };
  return { sheet, texts: [...worked.texts, ...tryNext.texts] };
}

/** From the score step on; what comes after the reveal is late. */
function isOpenForSheets(round: Round, play: RoomPlay): boolean {
  const phase = stepOf(round, play.clock)?.phase;
  return phase === "score" || phase === "reveal" || phase === "debrief";
}

function cleaned(draft: SheetDraft): SheetDraft {
  const { worked, tryNext, workedChips } = draft;
  const chips = [...new Set(workedChips)];
  const flags = [...new Set(draft.flags)].sort();
  return { ...draft, worked: readComment(worked), tryNext: readComment(tryNext), workedChips: chips, flags };
}

function isAsked({ marks, workedChips, flags = [] }: SheetDraft, asked: SheetQuestions): boolean {
  return (
    Object.keys(marks).every((id) => asked.criteria.includes(id)) &&
    workedChips.every((id) => asked.chips.includes(id)) &&
    flags.every((id) => asked.flags.includes(id))
  );
}

/** Slips are noticed by those who listen and score; nobody else's sheet has flags. Source: SPEC SC19. */
function mayFlag(source: ScoreSheet["source"], { flags = [] }: SheetDraft): boolean {
  return source === "peer" || flags.length === 0;
}

interface Written {
  readonly id: TextId | null;
  readonly texts: readonly TypedText[];
  readonly heldId: readonly TextId[];
}

/** Words that stayed the same keep their id, so that the side table does not grow with every correction of a level. */
function written(
  body: string,
  { known, fresh, ownerId }: { known: TextId | null | undefined; fresh: TextId; ownerId: SeatId | null },
  { words }: Order,
): Written {
  if (body === "") return { id: null, texts: [], heldId: [] };
  const isKnown = known !== null && known !== undefined && words(known) === body;
  const id = isKnown ? known : fresh;
  const texts = isKnown ? [] : [{ id, seatId: ownerId, body }];
  return { id, texts, heldId: looksLikeAttack(body) ? [id] : [] };
}

function saysTheSame(before: ScoreSheet, draft: SheetDraft, { words }: Order): boolean {
  const text = (id: TextId | null): string | null => (id === null ? "" : words(id));
  return (
    before.overall === draft.overall &&
    before.signed === draft.signed &&
    hasSameMarks(before.marks, draft.marks) &&
    before.workedChips.join(" ") === draft.workedChips.join(" ") &&
    (before.flags ?? []).join(" ") === (draft.flags ?? []).join(" ") &&
    text(before.workedTextId) === draft.worked &&
    text(before.tryTextId) === draft.tryNext
  );
}
