import { lifetimeOf } from "./lifetime.js";
import type { TestClock, TestDuration } from "./types.js";

export class Clock implements TestClock {
  /** By how much the server is ahead of real time, in milliseconds. */
  offset = 0;

  now(): number {
    return Date.now() + this.offset;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  advance(by: TestDuration): void {
    this.offset += milliseconds(by);
  }
}

export function milliseconds(duration: TestDuration): number {
  if (typeof duration === "number" && duration >= 0) return duration;
  if (/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(String(duration))) return lifetimeOf(String(duration));
  throw new TypeError(`Neither milliseconds nor a duration such as "30s" or "2h": ${duration}`);
}
