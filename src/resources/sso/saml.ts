// Written by `npm run generate` from scripts/generate/manifest/sso/saml.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";

/** Who signs users in, by SAML. */
export type SamlSsoProvider =
  | "okta-saml"
  | "azure-saml"
  | "jumpcloud-saml"
  | "google-saml"
  | "keycloak-saml"
  | "auth0-saml"
  | Unlisted;

/** That users of an organization can sign in with SAML. */
export interface SamlSsoConfig {
  id: string;
  /** ID of the organization. */
  orgId: string;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** When somebody signed in so last. ISO 8601. */
  lastUsed?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Who signs users in. */
  authProvider: string;
}

/** How users of an organization sign in with SAML. */
export interface SamlSsoConfigDetails {
  id: string;
  /** ID of the organization. */
  organization: string;
  /** ID of the organization. */
  orgId: string;
  /** Who signs users in. */
  authProvider: string;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** URL that users are sent to. */
  entryPoint: string;
  /** What the provider calls itself. */
  issuer: string;
  /** Certificate of the provider, in PEM. */
  cert: string;
  /** When somebody signed in so last. ISO 8601. */
  lastUsed?: string | null;
  /** Whether the groups that the provider names decide who is in which group. */
  enableGroupSync?: boolean;
}

/** Params of {@link get}. */
export interface GetSamlSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
}

/** What {@link get} answers. */
export interface GetSamlSsoConfigResult extends SamlSsoConfigDetails {}

/**
 * Gets how users of an organization sign in with SAML.
 *
 * `GET /api/v1/sso/config`
 *
 * @param session - Session to use.
 * @param params - {@link GetSamlSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSamlSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when that is not set up.
 */
export function get(
  session: Session,
  params: GetSamlSsoConfigParams,
  options?: RequestOptions,
): Promise<GetSamlSsoConfigResult> {
  return requestJson(session, "GET /api/v1/sso/config", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateSamlSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
  /** Who signs users in. */
  authProvider: SamlSsoProvider;
  /** Whether users can sign in so. */
  isActive: boolean;
  /** URL that users are sent to. */
  entryPoint: string;
  /** What the provider calls itself. */
  issuer: string;
  /** Certificate of the provider, in PEM. */
  cert: string;
  /** Whether the groups that the provider names decide who is in which group. */
  enableGroupSync?: boolean | undefined;
}

/** What {@link create} answers. */
export interface CreateSamlSsoConfigResult extends SamlSsoConfig {}

/**
 * Lets users of an organization sign in with SAML. Enterprise plans only.
 *
 * `POST /api/v1/sso/config`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSamlSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSamlSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 *
 * @example
 * ```ts
 * await create(session, {
 *   organizationId,
 *   authProvider: "okta-saml",
 *   isActive: true,
 *   entryPoint: "https://example.okta.com/app/exk1/sso/saml",
 *   issuer: "http://www.okta.com/exk1",
 *   cert,
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateSamlSsoConfigParams,
  options?: RequestOptions,
): Promise<CreateSamlSsoConfigResult> {
  return requestJson(session, "POST /api/v1/sso/config", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateSamlSsoConfigParams {
  /** ID of the organization. */
  organizationId: string;
  /** Who signs users in. */
  authProvider?: SamlSsoProvider | undefined;
  /** Whether users can sign in so. */
  isActive?: boolean | undefined;
  /** URL that users are sent to. */
  entryPoint?: string | undefined;
  /** What the provider calls itself. */
  issuer?: string | undefined;
  /** Certificate of the provider, in PEM. */
  cert?: string | undefined;
  /** Whether the groups that the provider names decide who is in which group. */
  enableGroupSync?: boolean | undefined;
}

/** What {@link update} answers. */
export interface UpdateSamlSsoConfigResult extends SamlSsoConfig {}

/**
 * Changes how users of an organization sign in with SAML; what is left out stays. Enterprise plans
 * only.
 *
 * `PATCH /api/v1/sso/config`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSamlSsoConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSamlSsoConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when that is not set up.
 */
export function update(
  session: Session,
  params: UpdateSamlSsoConfigParams,
  options?: RequestOptions,
): Promise<UpdateSamlSsoConfigResult> {
  return requestJson(session, "PATCH /api/v1/sso/config", machineOrUser, params, options);
}
