import { jwtLifetime } from "../../core/jwt.js";
import { CredentialsError } from "../errors.js";

/** Leeway for clocks that differ, in milliseconds. */
const clockSkew = 60_000;

/** Takes what should be a JWT, and refuses what no server would take. */
export function checkJwt(source: string, text: unknown, place: string, remedy: string): string {
  const jwt = typeof text === "string" ? text.trim() : "";
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)) {
    throw new CredentialsError(`${place} is no JWT. ${remedy}`, { source });
  }
  const lifetime = jwtLifetime(jwt) ?? 0;
  if (lifetime < -clockSkew) {
    const seconds = Math.round(-lifetime / 1000);
    throw new CredentialsError(
      `${place} expired ${seconds} s ago, by the clock of this machine. ${remedy}`,
      { source },
    );
  }
  return jwt;
}
