import type { Fetch } from "./fetch.js";
import { memberOf } from "./json.js";
import { refuse } from "./refuse.js";
import type { Session, SessionParts } from "./session.js";

/** Where a session keeps what is nobody else's: copies of this package share it. */
export const parts: unique symbol = /* @__PURE__ */ Symbol.for("infisical-kit.session");

/** The parts of a session. */
export function partsOf(session: Session): SessionParts {
  const get = memberOf(session, parts);
  if (typeof get !== "function")
    refuse("session", "made by createSession: of a client, it is client.session");
  return get();
}

/** The same session, its token and all, with another `fetch`. */
export function withFetch(session: Session, fetch: Fetch): Session {
  const own = { ...partsOf(session), fetch };
  return Object.freeze({ ...session, [parts]: () => own });
}
