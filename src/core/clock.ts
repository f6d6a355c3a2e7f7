/** Milliseconds on a clock that nobody sets back or forth: for durations, where there is one. */
export function now(): number {
  return globalThis.performance?.now() ?? Date.now();
}
