/** For code that only has to compile, or not to: it is never run. */
export function compiled(_code: () => unknown): void {}
