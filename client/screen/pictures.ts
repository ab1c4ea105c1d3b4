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
import Lobby from "./pictures/Lobby.svelte";
import NextStep from "./pictures/NextStep.svelte";
import Probe from "./pictures/Probe.svelte";
import Read from "./pictures/Read.svelte";
import Results from "./pictures/Results.svelte";
import RoundOver from "./pictures/RoundOver.svelte";
import SelfSpeaks from "./pictures/SelfSpeaks.svelte";
import Sheets from "./pictures/Sheets.svelte";
import Starting from "./pictures/Starting.svelte";
import Talk from "./pictures/Talk.svelte";

/** The component for each picture; one without does not compile. */
export const PICTURES: Readonly<Record<PictureName, Component<PictureProps>>> = {
  connecting: Connecting,
  lobby: Lobby,
  casting: Casting,
  starting: Starting,
  read: Read,
  answer: Answer,
  probe: Probe,
  scene: Answer,
  sheets: Sheets,
  "de-role": SelfSpeaks,
  "self-speaks": SelfSpeaks,
  "customer-speaks": SelfSpeaks,
  results: Results,
  talk: Talk,
  "guess-need": Talk,
  card: Talk,
  timeline: Talk,
  replay: Talk,
  "next-step": NextStep,
  "calibration-read": CalibrationRead,
  "calibration-sheets": CalibrationSheets,
  "calibration-results": CalibrationResults,
  "round-over": RoundOver,
  between: Between,
  closed: Closed,
  curtain: Curtain,
};
