/** What is long enough to be told apart from a word that is there by chance. */
const shortest = 8;

/**
 * What a service says, as far as an error may quote it: nothing when it shares a piece with a secret,
 * since services repeat tokens cut short or encoded; and without long words of no known meaning.
 */
export function quotable(said: string, secrets: readonly string[]): string {
  const words = said.split(" ");
  const pieces = secrets.flatMap((secret) => secret.split(" ")).filter(Boolean);
  if (words.some((word) => pieces.some((piece) => sharesPiece(word, piece)))) return "";
  // JWTs begin so. Identifiers such as GUIDs are shorter than 40 characters.
  const isToken = /eyJ|[\w+/=.~%-]{40}/;
  return words.map((word) => (isToken.test(word) ? "…" : word)).join(" ");
}

function sharesPiece(word: string, secret: string): boolean {
  if (secret.length < shortest) return word.includes(secret);
  for (let start = 0; start + shortest <= word.length; start++) {
    if (secret.includes(word.slice(start, start + shortest))) return true;
  }
  return false;
}
