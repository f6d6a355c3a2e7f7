import { memberOf, readJson } from "./json.js";

/**
 * How long a JWT lives, in milliseconds; `undefined` where it does not tell. It is the time from its
 * `iat` to its `exp`, whatever the local clock says. Only without an `iat` does it count from now:
 * below 0, the token has expired by the local clock.
 */
export function jwtLifetime(token: string): number | undefined {
  const payload = readPayload(token.split(".")[1] ?? "");
  const [exp, iat] = [memberOf(payload, "exp"), memberOf(payload, "iat")];
  if (typeof exp !== "number") return undefined;
  return exp * 1000 - (typeof iat === "number" && iat < exp ? iat * 1000 : Date.now());
}

function readPayload(part: string): unknown {
  try {
    return readJson(atob(part.replace(/-/g, "+").replace(/_/g, "/")))?.result;
  } catch {
    return undefined;
  }
}
