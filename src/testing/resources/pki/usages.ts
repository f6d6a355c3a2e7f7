/** Usages of keys as they are asked for, and as the server keeps and shows them. */
export const keyUsages: Readonly<Record<string, string>> = {
  digital_signature: "digitalSignature",
  key_encipherment: "keyEncipherment",
  non_repudiation: "nonRepudiation",
  data_encipherment: "dataEncipherment",
  key_agreement: "keyAgreement",
  key_cert_sign: "keyCertSign",
  crl_sign: "cRLSign",
  encipher_only: "encipherOnly",
  decipher_only: "decipherOnly",
};

/** The same for extended usages. */
export const extendedKeyUsages: Readonly<Record<string, string>> = {
  client_auth: "clientAuth",
  server_auth: "serverAuth",
  code_signing: "codeSigning",
  email_protection: "emailProtection",
  ocsp_signing: "ocspSigning",
  time_stamping: "timeStamping",
};
