import type { Signal } from "./fetch.js";

/** What each signal stops. */
const stops = /* @__PURE__ */ new WeakMap<object, Set<() => void>>();

/** Has `stop` called when the signal aborts, until the function that it returns is called. */
export function watch(signal: Signal, stop: () => void): () => void {
  const waiting = stops.get(signal) ?? new Set();
  stops.set(signal, waiting.add(stop));
  // However many calls have the signal, this is one listener: Node.js warns of more than ten.
  signal.addEventListener("abort", stopAll);
  return () => {
    waiting.delete(stop);
    if (!waiting.size) signal.removeEventListener("abort", stopAll);
  };
}

/** Goes by the event: not every runtime calls listeners with the signal as `this`. */
function stopAll({ target }: { readonly target: unknown }): void {
  stops.get(Object(target))?.forEach((stop) => {
    stop();
  });
}
