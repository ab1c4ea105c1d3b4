import { expect, test } from "vitest";
import { Library } from "../../server/content/Library.ts";
import { BUILT_IN_PACKS, loadPacks } from "../../server/content/loadPacks.ts";
import { catalogueSchema } from "../../shared/protocol/http.ts";

function loaded() {
  const packs = loadPacks(BUILT_IN_PACKS);
  if (!packs.ok) throw new Error(packs.refusal);
  return packs.value;
}

test("[RP1] every scene can be chosen, and the catalogue tells nothing that only the customer or who interprets may read", () => {
  const packs = loaded();
  const shown = new Library(packs).catalogue("en");
  const { cards } = catalogueSchema.shape.packs.parse(shown)[0] ?? { cards: [] };
  expect(cards.map(({ cardId }) => cardId)).toEqual(packs.flatMap((pack) => Object.keys(pack.cards)));
  expect(cards.find(({ cardId }) => cardId === "L06")).toMatchObject({
    title: "The young interpreter",
    family: "barrier",
    dial: "strain",
    starts: { gentle: 4, standard: 6, hard: 7 },
    level: "A1",
    barriers: ["relay"],
    hasRelay: true,
    isForVolunteers: false,
    asksWellbeing: true,
    contentNote: "A family with money worries. A child carries too much.",
  });
  expect(cards.find(({ cardId }) => cardId === "A10")).toMatchObject({ isForVolunteers: true, level: null });
  const said = JSON.stringify(cards);
  const secrets = packs.flatMap(({ text }) =>
    Object.values(text.en?.cards ?? {}).flatMap(({ secret, relay }) => [
      secret.hiddenNeed,
      secret.goal,
      ...secret.openers,
      ...(relay === undefined ? [] : [relay.brief]),
    ]),
  );
  expect(secrets.length).toBeGreaterThan(50);
  expect(secrets.filter((secret) => said.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
});
