import * as z from "zod";

/** An answer is a sentence or two; what is longer than this is something else. In bytes. */
const MAX_ANSWER_BYTES = 64 * 1024;
/** Endings of the address that operators paste with or without. */
const COMPLETIONS = "/chat/completions";

/** Where the lines of simulated customers are written: an address that speaks OpenAI's chat protocol. */
export interface LineSettings {
  readonly url: URL;
  /** Null: the endpoint asks for none. */
  readonly key: string | null;
  readonly model: string;
}

/** One message of the chat protocol. */
export interface PromptMessage {
  readonly role: "system" | "user";
  readonly content: string;
}

/** Why no line came; holds nothing of what was asked or answered. */
export class NoLine extends Error {
  override readonly name = "NoLine";
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`no line was written: ${reason}`, options);
    this.reason = reason;
  }
}

const answerSchema = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** Asks the endpoint for a line. Source of the protocol: OpenAI API reference, «Create chat completion». */
export class LineEndpoint {
  readonly #settings: LineSettings;
  readonly #url: URL;

  constructor(settings: LineSettings) {
    this.#settings = settings;
    this.#url = new URL(settings.url);
    const path = this.#url.pathname.replace(/\/+$/, "");
    this.#url.pathname = path.endsWith(COMPLETIONS) ? path : path + COMPLETIONS;
  }

  /** What was written, as it came. Rejects with `NoLine`, whatever goes wrong. */
  async write(messages: readonly PromptMessage[], signal: AbortSignal): Promise<string> {
    try {
      const response = await fetch(this.#url, {
        method: "POST",
        headers: this.#headers(),
        body: JSON.stringify({ model: this.#settings.model, messages, stream: false }),
        // What is asked holds a secret card: it goes where the operator said, and nowhere else.
        redirect: "error",
        signal,
      });
      if (!response.ok) throw new NoLine(`status ${response.status}`);
      return contentOf(await boundedText(response));
    } catch (error) {
      if (error instanceof NoLine) throw error;
      throw new NoLine(signal.aborted ? "no answer in time" : "not reached", { cause: error });
    }
  }

  #headers(): Record<string, string> {
    const { key } = this.#settings;
    const json = { "content-type": "application/json", accept: "application/json" };
    return key === null ? json : { ...json, authorization: `Bearer ${key}` };
  }
}

function contentOf(body: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new NoLine("the answer is no JSON");
  }
  const answer = answerSchema.safeParse(parsed);
  const content = answer.data?.choices[0]?.message.content;
  if (content === undefined) throw new NoLine("the answer has another shape");
  return content;
}

/** The body as text; what goes on for too long is cut off at the source. */
async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new NoLine("the answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
