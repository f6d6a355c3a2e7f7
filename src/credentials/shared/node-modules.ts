/**
 * Loads a module of Node that bundlers must not see: a bundle for browsers or workers holds these
 * providers as well, and only a call that needs a file fails there. The caller states the shape it
 * relies on.
 */
export async function importNodeModule<Module>(name: string): Promise<Module> {
  const specifier = ["node", name].join(":");
  return import(/* webpackIgnore: true */ /* @vite-ignore */ specifier);
}
