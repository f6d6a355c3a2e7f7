import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AuthMode,
  createSession,
  InfisicalError,
  type Session,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
} from "../../src/index.js";
import {
  call,
  rejection,
  type Sent,
  sessionWith,
  signedInWith,
  token,
} from "../support/recording-fetch.js";

const allModes: readonly AuthMode[] = ["identityAccessToken", "jwt", "serviceToken", "apiKey"];

async function headersOf(
  onSession: Record<string, string>,
  onCall?: Record<string, string>,
  signIn: (session: Session) => Promise<void> = (session) => setAccessToken(session, token),
): Promise<Record<string, string>> {
  const { session, sent } = sessionWith([{}], { headers: onSession });
  await signIn(session);
  const options = onCall ? { headers: onCall } : {};
  await call(session, "POST /api/v1/things", {}, options, allModes);
  return sent[0]?.headers ?? {};
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length);
  return Object.fromEntries(entries);
}

const own = { authorization: `Bearer ${token}`, "content-type": "application/json" };

describe("headers", () => {
  it("sends exactly the token and the content type when nobody adds any", async () => {
    expect(await headersOf({})).toEqual({
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
    });
  });

  it("gives fetch a plain object of texts", async () => {
    const headers = await headersOf({ "X-One": "1" });
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
    expect(Object.values(headers).every((value) => typeof value === "string")).toBe(true);
  });

  it("sends Content-Type only with a body", async () => {
    const { session, sent } = sessionWith([{}]);
    await call(session, "GET /api/v1/things", { a: 1 });
    await call(session, "DELETE /api/v1/things/{id}", { id: "1" });
    await call(session, "POST /api/v1/things");
    await call(session, "DELETE /api/v1/things", { a: 1 });
    await call(session, "POST /api/v1/things", {});
    const json = { "Content-Type": "application/json" };
    expect(sent.map(({ headers }) => headers)).toEqual([{}, {}, {}, json, json]);
  });

  it("sends the headers of the session with every request", async () => {
    const { session, sent } = sessionWith([{}], { headers: { "X-Org": "a" } });
    await call(session, "GET /api/v1/one");
    await call(session, "GET /api/v1/two", {}, { headers: { "X-Extra": "b" } });
    expect(sent.map(({ headers }) => lowerCased(headers))).toEqual([
      { "x-org": "a" },
      { "x-org": "a", "x-extra": "b" },
    ]);
  });

  it("puts a call's headers above those of the session, in whatever case", async () => {
    const headers = await headersOf({ "X-Trace-Id": "session" }, { "x-trace-ID": "call" });
    expect(lowerCased(headers)).toEqual({ ...own, "x-trace-id": "call" });
  });

  it("leaves out a header that is undefined, and keeps the session's", async () => {
    const { session, sent } = sessionWith([{}], { headers: { "X-A": "1", "X-B": undefined } });
    await call(session, "GET /api/v1/things", {}, { headers: { "x-a": undefined } });
    expect(sent.map(({ headers }) => lowerCased(headers))).toEqual([{ "x-a": "1" }]);
  });

  it.each(["Authorization", "AUTHORIZATION", "authorization", "Content-Type", "content-type"])(
    "does not let %s be replaced, by the session or by the call",
    async (name) => {
      expect(lowerCased(await headersOf({ [name]: "mine" }))).toEqual(own);
      expect(lowerCased(await headersOf({}, { [name]: "mine" }))).toEqual(own);
    },
  );

  it.each(["X-API-KEY", "x-api-key", "X-Api-Key", "Authorization"])(
    "does not let %s be replaced or added when the session has an API key",
    async (name) => {
      const signIn = (session: Session): Promise<void> => setApiKey(session, "the-key");
      const headers = await headersOf({ [name]: "mine" }, { [name]: "mine too" }, signIn);
      expect(lowerCased(headers)).toEqual({
        "x-api-key": "the-key",
        "content-type": "application/json",
      });
    },
  );

  it("sends every token as a bearer, and an API key as X-API-KEY", async () => {
    const bearer = { "Content-Type": "application/json", Authorization: "Bearer t" };
    expect(await headersOf({}, {}, (session) => setJwtToken(session, "t"))).toEqual(bearer);
    expect(await headersOf({}, {}, (session) => setServiceToken(session, "t"))).toEqual(bearer);
    expect(await headersOf({}, {}, (session) => setAccessToken(session, "t"))).toEqual(bearer);
    expect(await headersOf({}, {}, (session) => setApiKey(session, "t"))).toEqual({
      "Content-Type": "application/json",
      "X-API-KEY": "t",
    });
  });

  it("does not let a header pass for credentials where an endpoint takes none", async () => {
    const headers = { Authorization: "Bearer mine", "X-API-KEY": "mine" };
    const { session, sent } = await signedInWith([{}], { headers });
    await call(session, "GET /api/status", undefined, { headers });
    expect(sent.map((request: Sent) => request.headers)).toEqual([{}]);
  });

  it("holds to these rules whatever the headers are", async () => {
    const name = fc
      .oneof(
        fc.stringMatching(/^[\w!#$%&'*+.^`|~-]{1,12}$/),
        fc.constantFrom(
          "Authorization",
          "X-API-KEY",
          "Content-Type",
          "X-A",
          "Accept",
          "User-Agent",
        ),
      )
      .filter((text) => text !== "__proto__")
      .chain((text) => fc.constantFrom(text, text.toLowerCase(), text.toUpperCase()));
    const value = fc.stringMatching(/^[\t -~\u0080-\u00ff]*$/);
    const fields = fc
      .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key.toLowerCase(), maxLength: 6 })
      .map((entries) => Object.fromEntries(entries));
    await fc.assert(
      fc.asyncProperty(fields, fields, async (onSession, onCall) => {
        const lower = (given: object): [string, string][] =>
          Object.entries(given).map(([key, text]) => [key.toLowerCase(), text]);
        const theirs = new Map([...lower(onSession), ...lower(onCall)]);
        for (const key of ["authorization", "x-api-key", "content-type"]) theirs.delete(key);
        expect(lowerCased(await headersOf(onSession, onCall))).toEqual({
          ...Object.fromEntries(theirs),
          ...own,
        });
      }),
      { numRuns: 200 },
    );
  });

  it("refuses a value that no header can carry, by name and without showing it", async () => {
    const bad = fc.constantFrom(
      "\r",
      "\n",
      "\r\nX-Evil: 1",
      "\0",
      "\x7f",
      "\u0100",
      "💥",
      "\ud800",
    );
    const secret = "planted";
    await fc.assert(
      fc.asyncProperty(bad, fc.constantFrom("X-Custom", "Authorization"), async (part, name) => {
        const headers = { [name]: `${secret}${part}${secret}` };
        const { session, sent } = sessionWith();
        const errors = [
          await rejection(call(session, "GET /api/v1/things", {}, { headers })),
          await rejection((async () => createSession({ headers }))()),
        ];
        for (const error of errors) {
          expect(error).toBeInstanceOf(InfisicalError);
          expect(String(error)).toContain(name);
          expect(String(error)).not.toContain(secret);
        }
        expect(sent).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([12, null, true, ["a"], {}])("refuses %j as the value of a header", async (value) => {
    const headers = { "X-Custom": value as unknown as string };
    const { session, sent } = sessionWith();
    await expect(call(session, "GET /api/v1/things", {}, { headers })).rejects.toThrow("X-Custom");
    expect(() => createSession({ headers })).toThrow(InfisicalError);
    expect(sent).toEqual([]);
  });

  it.each(["", "a b", "a:b", "é", "a\nb", "(x)"])(
    "refuses %j as the name of a header",
    async (name) => {
      const { session, sent } = sessionWith();
      const headers = { [name]: "planted" };
      const error = await rejection(call(session, "GET /api/v1/things", {}, { headers }));
      expect(error).toBeInstanceOf(InfisicalError);
      expect(String(error)).not.toContain("planted");
      expect(sent).toEqual([]);
    },
  );
});
