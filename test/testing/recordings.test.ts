import { afterAll, describe, expect, it } from "vitest";
import type { ListedRoute, Recording } from "../../scripts/generate/contract.js";
import { Logins } from "../../src/testing/auth/logins.js";
import { Tokens } from "../../src/testing/auth/tokens.js";
import { Clock } from "../../src/testing/clock.js";
import { createTestServer } from "../../src/testing/index.js";
import { modelledRoutes, tables } from "../../src/testing/resources/index.js";
import { Store } from "../../src/testing/store.js";
import { clientOf } from "../support/api.js";
import { contract } from "../support/contract.js";

/** Fields that differ between any two servers; only their types are compared. */
const ownOfEachServer = new Set([
  "reqId",
  "accessToken",
  "expiresIn",
  "ciphertext",
  "clientSecret",
  "clientSecretPrefix",
  "sourceProjectName",
  "userAgent",
  "sharedSecretLink",
]);
/** What the recorded user has sent; the rest was sent by machine identities. */
const byUser = new Set([
  "admin users, by instance admin",
  "user profile",
  "user sessions",
  "create shared secret",
  "list shared secrets",
  "delete shared secret",
]);
/** What the default project and identity are called, there and here. */
const ownNames = new Set([
  "sdk-eval-secrets",
  "sdk-eval-ua",
  "Test project",
  "test-project",
  "test-identity",
  "admin@example.test",
  "user@infisical.test",
  "Admin",
  "Test",
]);

const { recordings } = contract;

describe("recorded exchanges", () => {
  const server = createTestServer();
  const ids = new Ids();
  let compared = 0;

  afterAll(() => {
    console.log(`Compared ${compared} of ${recordings.length} recorded exchanges.`);
  });

  it("starts with what the recorded server had", async () => {
    const login = recordings.find(({ label }) => label === "universal-auth login");
    const project = recordings.find(({ label }) => label === "project, current route");
    const identity = recordings.find(({ label }) => label === "create identity");
    const key = recordings.find(({ label }) => label === "kms create key");
    ids.learn(login?.request.body, server.credentials);
    ids.learn(project?.body, { project: { id: server.projectId } });
    ids.learn(identity?.request.body, { organizationId: server.organizationId });
    ids.learn(key?.request.body, { projectId: server.projectId });

    const client = await clientOf(server);
    // The recorded project had lost an environment before.
    const { projectId, organizationId, identityId } = server;
    const { environment } = await client.projects.createEnvironment({
      projectId,
      name: "QA",
      slug: "qa",
    });
    await client.projects.deleteEnvironment({ projectId, environmentId: environment.id });
    await client.identities.update({ identityId, role: "member" });
    await client.projects.update({ projectId, slug: "sdk-eval-secrets" });

    // There were two more identities.
    const admin = { name: "Instance Admin Identity", organizationId, role: "admin" };
    const first = await client.identities.create(admin);
    await client.identityAuth.token.attach({ identityId: first.identity.id });
    const second = await client.identities.create({ name: "sdk-eval-noaccess", organizationId });
    const other = { identityId: second.identity.id };
    const { identityUniversalAuth } = await client.identityAuth.universal.attach(other);
    const { clientSecret } = await client.identityAuth.universal.createClientSecret(other);
    const { clientId } = identityUniversalAuth;
    await client.login({ universalAuth: { clientId, clientSecret } });
  });

  it.each(recordings)("$label", async ({ label, request, status, headers, body }) => {
    const response = await send(ids.translate(request), label);
    const own: unknown = await response.json();
    expect({ status: response.status, body: own }).toMatchObject({ status });
    expect(response.headers.get("content-type")).toBe(headers["content-type"]);
    expect(response.headers.has("etag")).toBe("etag" in headers);
    ids.learn(body, own);
    expect(comparable(own)).toEqual(comparable(ids.translate(body)));
    compared++;
  });

  function send(request: Recording["request"], label = ""): Promise<Response> {
    const { method, path, auth, body } = request;
    const headers: Record<string, string> = {};
    if (auth) headers.authorization = `Bearer ${tokenFor(label)}`;
    const sent = label === "body is not JSON" ? "{not json" : JSON.stringify(fill(body));
    if (sent !== undefined) headers["content-type"] = "application/json";
    return server.fetch(server.url + path, { method, headers, body: sent ?? null });
  }

  function tokenFor(label: string): string {
    if (label === "malformed token") return "nope";
    const token = server.issueToken({ mode: byUser.has(label) ? "jwt" : "identityAccessToken" });
    if (label === "expired access token") server.expireTokens();
    if (label === "token signed by somebody else") return token.replace(/[^.]+$/, "c29tZWJvZHk");
    return token;
  }

  /** Puts back what the recordings leave out. */
  function fill(body: unknown): unknown {
    if (body === undefined) return undefined;
    return JSON.parse(
      JSON.stringify(body)
        .replaceAll("<client-secret>", server.credentials.clientSecret)
        .replaceAll("<jwt>", server.issueToken()),
    );
  }
});

describe("routes", () => {
  const known = new Map<string, ListedRoute>();
  for (const route of contract.listed) {
    known.set(`${route.method} ${withoutNames(route.path)}`, route);
    // Each app and each destination has routes of its own; here they are one.
    const family = route.path.replace(
      /\/(app-connections|secret-syncs|secret-rotations)\/(?!options)[\w-]+/,
      "/$1/{}",
    );
    known.set(`${route.method} ${withoutNames(family)}`, route);
  }
  const clock = new Clock();
  const store = new Store(clock, tables);
  const tokens = new Tokens(store);
  const own = Object.entries(modelledRoutes(store, tokens, new Logins(store, tokens), []));

  it.each(own)("%s takes the same modes as the real one", (pattern, route) => {
    const real = known.get(withoutNames(pattern));
    expect([...(real?.auth ?? ["no such route"])].sort()).toEqual([...route.auth].sort());
  });
});

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]+\}/g, "{}");
}

/** Which id and ciphertext of the recorded server is which here, learnt from answers. */
class Ids {
  readonly #own = new Map<string, string>();

  learn(recorded: unknown, own: unknown, key = ""): void {
    if (typeof recorded === "string" && typeof own === "string") {
      if (isUuid(recorded) || isLinkId(recorded) || key === "ciphertext")
        this.#own.set(recorded, own);
    } else if (Array.isArray(recorded) && Array.isArray(own)) {
      const elements = byKey(own);
      byKey(recorded).forEach((element, i) => {
        this.learn(element, elements[i]);
      });
    } else if (isRecord(recorded) && isRecord(own)) {
      for (const [name, value] of Object.entries(recorded)) this.learn(value, own[name], name);
    }
  }

  translate<T>(recorded: T): T {
    if (recorded === undefined) return recorded;
    let json = JSON.stringify(recorded);
    for (const [theirs, own] of this.#own) json = json.replaceAll(theirs, own);
    return JSON.parse(json);
  }
}

/** Leaves types where values cannot be the same; the order of a batch is not promised either. */
function comparable(value: unknown, key = ""): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return byKey(value).map((element) => comparable(element));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, comparable(field, name)]),
    );
  }
  if (typeof value === "string" && isTimestamp(value)) return "a timestamp";
  if (ownOfEachServer.has(key)) return `a ${typeof value}`;
  if (typeof value === "string" && ownNames.has(value)) return "the default name";
  return value;
}

function byKey(list: readonly unknown[]): readonly unknown[] {
  const keyOf = (element: unknown): string =>
    isRecord(element) ? String(element.secretKey ?? "") : "";
  return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
}

function isTimestamp(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** The id of a shared secret. */
function isLinkId(value: string): boolean {
  return /^[\w-]{43}$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
