import { expect, test } from "vitest";
import { playedScenes } from "../../../client/console/scene/playedScenes.ts";

const scene = (cardId: string) => ({ card: { cardId } });
const rooms = (...cardIds: readonly string[]) =>
  cardIds.map((cardId, place) => ({ number: place + 1, scene: { cardId } as never }));

test("[CN27] a scene that its only room has changed for another is not listed any more", () => {
  expect(playedScenes([scene("L13"), scene("L08")], rooms("L08"))).toEqual([{ ...scene("L08"), roomNumbers: null }]);
});

test("[CN27] where several scenes are played each names its rooms", () => {
  expect(playedScenes([scene("A01"), scene("A02"), scene("L01")], rooms("A01", "L01", "A01"))).toEqual([
    { ...scene("A01"), roomNumbers: [1, 3] },
    { ...scene("L01"), roomNumbers: [2] },
  ]);
});

test("[CN27] as long as no room is known to play one, all scenes of the round are there", () => {
  expect(playedScenes([scene("A01"), scene("A02")], [{ number: 1, scene: null }])).toEqual([
    { ...scene("A01"), roomNumbers: null },
    { ...scene("A02"), roomNumbers: null },
  ]);
});
