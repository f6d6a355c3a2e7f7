// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** A label that a certificate has, where a permission holds. */
export interface CertificatePermissionMetadata {
  /** The key and the value of one label. */
  $elemMatch: {
    key?: { $eq?: string | undefined; $in?: string[] | undefined } | undefined;
    value?: { $eq?: string | undefined; $in?: string[] | undefined } | undefined;
  };
}
