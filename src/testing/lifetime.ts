import { type Schema, string } from "./validation.js";

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_557_600_000,
};

/** The milliseconds of a lifetime such as `1h` or `30 days`; `NaN` when it is none. */
export function lifetimeOf(text: string): number {
  const [, amount = "", unit = "ms"] = /^(\d+(?:\.\d+)?) ?([a-z]+)?$/i.exec(text.trim()) ?? [];
  const known = unit === "ms" ? unit : unit.charAt(0).toLowerCase();
  return amount === "" ? Number.NaN : Number(amount) * (units[known] ?? Number.NaN);
}

/** A lifetime, as the text that it is. */
export function lifetime(): Schema<string> {
  return string({
    rule: {
      test: (text) => lifetimeOf(text) > 0,
      message: "Must be a lifetime such as 1h or 30d",
    },
  });
}
