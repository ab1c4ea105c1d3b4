import { randomBytes } from "node:crypto";
import {
  type FacilitatorGrant,
  facilitatorGrantSchema,
  type OpenWorkshopBody,
  type SeatGrant,
  seatGrantSchema,
} from "../../../shared/protocol/http.ts";
import { ROUTES } from "../../../shared/protocol/routes.ts";
import type { ExerciseChoice } from "../../../shared/workshop/commands.ts";

/** Requests under way at once while people take their seats: before any clock runs. */
const REQUESTS_IN_FLIGHT = 16;

/** So many people share an address, as phones behind one Wi-Fi do: nobody seats a thousand people through one. */
const SEATS_PER_ADDRESS = 40;

/** A command id of our own. */
export const newCommandId = (): string => randomBytes(16).toString("base64url");

/** The app's HTTP side, as far as a run needs it. */
export class AppDoor {
  readonly #origin: string;
  readonly #hostKey: string;
  #seated = 0;

  constructor(port: number, hostKey: string) {
    this.#origin = `http://127.0.0.1:${port}`;
    this.#hostKey = hostKey;
  }

  async openWorkshop(choice: ExerciseChoice, roomSize: number): Promise<FacilitatorGrant> {
    const body: Omit<OpenWorkshopBody, "commandId"> = { choice, roomSize };
    return facilitatorGrantSchema.parse(await this.#post(ROUTES.workshops, body));
  }

  /** Seats `count` people, with a few requests under way at a time; in the order in which they asked. */
  async takeSeats(joinCode: string, count: number): Promise<readonly SeatGrant[]> {
    const grants: SeatGrant[] = [];
    let next = 0;
    const takeOneAfterAnother = async (): Promise<void> => {
      while (next < count) {
        const index = next++;
        const body = { joinCode, name: `Person ${index + 1}` };
        grants[index] = seatGrantSchema.parse(await this.#post(ROUTES.seats, body, addressOf(this.#seated++)));
      }
    };
    await Promise.all(Array.from({ length: REQUESTS_IN_FLIGHT }, takeOneAfterAnother));
    return grants;
  }

  async #post(route: string, body: object, address = addressOf(0)): Promise<unknown> {
    const response = await fetch(`${this.#origin}${route}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${this.#hostKey}`,
        origin: this.#origin,
        "x-forwarded-for": address,
        "content-type": "application/json",
      },
      body: JSON.stringify({ commandId: newCommandId(), ...body }),
    });
    if (!response.ok) throw new Error(`POST ${route} was refused: ${response.status} ${await response.text()}`);
    return response.json();
  }
}

function addressOf(index: number): string {
  const place = Math.floor(index / SEATS_PER_ADDRESS);
  return `10.0.${Math.floor(place / 250)}.${(place % 250) + 1}`;
}
