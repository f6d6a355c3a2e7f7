import { describe, expect, it } from "vitest";
import * as root from "../../src/index.js";
import {
  AuthenticationError,
  type AuthMode,
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
import * as resources from "../../src/resources/index.js";
import { allModes, type Endpoint, endpoints, slotsOf } from "./endpoints.js";

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

/** Calls an endpoint with any params, right or wrong. */
function call(
  endpoint: Endpoint,
  session: Session,
  params: object = endpoint.params,
  options?: RequestOptions,
): Promise<unknown> {
  return endpoint.call(session, params as never, options);
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

/** Every function in a tree of modules, by its accessor. */
function functionsOf(module: object, prefix = ""): [string, unknown][] {
  return Object.entries(module).flatMap(([name, member]): [string, unknown][] =>
    typeof member === "object" && member !== null
      ? functionsOf(member, `${prefix}${name}.`)
      : [[prefix + name, member]],
  );
}

describe("the table of endpoints", () => {
  it("has every function of the resources, and nothing else", () => {
    const functions = new Map(functionsOf(resources));
    expect(endpoints.map(({ accessor }) => accessor).sort()).toEqual([...functions.keys()].sort());
    for (const { accessor, call } of endpoints) expect(functions.get(accessor)).toBe(call);
  });

  it("has 35 endpoints: 11 of secrets, 6 of folders, 7 of kms, 9 of universal auth, 2 of tokens", () => {
    const groups = endpoints.map(({ accessor, name }) => accessor.slice(0, -name.length - 1));
    const counts = Object.fromEntries(
      [...new Set(groups)].map((group) => [
        group,
        groups.filter((other) => other === group).length,
      ]),
    );
    expect(counts).toEqual({
      secrets: 11,
      secretFolders: 6,
      kms: 7,
      "identityAuth.universal": 9,
      identityAccessTokens: 2,
    });
  });

  it("gives no long name twice", () => {
    const names = endpoints.map(({ longName }) => longName);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(endpoints.map((endpoint) => [endpoint.accessor, endpoint] as const))(
  "%s",
  (_, endpoint) => {
    const { accessor, route, modes, method, path, query, body, params } = endpoint;
    const refusedModes = allModes.filter((mode) => !modes.includes(mode));
    const isOpen = modes.length === 0;
    const contentType = body === undefined ? {} : { "Content-Type": "application/json" };

    it(`is ${endpoint.longName} at the root, the same function`, () => {
      expect(new Map<string, unknown>(Object.entries(root)).get(endpoint.longName)).toBe(
        endpoint.call,
      );
    });

    it(`keeps its declared name, ${endpoint.declaredName}`, () => {
      expect(endpoint.call.name).toBe(endpoint.declaredName);
    });

    it(`sends ${route} with exactly the method, URL, headers and body it should`, async () => {
      const { session, requests } = await recorder(modes[0]);
      expect(await call(endpoint, session)).toEqual({ answered: true });
      expect(requests).toHaveLength(1);
      const [request] = requests;
      expect(request?.url).toBe(baseUrl + path + query);
      expect(request?.init.method).toBe(method);
      expect(request?.init.headers).toEqual({ ...contentType, ...tokenHeader(modes[0]) });
      const sent = request?.init.body;
      expect(sent === undefined ? undefined : JSON.parse(sent)).toEqual(body);
      expect(request?.init.redirect).toBe("manual");
    });

    it("leaves the params as they were", async () => {
      const { session } = await recorder(modes[0]);
      const before = structuredClone(params);
      await call(endpoint, session, params);
      expect(params).toEqual(before);
    });

    it("passes the options of a call on", async () => {
      const { session, requests } = await recorder(modes[0]);
      await call(endpoint, session, params, { headers: { "X-Trace": "1" } });
      expect(requests[0]?.init.headers).toEqual({
        "x-trace": "1",
        ...contentType,
        ...tokenHeader(modes[0]),
      });
    });

    it("drops params that are undefined", async () => {
      const slots = slotsOf(endpoint);
      const empty = Object.keys(params)
        .filter((name) => !slots.includes(name))
        .map((name) => [name, undefined]);
      const { session, requests } = await recorder(modes[0]);
      await call(endpoint, session, { ...params, ...Object.fromEntries(empty) });
      expect(requests[0]?.url).toBe(baseUrl + path);
      const isEmpty = method === "GET" || method === "DELETE";
      expect(requests[0]?.init.body).toBe(isEmpty ? undefined : "{}");
    });

    if (isOpen) {
      it("is never refused, and sends no token even when the session has one", async () => {
        for (const mode of [undefined, ...allModes]) {
          const { session, requests } = await recorder(mode);
          await call(endpoint, session);
          expect(requests[0]?.init.headers).toEqual(contentType);
        }
      });
    } else {
      it.each(modes)("sends the token of mode %s in its header", async (mode) => {
        const { session, requests } = await recorder(mode);
        await call(endpoint, session);
        expect(requests).toHaveLength(1);
        expect(requests[0]?.init.headers).toEqual({ ...contentType, ...tokenHeader(mode) });
      });

      it.each(["no mode", ...refusedModes] as const)(
        "refuses %s before any request",
        async (refused) => {
          const mode = refused === "no mode" ? null : refused;
          const { session, requests } = await recorder(mode ?? undefined);
          const error = await thrown(() => call(endpoint, session));
          expect(error).toBeInstanceOf(AuthenticationError);
          expect(error).toMatchObject({ currentMode: mode, name: "AuthenticationError" });
          const allowed = error instanceof AuthenticationError ? error.allowedModes : [];
          expect([...allowed].sort()).toEqual([...modes].sort());
          expect(String(error)).not.toContain(token);
          expect(requests).toHaveLength(0);
        },
      );

      it.each(refusedModes)("sends mode %s too when nobody checks", async (mode) => {
        const { session, requests } = await recorder(mode, false);
        await call(endpoint, session);
        expect(requests[0]?.init.headers).toEqual({ ...contentType, ...tokenHeader(mode) });
      });
    }

    const slots = slotsOf(endpoint);
    if (slots.length > 0) {
      it.each(slots)(
        "refuses a %s that is no segment of a path, before any request",
        async (slot) => {
          const { session, requests } = await recorder(modes[0]);
          const { [slot]: _, ...without } = params;
          const wrong = ["", ".", "..", null, undefined].map((value) => ({
            ...params,
            [slot]: value,
          }));
          for (const unfit of [...wrong, without]) {
            const error = await thrown(() => call(endpoint, session, unfit));
            expect(error, JSON.stringify(unfit)).toBeInstanceOf(InfisicalError);
            expect(String(error)).toContain(slot);
          }
          expect(requests).toHaveLength(0);
        },
      );

      it.each(slots)("keeps a %s in one segment, whatever is in it", async (slot) => {
        const { session, requests } = await recorder(modes[0]);
        for (const value of ["a/b", "../x", "%2e%2e", "a?b=c", "a#b", "a b", "ü", "\\", "..."]) {
          requests.length = 0;
          await call(endpoint, session, { ...params, [slot]: value });
          const { pathname, hash, search } = new URL(requests[0]?.url ?? "");
          expect(pathname.split("/").length, value).toBe(`/prefix${path}`.split("/").length);
          expect(pathname).toContain(`/${encodeURIComponent(value)}`);
          expect([hash, search]).toEqual(["", query]);
        }
      });
    }

    const reserved = Object.entries(endpoint.reserved).flatMap(([slot, values]) =>
      values.map((value): [string, string] => [slot, value]),
    );
    if (reserved.length > 0) {
      it.each(reserved)("refuses the %s %s, which names another route", async (slot, value) => {
        const { session, requests } = await recorder(modes[0]);
        const error = await thrown(() => call(endpoint, session, { ...params, [slot]: value }));
        expect(error, `${accessor} took ${value}`).toBeInstanceOf(InfisicalError);
        expect(String(error)).toContain(slot);
        expect(requests).toHaveLength(0);
      });

      it.each(reserved)("takes a %s that only begins with %s", async (slot, value) => {
        const { session, requests } = await recorder(modes[0]);
        await call(endpoint, session, { ...params, [slot]: `${value}2` });
        await call(endpoint, session, { ...params, [slot]: value.toUpperCase() });
        expect(requests).toHaveLength(2);
      });
    }
  },
);
