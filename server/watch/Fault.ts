import type { FaultCode } from "../../shared/workshop/rejections.ts";

/** The world failed, not the rules: logged once where it is caught, answered by its code, its `cause` kept for the log. */
export class Fault extends Error {
  override readonly name: string = "Fault";
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
