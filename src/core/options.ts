import { mergeHeaders } from "./headers.js";
import { refuse } from "./refuse.js";

/**
 * Puts options above their defaults. These tell what is allowed: their names and types, and no
 * number below 0. The members of `headers` and `retry` go above those of the default one by one;
 * a `retry` of `false` stands for no retries.
 */
export function withDefaults<Defaults extends object>(
  defaults: Defaults,
  options: object,
  of = "",
): Defaults {
  const merged = { ...defaults } as Record<string, unknown>;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const given = name === "retry" && value === false ? { maxRetries: 0 } : value;
    const standard = merged[name];
    const type = typeof standard;
    // Timers wait no longer than this.
    const isInRange = type !== "number" || (given >= 0 && given <= 0x7fffffff);
    if (typeof given !== type || given === null || !isInRange) {
      const expected = type === "number" ? "a number, 0 or more" : `of type ${type}`;
      refuse(of + name, type === "undefined" ? "left out" : expected);
    }
    if (name === "retry") merged[name] = withDefaults(Object(standard), given, "retry.");
    else merged[name] = name === "headers" ? mergeHeaders(Object(standard), given) : given;
  }
  return merged as Defaults;
}
