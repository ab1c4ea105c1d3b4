import type { ClockSection, OwnSection, RoomSection } from "../../../shared/view/sections.ts";
import { takeSeat, WireClient } from "../../support/wireClient.ts";

/** People whose phones need no browser: they say yes when they are asked, and hand in a sheet when it is time. */
export class RemoteSeats {
  readonly #seats: readonly WireClient[];

  private constructor(seats: readonly WireClient[]) {
    this.#seats = seats;
  }

  static async join(url: string, joinCode: string, names: readonly string[]): Promise<RemoteSeats> {
    const seats: WireClient[] = [];
    for (const name of names) seats.push(WireClient.seat(url, await takeSeat(url, joinCode, name)));
    await Promise.all(seats.map((seat) => seat.until((client) => client.section<OwnSection>("own"))));
    return new RemoteSeats(seats);
  }

  /** Whoever of them is asked accepts; answers whether anybody was. */
  async acceptIfAsked(): Promise<boolean> {
    for (const seat of this.#seats) {
      const own = seat.section<OwnSection>("own");
      if (own?.ask !== "asked" || own.askedIn === null) continue;
      await seat.order({ type: "AnswerAsk", roundId: own.askedIn, accept: true });
      return true;
    }
    return false;
  }

  /** Everybody who scores hands in a sheet with this overall tap. */
  async handInSheets(levels: readonly (1 | 2 | 3 | 4 | 5)[]): Promise<void> {
    const scorers = this.#seats.filter((seat) => seat.section<OwnSection>("own")?.role === "scorer");
    await Promise.all(scorers.map((seat, index) => handIn(seat, levels[index % levels.length] ?? 3)));
  }

  close(): void {
    for (const seat of this.#seats) seat.close();
  }
}

async function handIn(seat: WireClient, overall: 1 | 2 | 3 | 4 | 5): Promise<void> {
  const [roundId, performanceId] = await seat.until((client) => {
    const clock = client.section<ClockSection | null>("clock");
    const performance = client.section<RoomSection | null>("room")?.performanceId;
    return clock?.step === "sheets" && performance != null ? ([clock.roundId, performance] as const) : null;
  });
  const sheet = {
    marks: {},
    overall,
    workedChips: [],
    worked: "Calm from the first word.",
    tryNext: "",
    signed: false,
  };
  await seat.order({ type: "SubmitSheet", roundId, performanceId, sheet });
}
