import fc from "fast-check";

const surrogates = { first: 0xd800, count: 0x800 };

/** Any character. To make its own, fast-check first writes down all million of them. */
export const character: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - surrogates.count })
  .map((index) => {
    const code = index < surrogates.first ? index : index + surrogates.count;
    return String.fromCodePoint(code);
  }, indexOf);

function indexOf(character: unknown): number {
  const code = typeof character === "string" ? character.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== character) {
    throw new TypeError("This is no character");
  }
  return code < surrogates.first ? code : code - surrogates.count;
}
