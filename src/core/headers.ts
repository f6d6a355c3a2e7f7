import { refuse } from "./refuse.js";

/** Headers as callers give them: an object, a `Headers`, a `Map` or pairs; names in any case. */
export type HeaderFields =
  | Readonly<Record<string, string | undefined>>
  | Iterable<readonly [string, string]>;

/** Puts headers above others. Those that requests set by themselves are left out. */
export function mergeHeaders(
  below: Readonly<Record<string, string>>,
  fields: object,
  option = "headers",
): Record<string, string> {
  const merged: Record<string, string> = { ...below };
  for (const [name, value] of isIterable(fields) ? fields : Object.entries(fields)) {
    if (value === undefined) continue;
    // Left to fetch, the error for a bad value would show the value.
    if (typeof value !== "string" || !isHeader.test(`${name}\n${value}`)) {
      refuse(`${option}.${name}`, "a text that a header can carry");
    }
    if (!isOurs.test(name)) merged[name.toLowerCase()] = value;
  }
  return merged;
}

function isIterable(fields: object): fields is Iterable<readonly [string, unknown]> {
  return Symbol.iterator in fields;
}

const isHeader = /^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/;
const isOurs = /^(authorization|x-api-key|content-type)$/i;
