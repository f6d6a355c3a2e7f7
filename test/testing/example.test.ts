import { describe, expect, it } from "vitest";
import { Clock } from "../../src/testing/clock.js";
import { type Example, exampleRoute } from "../../src/testing/example.js";
import { Router } from "../../src/testing/router.js";
import { Store } from "../../src/testing/state.js";
import { Tokens } from "../../src/testing/tokens.js";
import {
  nullable,
  numeric,
  object,
  oneOf,
  optional,
  string,
  union,
} from "../../src/testing/validation.js";
import { respond } from "../../src/testing/wire.js";

const id = "0b8e4c52-6a1d-4f3e-9c70-d2f5a7b61e38";
const example: Example = {
  auth: ["identityAccessToken"],
  params: object({ thingId: string({ format: "uuid" }) }),
  query: object({ limit: optional(numeric({ max: 10 })) }),
  body: object({
    name: string({ min: 1 }),
    kind: optional(oneOf("a", "b")),
    note: optional(nullable(string())),
    size: optional(union(string(), object({ width: string() }))),
  }),
  answer: {
    thing: { id, name: "example", kind: "a", note: null, size: 1, projectId: id },
    parts: [{ id, name: "example" }],
    limit: 5,
  },
};

/** Answers a request by the example alone. */
async function send(path: string, body: object): Promise<{ status: number; body: unknown }> {
  const clock = new Clock();
  const store = new Store(clock);
  const tokens = new Tokens(clock);
  const identity = store.addIdentity({ name: "a" });
  const { accessToken } = tokens.issue(
    { mode: "identityAccessToken", identity },
    {
      accessTokenTTL: 60,
      accessTokenMaxTTL: 60,
      accessTokenNumUsesLimit: 0,
      accessTokenPeriod: 0,
    },
  );
  const pattern = "PATCH /things/{thingId}";
  const router = new Router({ [pattern]: exampleRoute(pattern, example, store) });
  const url = new URL(path, "http://infisical.test");
  const headers: Record<string, string> = {
    authorization: `Bearer ${accessToken}`,
    "content-type": "application/json",
  };
  const answer = await respond(
    {
      method: "PATCH",
      url,
      headers: (name) => headers[name],
      body: JSON.stringify(body),
    },
    router.match("PATCH", url.pathname),
    tokens,
  );
  return {
    status: answer.status,
    body: JSON.parse(answer.body.replaceAll(store.projectId, "the default project")),
  };
}

describe("an example", () => {
  it("repeats what the request names", async () => {
    const thingId = "11111111-2222-4333-8444-555555555555";
    const body = { name: "mine", kind: "b", note: "n", size: "big", unknown: 1 };
    expect(await send(`/things/${thingId}?limit=3`, body)).toEqual({
      status: 200,
      body: {
        thing: {
          id: thingId,
          name: "mine",
          kind: "b",
          note: "n",
          size: 1,
          projectId: "the default project",
        },
        parts: [{ id, name: "mine" }],
        limit: 3,
      },
    });
  });

  it("refuses a request of another shape, with every issue", async () => {
    expect(await send("/things/nope", {})).toMatchObject({
      status: 422,
      body: { message: [{ validation: "uuid", path: ["thingId"] }] },
    });
    expect(await send(`/things/${id}`, { kind: "c", size: { width: 1 } })).toMatchObject({
      status: 422,
      body: {
        message: [
          { path: ["name"], message: "Required" },
          { path: ["kind"], code: "invalid_enum_value" },
          {
            path: ["size"],
            code: "invalid_union",
            unionErrors: [
              { issues: [{ path: ["size"] }] },
              { issues: [{ path: ["size", "width"] }] },
            ],
          },
        ],
      },
    });
  });
});
