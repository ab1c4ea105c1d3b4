import { clientFrame, utf8 } from "../load/frames.ts";
import { LeadSocket } from "../load/leadSocket.ts";
import type { Contender, ScriptStep, Work } from "./contender.ts";
import { sheetDraft } from "./sheetDraft.ts";

const CRITERIA = ["CALM1", "CALM2", "CALM3", "CALM4", "CALM5", "CALM6"];
const CHIPS = ["listens"];

interface FloorView {
  readonly phase: { readonly step: string };
  readonly own: { readonly place: number; readonly submitted: boolean };
  readonly results: object | null;
}

/** How the script speaks to the bare socket.io server. */
export function floorContender(port: number, work: Work): Contender {
  const leads: LeadSocket[] = [];
  const announcesStep = (step: ScriptStep) => (text: string) =>
    text.startsWith('42["phase"') && text.includes(`"step":"${step}"`);
  const enter = async (workshop: number, step: ScriptStep): Promise<void> => {
    await leads[workshop]?.ask("enter", step);
  };

  return {
    async open() {
      for (let index = 0; index < work.workshops; index++) {
        const lead = new LeadSocket(port, JSON.stringify({ lead: index }));
        await lead.welcome();
        leads.push(lead);
      }
    },
    async seatEverybody() {},
    authOf: (index) => JSON.stringify({ seat: index }),
    isWelcome: (text) => text.startsWith('42["welcome"'),
    async startRound() {
      for (let workshop = 0; workshop < work.workshops; workshop++) await enter(workshop, "read");
    },
    move: (workshop, _from, to) => enter(workshop, to),
    announcesStep,
    startSigns: [announcesStep("read")],
    revealSigns: [(text) => text.startsWith('42["results"') && text.includes('"step":"results"')],
    sheetFrame: (index, attempt) =>
      clientFrame(`42${attempt}${JSON.stringify(["score", sheetDraft(CRITERIA, CHIPS, index, attempt)])}`),
    exerciseBytesIn: () => 0,
    exerciseBytesInWelcome: () => 0,
    complaint(index, welcome) {
      const [, view] = JSON.parse(utf8(welcome.slice(2))) as readonly [string, FloorView];
      if (view.own.place !== index % (work.seats / work.workshops)) return "somebody else's view";
      if (view.phase.step !== "results") return `stands at ${view.phase.step}`;
      if (!view.own.submitted) return "own sheet is missing";
      return view.results === null ? "results are missing" : null;
    },
    remarks: () => [],
    close: () => {
      for (const lead of leads) lead.close();
    },
  };
}
