import type { AuthMode } from "../core/modes.js";
import { Logins, methodName } from "./auth/logins.js";
import { type Actor, defaultTokenLimits, Tokens } from "./auth/tokens.js";
import { Clock, milliseconds } from "./clock.js";
import { defaultsOf } from "./defaults.js";
import { Refusal } from "./errors.js";
import { Faults } from "./http/faults.js";
import { fetchFrom } from "./http/fetch.js";
import { listen } from "./http/listen.js";
import { RecordedRequest } from "./http/recorded-request.js";
import { Router, withoutModel } from "./http/router.js";
import { type Answer, respond, respondWith, sleep } from "./http/wire.js";
import { identities, identityWithId } from "./resources/identities.js";
import { clientSecretsOf } from "./resources/identity-auth/universal.js";
import { identityAuth } from "./resources/identity-auth.js";
import { tables as allTables, modelledRoutes } from "./resources/index.js";
import { projectNamed } from "./resources/projects.js";
import { userWithEmail } from "./resources/users.js";
import { addDefaults, addSeed } from "./seed.js";
import { contentOf, takeSnapshot } from "./snapshot.js";
import { Store } from "./store.js";
import type { TestServer, TestServerOptions, TestSnapshot, TestWebhookDelivery } from "./types.js";

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
  const store = new Store(clock, allTables);
  const tokens = new Tokens(store);
  const faults = new Faults();
  const webhookDeliveries: TestWebhookDelivery[] = [];
  const requests: RecordedRequest[] = [];
  const logins = new Logins(store, tokens);
  const router = new Router({
    ...withoutModel(),
    // A new model takes the place of the answer that there is none, before that list is written anew.
    ...modelledRoutes(store, tokens, logins, webhookDeliveries),
  });

  const answer: Answer = async (request, signal) => {
    signal?.throwIfAborted();
    const record = new RecordedRequest(request);
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

  function actorOf(mode: AuthMode, identityId: string, userId: string): Actor {
    if (mode === "identityAccessToken") {
      return { mode, identityId: identityWithId(store, identityId).id };
    }
    if (mode === "serviceToken") return { mode, projectId: defaultsOf(store).projectId };
    return { mode, userId };
  }

  function writeSnapshot(): TestSnapshot {
    return takeSnapshot({ clock: clock.offset, tables: store.content() });
  }

  function readSnapshot(snapshot: TestSnapshot): void {
    const { clock: offset, tables } = contentOf(snapshot);
    if (typeof offset !== "number") throw new TypeError('The snapshot has no "clock"');
    store.replace(tables);
    clock.offset = offset;
  }

  addDefaults(store, options);
  addSeed(store, options);
  const initial = writeSnapshot();

  return {
    url: "http://infisical.test",
    fetch: (input: string | URL | Request, init?: RequestInit) => fetchFrom(answer, input, init),
    get credentials() {
      return defaultsOf(store).credentials;
    },
    get identityId() {
      return defaultsOf(store).identityId;
    },
    get organizationId() {
      return defaultsOf(store).organizationId;
    },
    get projectId() {
      return defaultsOf(store).projectId;
    },
    clock,
    requests,
    get logins() {
      return logins.count;
    },
    get webhookDeliveries() {
      return webhookDeliveries;
    },
    acceptLogin: (method, rule) => logins.setRule(method, rule),
    listen: (options = {}) => listen(answer, options),
    seed: (seed) => addSeed(store, seed),
    project: (name) => {
      const project = projectNamed(store, name);
      if (!project) throw new TypeError(`There is no project "${name}"`);
      return { id: project.id, slug: project.slug };
    },
    identity(name) {
      const identity = store.rows(identities).find((identity) => identity.name === name);
      const auth = identity && identityAuth(store, identity.id, methodName("universalAuth"));
      const [clientSecret] = auth ? clientSecretsOf(store, auth) : [];
      if (!identity || !auth || !clientSecret) {
        throw new TypeError(`There is no identity "${name}" with universal auth`);
      }
      const clientId = String(auth.settings.clientId);
      return { id: identity.id, credentials: { clientId, clientSecret: clientSecret.secret } };
    },
    user(email) {
      const user = userWithEmail(store, email);
      if (!user) throw new TypeError(`There is no user "${email}"`);
      return { id: user.id };
    },
    issueToken({
      mode = "identityAccessToken",
      identityId = defaultsOf(store).identityId,
      userId = defaultsOf(store).userId,
      expiresIn,
    } = {}) {
      const method = methodName("universalAuth");
      const actor = actorOf(mode, identityId, userId);
      const limits = actor.identityId
        ? (identityAuth(store, identityId, method) ?? defaultTokenLimits)
        : { ...defaultTokenLimits, accessTokenTTL: 0 };
      const accessTokenTTL = expiresIn ?? limits.accessTokenTTL;
      return tokens.issue(actor, { ...limits, accessTokenTTL }, { method }).accessToken;
    },
    expireTokens: () => tokens.expireAll(),
    respond(route, { status = 200, headers = {}, body, times = 1 }) {
      faults.add(route, { kind: "answer", answer: { status, headers, body } }, { times });
    },
    rateLimit(route, { retryAfter, times = 1 } = {}) {
      const again = retryAfter === undefined ? "" : `. Please try again in ${retryAfter} seconds`;
      const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
      const body = new Refusal(429, "RateLimitExceeded", `Rate limit exceeded${again}`);
      faults.add(route, { kind: "answer", answer: { status: 429, headers, body } }, { times });
    },
    delay(route, duration, options) {
      faults.add(route, { kind: "delay", ms: milliseconds(duration) }, options);
    },
    disconnect: (route, options) => faults.add(route, { kind: "disconnect" }, options),
    truncate: (route, options) => faults.add(route, { kind: "truncate" }, options),
    reset() {
      readSnapshot(initial);
      faults.clear();
      requests.length = 0;
      webhookDeliveries.length = 0;
      logins.clear();
    },
    export: writeSnapshot,
    import: readSnapshot,
  };
}
