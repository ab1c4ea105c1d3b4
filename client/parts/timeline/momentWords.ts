import type { CriterionView } from "../../../shared/view/exerciseSections.ts";
import type { Words } from "../../words/words.svelte.ts";
import { switchText } from "./switchText.ts";
import type { Moment, MomentOf } from "./timelineMoments.ts";

/** What the words of a moment are made from. */
export interface MomentReads {
  readonly t: Words["t"];
  /** For the names of what was marked. */
  readonly criteria: readonly Pick<CriterionView, "id" | "name">[];
  /** What a message says to whoever reads this; null where it says nothing to them. */
  readonly said: (messageId: string) => string | null;
}

/** A moment in a sentence. */
export function momentInWords(moment: Moment, reads: MomentReads): string {
  const { t } = reads;
  switch (moment.kind) {
    case "twist": {
      if (moment.switchTo !== null) return switchText(moment.switchTo, t);
      return t("debrief.moment.twist", { text: moment.text ?? t("debrief.removed") });
    }
    case "lifeline":
      return t(`debrief.moment.lifeline.${moment.lifeline}`);
    case "call":
      return t(`debrief.moment.call.${moment.move}`);
    case "message":
      return messageInWords(moment, reads);
    case "dial":
      return dialInWords(moment, t);
    case "mark":
      return markInWords(moment, reads);
  }
}

function messageInWords({ messageId, from }: MomentOf<"message">, { t, said }: MomentReads): string {
  const text = said(messageId);
  return text === null ? t(`debrief.moment.spoke.${from}`) : t(`debrief.moment.said.${from}`, { text });
}

function dialInWords({ label, from, dial }: MomentOf<"dial">, t: Words["t"]): string {
  const steps = { from, to: dial };
  if (label === null) return from === dial ? t("debrief.moment.held", steps) : t("debrief.moment.dial", steps);
  return from === dial
    ? t("debrief.moment.heldFor", { label, ...steps })
    : t("debrief.moment.dialFor", { label, ...steps });
}

function markInWords(mark: MomentOf<"mark">, { t, criteria, said }: MomentReads): string {
  const criterion = criteria.find(({ id }) => id === mark.criterionId)?.name ?? mark.criterionId;
  const text = t(`debrief.moment.mark.${mark.verdict}`, { criterion });
  const counted = mark.count === 1 ? text : t("debrief.times", { text, count: mark.count });
  const about = mark.messageId === null ? null : said(mark.messageId);
  return about === null ? counted : t("debrief.moment.markOn", { mark: counted, text: about });
}
