import { InfisicalError } from "../../core/errors.js";
import { readJson } from "../../core/json.js";
import type { Format } from "./format.js";

/** An object of texts. It holds everything. */
export const json: Format = {
  problemOf: () => undefined,
  write(entries) {
    const lines = entries.map(
      (entry) => `  ${entry.map((text) => JSON.stringify(text)).join(": ")}`,
    );
    return lines.length ? `{\n${lines.join(",\n")}\n}\n` : "{}\n";
  },
  read: (text) => readTexts(readObject(text, "The text"), ""),
};

/** Reads an object; an array, or what is no JSON, is refused. */
export function readObject(text: string, what: string): object {
  const value = readJson(text)?.result;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new InfisicalError(`${what} is no JSON object`);
}

/** The texts of an object. Anything else is refused: `1.0` would come out as `1`. */
export function* readTexts(object: object, of: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(object)) {
    if (typeof value !== "string")
      throw new InfisicalError(`${of}${name} must be a text, in quotes`);
    yield [name, value];
  }
}
