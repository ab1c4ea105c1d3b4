import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** What the stand-in was asked. */
export interface AskedLine {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Resolves when whoever asked has let go, answered or not. */
  readonly isOver: Promise<void>;
}

/** How it answers: with a line, or in whatever way a test wants. */
type Reply = string | ((response: ServerResponse) => void);

/** A server that speaks the protocol of OpenAI's chat completions, on this machine. */
export interface LineStandIn {
  readonly url: URL;
  readonly asked: readonly AskedLine[];
  /** From now on. */
  answer(reply: Reply): void;
  /** Waits until it was asked so often. */
  untilAsked(times: number): Promise<void>;
}

/** The protocol's answer with this line. */
export const completion = (content: unknown): string =>
  JSON.stringify({
    id: "c-1",
    object: "chat.completion",
    choices: [{ index: 0, message: { role: "assistant", content } }],
  });

/** Answers with this body. */
export const body =
  (sent: string, status = 200): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(sent);
  };

/** Starts the stand-in; it ends with the test. */
export async function lineStandIn(reply: Reply = "Well, hello."): Promise<LineStandIn> {
  const asked: AskedLine[] = [];
  let current = reply;
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const isOver = once(response, "close").then(() => {});
    const { url = "", headers } = request;
    asked.push({ path: url, headers, body: await text(request), isOver });
    for (const resume of waiting.splice(0)) resume();
    const now = current;
    if (typeof now === "string") response.writeHead(200, { "content-type": "application/json" }).end(completion(now));
    else now(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: new URL(`http://127.0.0.1:${address.port}/v1`),
    asked,
    answer: (next) => {
      current = next;
    },
    untilAsked: async (times) => {
      while (asked.length < times) await new Promise<void>((resume) => waiting.push(resume));
    },
  };
}
