import { refuse } from "../core/refuse.js";

/** Refuses a value that cannot be right, by the name of its variable, or of its place in a file. */
export function checkValue(name: string, value: string, form: RegExp): string {
  if (form.test(value)) return value;
  return refuse(name, "without quotes, white space and other characters that cannot be in it");
}
