import type { FacilitatorId, RoomId } from "../../shared/basics/ids.ts";
import type { Result } from "../../shared/basics/result.ts";
import type { Catalogue } from "../../shared/protocol/http.ts";
import type { CommandAck } from "../../shared/protocol/wire.ts";
import type { CalibrationSection } from "../../shared/view/calibration/calibrationSections.ts";
import type { TwistsSection } from "../../shared/view/scene/sceneSections.ts";
import type {
  ClocksSection,
  ConsoleExerciseSection,
  FacilitatorOwnSection,
  FacilitatorPresenceSection,
  FacilitatorRoomSection,
  OverviewSection,
} from "../../shared/view/sections.ts";
import type { TalkMessageView } from "../../shared/view/talk/talkSections.ts";
import type { FacilitatorCommand } from "../../shared/workshop/commands.ts";
import type { ConnectionStatus } from "../connection/connection.svelte.ts";
import type { HttpRefusal } from "../connection/request.ts";
import type { ResultsFormat, TakenHome } from "./hostCalls.ts";

/** Where the desk's sections come from: the connection, or plain sections in a test. */
export interface DeskSource {
  readonly overview: OverviewSection;
  readonly clocks: ClocksSection;
  readonly exercise: ConsoleExerciseSection | null;
  readonly key: CalibrationSection | null;
  readonly twists: TwistsSection | null;
  readonly mine: FacilitatorOwnSection | null;
  readonly presence: FacilitatorPresenceSection;
  readonly rooms: readonly FacilitatorRoomSection[];
  /** Everything that was said in a room's scene, oldest first. */
  readonly talkIn: (roomId: RoomId) => readonly TalkMessageView[];
  /** Epoch ms by the server's clock. */
  readonly now: number;
  readonly status: ConnectionStatus;
  readonly send: (command: FacilitatorCommand) => Promise<CommandAck>;
}

export interface DeskSettings {
  readonly source: DeskSource;
  readonly facilitatorId: FacilitatorId;
  /** Null until it has arrived. */
  readonly catalogue: () => Catalogue | null;
  readonly joinOrigin: () => string;
  readonly readResults: () => Promise<Result<TakenHome, HttpRefusal>>;
  readonly fetchResults: (format: ResultsFormat) => Promise<Result<Blob, HttpRefusal>>;
  /** Forgets the workshop and leaves the desk. */
  readonly deleteWorkshop: () => Promise<Result<unknown, HttpRefusal>>;
}
