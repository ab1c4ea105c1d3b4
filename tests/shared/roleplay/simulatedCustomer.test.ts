import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveIdSchema } from "../../../shared/content/contentIds.ts";
import { type Difficulty, difficultyRules } from "../../../shared/content/difficulty.ts";
import { bandOf, type DialMove } from "../../../shared/roleplay/heatDial.ts";
import {
  type CustomerScript,
  type CustomerTurn,
  customerAfter,
  customerVerdict,
  nextLine,
  playedBack,
  startCustomer,
} from "../../../shared/roleplay/simulatedCustomer.ts";
import { builtInCard, builtInCards } from "./english.ts";

/** A line every twelve seconds for five minutes. */
const LINES_IN_FIVE_MINUTES = 25;

function scriptOf(id: string, difficulty: Difficulty = "standard", seed = "seed"): CustomerScript {
  const { card, text } = builtInCard(id);
  return { card, text, rules: difficultyRules(card, difficulty), seed };
}

const speak: CustomerTurn = { kind: "speak" };
const soothe = (id: string, second: number): CustomerTurn => ({
  kind: "move",
  move: { kind: "lower", moveId: moveIdSchema.parse(id) },
  atMs: second * 1000,
});
const anger = (id: string, second: number): CustomerTurn => ({
  kind: "move",
  move: { kind: "raise", moveId: moveIdSchema.parse(id) },
  atMs: second * 1000,
});

const ids = builtInCards().map(({ id }) => id);
/** A scene on a card: moves of all kinds, and a line now and then. */
const anyScene = fc
  .record({
    id: fc.constantFrom(...ids),
    difficulty: fc.constantFrom<Difficulty>("gentle", "standard", "hard"),
    seed: fc.string(),
    steps: fc.array(fc.tuple(fc.nat(30), fc.nat(20), fc.boolean()), { maxLength: 60 }),
  })
  .map(({ id, difficulty, seed, steps }) => {
    const { card } = builtInCard(id);
    const moves: DialMove[] = [
      ...Object.keys(card.raises).map((move): DialMove => ({ kind: "raise", moveId: moveIdSchema.parse(move) })),
      ...Object.keys(card.lowers).map((move): DialMove => ({ kind: "lower", moveId: moveIdSchema.parse(move) })),
      { kind: "apology" },
    ];
    let atMs = 0;
    const turns = steps.map(([wait, which, isLine]): CustomerTurn => {
      atMs += wait * 1000;
      const move = moves[which % moves.length];
      return isLine || move === undefined ? speak : { kind: "move", move, atMs };
    });
    return { script: scriptOf(id, difficulty, seed), turns };
  });

describe("lines", () => {
  test("[RP7] there are 26 cards, and on none does a scene of five minutes repeat itself, whatever the rep does", () => {
    expect(ids).toHaveLength(26);
    fc.assert(
      fc.property(anyScene, ({ script, turns }) => {
        const spoken = turns.filter(({ kind }) => kind === "speak").length;
        const rest = Array.from({ length: Math.max(0, LINES_IN_FIVE_MINUTES - spoken) }, () => speak);
        const { lines } = playedBack(script, [...turns, ...rest]);
        const first = lines.slice(0, LINES_IN_FIVE_MINUTES).map(({ text }) => text);
        expect(first).toHaveLength(LINES_IN_FIVE_MINUTES);
        expect(new Set(first).size).toBe(LINES_IN_FIVE_MINUTES);
      }),
    );
    for (const id of ids) {
      const { lines } = playedBack(
        scriptOf(id),
        Array.from({ length: LINES_IN_FIVE_MINUTES }, () => speak),
      );
      expect(new Set(lines.map(({ text }) => text)).size, id).toBe(LINES_IN_FIVE_MINUTES);
    }
  });

  test("[RP7] the same card, moves, seed and difficulty give the same scene, turn by turn as well", () => {
    fc.assert(
      fc.property(anyScene, ({ script, turns }) => {
        const whole = playedBack(script, turns);
        expect(playedBack(script, turns)).toEqual(whole);
        let state = startCustomer(script, 0);
        for (const turn of turns) {
          state =
            turn.kind === "move"
              ? (customerAfter(script, state, turn.move, turn.atMs)?.state ?? state)
              : (nextLine(script, state)?.state ?? state);
        }
        expect(state).toEqual(whole.state);
      }),
    );
  });

  test("[RP7] the card's first opener comes first, which says what it is about, then lines of the dial's band, until the band has no more", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string(), (id, seed) => {
        const script = scriptOf(id, "standard", seed);
        const band = bandOf(script.rules.start);
        const { lines } = playedBack(
          script,
          Array.from({ length: 7 }, () => speak),
        );
        expect(lines[0]).toEqual({ pool: "opener", index: 0, text: script.text.secret.openers[0] });
        expect(lines.slice(1).map(({ pool }) => pool)).toEqual(lines.slice(1).map(() => band));
      }),
    );
  });

  test("[RP7] another seed gives another order", () => {
    const orders = Array.from({ length: 40 }, (_, index) => `scene ${index}`).map((seed) =>
      playedBack(scriptOf("A02", "standard", seed), [speak, speak, speak, speak])
        .lines.map(({ text }) => text)
        .join(" "),
    );
    // Three of six lines in any order: 120 ways.
    expect(new Set(orders).size).toBeGreaterThan(25);
  });

  test("[RP7] when the whole card is said, the band begins again, and no line comes twice in a row", () => {
    const { lines } = playedBack(
      scriptOf("A02"),
      Array.from({ length: 80 }, () => speak),
    );
    expect(lines).toHaveLength(80);
    for (const [index, line] of lines.slice(1).entries()) expect(line).not.toEqual(lines[index]);
  });
});

describe("the hidden need", () => {
  const needs = builtInCard("A02").text.lines.reveal;

  test.each<[Difficulty, number]>([
    ["gentle", 1],
    ["standard", 1],
    ["hard", 2],
  ])("[RP8] %s: it comes out after %d revealing soothers, in the card's order", (difficulty, probes) => {
    const script = scriptOf("A02", difficulty);
    const before = Array.from({ length: probes - 1 }, (_, index) => soothe("asks-when", index));
    expect(playedBack(script, [speak, ...before, speak]).lines.map(({ pool }) => pool)).not.toContain("reveal");
    const { lines } = playedBack(script, [speak, ...before, soothe("asks-when", 9), speak, speak, speak, speak]);
    expect(lines.slice(1, 4).map(({ text }) => text)).toEqual(needs);
    expect(lines[4]?.pool).not.toBe("reveal");
  });

  test("[RP8] other soothers never bring it out", () => {
    const others = [soothe("firm-time", 1), soothe("says-facts", 100), soothe("takes-over", 200)];
    const { lines } = playedBack(scriptOf("A02"), [speak, ...others.flatMap((turn) => [turn, speak])]);
    expect(lines.map(({ pool }) => pool)).not.toContain("reveal");
  });

  test("[RP5] a harder level in mid-scene leaves the dial and asks for one more question", () => {
    const asked = playedBack(scriptOf("A02"), [speak, soothe("asks-when", 1)]).state;
    expect(nextLine(scriptOf("A02", "hard"), asked)?.line.pool).toBe("tense");
    expect(nextLine(scriptOf("A02", "standard"), asked)?.line.pool).toBe("reveal");
  });
});

describe("the end", () => {
  const script = scriptOf("A02");
  const way = [
    soothe("asks-when", 0),
    speak,
    soothe("says-facts", 70),
    soothe("firm-time", 140),
    soothe("takes-over", 210),
  ];

  test("[RP9] calm and every test met: it says so, and is angry again when angered", () => {
    const { state } = playedBack(script, [speak, ...way]);
    expect(state.heat.dial).toBeLessThanOrEqual(3);
    expect(customerVerdict(script, state)).toBe("resolved");
    const content = nextLine(script, state);
    expect(content?.line.pool).toBe("resolved");
    const angered = [speak, ...way, anger("sorry-again", 211), anger("sorry-again", 212)];
    const again = playedBack(script, [...angered, speak, speak, speak]);
    expect(customerVerdict(script, again.state)).not.toBe("resolved");
    expect(again.lines.at(-1)?.pool).toBe(bandOf(again.state.heat.dial));
  });

  test("[RP9] on every card and level, a rep who uses every soother, one in twenty seconds, has it resolved in time", () => {
    for (const { id, card } of builtInCards()) {
      const moves = Object.keys(card.lowers);
      const turns = Array.from({ length: card.minutes.scene * 3 - 1 }, (_, index) =>
        soothe(moves[index % moves.length] ?? "", (index + 1) * 20),
      );
      for (const difficulty of ["gentle", "standard", "hard"] as const) {
        const on = scriptOf(id, difficulty);
        expect(customerVerdict(on, playedBack(on, turns).state), `${id} ${difficulty}`).toBe("resolved");
      }
    }
  });

  test("[RP9] calm alone, or the tests alone, do not do", () => {
    const calm = playedBack(script, [soothe("asks-when", 0), soothe("asks-when", 70), soothe("says-facts", 140)]).state;
    expect([calm.heat.dial, customerVerdict(script, calm)]).toEqual([2, "partly"]);
    // A firm time alone is one of the two soothers that lead to «one person will check».
    const half = playedBack(script, [soothe("firm-time", 0)]).state;
    expect([half.heat.dial, customerVerdict(script, half)]).toEqual([6, "not"]);
    const met = playedBack(script, [soothe("firm-time", 0), soothe("takes-over", 70)]).state;
    expect([met.heat.dial, customerVerdict(script, met)]).toEqual([4, "partly"]);
    expect(customerVerdict(script, startCustomer(script, 0))).toBe("not");
  });

  test("[RP9] when time is up it leaves, content or not, and has nothing more to say after its last line", () => {
    const timeUp: CustomerTurn = { kind: "speak", isTimeUp: true };
    const unresolved = playedBack(script, [speak, timeUp, timeUp, timeUp]);
    expect(unresolved.lines.map(({ pool }) => pool)).toEqual(["opener", "unresolved", "unresolved"]);
    const resolved = playedBack(script, [speak, ...way, ...Array.from({ length: 9 }, () => speak), timeUp]);
    expect(resolved.lines.at(-1)?.pool).toBe("resolved");
  });

  test("[RP9] a move that the card does not have changes nothing", () => {
    expect(
      customerAfter(script, startCustomer(script, 0), { kind: "lower", moveId: moveIdSchema.parse("nothing") }, 1),
    ).toBeNull();
  });
});
