// Written by `npm run generate` from scripts/generate/manifest/sso/oidc.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";

/** How users of an organization sign in with OIDC, without the client. */
export interface OidcSsoConfig {
  id: string;
  /** What the provider calls itself. */
  issuer?: string | null;
  /** URL that users are sent to. */
  authorizationEndpoint?: string | null;
  /** Whether the URLs are given one by one, or read from `discoveryURL`. */
  configurationType: string;
  /** Where the provider describes itself: `https://…/.well-known/openid-configuration`. */
  discoveryURL?: string | null;
  /** URL of the provider's public keys. */
  jwksUri?: string | null;
  /** URL where tokens are fetched. */
  tokenEndpoint?: string | null;
  /** URL that tells who a user is. */
  userinfoEndpoint?: string | null;
  /** ID of the organization. */
  orgId: string;
  /** Only users with emails of these domains: with commas between them. Empty for all. */
  allowedEmailDomains?: string | null;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** Whether the groups that the provider names decide who is in which group. */
  manageGroupMemberships: boolean;
}

/** How users of an organization sign in with OIDC, as it has been set up. */
export interface CreatedOidcSsoConfig extends OidcSsoConfig {
  /** Algorithm that the provider signs with. */
  jwtSignatureAlgorithm: string;
}

/** How users of an organization sign in with OIDC, with the client. */
export interface OidcSsoConfigDetails extends CreatedOidcSsoConfig {
  /** ID of the client at the provider. */
  clientId: string;
  /** Secret of the client at the provider. */
  clientSecret: string;
}

/** Params of {@link get}. */
export interface GetOidcSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
}

/** What {@link get} answers. */
export interface GetOidcSsoConfigResult extends OidcSsoConfigDetails {}

/**
 * Gets how users of an organization sign in with OIDC, with the client secret.
 *
 * `GET /api/v1/sso/oidc/config`
 *
 * @param session - Session to use.
 * @param params - {@link GetOidcSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOidcSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when that is not set up.
 */
export function get(
  session: Session,
  params: GetOidcSsoConfigParams,
  options?: RequestOptions,
): Promise<GetOidcSsoConfigResult> {
  return requestJson(session, "GET /api/v1/sso/oidc/config", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateOidcSsoConfigParams {
  /** Whether the URLs are given one by one, or read from `discoveryURL`. */
  configurationType: "custom" | "discoveryURL" | Unlisted;
  /** ID of the client at the provider. */
  clientId: string;
  /** Secret of the client at the provider. */
  clientSecret: string;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** ID of the organization. */
  organizationId: string;
  /** Only users with emails of these domains: with commas between them. Empty for all. */
  allowedEmailDomains?: string | undefined;
  /** What the provider calls itself. */
  issuer?: string | undefined;
  /** Where the provider describes itself: `https://…/.well-known/openid-configuration`. */
  discoveryURL?: string | undefined;
  /** URL that users are sent to. */
  authorizationEndpoint?: string | undefined;
  /** URL of the provider's public keys. */
  jwksUri?: string | undefined;
  /** URL where tokens are fetched. */
  tokenEndpoint?: string | undefined;
  /** URL that tells who a user is. */
  userinfoEndpoint?: string | undefined;
  /** Whether the groups that the provider names decide who is in which group. Default false. */
  manageGroupMemberships?: boolean | undefined;
  /** Algorithm that the provider signs with. Default `RS256`. */
  jwtSignatureAlgorithm?: "RS256" | "HS256" | "RS512" | "EdDSA" | Unlisted | undefined;
}

/** What {@link create} answers. */
export interface CreateOidcSsoConfigResult extends CreatedOidcSsoConfig {}

/**
 * Lets users of an organization sign in with OIDC. Enterprise plans only.
 *
 * `POST /api/v1/sso/oidc/config`
 *
 * @param session - Session to use.
 * @param params - {@link CreateOidcSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateOidcSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 *
 * @example
 * ```ts
 * await create(session, {
 *   organizationId,
 *   configurationType: "discoveryURL",
 *   discoveryURL: "https://accounts.example.com/.well-known/openid-configuration",
 *   clientId,
 *   clientSecret,
 *   isActive: true,
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateOidcSsoConfigParams,
  options?: RequestOptions,
): Promise<CreateOidcSsoConfigResult> {
  return requestJson(session, "POST /api/v1/sso/oidc/config", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateOidcSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
  /** Only users with emails of these domains: with commas between them. Empty for all. */
  allowedEmailDomains?: string | undefined;
  /** Where the provider describes itself: `https://…/.well-known/openid-configuration`. */
  discoveryURL?: string | undefined;
  /** Whether the URLs are given one by one, or read from `discoveryURL`. */
  configurationType?: "custom" | "discoveryURL" | Unlisted | undefined;
  /** What the provider calls itself. */
  issuer?: string | undefined;
  /** URL that users are sent to. */
  authorizationEndpoint?: string | undefined;
  /** URL of the provider's public keys. */
  jwksUri?: string | undefined;
  /** URL where tokens are fetched. */
  tokenEndpoint?: string | undefined;
  /** URL that tells who a user is. */
  userinfoEndpoint?: string | undefined;
  /** ID of the client at the provider. */
  clientId?: string | undefined;
  /** Secret of the client at the provider. */
  clientSecret?: string | undefined;
  /** Whether users can sign in so. */
  isActive?: boolean | undefined;
  /** Whether the groups that the provider names decide who is in which group. */
  manageGroupMemberships?: boolean | undefined;
  /** Algorithm that the provider signs with. */
  jwtSignatureAlgorithm?: "RS256" | "HS256" | "RS512" | "EdDSA" | Unlisted | undefined;
}

/** What {@link update} answers. */
export interface UpdateOidcSsoConfigResult extends OidcSsoConfig {}

/**
 * Changes how users of an organization sign in with OIDC; what is left out stays. Enterprise plans
 * only.
 *
 * `PATCH /api/v1/sso/oidc/config`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateOidcSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateOidcSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when that is not set up.
 */
export function update(
  session: Session,
  params: UpdateOidcSsoConfigParams,
  options?: RequestOptions,
): Promise<UpdateOidcSsoConfigResult> {
  return requestJson(session, "PATCH /api/v1/sso/oidc/config", machineOrUser, params, options);
}
