import { CredentialsError } from "../errors.js";

/** Takes what should be a JWT. Whether it has expired is for the server to say, by its own clock. */
export function checkJwt(source: string, text: unknown, place: string, remedy: string): string {
  const jwt = typeof text === "string" ? text.trim() : "";
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)) return jwt;
  throw new CredentialsError(`${place} is no JWT. ${remedy}`, { source });
}
