/**
 * Loads a module of Node that bundlers must not see: the in-memory server itself runs anywhere, and
 * only what asks for Node's own modules fails elsewhere. The caller states the shape it relies on.
 */
export async function importNodeModule(name: string): Promise<unknown> {
  const specifier = ["node", name].join(":");
  return import(/* webpackIgnore: true */ /* @vite-ignore */ specifier);
}
