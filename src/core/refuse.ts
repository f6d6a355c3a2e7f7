import { InfisicalError } from "./errors.js";

/** Throws the error for an input that cannot be used, and says what it has to be. */
export function refuse(name: string, expected: string): never {
  throw new InfisicalError(`${name} must be ${expected}`);
}
