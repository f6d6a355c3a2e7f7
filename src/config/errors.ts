import { InfisicalError, isInfisicalError } from "../core/errors.js";

/** What a {@link ConfigError} tells besides. All of it names secrets; nothing of it has a value. */
export interface ConfigErrorFields {
  /** Names that are asked for and not there. */
  missing?: readonly string[] | undefined;
  /** Names of secrets whose values the caller may not read. */
  hidden?: readonly string[] | undefined;
  /** Names that two secrets have. */
  duplicates?: readonly string[] | undefined;
}

/** The secrets of a folder do not make the configuration that is asked for. */
export class ConfigError extends InfisicalError {
  /** Names that are asked for and not there. */
  declare readonly missing: readonly string[];
  /** Names of secrets whose values the caller may not read. */
  declare readonly hidden: readonly string[];
  /** Names that two secrets have. */
  declare readonly duplicates: readonly string[];

  constructor(message: string, fields?: ConfigErrorFields) {
    super(message);
    Object.assign(this, { missing: [], hidden: [], duplicates: [] }, fields);
  }

  override get name(): "ConfigError" {
    return "ConfigError";
  }
}

/** Whether it is a {@link ConfigError}, from whichever copy or realm. */
export function isConfigError(error: unknown): error is ConfigError {
  return isInfisicalError(error) && error.name === "ConfigError";
}
