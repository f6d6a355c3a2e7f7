// Written by `npm run generate` from scripts/generate/manifest/identity-auth/kubernetes.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with Kubernetes. */
export interface IdentityKubernetesAuth extends IdentityAuthMethod {
  /** Who reviews tokens. */
  tokenReviewMode: "api" | "gateway" | Unlisted;
  /** URL of the cluster's API server; `null` where the gateway knows it. */
  kubernetesHost?: string | null;
  /** Namespaces that may sign in, with commas between them; empty for all. */
  allowedNamespaces: string;
  /** Names of the service accounts that may sign in, with commas between them; empty for all. */
  allowedNames: string;
  /** The audience that tokens have to have; empty for any. */
  allowedAudience: string;
  /** ID of the gateway to the cluster. */
  gatewayId?: string | null;
  /** ID of the pool of gateways to the cluster. */
  gatewayPoolId?: string | null;
  /** Whether the API server's certificate is checked. */
  verifyTlsCertificate: boolean;
}

/** How an identity signs in with Kubernetes, in full. */
export interface IdentityKubernetesAuthDetails extends IdentityKubernetesAuth {
  /** Certificate of the authority that the API server is signed by, in PEM. */
  caCert: string;
  /** Service account token that reviews others; the one that signs in where there is none. */
  tokenReviewerJwt?: string | null;
}

/** Params of {@link login}. */
export interface LoginWithKubernetesAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** The service account token. */
  jwt: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithKubernetesAuthResult extends AccessToken {}

/**
 * Exchanges a service account's JWT for an access token. The session is not signed in by it: that
 * is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/kubernetes-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithKubernetesAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithKubernetesAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithKubernetesAuthParams,
  options?: RequestOptions,
): Promise<LoginWithKubernetesAuthResult> {
  return requestJson(session, "POST /api/v1/auth/kubernetes-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachKubernetesAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the cluster's API server; `null` where the gateway knows it. */
  kubernetesHost: string | null;
  /** Namespaces that may sign in, with commas between them; empty for all. */
  allowedNamespaces: string;
  /** Names of the service accounts that may sign in, with commas between them; empty for all. */
  allowedNames: string;
  /** The audience that tokens have to have; empty for any. */
  allowedAudience: string;
  /** Certificate of the authority that the API server is signed by, in PEM. */
  caCert?: string | undefined;
  /** Whether the API server's certificate is checked. */
  verifyTlsCertificate?: boolean | undefined;
  /** Service account token that reviews others; the one that signs in where there is none. */
  tokenReviewerJwt?: string | undefined;
  /** Who reviews tokens. Default `api`. */
  tokenReviewMode?: "api" | "gateway" | Unlisted | undefined;
  /** ID of the gateway to the cluster. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the cluster. */
  gatewayPoolId?: string | null | undefined;
}

/** What {@link attach} answers. */
export interface AttachKubernetesAuthResult {
  identityKubernetesAuth: IdentityKubernetesAuthDetails;
}

/**
 * Lets an identity sign in with Kubernetes auth.
 *
 * `POST /api/v1/auth/kubernetes-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachKubernetesAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachKubernetesAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 *
 * @example
 * ```ts
 * await attachKubernetesAuth(session, {
 *   identityId,
 *   kubernetesHost: "https://kubernetes.example.com:6443",
 *   allowedNamespaces: "builds",
 *   allowedNames: "runner",
 *   allowedAudience: "",
 * });
 * ```
 */
export function attach(
  session: Session,
  params: AttachKubernetesAuthParams,
  options?: RequestOptions,
): Promise<AttachKubernetesAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/kubernetes-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateKubernetesAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the cluster's API server; `null` where the gateway knows it. */
  kubernetesHost?: string | null | undefined;
  /** Certificate of the authority that the API server is signed by, in PEM. */
  caCert?: string | undefined;
  /** Whether the API server's certificate is checked. */
  verifyTlsCertificate?: boolean | undefined;
  /** Service account token that reviews others; the one that signs in where there is none. */
  tokenReviewerJwt?: string | null | undefined;
  /** Who reviews tokens. */
  tokenReviewMode?: "api" | "gateway" | Unlisted | undefined;
  /** Namespaces that may sign in, with commas between them; empty for all. */
  allowedNamespaces?: string | undefined;
  /** Names of the service accounts that may sign in, with commas between them; empty for all. */
  allowedNames?: string | undefined;
  /** The audience that tokens have to have; empty for any. */
  allowedAudience?: string | undefined;
  /** ID of the gateway to the cluster. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the cluster. */
  gatewayPoolId?: string | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateKubernetesAuthResult {
  identityKubernetesAuth: IdentityKubernetesAuthDetails;
}

/**
 * Changes how an identity signs in with Kubernetes auth; what is left out stays.
 *
 * `PATCH /api/v1/auth/kubernetes-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateKubernetesAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateKubernetesAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateKubernetesAuthParams,
  options?: RequestOptions,
): Promise<UpdateKubernetesAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/kubernetes-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetKubernetesAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetKubernetesAuthResult {
  identityKubernetesAuth: IdentityKubernetesAuthDetails;
}

/**
 * Gets how an identity signs in with Kubernetes auth.
 *
 * `GET /api/v1/auth/kubernetes-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetKubernetesAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetKubernetesAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetKubernetesAuthParams,
  options?: RequestOptions,
): Promise<GetKubernetesAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/kubernetes-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeKubernetesAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeKubernetesAuthResult {
  identityKubernetesAuth: IdentityKubernetesAuth;
}

/**
 * Takes Kubernetes auth from an identity.
 *
 * `DELETE /api/v1/auth/kubernetes-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeKubernetesAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeKubernetesAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeKubernetesAuthParams,
  options?: RequestOptions,
): Promise<RevokeKubernetesAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/kubernetes-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.kubernetes` */
export interface IdentityAuthKubernetesClient {
  /**
   * Exchanges a service account's JWT for an access token. The session is not signed in by it: that
   * is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/kubernetes-auth/login`
   *
   * @param params - {@link LoginWithKubernetesAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithKubernetesAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithKubernetesAuthResult>;
  /**
   * Lets an identity sign in with Kubernetes auth.
   *
   * `POST /api/v1/auth/kubernetes-auth/identities/{identityId}`
   *
   * @param params - {@link AttachKubernetesAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   *
   * @example
   * ```ts
   * await client.identityAuth.kubernetes.attach({
   *   identityId,
   *   kubernetesHost: "https://kubernetes.example.com:6443",
   *   allowedNamespaces: "builds",
   *   allowedNames: "runner",
   *   allowedAudience: "",
   * });
   * ```
   */
  attach(
    this: void,
    params: AttachKubernetesAuthParams,
    options?: RequestOptions,
  ): Promise<AttachKubernetesAuthResult>;
  /**
   * Changes how an identity signs in with Kubernetes auth; what is left out stays.
   *
   * `PATCH /api/v1/auth/kubernetes-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateKubernetesAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateKubernetesAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateKubernetesAuthResult>;
  /**
   * Gets how an identity signs in with Kubernetes auth.
   *
   * `GET /api/v1/auth/kubernetes-auth/identities/{identityId}`
   *
   * @param params - {@link GetKubernetesAuthParams}
   * @param options - Options for this call alone.
   */
  get(
    this: void,
    params: GetKubernetesAuthParams,
    options?: RequestOptions,
  ): Promise<GetKubernetesAuthResult>;
  /**
   * Takes Kubernetes auth from an identity.
   *
   * `DELETE /api/v1/auth/kubernetes-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeKubernetesAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeKubernetesAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeKubernetesAuthResult>;
}
