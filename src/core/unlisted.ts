declare const unlisted: unique symbol;

/**
 * A value that a set of values in the types does not list: newer servers have more. What a server
 * gave can be sent back. What you write has to be listed, so that a typo is found; for a value that
 * only your server knows, say so: `"RSA_8192" as KmsKeyAlgorithm`.
 */
export type Unlisted = string & {
  /** It marks the type; no value has it. */
  readonly [unlisted]: true;
};
