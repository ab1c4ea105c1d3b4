import { createServer } from "node:http";
import { Server, type Socket } from "socket.io";

/**
 * The floor: what a workshop costs when socket.io is used well and nothing else is done. No seats, no rules, no store;
 * one frame per broadcast, progress and presence once per 100 ms, acks from memory.
 */

const PROGRESS_EVERY_MS = 100;
/** Bytes of a phase message on the wire, frame header included: phase, times, a title and a line of instruction. */
const PHASE_MESSAGE_BYTES = 269;
const FRAME_HEADER_BYTES = 4;
const ROOM_SIZE = 8;

interface Phase {
  readonly version: number;
  readonly step: string;
  readonly startedAt: number;
  readonly deadlineAt: number;
  readonly instructions: string;
}

interface FloorRoom {
  readonly key: string;
  readonly names: readonly string[];
  readonly online: Set<number>;
  readonly scores: Map<number, unknown>;
  isChanged: boolean;
}

interface FloorWorkshop {
  readonly key: string;
  readonly rooms: readonly FloorRoom[];
  phase: Phase;
  results: boolean;
  isChanged: boolean;
}

const [port, seatCount, workshopCount] = process.argv.slice(2, 5).map(Number);
if (port === undefined || seatCount === undefined || workshopCount === undefined) {
  throw new Error("usage: server.ts <port> <seats> <workshops>");
}
const seatsEach = seatCount / workshopCount;

const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
});
const workshops = Array.from({ length: workshopCount }, (_, index) => openWorkshop(index));

function openWorkshop(index: number): FloorWorkshop {
  const key = `w${index}`;
  const roomCount = Math.ceil(seatsEach / ROOM_SIZE);
  const rooms = Array.from({ length: roomCount }, (_, number): FloorRoom => {
    // Rooms are formed at random: who sits together does not arrive together.
    const places = Array.from({ length: seatsEach }, (__, place) => place).filter(
      (place) => place % roomCount === number,
    );
    const names = places.map((place) => `Person ${place + 1}`);
    return { key: `${key}.${number}`, names, online: new Set(), scores: new Map(), isChanged: false };
  });
  return { key, rooms, phase: phase(0, "lobby"), results: false, isChanged: false };
}

/** A phase message of exactly the agreed size. */
function phase(version: number, step: string): Phase {
  const at = Date.now();
  const bare: Phase = { version, step, startedAt: at, deadlineAt: at + 3_600_000, instructions: "" };
  const length = JSON.stringify(["phase", bare]).length + "42".length + FRAME_HEADER_BYTES;
  return { ...bare, instructions: "-".repeat(PHASE_MESSAGE_BYTES - length) };
}

function enter(workshop: FloorWorkshop, step: string): void {
  workshop.phase = phase(workshop.phase.version + 1, step);
  io.to(workshop.key).emit("phase", workshop.phase);
}

function reveal(workshop: FloorWorkshop): void {
  workshop.results = true;
  workshop.phase = phase(workshop.phase.version + 1, "results");
  for (const room of workshop.rooms) io.to(room.key).emit("results", { ...workshop.phase, ...results(room) });
}

/** One overall mark per score, by size: what a room is shown. */
function results(room: FloorRoom): { room: string; sheets: number; dots: readonly number[] } {
  return {
    room: room.key,
    sheets: room.scores.size,
    dots: [...room.scores.values()].map((_, index) => 1 + (index % 5)),
  };
}

const progress = (room: FloorRoom) => ({ in: room.scores.size, of: room.names.length, online: room.online.size });

setInterval(() => {
  for (const workshop of workshops) {
    if (!workshop.isChanged) continue;
    workshop.isChanged = false;
    for (const room of workshop.rooms) {
      if (!room.isChanged) continue;
      room.isChanged = false;
      io.to(room.key).emit("progress", progress(room));
    }
    const total = workshop.rooms.reduce((sum, room) => sum + room.scores.size, 0);
    io.to(`${workshop.key}.lead`).emit("progress", { in: total, of: seatsEach });
  }
}, PROGRESS_EVERY_MS);

function seat(socket: Socket, index: number): void {
  const workshop = workshops[Math.floor(index / seatsEach)];
  const place = index % seatsEach;
  const room = workshop?.rooms[place % workshop.rooms.length];
  if (workshop === undefined || room === undefined) return;
  const touch = (): void => {
    room.isChanged = true;
    workshop.isChanged = true;
  };
  socket.join([workshop.key, room.key]);
  room.online.add(place);
  touch();
  socket.emit("welcome", {
    phase: workshop.phase,
    people: room.names,
    progress: progress(room),
    own: { place, submitted: room.scores.has(place) },
    results: workshop.results ? results(room) : null,
  });
  socket.on("score", (score: unknown, ack: (answer: { ok: true }) => void) => {
    room.scores.set(place, score);
    touch();
    ack({ ok: true });
  });
  socket.on("disconnect", () => {
    room.online.delete(place);
    touch();
  });
}

function lead(socket: Socket, index: number): void {
  const workshop = workshops[index];
  if (workshop === undefined) return;
  socket.join(`${workshop.key}.lead`);
  socket.emit("welcome", { phase: workshop.phase });
  socket.on("enter", (step: string, ack: (answer: { ok: true }) => void) => {
    if (step === "results") reveal(workshop);
    else enter(workshop, step);
    ack({ ok: true });
  });
}

io.on("connection", (socket) => {
  const auth = socket.handshake.auth as { readonly seat?: number; readonly lead?: number };
  if (auth.seat !== undefined) seat(socket, auth.seat);
  else if (auth.lead !== undefined) lead(socket, auth.lead);
});
http.listen({ port, host: "127.0.0.1", backlog: 4096 }, () => console.log("ready"));
