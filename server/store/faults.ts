import { Fault } from "../watch/Fault.ts";

/** The store cannot do its work right now; nothing was changed. */
export class StoreUnavailable extends Fault {
  override readonly name = "StoreUnavailable";

  constructor(message: string, options?: ErrorOptions) {
    super("server/not-saved", message, options);
  }
}

/** Somebody else wrote to the workshop first; nothing was changed. */
export class VersionConflict extends Error {
  override readonly name = "VersionConflict";
}

/** The store cannot be used at all. Its message is one plain sentence for whoever starts the server. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}
