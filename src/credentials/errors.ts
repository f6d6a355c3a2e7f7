import { InfisicalError, isInfisicalError } from "../core/errors.js";

/** What a {@link CredentialsError} tells besides. */
export interface CredentialsErrorFields {
  /** Where the credential was to come from, such as `AWS instance metadata`. */
  source: string;
}

/** A source gave no credential. The message says which one, why, and what to do. */
export class CredentialsError extends InfisicalError {
  /** Where the credential was to come from, such as `AWS instance metadata`. */
  declare readonly source: string;

  /** The message is put behind the name of the source. */
  constructor(message: string, fields: CredentialsErrorFields) {
    super(`${fields.source}: ${message}`);
    Object.assign(this, fields);
  }

  override get name(): "CredentialsError" {
    return "CredentialsError";
  }
}

/** Whether it is a {@link CredentialsError}, from whichever copy or realm. */
export function isCredentialsError(error: unknown): error is CredentialsError {
  return isInfisicalError(error) && error.name === "CredentialsError";
}
