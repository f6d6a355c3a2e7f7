// Written by `npm run generate` from scripts/generate/manifest/sso/ldap.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";

/** How users of an organization sign in with LDAP, without the credentials. */
export interface LdapSsoConfig {
  id: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ISO 8601. */
  createdAt: string;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** ID of the organization. */
  orgId: string;
  /** URL of the directory: `ldaps://…`. */
  url: string;
  /** Where to search for users. */
  searchBase: string;
  /** Finds the entry of a user. */
  searchFilter: string;
  /** Where to search for groups. */
  groupSearchBase: string;
  /** Attribute that tells users apart for ever. */
  uniqueUserAttribute: string;
  /** Finds the groups of a user. */
  groupSearchFilter: string;
}

/** How users of an organization sign in with LDAP, with the credentials of the search. */
export interface LdapSsoConfigDetails {
  id: string;
  /** ID of the organization. */
  organization: string;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** URL of the directory: `ldaps://…`. */
  url: string;
  /** Name to search the directory as. */
  bindDN: string;
  /** Password of that name. */
  bindPass: string;
  /** Attribute that tells users apart for ever. */
  uniqueUserAttribute: string;
  /** Where to search for users. */
  searchBase: string;
  /** Finds the entry of a user. */
  searchFilter: string;
  /** Where to search for groups. */
  groupSearchBase: string;
  /** Finds the groups of a user. */
  groupSearchFilter: string;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  caCert: string;
  /** Certificate that the server shows to the directory, in PEM. */
  clientCertificate: string;
  /** Whether there is a private key of the certificate. */
  hasClientKeyCertificate: boolean;
}

/** Params of {@link get}. */
export interface GetLdapSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
}

/** What {@link get} answers. */
export interface GetLdapSsoConfigResult extends LdapSsoConfigDetails {}

/**
 * Gets how users of an organization sign in with LDAP, with the password of the search.
 *
 * `GET /api/v1/ldap/config`
 *
 * @param session - Session to use.
 * @param params - {@link GetLdapSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetLdapSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when that is not set up.
 */
export function get(
  session: Session,
  params: GetLdapSsoConfigParams,
  options?: RequestOptions,
): Promise<GetLdapSsoConfigResult> {
  return requestJson(session, "GET /api/v1/ldap/config", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateLdapSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** URL of the directory: `ldaps://…`. */
  url: string;
  /** Name to search the directory as. */
  bindDN: string;
  /** Password of that name. */
  bindPass: string;
  /** Where to search for users. */
  searchBase: string;
  /** Where to search for groups. */
  groupSearchBase: string;
  /** Attribute that tells users apart for ever. Default `uidNumber`. */
  uniqueUserAttribute?: string | undefined;
  /** Finds the entry of a user. Default `(uid={{username}})`. */
  searchFilter?: string | undefined;
  /**
   * Finds the groups of a user. Default
   * `(|(memberUid={{.Username}})(member={{.UserDN}})(uniqueMember={{.UserDN}}))`.
   */
  groupSearchFilter?: string | undefined;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  caCert?: string | undefined;
  /** Certificate that the server shows to the directory, in PEM. */
  clientCertificate?: string | undefined;
  /** Private key of that certificate, in PEM. */
  clientKeyCertificate?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateLdapSsoConfigResult extends LdapSsoConfig {}

/**
 * Lets users of an organization sign in with LDAP. Enterprise plans only.
 *
 * `POST /api/v1/ldap/config`
 *
 * @param session - Session to use.
 * @param params - {@link CreateLdapSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateLdapSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 *
 * @example
 * ```ts
 * await create(session, {
 *   organizationId,
 *   isActive: true,
 *   url: "ldaps://ldap.example.com",
 *   bindDN: "cn=infisical,dc=example,dc=com",
 *   bindPass,
 *   searchBase: "ou=people,dc=example,dc=com",
 *   groupSearchBase: "ou=groups,dc=example,dc=com",
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateLdapSsoConfigParams,
  options?: RequestOptions,
): Promise<CreateLdapSsoConfigResult> {
  return requestJson(session, "POST /api/v1/ldap/config", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateLdapSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
  /** Whether users can sign in so. */
  isActive?: boolean | undefined;
  /** URL of the directory: `ldaps://…`. */
  url?: string | undefined;
  /** Name to search the directory as. */
  bindDN?: string | undefined;
  /** Password of that name. */
  bindPass?: string | undefined;
  /** Attribute that tells users apart for ever. */
  uniqueUserAttribute?: string | undefined;
  /** Where to search for users. */
  searchBase?: string | undefined;
  /** Finds the entry of a user. */
  searchFilter?: string | undefined;
  /** Where to search for groups. */
  groupSearchBase?: string | undefined;
  /** Finds the groups of a user. */
  groupSearchFilter?: string | undefined;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  caCert?: string | undefined;
  /** Certificate that the server shows to the directory, in PEM. */
  clientCertificate?: string | undefined;
  /** Private key of that certificate, in PEM. */
  clientKeyCertificate?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateLdapSsoConfigResult extends LdapSsoConfig {}

/**
 * Changes how users of an organization sign in with LDAP; what is left out stays. Enterprise plans
 * only.
 *
 * `PATCH /api/v1/ldap/config`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateLdapSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateLdapSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when that is not set up.
 */
export function update(
  session: Session,
  params: UpdateLdapSsoConfigParams,
  options?: RequestOptions,
): Promise<UpdateLdapSsoConfigResult> {
  return requestJson(session, "PATCH /api/v1/ldap/config", machineOrUser, params, options);
}
