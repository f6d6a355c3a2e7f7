/** Milliseconds on a clock that nobody sets back or forth: for durations, where there is one. */
export function now(): number {
  return globalThis.performance?.now() ?? Date.now();
}

/** Has a timer keep no process alive: those of Node.js, Deno and Bun can. */
export function unref(timer: unknown): void {
  (timer as { unref?(): void }).unref?.();
}
