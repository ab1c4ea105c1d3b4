import type { FacilitatorGrant, SeatGrant } from "../../../shared/protocol/http.ts";
import { PROTOCOL_VERSION, type SocketAuth } from "../../../shared/protocol/wire.ts";
import { AppDoor } from "./appDoor.ts";
import { AppLead, type Place } from "./appLead.ts";
import { sheetFrame } from "./appSheet.ts";
import { complaintAbout, exerciseBytesIn } from "./appViews.ts";
import type { Contender, ScriptStep, Sign, Work } from "./contender.ts";
import { INTERVIEW_CHOICE } from "./interviewChoice.ts";

const ROOM_SIZE = 8;
const section = (name: string): Sign => {
  const first = `42["section",["${name}",`;
  const later = `],["${name}",`;
  return (text) => text.startsWith(first) || (text.startsWith('42["section",') && text.includes(later));
};

/** A clock goes out as a list with the step in third place. */
const announcesStep = (step: ScriptStep): Sign => {
  const isClock = section("clock");
  return (text) => isClock(text) && text.includes(`,"${step}",`);
};

const isExercise = section("exercise");
const roomWithResults: Sign = (text) => section("room")(text) && text.includes('"results":{');

/** How the script speaks to the app. */
export class AppContender implements Contender {
  readonly startSigns = [announcesStep("read"), isExercise, section("own")];
  readonly revealSigns = [announcesStep("results"), roomWithResults];
  readonly announcesStep = announcesStep;
  readonly #port: number;
  readonly #work: Work;
  readonly #door: AppDoor;
  readonly #grants: FacilitatorGrant[] = [];
  readonly #leads: AppLead[] = [];
  readonly #seats: SeatGrant[] = [];
  #places: ReadonlyMap<string, Place> = new Map();
  #criteria: readonly string[] = [];

  constructor(port: number, work: Work, hostKey: string) {
    this.#port = port;
    this.#work = work;
    this.#door = new AppDoor(port, hostKey);
  }

  async open(): Promise<void> {
    for (let index = 0; index < this.#work.workshops; index++) {
      const grant = await this.#door.openWorkshop(INTERVIEW_CHOICE, ROOM_SIZE);
      this.#grants.push(grant);
      this.#leads.push(await AppLead.connect(this.#port, grant));
    }
  }

  async seatEverybody(): Promise<void> {
    for (const [index, grant] of this.#grants.entries()) {
      this.#seats.push(...(await this.#door.takeSeats(grant.joinCode, this.#work.seats / this.#work.workshops)));
      await this.#leads[index]?.formRooms(ROOM_SIZE);
    }
  }

  authOf(index: number): string {
    const { workshopId, seatId, token } = this.#seat(index);
    const auth: SocketAuth = { as: "seat", protocol: PROTOCOL_VERSION, language: "en", workshopId, seatId, token };
    return JSON.stringify(auth);
  }

  isWelcome(text: string): boolean {
    return text.startsWith('42["welcome"');
  }

  async startRound(): Promise<void> {
    const places = new Map<string, Place>();
    for (const lead of this.#leads) {
      for (const [seatId, place] of await lead.startRound(INTERVIEW_CHOICE)) places.set(seatId, place);
      this.#criteria = lead.criteria();
    }
    this.#places = places;
  }

  async move(workshop: number, from: ScriptStep, to: ScriptStep): Promise<void> {
    await this.#leads[workshop]?.move(from, to);
  }

  sheetFrame(index: number, attempt: number): Buffer {
    const place = this.#places.get(this.#seat(index).seatId);
    if (place === undefined) throw new Error(`phone ${index} sits in no room`);
    return sheetFrame({ place, criteria: this.#criteria, index, attempt });
  }

  /** It travels alone: nobody but the role gets it. */
  exerciseBytesIn(text: string): number {
    return isExercise(text) ? text.length : 0;
  }

  exerciseBytesInWelcome(welcome: string): number {
    return exerciseBytesIn(welcome);
  }

  complaint(index: number, welcome: string): string | null {
    return complaintAbout(welcome, this.#seat(index).seatId);
  }

  remarks(): readonly string[] {
    return [`sheets with ${this.#criteria.length} criteria (rubric ${INTERVIEW_CHOICE.rubricId})`];
  }

  close(): void {
    for (const lead of this.#leads) lead.close();
  }

  #seat(index: number): SeatGrant {
    const seat = this.#seats[index];
    if (seat === undefined) throw new Error(`phone ${index} has no seat`);
    return seat;
  }
}
