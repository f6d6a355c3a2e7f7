/** Milliseconds, or a number with its unit: `"30s"`, `"5m"`, `"2h"`, `"1d"`. */
export type TestDuration = number | `${number}${"ms" | "s" | "m" | "h" | "d"}`;

/** The server's own clock: real time plus what a test has advanced it by. */
export interface TestClock {
  /** The server's time, in milliseconds since 1970. */
  now(): number;
  /**
   * Moves the server's time forward, so that tokens and client secrets grow old without waiting.
   *
   * @param by - Milliseconds, or text such as `"2h"`.
   */
  advance(by: TestDuration): void;
}

export class Clock implements TestClock {
  #offset = 0;

  now(): number {
    return Date.now() + this.#offset;
  }

  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  advance(by: TestDuration): void {
    this.#offset += milliseconds(by);
  }

  reset(): void {
    this.#offset = 0;
  }
}

function milliseconds(duration: TestDuration): number {
  if (typeof duration === "number" && duration >= 0) return duration;
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration));
  const factor = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const unit = match?.[2];
  if (unit === "ms" || unit === "s" || unit === "m" || unit === "h" || unit === "d") {
    return Number(match?.[1]) * factor[unit];
  }
  throw new TypeError(
    `The clock advances by milliseconds or a duration such as "30s" or "2h": ${duration}`,
  );
}
