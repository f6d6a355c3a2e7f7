import { afterAll, describe, expect, it } from "vitest";
import type { ContractRoute, JsonSchema } from "../../scripts/generate/contract.js";
import { servedBy, valuesOfFamily } from "../../scripts/generate/routes.js";
import {
  type AuthMode,
  BadRequestError,
  createSession,
  NotFoundError,
  type Session,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
} from "../../src/index.js";
import { unmodelledRoutes } from "../../src/testing/http/unmodelled-routes.js";
import { createTestServer, type TestSnapshot } from "../../src/testing/index.js";
import { at, send } from "../support/api.js";
import { findProblems, languageOnly } from "../support/compiler.js";
import { corrected, problems } from "../support/contract.js";
import { type Endpoint, endpoints } from "../support/endpoints.js";
import { manifest } from "../support/manifest.js";
import { createWorld } from "../support/world.js";

/** What the contract says of each endpoint; of a family, for each value. */
const described = new Map<string, readonly ContractRoute[]>(
  manifest.flatMap((resource) => {
    const values = valuesOfFamily(resource, corrected.routes);
    return Object.entries(resource.endpoints).map(([name, entry]) => {
      const routes = servedBy(entry, resource, values, corrected.routes);
      return [`${resource.accessor}.${name}`, routes] as const;
    });
  }),
);

/** The route that an endpoint is tried with: of a family, that of a value which fits the world. */
function routeOf(endpoint: Endpoint): ContractRoute {
  const { accessor, family = "" } = endpoint;
  const routes = described.get(accessor) ?? [];
  const value = own[accessor]?.[family];
  const route = routes.find((one) => familyValueOf(endpoint, one) === value) ?? routes[0];
  if (!route) throw new Error(`The contract has no route of ${accessor}`);
  return route;
}

/** What a server without a licence refuses: replication too, which none can begin. */
const refusals: Readonly<Record<string, string>> = {
  "secrets.getAccessList": "due to plan restriction",
  "dynamicSecrets.create": "due to plan restriction",
  "dynamicSecrets.update": "due to plan restriction",
  "dynamicSecrets.createLease": "due to plan restriction",
  "dynamicSecrets.renewLease": "due to plan restriction",
  "dynamicSecrets.createKubernetesLease": "due to plan restriction",
  "projects.createRole": "due to plan restriction",
  "projects.updateRole": "due to plan restriction",
  "projects.deleteRole": "due to plan restriction",
  "admin.grantAdminAccess": "due to plan restriction",
  "admin.updateEncryptionStrategy": "due to plan restriction",
  "admin.generateUsageReport": "due to plan restriction",
  "identityAuth.ldap.attach": "due to plan restriction",
  "identityAuth.ldap.update": "due to plan restriction",
  "identityAuth.ldap.login": "due to plan restriction",
  "secretRotations.create": "due to plan restriction",
  "secretRotations.update": "due to plan restriction",
  "secretRotations.get": "due to plan restriction",
  "secretRotations.getByName": "due to plan restriction",
  "secretRotations.list": "due to plan restriction",
  "secretRotations.listAll": "due to plan restriction",
  "secretRotations.rotate": "due to plan restriction",
  "secretRotations.getGeneratedCredentials": "due to plan restriction",
  "secretRotations.checkCredentials": "due to plan restriction",
  "secretRotations.move": "due to plan restriction",
  "secretRotations.reconcile": "due to plan restriction",
  "ssh.hostGroups.create": "due to plan restriction",
  "ssh.hostGroups.update": "due to plan restriction",
  "secretImports.resyncReplication": "not in replication mode",
};
const gated = endpoints.filter(({ accessor }) => accessor in refusals);
const served = endpoints.filter(
  ({ entry, route }) => entry.status !== "removed" && !unmodelledRoutes.includes(route),
);
/** A licence opens all else. */
const answered = served.filter(({ accessor }) => accessor !== "secretImports.resyncReplication");
const removed = endpoints.filter(({ entry }) => entry.status === "removed");

const { server, params, own } = await createWorld();
const everything = server.export();
/** A server that nobody has set up yet. */
const unused = createTestServer({ initialized: false }).export();
/** The same server without a licence: what it remembers is plain JSON. */
const unlicensed: TestSnapshot = JSON.parse(
  JSON.stringify(everything).replace('"enterprise":true', '"enterprise":false'),
);
const setUp = new Set(["admin.bootstrap", "admin.signup"]);

/** A value that a schema takes, and a name that is known in the world. */
function sample(schema: JsonSchema, name: string): unknown {
  if (name in params) return params[name];
  const [option] = schema.anyOf?.filter((option) => !option.not) ?? [];
  if (option) return sample(option, name);
  if (schema.enum) {
    const values = schema.enum.join();
    return values === "true,false" ? true : schema.enum[0];
  }
  switch (schema.type) {
    case "string":
      return sampleText(schema, name);
    case "number":
    case "integer":
      return Math.max(schema.minimum ?? 0, Math.min(30, schema.maximum ?? 30));
    case "boolean":
      return true;
    case "array":
      return [sample(schema.items ?? {}, name)];
    case "object":
      return sampleObject(schema, false);
    default:
      return "anything";
  }
}

function sampleText({ format, maxLength = 99 }: JsonSchema, name: string): string {
  if (format === "uuid" || name.endsWith("Id")) return "b54f3940-0000-4000-8000-000000000000";
  if (format === "email") return "ada@example.com";
  if (format === "uri") return "https://example.com/hook";
  if (format === "date-time") return "2030-01-01T00:00:00.000Z";
  return /ttl|expires|duration/i.test(name) ? "1h" : "some-text".slice(0, maxLength);
}

function sampleObject(
  { properties = {}, required = [] }: JsonSchema,
  isWhole: boolean,
): Record<string, unknown> {
  const entries = Object.entries(properties).filter(
    ([name, property]) => !property.not && (isWhole || required.includes(name)),
  );
  return Object.fromEntries(entries.map(([name, property]) => [name, sample(property, name)]));
}

/** Params of an endpoint: those it requires, or all. */
function paramsOf(endpoint: Endpoint, route: ContractRoute, isWhole: boolean): object {
  const slots = endpoint.slots.map((slot) => [slot, sample({ type: "string" }, slot)]);
  const [body] = route.body?.anyOf ?? [route.body];
  return {
    ...(route.query && sampleObject(route.query, isWhole)),
    ...(body && sampleObject(body, isWhole)),
    ...Object.fromEntries(slots),
    ...(endpoint.family && { [endpoint.family]: familyValueOf(endpoint, route) }),
    ...own[endpoint.accessor],
  };
}

/** The value of a family that a route is for. */
function familyValueOf({ path, family }: Endpoint, route: ContractRoute): string {
  return route.path.split("/")[path.split("/").indexOf(`{${family}}`)] ?? "";
}

interface Answered {
  readonly result: unknown;
  readonly status: number;
  readonly body: string;
}

/** Calls an endpoint with a session that it takes, and looks at what comes over the wire. */
async function call(
  endpoint: Endpoint,
  params: object,
  snapshot: TestSnapshot = setUp.has(endpoint.accessor) ? unused : everything,
): Promise<Answered> {
  server.import(snapshot);
  let answered: { status: number; body: string } | undefined;
  const session = createSession({
    baseUrl: server.url,
    retry: false,
    fetch: async (url, init) => {
      const response = await server.fetch(url, init);
      answered = { status: response.status, body: await response.clone().text() };
      return response;
    },
  });
  await signIn(session, endpoint);
  const { positional } = endpoint.entry;
  const argument = positional ? Object(params)[positional] : params;
  const hasParams = endpoint.call.length > 2 || Object.keys(params).length > 0;
  const result = await (hasParams ? endpoint.call(session, argument) : endpoint.call(session));
  if (!answered) throw new Error("No request was made");
  return { result, ...answered };
}

/** The machine identity is no administrator of the instance; the user is. */
function modeFor({ accessor, modes }: Endpoint): AuthMode | undefined {
  const isForUsers = !modes.includes("identityAccessToken") || accessor.startsWith("admin.");
  return isForUsers ? modes[0] : "identityAccessToken";
}

async function signIn(session: Session, endpoint: Endpoint): Promise<void> {
  const mode = modeFor(endpoint);
  const token = server.issueToken(mode && { mode });
  if (mode === "identityAccessToken") await setAccessToken(session, token);
  if (mode === "jwt") await setJwtToken(session, token);
  if (mode === "serviceToken") await setServiceToken(session, token);
  if (mode === "apiKey") await setApiKey(session, token);
}

describe("every function of the package", () => {
  const results = new Map<string, unknown>();

  afterAll(() => {
    console.info(`The test server answered ${results.size} of ${endpoints.length} functions`);
  });

  it.each(answered.map((endpoint) => [endpoint.accessor, endpoint] as const))(
    "%s gets an answer that the contract accepts",
    // Some answers have a hundred variants, which the validator compiles one by one.
    async (accessor, endpoint) => {
      const route = routeOf(endpoint);
      const schema = route.result;
      for (const isWhole of [false, true]) {
        const { status, body, result } = await call(endpoint, paramsOf(endpoint, route, isWhole));
        expect(status).toBe(200);
        if (!schema) continue;
        expect(problems(schema, schema.type === "string" ? body : JSON.parse(body))).toBe("");
        results.set(accessor, result);
      }
    },
  );

  it.each(gated.map((endpoint) => [endpoint.accessor, endpoint] as const))(
    "%s is refused, as by a server without a licence",
    async (accessor, endpoint) => {
      const params = paramsOf(endpoint, routeOf(endpoint), false);
      const refusal = await call(endpoint, params, unlicensed).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(BadRequestError);
      expect(String(refusal)).toContain(refusals[accessor]);
    },
  );

  it.each(removed.map((endpoint) => [endpoint.accessor, endpoint] as const))(
    "%s is gone, as from current servers",
    async (_, endpoint) => {
      const params = Object.fromEntries(endpoint.slots.map((slot) => [slot, "x"]));
      await expect(call(endpoint, params)).rejects.toBeInstanceOf(NotFoundError);
    },
  );

  // The compiler reads all types of the package for it.
  it("gives results that have the types of the package", () => {
    expect(typeErrors(results)).toEqual([]);
    expect(results.size).toBeGreaterThan(255);
  });

  it.each(served.map((endpoint) => [endpoint.accessor, endpoint] as const))(
    "%s refuses tokens of other kinds, none, and a request of the wrong shape",
    async (accessor, endpoint) => {
      const route = routeOf(endpoint);
      server.import(everything);
      const path = endpoint.path.replace(/\{(\w+)\}/g, (_, slot) =>
        String(
          slot === endpoint.family
            ? familyValueOf(endpoint, route)
            : sample({ type: "string" }, slot),
        ),
      );
      const request = `${endpoint.method} ${path}`;
      const body = endpoint.method === "GET" ? undefined : {};
      const { auth = [] } = route;
      if (auth.length > 0) {
        const none = await send(server, request, { body, token: null });
        expect(none).toMatchObject({
          status: 401,
          body: { reqId: expect.stringMatching(/^req-/), message: "Token missing" },
        });
        for (const mode of ["jwt", "identityAccessToken", "serviceToken"] as const) {
          if (auth.includes(mode)) continue;
          const token = server.issueToken({ mode });
          expect(await send(server, request, { body, token })).toMatchObject({
            status: 403,
            body: { error: `Forbidden access to ${path}` },
          });
        }
      }
      const required = endpoint.method === "GET" ? route.query?.required : route.body?.required;
      const missing = (required ?? []).filter(
        (name) => !isOptional(route, name) && !(hidden[accessor] ?? []).includes(name),
      );
      // The routes of a family are checked as one, which is less strict than each of them.
      if (missing.length === 0 || endpoint.family) return;
      const mode = modeFor(endpoint);
      const token = auth.length > 0 && mode ? server.issueToken({ mode }) : null;
      const refused = await send(server, request, { body, token });
      expect(refused).toMatchObject({
        status: 422,
        body: { error: "ValidationFailure", statusCode: 422 },
      });
      const paths = at(refused.body, "message");
      expect(paths).toEqual(
        expect.arrayContaining(missing.map((name) => expect.objectContaining({ path: [name] }))),
      );
    },
  );
});

/** Fields with a default that the contract's schema does not show. */
const hidden: Readonly<Record<string, readonly string[]>> = { "secretFolders.list": ["path"] };

/** A field of any type may be absent. */
function isOptional({ query, body }: ContractRoute, name: string): boolean {
  const schema = query?.properties?.[name] ?? body?.properties?.[name] ?? {};
  return !schema.type && !schema.anyOf && !schema.enum;
}

/** What the compiler says of values as the results of endpoints. */
function typeErrors(results: ReadonlyMap<string, unknown>): string[] {
  const root = new URL("../../", import.meta.url).pathname;
  const name = `${root}test/testing/results.virtual.ts`;
  const lines = [...results].map(([accessor, result], i) => {
    const [, group = "", name = ""] = /^(.*)\.(\w+)$/.exec(accessor) ?? [];
    const file = manifest.find((resource) => resource.accessor === group)?.file;
    const module = `typeof import("../../src/resources/${file}.js")`;
    const type = `Awaited<ReturnType<(${module})["${name}"]>>`;
    return `export const result${i}: ${type} = ${JSON.stringify(result)};`;
  });
  return findProblems([], new Map([[name, lines.join("\n")]]), languageOnly).map(
    ({ line, message }) => `${[...results.keys()][line - 1]}: ${message}`,
  );
}
