import type { Fetch } from "../core/fetch.js";
import type { AuthMode } from "../core/modes.js";
import type { LoginMethods } from "../login.js";
import type { ProjectType } from "../models/project-type.js";

/** Milliseconds, or a number with its unit: `"30s"`, `"5m"`, `"2h"`, `"1d"`. */
export type TestDuration = number | `${number}${"ms" | "s" | "m" | "h" | "d"}`;

/** Which requests misbehave: `"GET /api/v4/secrets"`, slots as `{name}`, or `"*"` for all. */
export type TestRoute = "*" | `${string} /${string}`;

/** The type of the runtime's own `fetch`; where no library declares it, a session's. */
export type TestFetch = typeof globalThis extends { fetch: infer Native } ? Native : Fetch;

/** Values of secrets: environment slug, folder path, name, value. */
export type TestSecrets = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** A folder to import secrets from. */
export interface TestImport {
  /** The slug of its environment. */
  readonly environment: string;
  /** Default `"/"`. */
  readonly path?: string;
}

/** Imports: environment slug, folder path, sources; a later one wins over an earlier one. */
export type TestImports = Readonly<Record<string, Readonly<Record<string, readonly TestImport[]>>>>;

/** A KMS key that encrypts and decrypts. */
export interface TestKeySeed {
  /** Default a random UUID. */
  readonly id?: string;
  /** Default `"aes-256-gcm"`. */
  readonly encryptionAlgorithm?: "aes-256-gcm" | "aes-128-gcm";
}

/** What a project holds. */
export interface TestProjectContent {
  /**
   * Secrets by environment slug, folder path and name. Missing environments and folders are
   * created; a folder without secrets is an empty object.
   *
   * @example
   * `{ dev: { "/": { API_KEY: "abc" }, "/db": { URL: "postgres://…" } } }`
   */
  readonly secrets?: TestSecrets;
  /**
   * Imports by environment slug and folder path.
   *
   * @example
   * `{ prod: { "/": [{ environment: "prod", path: "/shared" }] } }`
   */
  readonly imports?: TestImports;
  /** KMS keys by name. */
  readonly kmsKeys?: Readonly<Record<string, TestKeySeed>>;
}

/** A project of its own. */
export interface TestProjectSeed extends TestProjectContent {
  /** Default a random UUID. */
  readonly id?: string;
  /** Default made of the name. */
  readonly slug?: string;
  /** Its type, such as `"cert-manager"`; default a project for every product. */
  readonly type?: ProjectType;
  /** The slugs of its environments; default `dev`, `staging` and `prod`. */
  readonly environments?: readonly string[];
}

/** A machine identity with universal auth. */
export interface TestIdentitySeed {
  /** Default a random UUID. */
  readonly id?: string;
  /** Its role in the organization; default `"no-access"`. */
  readonly role?: string;
  /** Whether it administers the server, and so may call what is under `admin`; default false. */
  readonly admin?: boolean;
  /** The names of the projects it is a member of; `"Test project"` is the default project. */
  readonly projects?: readonly string[];
  /**
   * Whether it may read the values of their secrets; default true. If not, it gets a placeholder in
   * their place, and `secretValueHidden`.
   */
  readonly readsValues?: boolean;
  /** Default a random UUID. */
  readonly clientId?: string;
  /** Default random. */
  readonly clientSecret?: string;
  /** Lifetime of its access tokens, in seconds; default 2,592,000 (30 days). */
  readonly accessTokenTTL?: number;
}

/** A user of the organization. */
export interface TestUserSeed {
  /** Default a random UUID. */
  readonly id?: string;
  /** Default none, as is the last name. */
  readonly firstName?: string;
  readonly lastName?: string;
  /** The role in the organization; default `"member"`. */
  readonly role?: string;
  /** The names of the projects the user is a member of. */
  readonly projects?: readonly string[];
}

/** What a server holds: the content of the default project, and more. */
export interface TestSeed extends TestProjectContent {
  /** More projects, by name. */
  readonly projects?: Readonly<Record<string, TestProjectSeed>>;
  /** More machine identities, by name. */
  readonly identities?: Readonly<Record<string, TestIdentitySeed>>;
  /** More users, by email address. */
  readonly users?: Readonly<Record<string, TestUserSeed>>;
}

/** Options of {@link createTestServer}. */
export interface TestServerOptions extends TestSeed {
  /** Lifetime of the default identity's access tokens, in seconds; default 2,592,000 (30 days). */
  readonly accessTokenTTL?: number;
  /** Whether the default identity administers the server, as the default user does; default false. */
  readonly admin?: boolean;
  /** Whether somebody has set the server up; default true. If not, `admin.bootstrap` can. */
  readonly initialized?: boolean;
  /** Whether the server has a licence for what takes a paid plan; default false. */
  readonly enterprise?: boolean;
}

/** A request that has come in. Printed or as JSON, it shows nothing that could be secret. */
export interface TestRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The path, encoded as it was sent. */
  readonly path: string;
  /** The parameters of the query; of a repeated one the last. */
  readonly query: Readonly<Record<string, string>>;
  /** The status of the answer; 0 while there is none, and after {@link TestServer.disconnect}. */
  readonly status: number;
  /** The mode of the credentials that the request carried, good or bad; `null` without any. */
  readonly mode: AuthMode | null;
  /** The body: JSON as the value it stands for, anything else as text; not printed. */
  readonly body: unknown;
  /**
   * A header; not printed.
   *
   * @param name - In any case.
   * @returns Its value, or `undefined`.
   */
  header(name: string): string | undefined;
}

/** The credentials of a machine identity with universal auth. */
export interface TestCredentials {
  /** The client id. */
  readonly clientId: string;
  /** A client secret that never expires. */
  readonly clientSecret: string;
}

/** A project, found by its name. */
export interface TestProject {
  /** Its id. */
  readonly id: string;
  /** Its slug. */
  readonly slug: string;
}

/** A machine identity, found by its name. */
export interface TestIdentity {
  /** Its id. */
  readonly id: string;
  /** For universal auth. */
  readonly credentials: TestCredentials;
}

/** A user, found by the email address. */
export interface TestUser {
  /** The id. */
  readonly id: string;
}

/** Options of {@link TestServer.issueToken}. */
export interface TestTokenOptions {
  /** What kind of token; default `"identityAccessToken"`. */
  readonly mode?: AuthMode;
  /** The identity of an access token; default the default identity. */
  readonly identityId?: string;
  /** The user of a JWT or an API key; default the default user, who administers the server. */
  readonly userId?: string;
  /** Lifetime in seconds; 0 for a token that never expires. */
  readonly expiresIn?: number;
}

/** The methods that a request logs in by; a token of token auth is issued, and used as it is. */
export type TestLoginMethod = Exclude<keyof LoginMethods, "tokenAuth">;

/**
 * Decides on a login: the id of the identity that it is, `true` for the one that the params name,
 * `false` to refuse.
 */
export type TestLoginRule<Method extends TestLoginMethod> = (
  params: LoginMethods[Method],
) => boolean | string | Promise<boolean | string>;

/** What a webhook would have been sent. */
export interface TestWebhookDelivery {
  /** The webhook. */
  readonly webhookId: string;
  /** Where it would have gone to. */
  readonly url: string;
  /** What has happened: `secrets.modified` or `test`. */
  readonly event: string;
  /** The headers; with a secret key also `x-infisical-signature`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, as the value that the JSON stands for. */
  readonly body: unknown;
}

/** The server's own clock: real time plus what a test has advanced it by. */
export interface TestClock {
  /** The server's time, in milliseconds since 1970. */
  now(): number;
  /**
   * Moves the server's time forward, so that tokens and client secrets grow old without waiting.
   *
   * @param by - Milliseconds, or text such as `"2h"`.
   */
  advance(by: TestDuration): void;
}

/** How often a server misbehaves. */
export interface TestFaultOptions {
  /** The number of requests; default 1, `Infinity` until {@link TestServer.reset}. */
  readonly times?: number;
}

/** A function of this package that calls an endpoint. */
export type TestEndpoint = (...args: never[]) => Promise<unknown>;

/** An answer that a test plans with {@link TestServer.respond}. */
export interface TestAnswer<Body = unknown> extends TestFaultOptions {
  /** The status to answer with; default 200. */
  readonly status?: number;
  /** Headers to add or to replace. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Text is sent as it is, anything else as JSON; default an error body in the server's shape for a
   * status from 400, and nothing for others.
   */
  readonly body?: Body;
}

/** Options of {@link TestServer.rateLimit}. */
export interface TestRateLimit extends TestFaultOptions {
  /**
   * Seconds, told in the `Retry-After` header and in the message. Without it the answer does not
   * say when to come back.
   */
  readonly retryAfter?: number;
}

/** Where to listen. */
export interface TestListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `"127.0.0.1"`. */
  readonly host?: string;
}

/** An open port of a test server. */
export interface TestListener {
  /** The base URL. */
  readonly url: string;
  /** Ends the port and all its connections, idle or not. */
  close(): Promise<void>;
}

/** What a server remembers, as JSON; made by {@link TestServer.export}. */
export interface TestSnapshot {
  /** The version of the format. */
  readonly version: number;
  /** For {@link TestServer.import} to read. */
  readonly state: unknown;
}

/** An Infisical server in memory, made by {@link createTestServer}. */
export interface TestServer {
  /** The base URL to give to a session together with {@link TestServer.fetch}. */
  readonly url: string;
  /**
   * Answers requests without a network, whatever the host they are sent to. Needs no `this`, and
   * takes what the global `fetch` takes; the signal is honoured.
   */
  readonly fetch: TestFetch;
  /** Credentials of the default machine identity, for universal auth. */
  readonly credentials: TestCredentials;
  /** The default machine identity: an administrator, and a member of the default project. */
  readonly identityId: string;
  /** The one organization there is. */
  readonly organizationId: string;
  /** The default project; it has the environments `dev`, `staging` and `prod`. */
  readonly projectId: string;
  /** The server's own time. */
  readonly clock: TestClock;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly TestRequest[];
  /** The number of successful logins so far, by any method. */
  readonly logins: number;
  /** What webhooks would have been sent so far; nothing leaves the server. */
  readonly webhookDeliveries: readonly TestWebhookDelivery[];
  /**
   * Opens a port for real HTTP, with CORS for every origin. Only where there is Node's `http`.
   *
   * @param options - Where to listen; default a free port of `127.0.0.1`.
   * @returns The base URL, and `close()` to end it with all its connections.
   */
  listen(options?: TestListenOptions): Promise<TestListener>;
  /**
   * Writes more into the server. What is there already by its name stays, and gets what is new: a
   * secret a new version, a project more folders.
   *
   * @param seed - What to write.
   * @throws `TypeError` for a path that does not start with a slash, and for a name of a project or
   *   an environment that is not there.
   *
   * @example
   * ```ts
   * server.seed({
   *   secrets: { dev: { "/": { API_KEY: "abc" } } },
   *   projects: { Billing: { secrets: { prod: { "/": { STRIPE_KEY: "sk" } } } } },
   *   identities: { deploy: { projects: ["Billing"] } },
   * });
   * ```
   */
  seed(seed: TestSeed): void;
  /**
   * Finds a project by its name.
   *
   * @param name - The name.
   * @throws `TypeError` when there is none.
   */
  project(name: string): TestProject;
  /**
   * Finds a machine identity with universal auth by its name.
   *
   * @param name - The name.
   * @throws `TypeError` when there is none.
   */
  identity(name: string): TestIdentity;
  /**
   * Finds a user by the email address.
   *
   * @param email - The email address.
   * @throws `TypeError` when there is none.
   */
  user(email: string): TestUser;
  /**
   * Sets who may log in by a method, until {@link TestServer.reset}. Without a rule, universal auth
   * takes client ids and secrets that the server knows. The other methods take any proof of the
   * right shape: of an identity that has the method attached, and of the default identity.
   *
   * @param method - Such as `"kubernetesAuth"`. Token auth has no login.
   * @param rule - Gets what was sent. Returns the id of the identity that it is, `true` for the one
   * that the params name, or `false` to refuse with 401. It need not have the method attached.
   *
   * @example
   * ```ts
   * server.acceptLogin("kubernetesAuth", ({ jwt }) => jwt === "pod-a" && server.identityId);
   * ```
   */
  acceptLogin<Method extends TestLoginMethod>(method: Method, rule: TestLoginRule<Method>): void;
  /**
   * Makes a token that the server accepts, without a login.
   *
   * @param options - Its mode and lifetime.
   * @returns The token.
   */
  issueToken(options?: TestTokenOptions): string;
  /** Lets every token issued so far expire: it answers 403 `TokenError` from now on. */
  expireTokens(): void;
  /**
   * Answers the next requests of the route as you say, also those of a route that the server has no
   * model of.
   *
   * @param route - Which requests.
   * @param answer - The answer, and how often. The type of a function as the type argument checks its
   * body.
   *
   * @example
   * ```ts
   * import * as signers from "infisical-kit/pki/signers";
   *
   * server.respond("GET /api/v4/secrets", { status: 503 });
   * server.respond<typeof signers.list>("GET /api/v1/cert-manager/signers", {
   *   body: { signers: [], totalCount: 0 },
   * });
   * ```
   */
  respond<Endpoint extends TestEndpoint = TestEndpoint>(
    route: TestRoute,
    answer: TestAnswer<Awaited<ReturnType<Endpoint>>>,
  ): void;
  /**
   * Answers the next requests of the route with 429, as the cloud does.
   *
   * @param route - Which requests.
   * @param options - When to come back, and how often.
   */
  rateLimit(route: TestRoute, options?: TestRateLimit): void;
  /**
   * Lets the next requests of the route wait. Delays add up, also to other misbehaviour.
   *
   * @param route - Which requests.
   * @param duration - Milliseconds, or text such as `"2s"`.
   * @param options - How often.
   */
  delay(route: TestRoute, duration: TestDuration, options?: TestFaultOptions): void;
  /**
   * Breaks the connection of the next requests of the route before there is an answer.
   *
   * @param route - Which requests.
   * @param options - How often.
   */
  disconnect(route: TestRoute, options?: TestFaultOptions): void;
  /**
   * Answers the next requests of the route, and breaks off in the middle of the body.
   *
   * @param route - Which requests.
   * @param options - How often.
   */
  truncate(route: TestRoute, options?: TestFaultOptions): void;
  /**
   * Makes the server what it was when it was created, all ids and credentials included: what was
   * written, issued and recorded since is gone, and so are pending misbehaviours.
   */
  reset(): void;
  /**
   * Writes down what the server remembers: all that it holds, the tokens it has issued, and its
   * clock; not the recorded requests and the pending misbehaviours.
   *
   * @returns A value for `JSON.stringify`. It has every secret in it, as it is.
   */
  export(): TestSnapshot;
  /**
   * Makes the server remember what another one has written down, in the place of what it holds. Its
   * ids and credentials are those of the other one from then on.
   *
   * @param snapshot - What {@link TestServer.export} gave, by way of JSON or not.
   * @throws `TypeError` for anything else; the server is then as it was.
   */
  import(snapshot: TestSnapshot): void;
}
