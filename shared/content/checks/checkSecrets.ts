import type { CardStructure } from "../card.ts";
import type { CardText } from "../cardText.ts";
import { own } from "../everyLanguage.ts";
import { type ContentPath, error, type Finding, warning } from "../finding.ts";
import type { Pack } from "../pack.ts";
import { toldSecret } from "../toldSecret.ts";

/** What others read must not give the hidden need away: no giveaway word in it, and no run of the secret's own words. */
export function checkSecrets(pack: Pack): readonly Finding[] {
  return Object.entries(pack.text).flatMap(([language, words]) =>
    Object.entries(words.cards).flatMap(([id, text]) => {
      const card = own(pack.cards, id);
      return card === undefined ? [] : checkSecret(["text", language, "cards", id], card, text);
    }),
  );
}

function checkSecret(path: ContentPath, card: CardStructure, text: CardText): Finding[] {
  const { giveaways, hiddenNeed } = text.secret;
  const leaks = publicTexts(card, text).flatMap(({ place, words }) => {
    const told = toldSecret(words, text.secret);
    return told === undefined ? [] : [error("card/secret-in-public", [...path, ...place], { words: told })];
  });
  const isTelling = toldSecret(hiddenNeed, { giveaways, hiddenNeed: "" }) !== undefined;
  return isTelling ? leaks : [...leaks, warning("card/giveaways-miss-need", [...path, "secret", "giveaways"])];
}

/** Everything that somebody other than the customer reads before the card is opened. */
function publicTexts(card: CardStructure, text: CardText): { place: ContentPath; words: string }[] {
  const labels = (["raises", "lowers"] as const).flatMap((side) =>
    Object.entries(text.secret[side]).map(([move, { label }]) => ({
      place: ["secret", side, move, "label"],
      words: label,
    })),
  );
  const twists = Object.entries(text.twists)
    .filter(([twist]) => !["customer", "relay"].includes(own<string>(card.twists, twist) ?? ""))
    .map(([twist, words]) => ({ place: ["twists", twist], words }));
  const listed = (["limits", "tools"] as const).flatMap((list) =>
    text.rep[list].map((words, index) => ({ place: ["rep", list, index], words })),
  );
  return [
    { place: ["title"], words: text.title },
    { place: ["public", "setting"], words: text.public.setting },
    { place: ["public", "situation"], words: text.public.situation },
    { place: ["rep", "brief"], words: text.rep.brief },
    { place: ["contentNote"], words: text.contentNote ?? "" },
    ...listed,
    ...labels,
    ...twists,
  ];
}
