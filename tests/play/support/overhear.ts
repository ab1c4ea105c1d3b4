import type { Page } from "playwright-core";

/** All that a page's sockets are told from now on, frame by frame, as it comes over the wire. */
export function overhear(page: Page): () => string {
  const frames: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString()));
  });
  return () => frames.join("\n");
}

/** Whether a text was among it; sections travel as JSON. */
export function isHeard(heard: string, text: string): boolean {
  return heard.includes(JSON.stringify(text).slice(1, -1));
}
