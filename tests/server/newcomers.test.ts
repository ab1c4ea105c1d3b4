import { expect, test } from "vitest";
import type { Line, Member } from "../../server/transport/Member.ts";
import { Stage } from "../../server/transport/Stage.ts";
import type { SeatId } from "../../shared/basics/ids.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import { TWIST_HELD_MS } from "../../shared/workshop/scene.ts";
import { english } from "../shared/roleplay/english.ts";
import { aWorkshop } from "../support/aWorkshop.ts";
import { aScene } from "../support/sampleRolePlay.ts";
import { CLOCK, type WorkshopRun } from "../support/workshopRun.ts";

type Frame = readonly [name: string, version: number, body: unknown];

/** A connection that keeps what it is sent as every client does: of each section the newest, by its version. */
class Device implements Line {
  readonly id: string;
  readonly keys = new Set<string>();
  readonly #kept = new Map<string, Frame>();

  constructor(id: string) {
    this.id = id;
  }

  join(keys: string[]): void {
    for (const key of keys) this.keys.add(key);
  }
  leave(key: string): void {
    this.keys.delete(key);
  }
  send(frames: string): void {
    for (const frame of JSON.parse(`[${frames}]`) as readonly Frame[]) {
      if ((this.#kept.get(frame[0])?.[1] ?? -1) < frame[1]) this.#kept.set(frame[0], frame);
    }
  }
  welcome(frames: readonly string[]): void {
    this.#kept.clear();
    this.send(frames.join(","));
  }
  goodbye(): void {}

  section(name: string): unknown {
    return this.#kept.get(name)?.[2] ?? null;
  }
}

/** A stage in front of a run, with devices that get what is sent to the audiences they belong to. */
function staged(run: WorkshopRun) {
  const devices: Device[] = [];
  const members = new Map<Device, Member>();
  const emit = (keys: readonly string[], frames: string): void => {
    for (const device of devices) if (keys.some((key) => device.keys.has(key))) device.send(frames);
  };
  const onBug = (error: unknown): never => {
    throw error;
  };
  const stage = new Stage({ lexicon: english, offlineSince: () => null, emit, onBug }, run.state, run.words);
  const enter = (viewer: Viewer): Device => {
    const line = new Device(JSON.stringify(viewer));
    devices.push(line);
    const member: Member = { viewer, tokenHash: null, line, boards: new Map() };
    members.set(line, member);
    stage.enter(member);
    return line;
  };
  const leave = (device: Device): void => {
    const member = members.get(device);
    if (member !== undefined) stage.exit(member);
  };
  return { enter, leave, show: () => stage.show(run.state, run.words) };
}

function aRunningScene(): WorkshopRun {
  return aWorkshop().withSeats(6).withRooms(1).build().playScene("scene", aScene("K-chat"));
}

test("[RC14] wall and console each get their own list of twists, whoever looked first", () => {
  for (const isWallFirst of [true, false]) {
    const run = aRunningScene();
    const { enter, show } = staged(run);
    const [facilitatorId] = run.state.facilitators.keys();
    if (facilitatorId === undefined) throw new Error("nobody leads");
    const enterWall = () => enter({ kind: "screen", language: "en" });
    const early = isWallFirst ? enterWall() : null;
    const desk = enter({ kind: "facilitator", facilitatorId, language: "en" });
    const wall = early ?? enterWall();
    // When all that was sent is for everybody and there, both read the same list.
    run.give({ type: "SendTwist", roundId: run.roundId, twist: { text: "The light goes out." } });
    run.wait(TWIST_HELD_MS).give({ type: "DeliverTwists", roundId: run.roundId }, CLOCK);
    show();
    expect(desk.section("twists")).toMatchObject({ twists: [{ roomIds: [run.room(1)], hasArrived: true }] });
    expect(wall.section("twists")).toMatchObject({ twists: [{ text: "The light goes out." }] });
    expect(JSON.stringify(wall.section("twists"))).not.toContain("roomIds");
  }
});

test("[RC14] who takes over a role has all of it, however long it has not changed for those who had it", () => {
  const run = aRunningScene();
  const { enter, leave, show } = staged(run);
  const customer = () => [...run.play(1).roles].find(([, role]) => role === "customer")?.[0];
  const before = customer();
  if (before === undefined) throw new Error("nobody plays the customer");
  const phoneOf = (seatId: SeatId) => enter({ kind: "seat", seatId, language: "en" });
  // What the customer has was drawn long before the others came, and the customer comes back last.
  const first = phoneOf(before);
  run.give({ type: "SetJoining", joining: "locked" });
  show();
  const phones = new Map(run.seatIds.filter((id) => id !== before).map((id) => [id, phoneOf(id)] as const));
  phoneOf(before);
  leave(first);
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("customer", 1));
  show();
  const after = customer();
  expect(after).not.toBe(before);
  const phone = after === undefined ? undefined : phones.get(after);
  expect(phone?.section("exercise")).toMatchObject({ customer: { goal: expect.any(String) } });
  expect(phone?.section("scene")).toMatchObject({ dial: { dial: expect.any(Number) } });
  expect(phone?.section("live")).toMatchObject({ composer: { speaksAs: "customer" } });
});
