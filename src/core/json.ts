/** Reads JSON, and `undefined` in an empty text; gives nothing when it is something else. */
export function readJson(text: string): { result: unknown } | undefined {
  try {
    return { result: text ? JSON.parse(text) : undefined };
  } catch {
    return undefined;
  }
}

/** Whether a value comes later. */
export function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof memberOf(value, "then") === "function";
}

/** A member of a value that came from outside, of which nothing is certain. */
export function memberOf(value: unknown, name: PropertyKey): unknown {
  return value === undefined || value === null
    ? undefined
    : (value as Readonly<Record<PropertyKey, unknown>>)[name];
}
