import { InfisicalError, isInfisicalError } from "../core/errors.js";

/** A secret that a schema refuses. */
export interface ConfigIssue {
  /** Name of the secret. */
  readonly name: string;
  /** What is wrong with it. The value is not in it. */
  readonly message: string;
}

/** What a {@link ConfigError} tells besides. All of it names secrets; nothing of it has a value. */
export interface ConfigErrorFields {
  /** Names that are asked for and not there. */
  missing?: readonly string[] | undefined;
  /** Names of secrets whose values the caller may not read. */
  hidden?: readonly string[] | undefined;
  /** Names that two secrets have. */
  duplicates?: readonly string[] | undefined;
  /** What a schema refuses. */
  issues?: readonly ConfigIssue[] | undefined;
}

/** The secrets of a folder do not make the configuration that is asked for. */
export class ConfigError extends InfisicalError {
  /** Names that are asked for and not there. */
  declare readonly missing: readonly string[];
  /** Names of secrets whose values the caller may not read. */
  declare readonly hidden: readonly string[];
  /** Names that two secrets have. */
  declare readonly duplicates: readonly string[];
  /** What a schema refuses. */
  declare readonly issues: readonly ConfigIssue[];

  constructor(message: string, fields?: ConfigErrorFields) {
    super(message);
    Object.assign(this, { missing: [], hidden: [], duplicates: [], issues: [] }, fields);
  }

  override get name(): "ConfigError" {
    return "ConfigError";
  }
}

/** Whether it is a {@link ConfigError}, from whichever copy or realm. */
export function isConfigError(error: unknown): error is ConfigError {
  return isInfisicalError(error) && error.name === "ConfigError";
}
