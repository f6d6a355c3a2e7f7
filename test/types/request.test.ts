import { describe, expectTypeOf, it } from "vitest";
import {
  createSession,
  type Params,
  type RequestOptions,
  type Route,
  request,
  requestText,
  type Session,
  type Slot,
} from "../../src/index.js";
import { compiled } from "../support/compiled.js";

const session = createSession();

describe("the type of a route", () => {
  it("is a method and a path", () => {
    expectTypeOf<"GET /api/status">().toExtend<Route>();
    expectTypeOf<"/api/status">().not.toExtend<Route>();
    expectTypeOf<"GET api/status">().not.toExtend<Route>();
  });

  it("names its slots, without the values they refuse and the params of the query", () => {
    expectTypeOf<Slot<"GET /a">>().toEqualTypeOf<never>();
    expectTypeOf<Slot<"GET /a/{one}">>().toEqualTypeOf<"one">();
    expectTypeOf<Slot<"GET /a/{one}/b/{two}/c">>().toEqualTypeOf<"one" | "two">();
    expectTypeOf<Slot<"POST /a/{one!batch,move}">>().toEqualTypeOf<"one">();
    expectTypeOf<Slot<"DELETE /a/{one}{?force,dryRun}">>().toEqualTypeOf<"one">();
    expectTypeOf<Slot<"DELETE /a{?force}">>().toEqualTypeOf<never>();
  });

  it("asks for the texts that its slots need", () => {
    expectTypeOf<Params<"GET /a/{one}/{two}">>().toEqualTypeOf<{
      readonly one: string;
      readonly two: string;
    }>();
  });
});

describe("request", () => {
  it("checks the params against the slots of the route", () => {
    compiled(() => request(session, "GET /a/{id}", ["jwt"], { id: "1" }));
    const more = { id: "1", page: 2 };
    compiled(() => request(session, "GET /a/{id}", ["jwt"], more));
    compiled(() => request(session, "GET /a/{id}", ["jwt"], { id: "1", page: 2 }));
    interface Fields {
      id: string;
      page: number;
    }
    const fields: Fields = more;
    compiled(() => request(session, "GET /a/{id}", ["jwt"], fields, { timeout: 5 }));
    compiled(() => request<{ a: number }>(session, "GET /a/{id}", ["jwt"], { id: "1", page: 2 }));
    // @ts-expect-error: the slot is empty, beside a field
    compiled(() => request(session, "GET /a/{id}", ["jwt"], { page: 2 }));
    compiled(() => request(session, "POST /a/{id!batch}", ["jwt"], { id: "1" }));
    // @ts-expect-error: the slot is called otherwise
    compiled(() => request(session, "GET /a/{id}", ["jwt"], { ID: "1" }));
    // @ts-expect-error: the slot is empty
    compiled(() => request(session, "GET /a/{id}", ["jwt"], {}));
    // @ts-expect-error: no params at all, and a slot to fill
    compiled(() => request(session, "GET /a/{id}", ["jwt"]));
    // @ts-expect-error: the slot takes text
    compiled(() => request(session, "GET /a/{id}", ["jwt"], { id: undefined }));
    // @ts-expect-error: one of two slots is empty
    compiled(() => request(session, "GET /a/{id}/{other}", ["jwt"], { id: "1" }));
    // @ts-expect-error: reserved values do not hide a slot
    compiled(() => request(session, "POST /a/{id!batch}", ["jwt"], { name: "1" }));
  });

  it("needs no params for a route without slots", () => {
    compiled(() => request(session, "GET /a", []));
    compiled(() => request(session, "GET /a", [], undefined, { timeout: 5 }));
  });

  it("takes routes and modes that exist, and options that exist", () => {
    // @ts-expect-error: a route begins with a method
    compiled(() => request(session, "/a", []));
    // @ts-expect-error: there is no such mode
    compiled(() => request(session, "GET /a", ["password"]));
    // @ts-expect-error: there is no such option
    compiled(() => request(session, "GET /a", [], undefined, { retries: 3 }));
  });

  it("gives what the caller says it does, and nothing known by default", () => {
    compiled(async () => {
      expectTypeOf(await request(session, "GET /a", [])).toBeUnknown();
      expectTypeOf(await request<{ a: number }>(session, "GET /a", [])).toEqualTypeOf<{
        a: number;
      }>();
    });
  });

  it("has a form for text, which checks the slots too", () => {
    expectTypeOf(requestText<"GET /a">).returns.resolves.toBeString();
    // @ts-expect-error: the slot is empty
    compiled(() => requestText(session, "GET /a/{id}", [], {}));
  });

  it("takes a session that createSession made", () => {
    expectTypeOf(createSession).returns.toEqualTypeOf<Session>();
    // @ts-expect-error: an address alone is no session
    compiled(() => request({ baseUrl: "https://x.test" }, "GET /a", []));
  });
});

describe("the options of a call", () => {
  it("are these, each optional", () => {
    expectTypeOf<keyof RequestOptions>().toEqualTypeOf<
      "signal" | "timeout" | "headers" | "retry" | "onResponse"
    >();
    const none: RequestOptions = {};
    const some: RequestOptions = {
      signal: AbortSignal.timeout(5),
      timeout: 0,
      headers: { "x-trace": "1", "x-other": undefined },
      retry: { maxRetries: 1 },
      onResponse: ({ status, headers }) => {
        expectTypeOf(status).toBeNumber();
        expectTypeOf(headers.get("date")).toEqualTypeOf<string | null>();
      },
    };
    const never: RequestOptions = { retry: false };
    expectTypeOf([none, some, never]).toExtend<RequestOptions[]>();
    // @ts-expect-error: false or an object
    compiled((): RequestOptions => ({ retry: true }));
  });
});
