import type { Fetch } from "./fetch.js";
import { memberOf } from "./json.js";
import { refuse } from "./refuse.js";

/** Where a session keeps what is nobody else's: copies of this package share it. */
export const parts: unique symbol = /* @__PURE__ */ Symbol.for("infisical-kit.session");

/** The parts of a session. */
export function readParts<Parts>(session: unknown): Parts {
  const get = memberOf(session, parts);
  if (typeof get !== "function")
    refuse("session", "made by createSession: of a client, it is client.session");
  return get();
}

/** The same session, its token and all, with another `fetch`. */
export function withFetch<Of extends { readonly [parts]: unknown }>(
  session: Of,
  change: (fetch: Fetch) => Fetch,
): Of {
  const own = readParts<{ readonly fetch: Fetch }>(session);
  const changed = { ...own, fetch: change(own.fetch) };
  return Object.freeze({ ...session, [parts]: () => changed });
}
