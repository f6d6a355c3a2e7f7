// Written by `npm run generate` from scripts/generate/manifest/pki/certificates.yaml.

/** A certificate. */
export interface Certificate {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the certificate authority. */
  caId?: string | null;
  status: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  friendlyName: string;
  /** Common name of the subject. */
  commonName: string;
  /** ISO 8601. */
  notBefore: string;
  /** ISO 8601. */
  notAfter: string;
  /** ISO 8601. */
  revokedAt?: string | null;
  /** Why it was revoked; the names are those of RFC 5280. */
  revocationReason?: number | null;
  /** Other names of the subject. */
  altNames?: string | null;
  caCertId?: string | null;
  certificateTemplateId?: string | null;
  /** What the key of a certificate may be used for. */
  keyUsages?: string[] | null;
  /** What a certificate may be used for. */
  extendedKeyUsages?: string[] | null;
  pkiSubscriberId?: string | null;
  /** ID of the profile. */
  profileId?: string | null;
  /** Days before its expiry to renew it. */
  renewBeforeDays?: number | null;
  renewedFromCertificateId?: string | null;
  renewedByCertificateId?: string | null;
  renewalError?: string | null;
  keyAlgorithm?: string | null;
  signatureAlgorithm?: string | null;
  subjectOrganization?: string | null;
  subjectOrganizationalUnit?: string | null;
  subjectCountry?: string | null;
  subjectState?: string | null;
  subjectLocality?: string | null;
  fingerprintSha256?: string | null;
  fingerprintSha1?: string | null;
  isCA?: boolean | null;
  pathLength?: number | null;
  source?: string | null;
  discoveryMetadata?: unknown;
  externalMetadata?: unknown;
  /** ID of the application that it belongs to. */
  applicationId?: string | null;
  keySource: string;
  hsmConnectorId?: string | null;
  hsmKeyLabel?: string | null;
  hsmPublicKeySpki?: unknown;
  /** ID of the project. */
  projectId: string;
}
