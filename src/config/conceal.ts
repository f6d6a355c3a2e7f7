/**
 * Gives an object whose members can only be read by name: printers, `JSON.stringify` and spreads find
 * none of them.
 */
export function conceal<Members extends object>(members: Members): Readonly<Members> {
  const concealed = { ...members };
  for (const [name, value] of Object.entries(members)) {
    // Some printers show what is not enumerable, but not what a getter gives.
    Object.defineProperty(concealed, name, { enumerable: false, get: () => value });
  }
  return concealed;
}
