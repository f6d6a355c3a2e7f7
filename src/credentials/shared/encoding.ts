/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Base64 of bytes, or of a text in UTF-8. */
export function base64(data: ArrayBuffer | Uint8Array | string): string {
  const bytes = typeof data === "string" ? utf8(data) : new Uint8Array(data);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** The same in the alphabet of JWTs. */
export function base64url(data: ArrayBuffer | Uint8Array | string): string {
  return base64(data).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

/** Bytes of a text in Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
