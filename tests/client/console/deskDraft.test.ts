import { describe, expect, test } from "vitest";
import { Desk } from "../../../client/console/desk.svelte.ts";
import type { DeskPicture } from "../../../client/console/deskPicture.ts";
import type { DeskSource } from "../../../client/console/deskSource.ts";
import { facilitatorIdSchema } from "../../../shared/basics/ids.ts";
import { refuse } from "../../../shared/basics/result.ts";
import {
  DEFAULT_CALIBRATION_SECONDS,
  DEFAULT_ROLE_PLAY_SECONDS,
  DEFAULT_STEP_SECONDS,
} from "../../../shared/workshop/roundPlan.ts";
import { aDesk, NOW } from "./aDesk.ts";

const chosen = { packId: "service", questionId: "q05", seconds: DEFAULT_STEP_SECONDS };
const calibration = { packId: "service", exemplarIds: ["X-a"], seconds: DEFAULT_CALIBRATION_SECONDS };

/** A desk that shows one picture after another. */
function aRealDesk(first: DeskPicture): { readonly desk: Desk; readonly show: (picture: DeskPicture) => void } {
  let picture = first;
  const source: DeskSource = {
    get overview() {
      return picture.overview;
    },
    get clocks() {
      return picture.clocks;
    },
    ...{ exercise: null, key: null, twists: null, mine: null, presence: { offline: [] }, rooms: [], now: NOW },
    talkIn: () => [],
    status: "connected",
    send: async () => ({ ok: true }),
  };
  const desk = new Desk({
    source,
    facilitatorId: facilitatorIdSchema.parse("f-1"),
    catalogue: () => null,
    joinOrigin: () => "http://192.168.1.5:3000",
    readResults: async () => refuse({ code: "no-answer" }),
    fetchResults: async () => refuse({ code: "no-answer" }),
    deleteWorkshop: async () => refuse({ code: "no-answer" }),
  });
  return {
    desk,
    show: (next) => {
      picture = next;
    },
  };
}

describe("what is set for the next round", () => {
  test("[PH10] a calibration is set for one round alone; the question that was chosen waits for its own", () => {
    const { desk, show } = aRealDesk(aDesk({ stage: "lobby", rooms: 2 }));
    expect(desk.draft).toMatchObject({ choice: { questionId: "q02" }, calibration: null });
    desk.draftChoice(chosen);
    desk.draftCalibration(calibration);
    expect(desk.draft).toMatchObject({ choice: chosen, calibration });
    show(aDesk({ kind: "calibration", stage: "between" }));
    expect(desk.kind).toBe("calibration");
    expect(desk.draft).toMatchObject({ choice: chosen, calibration: null });
    show(aDesk({ stage: "between" }));
    expect(desk.draft.choice.questionId).toBe("q02");
  });

  test("[PH10] it can be taken back", () => {
    const { desk } = aRealDesk(aDesk({ stage: "between" }));
    desk.draftCalibration(calibration);
    desk.draftCalibration(null);
    expect(desk.draft.calibration).toBeNull();
  });

  test("[RP12] a scene is set for one round alone, instead of a question or a calibration", () => {
    const scene = {
      ...{ packId: "service", cardId: "A01", perRoom: null, channel: null, isSimulated: false },
      difficulty: "hard",
      seconds: DEFAULT_ROLE_PLAY_SECONDS,
    } as const;
    const { desk, show } = aRealDesk(aDesk({ stage: "lobby", rooms: 2 }));
    desk.draftCalibration(calibration);
    desk.draftScene(scene);
    expect(desk.sceneDraft).toBe(scene);
    expect(desk.draft).toMatchObject({ calibration: null, scene: { cards: [{ cardId: "A01" }], difficulty: "hard" } });
    desk.draftCalibration(calibration);
    expect(desk.draft).toMatchObject({ calibration, scene: null });
    desk.draftScene(scene);
    show(aDesk({ kind: "role-play", stage: "between" }));
    expect(desk.draft).toMatchObject({ calibration: null, scene: null });
    desk.draftScene(scene);
    desk.draftScene(null);
    expect(desk.sceneDraft).toBeNull();
  });
});
