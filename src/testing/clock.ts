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
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration));
  const factor = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const unit = match?.[2];
  if (unit === "ms" || unit === "s" || unit === "m" || unit === "h" || unit === "d") {
    return Number(match?.[1]) * factor[unit];
  }
  throw new TypeError(`Neither milliseconds nor a duration such as "30s" or "2h": ${duration}`);
}
