import { writeSync } from "node:fs";

/** Writes one line to stderr, before the process goes on or ends. */
export function report(message: string): void {
  const line = `infisical-kit/preload: ${message.replace(/[\s\p{Cc}]+/gu, " ").trim()}\n`;
  try {
    writeSync(2, line);
  } catch {
    // Nobody reads it.
  }
}

/** Ends the process, and says why. */
export function stop(message: string): never {
  report(message);
  process.exit(1);
}
