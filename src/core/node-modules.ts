/**
 * Loads a module of Node.js that bundlers must not see: what calls this is in bundles for browsers and
 * workers as well, and only a call that needs the module fails there. The caller states the shape it
 * relies on.
 */
export async function importNodeModule<Module>(name: string): Promise<Module> {
  const specifier = ["node", name].join(":");
  return import(/* webpackIgnore: true */ /* @vite-ignore */ specifier);
}
