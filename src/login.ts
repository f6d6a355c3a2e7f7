import type { RenewToken } from "./core/auth.js";
import type { Signal } from "./core/fetch.js";
import { memberOf, readJson } from "./core/json.js";
import { jwtLifetime } from "./core/jwt.js";
import { type Limits, within } from "./core/limits.js";
import { type AuthMode, open } from "./core/modes.js";
import { refuse } from "./core/refuse.js";
import { requestJson } from "./core/request.js";
import { partsOf, type RequestOptions, readOptions, type Session } from "./core/session.js";
import type { TokenGrant } from "./core/stored-token.js";
import { loginRoutes } from "./login-routes.js";
import type { AccessToken } from "./models/access-token.js";
import type { LoginWithAlicloudAuthParams } from "./resources/identity-auth/alicloud.js";
import type { LoginWithAwsAuthParams } from "./resources/identity-auth/aws.js";
import type { LoginWithAzureAuthParams } from "./resources/identity-auth/azure.js";
import type { LoginWithGcpAuthParams } from "./resources/identity-auth/gcp.js";
import type { LoginWithJwtAuthParams } from "./resources/identity-auth/jwt.js";
import type { LoginWithKubernetesAuthParams } from "./resources/identity-auth/kubernetes.js";
import type { LoginWithLdapAuthParams } from "./resources/identity-auth/ldap.js";
import type { LoginWithOciAuthParams } from "./resources/identity-auth/oci.js";
import type { LoginWithOidcAuthParams } from "./resources/identity-auth/oidc.js";
import type { LoginWithTlsCertAuthParams } from "./resources/identity-auth/tls-cert.js";
import type { LoginWithUniversalAuthParams } from "./resources/identity-auth/universal.js";

/** Adopts an access token that somebody issued. No server gives one for an `identityId` alone. */
export interface TokenAuth {
  accessToken: string;
}

/** Signs in with the client certificate that the session's `fetch` presents. */
export interface TlsCertAuth extends LoginWithTlsCertAuthParams {
  /** Accepted, and not sent: the certificate travels in the TLS handshake or a proxy's header. */
  clientCertificate?: string;
}

/** Signs in as an Oracle Cloud user: with `headers`, or with `requestHeaders`, the same as JSON. */
export type OciAuth =
  | (LoginWithOciAuthParams & { requestHeaders?: undefined })
  | (Omit<LoginWithOciAuthParams, "headers"> & { requestHeaders: string; headers?: undefined });

/** The ways to sign in as a machine identity. */
export interface LoginMethods extends Record<keyof typeof loginRoutes, object> {
  universalAuth: LoginWithUniversalAuthParams;
  tokenAuth: TokenAuth;
  awsAuth: LoginWithAwsAuthParams;
  gcpAuth: LoginWithGcpAuthParams;
  azureAuth: LoginWithAzureAuthParams;
  kubernetesAuth: LoginWithKubernetesAuthParams;
  oidcAuth: LoginWithOidcAuthParams;
  jwtAuth: LoginWithJwtAuthParams;
  ldapAuth: LoginWithLdapAuthParams;
  tlsCertAuth: TlsCertAuth;
  ociAuth: OciAuth;
  alicloudAuth: LoginWithAlicloudAuthParams;
}

/** Exactly one of the {@link LoginMethods}. */
export type LoginParams = {
  [Method in keyof LoginMethods]: Pick<LoginMethods, Method> & {
    [Other in Exclude<keyof LoginMethods, Method>]?: undefined;
  };
}[keyof LoginMethods];

/** The same for some of the methods, in a form from which the compiler infers them. */
type LoginParamsOf<Method extends keyof LoginMethods> = Method extends unknown
  ? Pick<LoginMethods, Method> & {
      [Other in Exclude<keyof LoginMethods, Method>]?: undefined;
    }
  : never;

/** What a {@link LoginFunction} is told. */
export interface LoginFunctionCall {
  /** Aborts when the sign-in is given up: by its timeout, or by the signal of the call. */
  readonly signal: Signal;
}

/** None of the {@link LoginMethods}. */
type NoLoginMethod = { [Method in keyof LoginMethods]?: undefined };

/**
 * Gives the params of a sign-in, anew for each one. It has no methods: with that said, the compiler
 * tells what is wrong inside a method. Inferring the method, it tells that of the one that is given.
 */
export interface LoginFunction<Method extends keyof LoginMethods = keyof LoginMethods>
  extends NoLoginMethod {
  (call: LoginFunctionCall): LoginParamsOf<Method> | Promise<LoginParamsOf<Method>>;
}

/** What {@link login} answers. */
export interface LoginResult extends AccessToken {}

/** Options of {@link setAccessToken} and {@link setJwtToken}. */
export interface SetTokenOptions {
  /** Lifetime in seconds; 0 for no expiry. Default: that of the JWT. */
  expiresIn?: number | undefined;
  /** Fetches another token when this one is about to expire or has been refused. */
  renew?: RenewToken | undefined;
}

/**
 * Signs in as a machine identity, and stays signed in: the token is renewed, with the same params,
 * when it is about to expire or the server refuses it.
 *
 * @param session - Session to sign in. A logout or another sign-in that is begun later wins.
 * @param params - Exactly one of the 12 methods; or a function that gives it, which is called again
 * for every renewal, so that credentials that live for a short time are fresh.
 * @param options - Options for this login alone, not for the renewals.
 * @returns The token, with its lifetimes in seconds.
 * @throws An {@link InfisicalError} when the params do not name exactly one method; nothing is sent.
 * @throws An {@link UnauthorizedError} when the server does not accept the credentials.
 *
 * @example
 * ```ts
 * await login(session, { universalAuth: { clientId, clientSecret } });
 * await login(session, async () => ({ oidcAuth: { identityId, jwt: await getIdToken() } }));
 * ```
 */
export function login<Method extends keyof LoginMethods>(
  session: Session,
  params: LoginParams | LoginFunction<Method>,
  options?: RequestOptions,
): Promise<LoginResult>;
export async function login(
  session: Session,
  params: LoginParams | LoginFunction,
  options?: RequestOptions,
): Promise<LoginResult> {
  const limits = limitsOf(session, options);
  const change = partsOf(session).auth.beginChange(limits);
  const grant = await requestToken(session, params, options);
  // A token that somebody issued once is the same when it is asked for again.
  const isIssued = typeof params === "object" && params.tokenAuth?.accessToken;
  const renew = isIssued ? undefined : () => requestToken(session, params);
  await change.signIn("identityAccessToken", grant, renew);
  return {
    accessTokenMaxTTL: 0,
    tokenType: "Bearer",
    ...grant,
    expiresIn:
      grant.expiresIn ?? Math.max(0, Math.ceil((jwtLifetime(grant.accessToken) ?? 0) / 1000)),
  };
}

/**
 * Signs in when it is needed, and stays signed in: calls use the token in the token store, whoever
 * has put it there. Where there is none, where it is about to expire, or where the server refuses it,
 * they sign in with the params as {@link login} does. Nothing is sent before the first call, which
 * rejects where the sign-in fails.
 *
 * Use it with a token store that outlives the process, or that processes share; stores with
 * `renewOnce` let one of them sign in for all. The token in the store has to be of the same identity.
 *
 * @param session - Session to sign in.
 * @param params - Exactly one of the 12 methods, or a function that gives it, called for every sign-in.
 *
 * @example
 * ```ts
 * const session = createSession({ tokenStore: storageTokenStore(localStorage) });
 * await resume(session, { universalAuth: { clientId, clientSecret } });
 * ```
 */
export function resume<Method extends keyof LoginMethods>(
  session: Session,
  params: LoginParams | LoginFunction<Method>,
): Promise<void>;
export async function resume(session: Session, params: LoginParams | LoginFunction): Promise<void> {
  const change = partsOf(session).auth.beginChange();
  change.resume("identityAccessToken", () => requestToken(session, params));
}

/**
 * Signs out: the token is removed from the token store, and no renewal under way brings one back.
 * The server is not told; `revokeIdentityAccessToken` does that.
 */
export async function logout(session: Session): Promise<void> {
  await partsOf(session).auth.beginChange().signOut();
}

/**
 * Adopts the access token of a machine identity. It drops an earlier login and its renewal.
 *
 * @param session - Session to sign in.
 * @param accessToken - The token.
 * @param options - Its lifetime, and how to renew it.
 */
export function setAccessToken(
  session: Session,
  accessToken: string,
  options?: SetTokenOptions,
): Promise<void> {
  return adopt(session, "identityAccessToken", accessToken, options);
}

/** Adopts the JWT of a user, as {@link setAccessToken} does an access token. */
export function setJwtToken(
  session: Session,
  token: string,
  options?: SetTokenOptions,
): Promise<void> {
  return adopt(session, "jwt", token, options);
}

/** Adopts a service token, such as `st.…`, as {@link setAccessToken} does an access token. */
export function setServiceToken(session: Session, token: string): Promise<void> {
  return adopt(session, "serviceToken", token);
}

/** Adopts the API key of a user, as {@link setAccessToken} does an access token. */
export function setApiKey(session: Session, apiKey: string): Promise<void> {
  return adopt(session, "apiKey", apiKey);
}

/**
 * How the session is signed in; `null` when it is not. With a token store that answers later, it is
 * what this process has seen last: `null` before the first call.
 */
export function authMode(session: Session): AuthMode | null {
  return partsOf(session).auth.lastSeenMode();
}

/** Whether the session is signed in; as {@link authMode} knows it. */
export function isAuthenticated(session: Session): boolean {
  return authMode(session) !== null;
}

async function adopt(
  session: Session,
  mode: AuthMode,
  accessToken: string,
  { expiresIn, renew }: SetTokenOptions = {},
): Promise<void> {
  const { auth } = partsOf(session);
  const limits = limitsOf(session);
  await auth
    .beginChange()
    .signIn(
      mode,
      { accessToken, expiresIn },
      renew && (() => within(limits, "renew", async (getSignal) => renew({ signal: getSignal() }))),
    );
}

/** What the table of the methods has to be. */
type LoginTable = {
  readonly [Method in keyof LoginMethods]: readonly [
    route: string,
    ...fields: (keyof LoginMethods[Method])[],
  ];
};

function isLoginMethod(name: string): name is keyof LoginMethods {
  return Object.hasOwn(loginRoutes, name);
}

function limitsOf(session: Session, options?: RequestOptions): Limits {
  const { callDefaults } = partsOf(session);
  return options ? readOptions(callDefaults, options) : callDefaults;
}

async function requestToken(
  session: Session,
  params: LoginParams | LoginFunction,
  options?: RequestOptions,
): Promise<TokenGrant> {
  const given: unknown =
    typeof params === "function"
      ? await within(limitsOf(session, options), "The function given to login", async (getSignal) =>
          params({ signal: getSignal() }),
        )
      : params;
  const methods = Object.keys(Object(given)).filter((name) => memberOf(given, name) !== undefined);
  const [method = "none", another] = methods;
  const credentials = memberOf(given, method);
  if (another || !isLoginMethod(method) || typeof credentials !== "object" || !credentials) {
    const known = Object.keys(loginRoutes).join(", ");
    refuse("The params of login", `one of { ${known} }, not ${methods.join(" and ") || method}`);
  }
  const { clientCertificate, requestHeaders, ...body }: Credentials = { ...credentials };
  if (requestHeaders !== undefined) {
    // The parser's own error would quote the signature.
    const json = readJson(String(requestHeaders)) ?? refuse("requestHeaders", "JSON");
    body.headers = json.result;
  }
  const [route, ...fields] = (loginRoutes satisfies LoginTable)[method];
  for (const field of fields) {
    if (body[field]) continue;
    refuse(`${method}.${field}`, `given and not empty (there is ${Object.keys(credentials)})`);
  }
  if (method === "tokenAuth") return { accessToken: body.accessToken as string };
  return requestJson<TokenGrant>(session, `POST /api/v1/auth/${route}/login`, open, body, options);
}

/** The credentials of any method, of which nothing is certain. */
interface Credentials {
  clientCertificate?: unknown;
  requestHeaders?: unknown;
  [field: string]: unknown;
}
