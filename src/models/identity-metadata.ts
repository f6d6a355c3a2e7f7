/** A label on an identity. */
export interface IdentityMetadata {
  id: string;
  key: string;
  value: string;
}
