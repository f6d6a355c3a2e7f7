import { forbidden, type Refusal } from "../errors.js";

/**
 * Codes travel by email or through an app, and there is neither here: any code passes but one of
 * zeros alone.
 */
export function requireCode(code: string, refusal: Refusal = forbidden("Invalid code")): void {
  if (/^0+$/.test(code)) throw refusal;
}
