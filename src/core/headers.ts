import { refuse } from "./errors.js";

/** Headers as callers give them; names in any case. */
export type HeaderFields = Record<string, string | undefined>;

/** Puts a call's headers above a session's. Those that requests set by themselves are left out. */
export function mergeHeaders(
  session: HeaderFields | undefined,
  call: HeaderFields | undefined,
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const fields of [session, call]) {
    if (fields !== undefined && Object(fields) !== fields) refuse("headers", "an object");
    for (const name in fields) {
      const value = fields[name];
      if (value === undefined) continue;
      // Left to fetch, the error for a bad value would show the value.
      if (typeof value !== "string" || !isHeader.test(`${name}\n${value}`)) {
        refuse(`headers.${name}`, "a text that a header can carry");
      }
      if (!isOurs.test(name)) merged[name.toLowerCase()] = value;
    }
  }
  return merged;
}

const isHeader = /^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/;
const isOurs = /^(authorization|x-api-key|content-type)$/i;
