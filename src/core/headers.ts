import { refuse } from "./refuse.js";

/** Headers as callers give them; names in any case. */
export type HeaderFields = Record<string, string | undefined>;

/** Puts headers above others. Those that requests set by themselves are left out. */
export function mergeHeaders(
  below: Record<string, string>,
  fields: HeaderFields,
): Record<string, string> {
  const merged = { ...below };
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined) continue;
    // Left to fetch, the error for a bad value would show the value.
    if (typeof value !== "string" || !isHeader.test(`${name}\n${value}`)) {
      refuse(`headers.${name}`, "a text that a header can carry");
    }
    if (!isOurs.test(name)) merged[name.toLowerCase()] = value;
  }
  return merged;
}

const isHeader = /^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/;
const isOurs = /^(authorization|x-api-key|content-type)$/i;
