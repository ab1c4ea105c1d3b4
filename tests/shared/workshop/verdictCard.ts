import { type RolePlay, rolePlaySchema } from "../../../shared/content/rolePlay.ts";
import { aScene, sampleRolePlay } from "../../support/sampleRolePlay.ts";

/** A round on the card with an interpreter, to which all is added that an order could need: a phone, barriers, help, spares. */
export function withEverything(): RolePlay {
  const round = sampleRolePlay(aScene("K-relay"));
  const [relayed] = round?.cards ?? [];
  if (round == null || relayed === undefined) throw new Error("There is no such card");
  const structure = {
    ...relayed.card.structure,
    channels: ["phone"],
    barriers: [
      { mode: "relay" },
      { mode: "mask-in", level: "A1" },
      { mode: "hearing" },
      { mode: "noise", loudness: "light" },
      { mode: "face-save", points: ["when"] },
    ],
    lifelines: [{ kind: "quiet-place", uses: 1 }],
  };
  const played = { ...relayed, card: { ...relayed.card, structure } };
  const spare = { ...played, card: { ...played.card, id: "K-spare" } };
  return rolePlaySchema.parse({ ...round, cards: [played], spares: [spare] });
}
