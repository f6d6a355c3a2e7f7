import { afterAll, describe, expect, it } from "vitest";
import { Clock } from "../../src/testing/clock.js";
import { createTestServer } from "../../src/testing/index.js";
import { routes } from "../../src/testing/server.js";
import { Store } from "../../src/testing/state.js";
import { Tokens } from "../../src/testing/tokens.js";
import { type ContractRoute, type Recording, readContract } from "./contract.js";

/** Recorded exchanges of what the server in memory does not have, and why. */
const outOfScope: Readonly<Record<string, string>> = {
  "project roles": "custom roles are not modelled: who is a member may do everything",
  "project memberships": "memberships of users are not modelled: there is one user",
  "server config, public": "the configuration of an instance is not modelled",
  "admin users, by instance admin": "the administration of an instance is not modelled",
  "admin users, by a plain identity": "the administration of an instance is not modelled",
  "attach token auth": "tokens come from logins and from issueToken()",
  "create token": "tokens come from logins and from issueToken()",
  "revoke token": "tokens come from logins and from issueToken()",
  "search identities": "identities are only created, read and deleted",
  "create shared secret": "secret sharing is not modelled",
  "list shared secrets": "secret sharing is not modelled",
  "get shared secret": "secret sharing is not modelled",
  "access shared secret": "secret sharing is not modelled",
  "delete shared secret": "secret sharing is not modelled",
  "user profile": "it shows the recorded person, and the user here is another one",
  "user sessions": "sessions of users are not modelled",
  "dynamic secret, plan gate": "dynamic secrets are not modelled",
};

/** Fields that differ between any two servers; only their types are compared. */
const ownOfEachServer = new Set([
  "reqId",
  "accessToken",
  "expiresIn",
  "ciphertext",
  "clientSecret",
  "clientSecretPrefix",
  "sourceProjectName",
]);
/** What the default project and identity are called, there and here. */
const ownNames = new Set([
  "sdk-eval-secrets",
  "sdk-eval-ua",
  "Test project",
  "test-project",
  "test-identity",
]);

const text = readContract("recordings.json");
const recordings: readonly Recording[] = text === undefined ? [] : JSON.parse(text);
const inScope = recordings.filter(({ label }) => !(label in outOfScope));

describe.skipIf(text === undefined)(
  `recorded exchanges${text === undefined ? " (skipped: no contract next to the project)" : ""}`,
  () => {
    const server = createTestServer();
    const ids = new Ids();
    let compared = 0;

    afterAll(() => {
      console.log(
        `Compared ${compared} of ${recordings.length} recorded exchanges; ${recordings.length - inScope.length} are out of scope.`,
      );
    });

    it("knows every exchange that it leaves out", () => {
      const labels = recordings.map(({ label }) => label);
      expect(labels).toEqual(expect.arrayContaining(Object.keys(outOfScope)));
    });

    it("starts with what the recorded server had", async () => {
      const login = inScope.find(({ label }) => label === "universal-auth login");
      const project = inScope.find(({ label }) => label === "project, current route");
      const identity = inScope.find(({ label }) => label === "create identity");
      const key = inScope.find(({ label }) => label === "kms create key");
      ids.learn(login?.request.body, server.credentials);
      ids.learn(project?.body, { project: { id: server.projectId } });
      ids.learn(identity?.request.body, { organizationId: server.organizationId });
      ids.learn(key?.request.body, { projectId: server.projectId });

      // The recorded project had lost an environment before.
      const path = `/api/v1/projects/${server.projectId}/environments`;
      const created = await send({
        method: "POST",
        path,
        auth: "bearer",
        body: { name: "QA", slug: "qa" },
      });
      const { environment } = await created.json();
      await send({ method: "DELETE", path: `${path}/${environment.id}`, auth: "bearer" });
    });

    it.each(inScope)("$label", async ({ label, request, status, headers, body }) => {
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
      const token = server.issueToken();
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
  },
);

const table = readContract("routes.jsonl");

describe.skipIf(table === undefined)(
  `routes${table === undefined ? " (skipped: no contract next to the project)" : ""}`,
  () => {
    const known = new Map<string, ContractRoute>();
    for (const line of table?.trim().split("\n") ?? []) {
      const route: ContractRoute = JSON.parse(line);
      known.set(`${route.method} ${withoutNames(route.path)}`, route);
    }
    const clock = new Clock();
    const own = Object.entries(
      routes(new Store(clock), new Tokens(clock), () => {
        throw new Error("Nobody logs in here");
      }),
    );

    it.each(own)("%s takes the same modes as the real one", (pattern, route) => {
      const real = known.get(withoutNames(pattern));
      expect([...(real?.auth ?? ["no such route"])].sort()).toEqual([...route.auth].sort());
    });
  },
);

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]+\}/g, "{}");
}

/** Which id and ciphertext of the recorded server is which here, learnt from answers. */
class Ids {
  readonly #own = new Map<string, string>();

  learn(recorded: unknown, own: unknown, key = ""): void {
    if (typeof recorded === "string" && typeof own === "string") {
      if (isUuid(recorded) || key === "ciphertext") this.#own.set(recorded, own);
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
