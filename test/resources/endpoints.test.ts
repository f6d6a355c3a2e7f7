import { describe, expect, it } from "vitest";
import { groups } from "../../src/groups.js";
import * as root from "../../src/index.js";
import {
  AuthenticationError,
  type AuthMode,
  createClient,
  createSession,
  type FetchInit,
  InfisicalError,
  type RequestOptions,
  type Session,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
} from "../../src/index.js";
import { compiler } from "../support/compiler.js";
import { types } from "../support/endpoint-types.js";
import { allModes, type Endpoint, endpoints, functionsOf } from "../support/endpoints.js";

interface Recorder {
  readonly session: Session;
  readonly requests: { readonly url: string; readonly init: FetchInit }[];
}

const token = "the-token";
const baseUrl = "https://infisical.test/prefix";

/** A session that records its requests, signed in with the mode. */
async function recorder(mode: AuthMode | undefined, checkAuthMode = true): Promise<Recorder> {
  const requests: Recorder["requests"] = [];
  const session = createSession({
    baseUrl,
    checkAuthMode,
    fetch: async (url, init) => {
      requests.push({ url, init });
      return new Response('{"answered":true}');
    },
  });
  if (mode === "jwt") await setJwtToken(session, token);
  if (mode === "identityAccessToken") await setAccessToken(session, token);
  if (mode === "serviceToken") await setServiceToken(session, token);
  if (mode === "apiKey") await setApiKey(session, token);
  return { session, requests };
}

/** What a call of an endpoint is to be given, and the request that it has to make. */
interface Expected {
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly path: string;
  readonly query: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** Params with every field that the types have, and where each is to go. */
function expectedOf(endpoint: Endpoint): Expected {
  const { accessor, slots, path, method, query, emptyForFalse, entry } = endpoint;
  const { params: type } = types.of(accessor);
  const example = type && types.example(type, entry.positional ?? "value");
  // A list is the body, whole.
  if (Array.isArray(example)) {
    return { params: Object(example), path, query: "", body: Object(example) };
  }
  const params: Expected["params"] =
    type && (entry.positional ? { [entry.positional]: example } : { ...Object(example) });
  const rest = Object.entries(params ?? {}).filter(([name]) => !slots.includes(name));
  // What a route lists for its query is in the order of the list.
  const inQuery = rest
    .filter(([name]) => method === "GET" || query.includes(name))
    .sort(([a], [b]) => (method === "GET" ? 0 : query.indexOf(a) - query.indexOf(b)));
  const inBody = rest.filter(([name]) => method !== "GET" && !query.includes(name));
  const pairs = inQuery.flatMap(([name, value]) =>
    [value].flat().map((item) => {
      const isEmpty = item === false && emptyForFalse.includes(name);
      return `${name}=${isEmpty ? "" : encodeURIComponent(String(item))}`;
    }),
  );
  const isEmpty = method === "GET" || !params || (method === "DELETE" && inBody.length === 0);
  return {
    params,
    path: path.replace(/\{(\w+)\}/g, (_, slot) => encodeURIComponent(String(params?.[slot]))),
    query: pairs.length > 0 ? `?${pairs.join("&")}` : "",
    body: isEmpty ? undefined : Object.fromEntries(inBody),
  };
}

/** Whether the types promise an answer. */
function promisesJson(endpoint: Endpoint): boolean {
  const { result } = types.of(endpoint.accessor);
  return !promisesText(endpoint) && (result.flags & compiler.TypeFlags.Void) === 0;
}

function promisesText({ accessor }: Endpoint): boolean {
  return (types.of(accessor).result.flags & compiler.TypeFlags.String) !== 0;
}

/** What an endpoint makes of `{"answered":true}`. */
function answerOf(endpoint: Endpoint): unknown {
  const { from } = endpoint.entry;
  if (from) return { [from.path.at(-1) ?? ""]: [] };
  return promisesText(endpoint) ? '{"answered":true}' : { answered: true };
}

/** Calls an endpoint with any params, right or wrong. */
function call(
  { call, entry }: Endpoint,
  session: Session,
  params: Expected["params"],
  options?: RequestOptions,
): Promise<unknown> {
  if (params === undefined) return call(session, options);
  return call(session, entry.positional ? params[entry.positional] : params, options);
}

function tokenHeader(mode: AuthMode | undefined): Record<string, string> {
  if (mode === undefined) return {};
  return mode === "apiKey" ? { "X-API-KEY": token } : { Authorization: `Bearer ${token}` };
}

/** What a call throws, synchronously or as a rejection. */
async function thrown(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Where an endpoint has another name, in the same group. */
function otherAccessor({ accessor, entry }: Endpoint): string[] {
  return entry.also ? [accessor.replace(/\w+$/, entry.also)] : [];
}

/** Those that the root and every client have, and all places where they are. */
const atRoot = endpoints.filter(({ isApart }) => !isApart);
const accessors = atRoot.flatMap((endpoint) => [endpoint.accessor, ...otherAccessor(endpoint)]);
/** Where the tests can look up what the root exports. */
const rootExports = new Map<string, unknown>(Object.entries(root));

describe("the functions of the package", () => {
  it("are those of the manifest, and nothing else", () => {
    expect([...functionsOf(groups()).keys()].sort()).toEqual(accessors.sort());
    for (const { accessor, module } of endpoints) {
      const own = endpoints.filter((endpoint) => endpoint.module === module);
      const names = own.flatMap(({ name, entry }) => [name, ...(entry.also ? [entry.also] : [])]);
      expect([accessor, ...Object.keys(module).sort()]).toEqual([accessor, ...names.sort()]);
    }
    console.info(`${endpoints.length} endpoint functions`);
  });

  it("are not at the root when their module stands apart", () => {
    const all = new Set(rootExports.values());
    for (const { call, isApart } of endpoints) expect(all.has(call)).toBe(!isApart);
  });

  it("have two names where the documented SDK has two", () => {
    const functions = functionsOf(groups());
    const others = endpoints.flatMap((endpoint) =>
      otherAccessor(endpoint).map((other) => [endpoint.accessor, other] as const),
    );
    expect(others).toEqual([
      ["pki.ca.listCrls", "pki.ca.getCrls"],
      ["secretTags.get", "secretTags.getById"],
    ]);
    for (const [accessor, other] of others) {
      expect(functions.get(other)).toBe(functions.get(accessor));
    }
  });

  it("have long names, none of them twice", () => {
    const names = endpoints.map(({ longName }) => longName);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are methods of the client at the same places, and nothing else is", () => {
    const { session: _, login: __, logout, ...client } = createClient();
    const methods = functionsOf(
      Object.fromEntries(
        Object.entries(client).filter(([, member]) => typeof member === "object" && member),
      ),
    );
    expect(logout).toBeTypeOf("function");
    expect([...methods.keys()].sort()).toEqual(accessors.sort());
  });

  it("have one list in their answers where they take offset and limit, as paginate wants it", () => {
    const paged = endpoints.filter(({ accessor }) => {
      const { params } = types.of(accessor);
      const names = params ? [...types.fields(params).keys()] : [];
      return names.includes("offset") && names.includes("limit");
    });
    expect(paged.length).toBeGreaterThan(10);
    for (const { accessor } of paged) {
      const fields = [...types.fields(types.of(accessor).result).values()];
      const lists = fields.filter(({ type }) => types.checker.isArrayType(type));
      // Its pages are of both lists together.
      const isOfTwo = accessor === "pki.hsmConnectors.listLinkedResources";
      expect([accessor, lists.length]).toEqual([accessor, isOfTwo ? 2 : 1]);
    }
  });
});

describe.each(endpoints.map((endpoint) => [endpoint.accessor, endpoint] as const))(
  "%s",
  (accessor, endpoint) => {
    const { route, modes, method, slots, reserved, entry } = endpoint;
    const { params, path, query, body } = expectedOf(endpoint);
    const refusedModes = allModes.filter((mode) => !modes.includes(mode));
    const isOpen = modes.length === 0;
    const refusesOthers = !isOpen && !endpoint.takesNoToken;
    const headers = {
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(promisesText(endpoint) && { "accept-encoding": "identity" }),
    };

    it("keeps its name, and has its long one at the root", () => {
      expect([endpoint.name, endpoint.longName]).toContain(endpoint.call.name);
      const found = rootExports.get(endpoint.longName);
      expect(found).toBe(endpoint.isApart ? undefined : endpoint.call);
    });

    it(`sends ${route} with exactly the method, URL, headers and body it should`, async () => {
      const { session, requests } = await recorder(modes[0]);
      const before = structuredClone(params);
      const answer = await call(endpoint, session, params);
      expect(answer).toEqual(answerOf(endpoint));
      expect(params).toEqual(before);
      expect(requests).toHaveLength(1);
      const [request] = requests;
      expect(request?.url).toBe(baseUrl + path + query);
      expect(request?.init.method).toBe(method);
      expect(request?.init.headers).toEqual({ ...headers, ...tokenHeader(modes[0]) });
      const sent = request?.init.body;
      expect(sent === undefined ? undefined : JSON.parse(sent)).toEqual(body);
      expect(request?.init.redirect).toBe("manual");
    });

    it("takes an empty answer for an error where it promises one", async () => {
      const fetch = async () => new Response("");
      const session = createSession({ baseUrl, checkAuthMode: false, fetch });
      const error = await thrown(() => call(endpoint, session, params));
      if (!promisesJson(endpoint)) expect(error).toBeUndefined();
      else expect(error).toMatchObject({ name: "InfisicalApiError", statusCode: 200 });
    });

    it("does the same as a method of the client, and takes options", async () => {
      const requests: Recorder["requests"] = [];
      const [group = "", inner] = accessor.split(".").slice(0, -1);
      const modules = { [group]: inner ? { [inner]: endpoint.module } : endpoint.module };
      const client = createClient(
        {
          baseUrl,
          checkAuthMode: false,
          fetch: async (url, init) => {
            requests.push({ url, init });
            return new Response('{"answered":true}');
          },
        },
        endpoint.isApart ? modules : {},
      );
      const bound = functionsOf({ [group]: new Map(Object.entries(client)).get(group) ?? {} });
      const options = { headers: { "X-Trace": "1" } };
      const run = bound.get(accessor) as unknown as (...values: unknown[]) => Promise<unknown>;
      if (params === undefined) await run(options);
      else await run(entry.positional ? params[entry.positional] : params, options);
      expect(requests[0]?.url).toBe(baseUrl + path + query);
      expect(requests[0]?.init.headers).toEqual({ "x-trace": "1", ...headers });
    });

    it("sends an empty object where it is called without params and has a body", async () => {
      if (!types.of(accessor).isOptional) return;
      const hasBody = ["POST", "PUT", "PATCH"].includes(method);
      const { session, requests } = await recorder(modes[0]);
      await endpoint.call(session);
      await endpoint.call(session, undefined, {});
      for (const { url, init } of requests) {
        expect(url).toBe(baseUrl + path);
        expect(init.body).toBe(hasBody ? "{}" : undefined);
        expect(init.headers).toEqual({
          ...(hasBody && { "Content-Type": "application/json" }),
          ...tokenHeader(modes[0]),
        });
      }
      expect(requests).toHaveLength(2);
    });

    it("drops params that are undefined", async () => {
      if (params === undefined || Array.isArray(params) || entry.positional) return;
      const empty = Object.keys(params)
        .filter((name) => !slots.includes(name))
        .map((name) => [name, undefined]);
      const { session, requests } = await recorder(modes[0]);
      await call(endpoint, session, { ...params, ...Object.fromEntries(empty) });
      expect(requests[0]?.url).toBe(baseUrl + path);
      const isEmpty = method === "GET" || method === "DELETE";
      expect(requests[0]?.init.body).toBe(isEmpty ? undefined : "{}");
    });

    it(
      isOpen
        ? "is never refused, and sends no token even when the session has one"
        : `sends the token of ${modes.join(" and ")}, and ${
            refusesOthers ? "refuses others before any request" : "no other"
          }`,
      async () => {
        for (const mode of refusesOthers ? modes : [undefined, ...allModes]) {
          const { session, requests } = await recorder(mode);
          await call(endpoint, session, params);
          const header = mode && modes.includes(mode) ? tokenHeader(mode) : {};
          expect(requests[0]?.init.headers).toEqual({ ...headers, ...header });
        }
        for (const mode of refusesOthers ? [undefined, ...refusedModes] : []) {
          const { session, requests } = await recorder(mode);
          const error = await thrown(() => call(endpoint, session, params));
          expect(error).toBeInstanceOf(AuthenticationError);
          expect(error).toMatchObject({ currentMode: mode ?? null, name: "AuthenticationError" });
          const allowed = error instanceof AuthenticationError ? error.allowedModes : [];
          expect([...allowed].sort()).toEqual([...modes].sort());
          expect(String(error)).not.toContain(token);
          expect(requests).toHaveLength(0);
        }
      },
    );

    it.each(slots)(
      "refuses a %s that is no segment of a path, and keeps any other in one",
      async (slot) => {
        const { session, requests } = await recorder(modes[0]);
        for (const value of ["", ".", "..", null, undefined]) {
          const error = await thrown(() => call(endpoint, session, { ...params, [slot]: value }));
          expect(error, String(value)).toBeInstanceOf(InfisicalError);
          expect(String(error)).toContain(slot);
        }
        expect(requests).toHaveLength(0);
        for (const value of ["a/b", "../x", "%2e%2e", "a?b=c", "a#b", "ü", "\\", "..."]) {
          requests.length = 0;
          await call(endpoint, session, { ...params, [slot]: value });
          const { pathname, hash, search } = new URL(requests[0]?.url ?? "");
          expect(pathname.split("/").length, value).toBe(`/prefix${path}`.split("/").length);
          expect(pathname).toContain(`/${encodeURIComponent(value)}`);
          expect([hash, search]).toEqual(["", query]);
        }
      },
    );

    const names = Object.entries(reserved).flatMap(([slot, values]) =>
      values.map((value): [string, string] => [slot, value]),
    );
    it.each(names)("refuses the %s %s, which names another route", async (slot, value) => {
      const { session, requests } = await recorder(modes[0]);
      const error = await thrown(() => call(endpoint, session, { ...params, [slot]: value }));
      expect(error, `${accessor} took ${value}`).toBeInstanceOf(InfisicalError);
      expect(String(error)).toContain(slot);
      expect(requests).toHaveLength(0);
      await call(endpoint, session, { ...params, [slot]: `${value}2` });
      expect(requests).toHaveLength(1);
    });
  },
);
