import { readComment } from "../../shared/workshop/comment.ts";
import { MAX_MESSAGE_LENGTH } from "../../shared/workshop/talk.ts";

/** Quotation marks around a whole line, which writers like to add. */
const QUOTED = /^["“”„«»'‘’]+(.*?)["“”„«»'‘’]+$/u;
/** Who speaks, written before the line. */
const SPEAKER = /^(?:the )?customer\s*:\s*/iu;

/** A written line as it is said: on one line, without controls, speaker and quotation marks; empty where it is none, or too long to be one. Source: SPEC RP37. */
export function readLine(raw: string): string {
  const line = readComment(raw).replace(/\s+/gu, " ").replace(SPEAKER, "").trim();
  const bare = QUOTED.exec(line)?.[1]?.trim() ?? line;
  const isSaid = bare.length <= MAX_MESSAGE_LENGTH && /[\p{L}\p{N}]/u.test(bare);
  return isSaid ? bare : "";
}
