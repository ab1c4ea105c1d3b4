import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The system's Chromium: the one that `CHROMIUM_PATH` names, else the first that is where Chromium usually is. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? USUAL_PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("No Chromium found. Install one, or set CHROMIUM_PATH to it.");
  return chromium.launch({
    executablePath,
    // Containers have no user namespace for the sandbox; the pages are our own. Nothing may call home during a test, and
    // whatever address a page asks for, it is this very machine that answers.
    args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * 127.0.0.1"],
  });
}
