import { randomHex, uuid } from "./bytes.js";
import { Clock, type TestClock } from "./clock.js";
import { Refusal } from "./errors.js";
import { Faults, type TestFaultOptions, type TestRoute } from "./faults.js";
import { fetchFrom } from "./fetch.js";
import { listen, type TestListener, type TestListenOptions } from "./listen.js";
import { defaultTokenLimits, trimValue } from "./model.js";
import { Router, type Routes } from "./router.js";
import { folderRoutes } from "./routes/folders.js";
import { identityRoutes } from "./routes/identities.js";
import { importRoutes } from "./routes/imports.js";
import { kmsRoutes } from "./routes/kms.js";
import { type LogIn, loginRoutes } from "./routes/login.js";
import { addDefaultEnvironments, projectRoutes } from "./routes/projects.js";
import { secretRoutes } from "./routes/secrets.js";
import { universalAuthRoutes } from "./routes/universal-auth.js";
import { userRoutes } from "./routes/users.js";
import { Store } from "./state.js";
import { type Actor, presentedMode, type TestAuthMode, Tokens } from "./tokens.js";
import { withoutEndingSlash } from "./validation.js";
import { type Answer, respond, respondWith, sleep } from "./wire.js";

/** Values of secrets: environment slug, folder path, name, value. */
export type TestSecrets = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** What the default project holds. */
export interface TestSeed {
  /**
   * Secrets to write, by environment slug, folder path and name. Missing environments and folders
   * are created.
   *
   * @example
   * `{ dev: { "/": { API_KEY: "abc" }, "/db": { URL: "postgres://…" } } }`
   */
  readonly secrets?: TestSecrets;
}

/** Options of {@link createTestServer}. */
export interface TestServerOptions extends TestSeed {
  /** Lifetime of the default identity's access tokens, in seconds; default 2,592,000 (30 days). */
  readonly accessTokenTTL?: number;
}

/** What the server keeps of a request: nothing that could hold a secret or a token. */
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
  readonly mode: TestAuthMode | null;
}

/** The credentials of a machine identity with universal auth. */
export interface TestCredentials {
  /** The client id. */
  readonly clientId: string;
  /** A client secret that never expires. */
  readonly clientSecret: string;
}

/** Options of {@link TestServer.issueToken}. */
export interface TestTokenOptions {
  /** What kind of token; default `"identityAccessToken"`, for the default identity. */
  readonly mode?: TestAuthMode;
  /** Lifetime in seconds; 0 for a token that never expires. */
  readonly expiresIn?: number;
}

/** Options of {@link TestServer.fail}. */
export interface TestFailure extends TestFaultOptions {
  /** The status to answer with. */
  readonly status: number;
  /** Headers to add or to replace. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as it is, anything else as JSON; default an error body in the server's shape. */
  readonly body?: unknown;
}

/** Options of {@link TestServer.rateLimit}. */
export interface TestRateLimit extends TestFaultOptions {
  /**
   * Seconds, told in the `Retry-After` header and in the message. Without it the answer does not
   * say when to come back.
   */
  readonly retryAfter?: number;
}

/** An Infisical server in memory, made by {@link createTestServer}. */
export interface TestServer {
  /** The base URL to give to a session together with {@link TestServer.fetch}. */
  readonly url: string;
  /**
   * Answers requests without a network, whatever the host they are sent to. Needs no `this`.
   *
   * @param input - URL or request.
   * @param init - As for the global `fetch`; the signal is honoured.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
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
  /**
   * Opens a port for real HTTP, with CORS for every origin. Only where there is Node's `http`.
   *
   * @param options - Where to listen; default a free port of `127.0.0.1`.
   * @returns The base URL, and `close()` to end it with all its connections.
   */
  listen(options?: TestListenOptions): Promise<TestListener>;
  /**
   * Writes more secrets into the default project; one that is there gets a new version.
   *
   * @param seed - The secrets.
   */
  seed(seed: TestSeed): void;
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
   * Answers the next requests of the route with a status of your choice.
   *
   * @param route - Which requests.
   * @param failure - The answer, and how often.
   */
  fail(route: TestRoute, failure: TestFailure): void;
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
   * @param ms - Milliseconds.
   * @param options - How often.
   */
  delay(route: TestRoute, ms: number, options?: TestFaultOptions): void;
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
   * Makes the server what it was when it was created, ids and credentials included: what was
   * written, issued and recorded since is gone, and so are pending misbehaviours.
   */
  reset(): void;
}

/**
 * Creates an Infisical server in memory, for tests: it keeps state, checks tokens and requests,
 * and answers like a real server. Nothing is shared between two servers, and creating one opens
 * nothing.
 *
 * @param options - What the server starts with.
 * @returns The server.
 *
 * @example
 * ```ts
 * const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "abc" } } } });
 * const session = createSession({ baseUrl: server.url, fetch: server.fetch });
 * await login(session, { universalAuth: server.credentials });
 * ```
 */
export function createTestServer(options: TestServerOptions = {}): TestServer {
  const clock = new Clock();
  const store = new Store(clock);
  const tokens = new Tokens(clock);
  const faults = new Faults();
  const requests: TestRequest[] = [];
  let logins = 0;

  const identityId = uuid();
  const projectId = uuid();
  const credentials = { clientId: uuid(), clientSecret: randomHex(32) };

  const logIn: LogIn = (identity, method) => {
    const limits = identity.universalAuth ?? defaultTokenLimits;
    const answer = tokens.issue({ mode: "identityAccessToken", identity }, limits);
    identity.lastLogin = { method, at: clock.timestamp() };
    logins++;
    return answer;
  };
  const router = new Router(routes(store, tokens, logIn));

  function seed({ secrets = {} }: TestSeed): void {
    const project = store.projects.get(projectId);
    if (!project) throw new Error("The default project was deleted");
    for (const [slug, folders] of Object.entries(secrets)) {
      const environment =
        project.environments.get(slug) ?? store.addEnvironment(project, slug, slug);
      for (const [path, values] of Object.entries(folders)) {
        if (!path.startsWith("/")) throw new TypeError(`A path starts with a slash: ${path}`);
        const folder = store.ensureFolder(environment, withoutEndingSlash(path));
        for (const [name, text] of Object.entries(values)) {
          const value = trimValue(text);
          const secret = folder.secrets.get(name);
          if (secret) store.updateSecret(secret, { value });
          else store.addSecret(folder, { name, value });
        }
      }
    }
  }

  function reset(): void {
    clock.reset();
    store.clear();
    tokens.clear();
    faults.clear();
    requests.length = 0;
    logins = 0;

    const identity = store.addIdentity({ id: identityId, name: "test-identity", role: "admin" });
    const { accessTokenTTL = defaultTokenLimits.accessTokenTTL } = options;
    const universalAuth = store.attachUniversalAuth(identity, {
      clientId: credentials.clientId,
      accessTokenTTL,
      accessTokenMaxTTL: Math.max(accessTokenTTL, defaultTokenLimits.accessTokenMaxTTL),
    });
    store.addClientSecret(universalAuth, { secret: credentials.clientSecret });
    const project = store.addProject({ id: projectId, name: "Test project", slug: "test-project" });
    project.members.add(identityId);
    addDefaultEnvironments(store, project);
    seed(options);
  }

  function actorOf(mode: TestAuthMode): Actor {
    const identity = mode === "identityAccessToken" ? store.identity(identityId) : null;
    return { mode, identity, ...(mode === "serviceToken" && { projectId }) };
  }

  const answer: Answer = async (request, signal) => {
    signal?.throwIfAborted();
    const { method, url, headers } = request;
    const record = {
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      status: 0,
      mode: presentedMode(headers),
    };
    requests.push(record);

    const result = await answerOrMisbehave(request, signal);
    if (result) record.status = result.status;
    return result;
  };

  const answerOrMisbehave: Answer = async (request, signal) => {
    const { method, url } = request;
    const match = router.match(method, url.pathname);
    let isTruncated = false;
    for (const misbehaviour of faults.take(method, url.pathname, match)) {
      if (misbehaviour.kind === "disconnect") return null;
      if (misbehaviour.kind === "answer") return respondWith(misbehaviour.answer);
      if (misbehaviour.kind === "delay") await sleep(misbehaviour.ms, signal);
      if (misbehaviour.kind === "truncate") isTruncated = true;
    }
    return { ...(await respond(request, match, tokens)), isTruncated };
  };

  reset();
  return {
    url: "http://infisical.test",
    fetch: (input, init) => fetchFrom(answer, input, init),
    credentials,
    identityId,
    organizationId: store.organizationId,
    projectId,
    clock,
    requests,
    get logins() {
      return logins;
    },
    listen: (options = {}) => listen(answer, options),
    seed,
    issueToken({ mode = "identityAccessToken", expiresIn } = {}) {
      const actor = actorOf(mode);
      const limits = actor.identity?.universalAuth ?? { ...defaultTokenLimits, accessTokenTTL: 0 };
      const accessTokenTTL = expiresIn ?? limits.accessTokenTTL;
      return tokens.issue(actor, { ...limits, accessTokenTTL }).accessToken;
    },
    expireTokens: () => tokens.expireAll(),
    fail(route, { status, headers = {}, body, times = 1 }) {
      faults.add(route, { kind: "answer", answer: { status, headers, body } }, { times });
    },
    rateLimit(route, { retryAfter, times = 1 } = {}) {
      const again = retryAfter === undefined ? "" : `. Please try again in ${retryAfter} seconds`;
      const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
      const body = new Refusal(429, "RateLimitExceeded", `Rate limit exceeded${again}`);
      faults.add(route, { kind: "answer", answer: { status: 429, headers, body } }, { times });
    },
    delay: (route, ms, options) => faults.add(route, { kind: "delay", ms }, options),
    disconnect: (route, options) => faults.add(route, { kind: "disconnect" }, options),
    truncate: (route, options) => faults.add(route, { kind: "truncate" }, options),
    reset,
  };
}

/** Every route of the server. */
export function routes(store: Store, tokens: Tokens, logIn: LogIn): Routes {
  return {
    ...secretRoutes(store),
    ...folderRoutes(store),
    ...importRoutes(store),
    ...projectRoutes(store),
    ...kmsRoutes(store),
    ...identityRoutes(store, tokens),
    ...universalAuthRoutes(store, tokens, logIn),
    ...loginRoutes(store, tokens, logIn),
    ...userRoutes(store),
  };
}
