import { quantile } from "./load/quantile.ts";
import type { Measurement } from "./measurement.ts";
import { CostLedger } from "./process/costLedger.ts";
import type { MeasuredServer } from "./process/measuredServer.ts";
import * as script from "./script.ts";

type Values = Measurement["values"];

/** After the last seat was taken: until nothing of that is left to be tidied up while the clock runs. */
const SEATED_SETTLE_MS = 1500;
/** How long the server is watched while nothing happens. */
const IDLE_MS = 2000;

/** Plays the whole script once and says what it took. */
export async function playRound(run: script.Run, server: MeasuredServer): Promise<Values> {
  const ledger = new CostLedger(server, script.settle);
  const joined = await joining(run, server, ledger);
  const phases = await changingPhases(run, ledger);
  const scored = await scoring(run, ledger);
  const values: Values = {
    ...joined,
    ...phases,
    ...scored,
    joinCpuMs: ledger.of("join"),
    phaseCpuMs: ledger.of("phases") / script.MEASURED_CHANGES,
    burstCpuMs: ledger.of("burst"),
    deadlineCpuMs: ledger.of("deadline"),
    revealCpuMs: ledger.of("reveal"),
    reconnectCpuMs: ledger.of("reconnect"),
    roundCpuMs: ledger.total,
    idleCpuPerSecondMs: ledger.idlePerSecond,
    ...bytesDown(run),
  };
  run.crowd.dropAll();
  run.contender.close();
  return values;
}

async function joining(run: script.Run, server: MeasuredServer, ledger: CostLedger) {
  await run.contender.open();
  const emptyKiB = await server.residentKiB();
  await run.contender.seatEverybody();
  await script.settle(SEATED_SETTLE_MS);
  await server.residentKiB();
  const joinMs = await ledger.costing("join", () => script.connectEverybody(run));
  const fullKiB = await server.residentKiB();
  return { joinMs, memoryPerSeatKiB: (fullKiB - emptyKiB) / run.work.seats };
}

async function changingPhases(run: script.Run, ledger: CostLedger) {
  const { crowd, work } = run;
  await ledger.costing("start", () => script.startRound(run));
  await ledger.costing("warm-up", () => script.warmUp(run));
  await ledger.idling(() => script.settle(IDLE_MS));
  const [bytesBefore, loadBefore] = [crowd.bytesDown, process.cpuUsage()];
  const waits = await ledger.costing("phases", () => script.changePhases(run, script.MEASURED_LOOPS));
  const load = process.cpuUsage(loadBefore);
  return {
    phaseP50Ms: quantile(waits, 0.5),
    phaseP99Ms: quantile(waits, 0.99),
    bytesPerPhaseAndSeat: (crowd.bytesDown - bytesBefore) / script.MEASURED_CHANGES / work.seats,
    loadCpuPerPhaseMs: (load.user + load.system) / 1000 / script.MEASURED_CHANGES,
  };
}

async function scoring(run: script.Run, ledger: CostLedger) {
  await ledger.costing("to the sheets", () => script.goToSheets(run));
  const burst = await ledger.costing("burst", () => script.handInWithinSeconds(run));
  const deadline = await ledger.costing("deadline", () => script.handInAtOnce(run));
  const reveal = await ledger.costing("reveal", () => script.reveal(run));
  const reconnectMs = await ledger.costing("reconnect", () => script.reconnectEverybody(run));
  return {
    burstP50Ms: quantile(burst, 0.5),
    burstP99Ms: quantile(burst, 0.99),
    deadlineP50Ms: quantile(deadline, 0.5),
    deadlineP99Ms: quantile(deadline, 0.99),
    revealP50Ms: quantile(reveal, 0.5),
    revealP99Ms: quantile(reveal, 0.99),
    reconnectMs,
  };
}

/** Bytes from the first connection to the last view; the `exercise` section, which only the app has, counted apart. */
function bytesDown({ crowd, contender, work }: script.Run) {
  const exerciseBytes =
    crowd.exerciseBytes + crowd.sumOverWelcomes((welcome) => contender.exerciseBytesInWelcome(welcome));
  return {
    bytesPerSeat: (crowd.bytesDown - exerciseBytes) / work.seats,
    exerciseBytesPerSeat: exerciseBytes / work.seats,
  };
}
