import type { Component } from "svelte";
import type { PictureName } from "./pictureOf.ts";
import type { PictureProps } from "./pictureProps.ts";
import Answer from "./pictures/Answer.svelte";
import Between from "./pictures/Between.svelte";
import CalibrationRead from "./pictures/CalibrationRead.svelte";
import CalibrationResults from "./pictures/CalibrationResults.svelte";
import CalibrationSheets from "./pictures/CalibrationSheets.svelte";
import Casting from "./pictures/Casting.svelte";
import Closed from "./pictures/Closed.svelte";
import Connecting from "./pictures/Connecting.svelte";
import Curtain from "./pictures/Curtain.svelte";
import CustomerSpeaks from "./pictures/CustomerSpeaks.svelte";
import DeRole from "./pictures/DeRole.svelte";
import GuessNeed from "./pictures/GuessNeed.svelte";
import Lobby from "./pictures/Lobby.svelte";
import NextStep from "./pictures/NextStep.svelte";
import OpenCards from "./pictures/OpenCards.svelte";
import Probe from "./pictures/Probe.svelte";
import Read from "./pictures/Read.svelte";
import Replay from "./pictures/Replay.svelte";
import Results from "./pictures/Results.svelte";
import RoundOver from "./pictures/RoundOver.svelte";
import Scene from "./pictures/Scene.svelte";
import SceneRead from "./pictures/SceneRead.svelte";
import SelfSpeaks from "./pictures/SelfSpeaks.svelte";
import Sheets from "./pictures/Sheets.svelte";
import Starting from "./pictures/Starting.svelte";
import Talk from "./pictures/Talk.svelte";
import Timeline from "./pictures/Timeline.svelte";

/** The component for each picture; one without does not compile. */
export const PICTURES: Readonly<Record<PictureName, Component<PictureProps>>> = {
  connecting: Connecting,
  lobby: Lobby,
  casting: Casting,
  starting: Starting,
  read: Read,
  answer: Answer,
  probe: Probe,
  scene: Scene,
  sheets: Sheets,
  "de-role": DeRole,
  "self-speaks": SelfSpeaks,
  "customer-speaks": CustomerSpeaks,
  results: Results,
  talk: Talk,
  "guess-need": GuessNeed,
  card: OpenCards,
  timeline: Timeline,
  replay: Replay,
  "next-step": NextStep,
  "scene-read": SceneRead,
  "calibration-read": CalibrationRead,
  "calibration-sheets": CalibrationSheets,
  "calibration-results": CalibrationResults,
  "round-over": RoundOver,
  between: Between,
  closed: Closed,
  curtain: Curtain,
};
