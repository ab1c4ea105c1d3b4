/**
 * Facts with ids, for whoever runs the server: never a name, an answer, a score, a code or a token.
 * pino's loggers fit.
 */
export interface Log {
  info(facts: object, what: string): void;
  warn(facts: object, what: string): void;
  error(facts: object, what: string): void;
}

/** For tests that do not look at the log. */
export const SILENT: Log = { info() {}, warn() {}, error() {} };
