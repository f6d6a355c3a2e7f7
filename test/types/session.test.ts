import * as undici from "undici";
import { describe, expectTypeOf, it } from "vitest";
import {
  type Client,
  createClient,
  createSession,
  type Fetch,
  type Session,
  type SessionOptions,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { compiled } from "../support/compiled.js";

describe("the options of a session", () => {
  it("are these, each optional", () => {
    expectTypeOf<keyof SessionOptions>().toEqualTypeOf<
      | "baseUrl"
      | "fetch"
      | "tokenStore"
      | "timeout"
      | "headers"
      | "retry"
      | "checkAuthMode"
      | "hooks"
    >();
    expectTypeOf<Record<never, never>>().toExtend<SessionOptions>();
    expectTypeOf(createSession).parameters.toEqualTypeOf<[options?: SessionOptions | undefined]>();
    expectTypeOf(createClient).toBeCallableWith({} as SessionOptions | undefined);
  });

  it("have no other names, not even further in", () => {
    // @ts-expect-error: it is called baseUrl
    compiled(() => createSession({ baseURL: "https://x.test" }));
    // @ts-expect-error: login is a function
    compiled(() => createClient({ clientId: "c", clientSecret: "s" }));
    // @ts-expect-error: it is called maxRetries
    compiled(() => createSession({ retry: { retries: 2 } }));
    // @ts-expect-error: there is no such hook
    compiled(() => createSession({ hooks: { onError: () => {} } }));
    // @ts-expect-error: a token store can be cleared
    compiled(() => createSession({ tokenStore: { get: () => null, set: () => {} } }));
  });

  it("are checked for their types", () => {
    compiled(() => createSession({ baseUrl: new URL("https://x.test"), retry: false }));
    // @ts-expect-error: a number of milliseconds
    compiled(() => createSession({ timeout: "5s" }));
    // @ts-expect-error: false or an object
    compiled(() => createSession({ retry: 3 }));
    // @ts-expect-error: texts
    compiled(() => createSession({ headers: { "x-count": 1 } }));
    // @ts-expect-error: a boolean
    compiled(() => createSession({ checkAuthMode: "no" }));
  });

  it("hand events to hooks that tell no more than they should", () => {
    compiled(() =>
      createSession({
        hooks: {
          onRequest(event) {
            expectTypeOf(event).toEqualTypeOf<{
              readonly method: string;
              readonly url: string;
              readonly attempt: number;
            }>();
          },
          onResponse: ({ status, duration }) => expectTypeOf([status, duration]).items.toBeNumber(),
          onRetry: ({ attempt, delay }) => expectTypeOf([attempt, delay]).items.toBeNumber(),
        },
      }),
    );
  });
});

describe("the fetch of a session", () => {
  it("may be the global one", () => {
    const options: SessionOptions = { fetch: globalThis.fetch };
    expectTypeOf(options).toEqualTypeOf<SessionOptions>();
    expectTypeOf<typeof globalThis.fetch>().toExtend<NonNullable<SessionOptions["fetch"]>>();
  });

  it("may be that of undici, alone or with a dispatcher of one's own", () => {
    const options: SessionOptions = { fetch: undici.fetch };
    expectTypeOf(options).toEqualTypeOf<SessionOptions>();
    compiled((): SessionOptions => {
      const dispatcher = new undici.Agent();
      return { fetch: (url, init) => undici.fetch(url, { ...init, dispatcher }) };
    });
  });

  it("may be that of the server for tests", () => {
    expectTypeOf(createTestServer).returns.toHaveProperty("fetch").toExtend<Fetch>();
  });

  it("may answer as little as is read", () => {
    const minimal: Fetch = async () => ({
      ok: true,
      status: 200,
      headers: { get: () => null },
      text: async () => "{}",
    });
    const wrapped: Fetch = async (url, init) => {
      expectTypeOf(url).toBeString();
      expectTypeOf(init.headers).toEqualTypeOf<Record<string, string>>();
      expectTypeOf(init.body).toEqualTypeOf<string | undefined>();
      expectTypeOf(init.signal).toEqualTypeOf<AbortSignal>();
      expectTypeOf(init.redirect).toEqualTypeOf<"manual">();
      return fetch(url, init);
    };
    expectTypeOf([minimal, wrapped]).toExtend<Fetch[]>();
    // @ts-expect-error: no text
    compiled((): Fetch => async () => ({ ok: true, status: 200, headers: { get: () => null } }));
    // @ts-expect-error: no promise
    compiled((): Fetch => () => new Response());
  });
});

describe("a session", () => {
  it("cannot be changed", () => {
    const change = (session: Session): void => {
      // @ts-expect-error: read-only
      session.baseUrl = "https://x.test";
    };
    expectTypeOf(change).toBeFunction();
  });

  it("is the client's, which cannot be changed either", () => {
    expectTypeOf<Client["session"]>().toEqualTypeOf<Session>();
    const change = (client: Client): void => {
      // @ts-expect-error: read-only
      client.session = createSession();
      // @ts-expect-error: read-only
      client.isAuthenticated = true;
    };
    expectTypeOf(change).toBeFunction();
  });
});
