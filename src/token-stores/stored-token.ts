import { InfisicalError } from "../core/errors.js";
import { readJson } from "../core/json.js";
import type { StoredToken } from "../core/stored-token.js";

/** Reads a token as {@link JSON} text has it, or as somebody has parsed it already. */
export function readStoredToken(found: unknown, holder: string): StoredToken | undefined {
  // White space is a byte order mark, too.
  const trimmed = typeof found === "string" ? found.trim() : found;
  if (trimmed === undefined || trimmed === null || trimmed === "") return undefined;
  const value = typeof trimmed === "string" ? readJson(trimmed)?.result : trimmed;
  if (isStoredToken(value)) return value;
  // What it holds may be a secret.
  throw new InfisicalError(`the ${holder} holds something else than a token, remove it to sign in`);
}

function isStoredToken(value: unknown): value is StoredToken {
  const { mode, token, expiresAt, lifetime }: Partial<Record<keyof StoredToken, unknown>> =
    Object(value);
  return (
    typeof mode === "string" &&
    typeof token === "string" &&
    [expiresAt, lifetime].every((time) => time === undefined || typeof time === "number")
  );
}
