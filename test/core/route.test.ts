import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createSecret,
  deleteKmsKey,
  deleteSecret,
  deleteSecretFolder,
  getKmsKey,
  getSecretAccessList,
  getSecretByName,
  InfisicalError,
  isInfisicalError,
  listSecrets,
  type Route,
  setJwtToken,
  updateSecret,
  updateSecretFolder,
} from "../../src/index.js";
import { character } from "../support/characters.js";
import {
  baseUrl,
  call,
  rejection,
  type Sent,
  sessionWith,
  signedInWith,
} from "../support/recording-fetch.js";

async function send(route: Route, params?: object, base = baseUrl): Promise<Sent> {
  const { session, sent } = sessionWith([{}], { baseUrl: base });
  await call(session, route, params);
  const [request] = sent;
  if (!request || sent.length > 1) throw new Error(`${sent.length} requests`);
  return request;
}

async function refusal(route: Route, params?: object): Promise<unknown> {
  const { session, sent } = sessionWith();
  const error = await rejection(call(session, route, params));
  expect(sent).toEqual([]);
  return error;
}

/** Text made to confuse a URL parser. */
const troublesome = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        "",
        ".",
        "..",
        "/",
        "\\",
        "%",
        "%2e",
        "%2E",
        "%2f",
        "%5c",
        "%00",
        "%25",
        "?",
        "#",
        "@",
        ":",
        ";",
        "&",
        "=",
        "+",
        " ",
        "\t",
        "\n",
        "\r",
        "\0",
        "{",
        "}",
        "!",
        "$&",
        "$1",
        "//",
        ...[
          "batch",
          "move",
          "api",
          "é",
          "💥",
          "\ud800",
          "\udc00",
          "\ufeff",
          "\u202e",
          "．",
          "http://a",
        ],
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: character, maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    ".",
    "..",
    "%2e%2e",
    ".%2e",
    "...",
    "batch",
    "Batch",
    "batch ",
    "%62atch",
    "move",
  ),
);

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

describe("path slots", () => {
  it("encodes a slot with encodeURIComponent", async () => {
    const value = "a/b c?d#e%2f&ü:@+'()*!~";
    const { url } = await send("GET /api/v1/things/{name}", { name: value });
    expect(url).toBe(`${baseUrl}/api/v1/things/${encodeURIComponent(value)}`);
  });

  it("fills several slots, each with its own param", async () => {
    const { url, body } = await send("POST /api/v1/a/{one}/b/{two}/c", {
      two: "2",
      one: "1",
      x: 3,
    });
    expect(url).toBe(`${baseUrl}/api/v1/a/1/b/2/c`);
    expect(body).toBe('{"x":3}');
  });

  it("writes numbers and booleans in a slot as text", async () => {
    const params = { version: 3, flag: false };
    const { url } = await send("GET /api/v1/things/{version}/{flag}", params);
    expect(url).toBe(`${baseUrl}/api/v1/things/3/false`);
  });

  it("keeps replacement patterns and braces in a slot as they are", async () => {
    const { url } = await send("GET /api/v1/things/{a}/{b}", { a: "$&$1$$", b: "{a}" });
    expect(url).toBe(`${baseUrl}/api/v1/things/%24%26%241%24%24/%7Ba%7D`);
  });

  it.each([
    ["an empty text", ""],
    ["a dot", "."],
    ["two dots", ".."],
    ["undefined", undefined],
    ["null", null],
    ["an object", { a: 1 }],
    ["a list", ["a"]],
    ["half of a surrogate pair", "a\ud800"],
  ])("refuses %s in a slot before any request, and names the param", async (_, value) => {
    const error = await refusal("DELETE /api/v1/identities/{identityId}", { identityId: value });
    expect(error).toBeInstanceOf(InfisicalError);
    expect(String(error)).toContain("identityId");
  });

  it("refuses a slot whose param is missing, or all params", async () => {
    expect(isInfisicalError(await refusal("GET /api/v1/things/{name}", { other: "x" }))).toBe(true);
    expect(isInfisicalError(await refusal("GET /api/v1/things/{name}"))).toBe(true);
  });

  it("refuses what is no text, number or boolean in a slot, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (value) => {
        fc.pre(Object(value) === value);
        expect(await refusal("GET /api/v1/things/{name}", { name: value })).toBeInstanceOf(
          InfisicalError,
        );
      }),
    );
  });

  it("refuses an identity named .. instead of calling the route above", async () => {
    const { session, sent } = await signedInWith();
    await expect(getKmsKey(session, { keyId: ".." })).rejects.toThrow("keyId");
    await expect(deleteKmsKey(session, { keyId: ".." })).rejects.toThrow("keyId");
    await expect(
      deleteSecretFolder(session, { folderIdOrName: "..", projectId: "p", environment: "dev" }),
    ).rejects.toThrow("folderIdOrName");
    expect(sent).toEqual([]);
  });

  it("reaches no other route and no other host, whatever is in a slot", async () => {
    const bases = fc.constantFrom(baseUrl, "http://localhost:8080", "https://a.example/vault/x");
    await fc.assert(
      fc.asyncProperty(bases, troublesome, troublesome, async (base, one, two) => {
        const { session, sent } = sessionWith([{}], { baseUrl: base });
        const params = { one, two };
        const route = "DELETE /api/v1/a/{one}/b/{two!batch,move}";
        const error = await call(session, route, params).catch((caught: unknown) => caught);
        const refused =
          [one, two].some((value) => /^\.{0,2}$/.test(value) || !isWellFormed(value)) ||
          /^(batch|move)$/.test(two);
        expect(sent).toHaveLength(refused ? 0 : 1);
        if (refused) expect(error).toBeInstanceOf(InfisicalError);
        for (const { url } of sent) {
          const { href, origin, pathname, search, hash, username } = new URL(url);
          expect([origin, search, hash, username]).toEqual([new URL(base).origin, "", "", ""]);
          expect(pathname.split("/").map(decodeURIComponent)).toEqual([
            ...new URL(base).pathname.replace(/\/$/, "").split("/"),
            ...["api", "v1", "a", one, "b", two],
          ]);
          // What was sent is what the parser made of it: nothing was folded.
          expect(href).toBe(url);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("refuses a secret name that would turn into another route, before any request", async () => {
    const { session, sent } = await signedInWith();
    const place = { projectId: "p", environment: "dev" };
    for (const secretName of ["batch", "move", "duplicate", "backfill-secret-references"]) {
      const creation = createSecret(session, { ...place, secretName, secretValue: "v" });
      await expect(creation).rejects.toThrow(InfisicalError);
    }
    const secretName = "batch";
    await expect(updateSecret(session, { ...place, secretName })).rejects.toThrow("secretName");
    await expect(deleteSecret(session, { ...place, secretName })).rejects.toThrow("secretName");
    const folder = { projectSlug: "p", projectId: "p", environment: "dev", name: "n", path: "/" };
    await expect(updateSecretFolder(session, { ...folder, folderId: "batch" })).rejects.toThrow(
      "folderId",
    );
    expect(sent).toEqual([]);
  });

  it("takes a reserved name where it names no other route", async () => {
    const { session, sent } = await signedInWith([{}]);
    const place = { projectId: "p", environment: "dev" };
    await getSecretByName(session, { ...place, secretName: "batch" });
    await updateSecret(session, { ...place, secretName: "move" });
    await createSecret(session, { ...place, secretName: "batches", secretValue: "v" });
    await createSecret(session, { ...place, secretName: "batch/1", secretValue: "v" });
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      "GET /api/v4/secrets/batch",
      "PATCH /api/v4/secrets/move",
      "POST /api/v4/secrets/batches",
      "POST /api/v4/secrets/batch%2F1",
    ]);
  });

  it("leaves a slot's param out of query and body", async () => {
    const { session, sent } = await signedInWith([{}]);
    await setJwtToken(session, "jwt");
    const params = { secretName: "A", projectId: "p", environment: "dev" };
    await getSecretAccessList(session, params);
    await createSecret(session, { ...params, secretValue: "v" });
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["GET", `${baseUrl}/api/v1/secrets/A/access-list?projectId=p&environment=dev`, undefined],
      [
        "POST",
        `${baseUrl}/api/v4/secrets/A`,
        '{"projectId":"p","environment":"dev","secretValue":"v"}',
      ],
    ]);
  });

  it("does not change the params it is given", async () => {
    const params = Object.freeze({ name: "a", list: Object.freeze([1]) });
    await send("GET /api/v1/things/{name}", params);
    expect(params).toEqual({ name: "a", list: [1] });
  });

  it("refuses a route without a method or a path", async () => {
    const { session, sent } = sessionWith();
    for (const route of ["/api/v1/things", "GET api", "GET", ""]) {
      await expect(call(session, route as Route)).rejects.toThrow(InfisicalError);
    }
    expect(sent).toEqual([]);
  });
});

describe("queries", () => {
  it("puts the params of a GET in the query, and sends no body", async () => {
    const params = { projectId: "p", limit: 10, recursive: true, off: false, path: "/a b&c=d" };
    const { method, url, body, init } = await send("GET /api/v1/things", params);
    expect(method).toBe("GET");
    // A space may be written in either way.
    expect(url.replace("+", "%20")).toBe(
      `${baseUrl}/api/v1/things?projectId=p&limit=10&recursive=true&off=false&path=%2Fa%20b%26c%3Dd`,
    );
    expect(body).toBeUndefined();
    expect(init).not.toHaveProperty("body");
  });

  it("drops undefined and null from queries, alone and in lists", async () => {
    const params = { a: undefined, b: null, c: [undefined, "x", null], d: [], e: 0, f: "" };
    const { url } = await send("GET /api/v1/things", params);
    expect(url).toBe(`${baseUrl}/api/v1/things?c=x&e=0&f=`);
  });

  it("repeats the key of a list", async () => {
    const { url } = await send("GET /api/v1/things", { id: ["a", "b", 3, true] });
    expect(url).toBe(`${baseUrl}/api/v1/things?id=a&id=b&id=3&id=true`);
  });

  it("has no question mark without a query", async () => {
    expect((await send("GET /api/v1/things", { a: undefined })).url).toBe(
      `${baseUrl}/api/v1/things`,
    );
    expect((await send("GET /api/v1/things")).url).toBe(`${baseUrl}/api/v1/things`);
  });

  it("refuses an object in a query before any request, and names the param", async () => {
    for (const value of [{ a: 1 }, [["nested"]], new Date(0), () => 1]) {
      const error = await refusal("GET /api/v1/things", { filter: value });
      expect(error).toBeInstanceOf(InfisicalError);
      expect(String(error)).toContain("filter");
    }
  });

  it("sends the params that a route names as query, beside the body or instead of one", async () => {
    const route = "DELETE /api/v1/syncs/{id}{?removeSecrets,tags}";
    const alone = await send(route, { id: "1", removeSecrets: true, tags: ["a", "b"] });
    expect(alone.url).toBe(`${baseUrl}/api/v1/syncs/1?removeSecrets=true&tags=a&tags=b`);
    expect(alone.body).toBeUndefined();
    const both = await send("POST /api/v1/syncs{?dry}", { dry: false, name: "n" });
    expect([both.url, both.body]).toEqual([`${baseUrl}/api/v1/syncs?dry=false`, '{"name":"n"}']);
    const neither = await send(route, { id: "1", removeSecrets: undefined });
    expect(neither.url).toBe(`${baseUrl}/api/v1/syncs/1`);
  });

  it("says to the server what the params say, whatever keys and values they have", async () => {
    const text = fc.string({ unit: character });
    const finite = fc.double({ noDefaultInfinity: true, noNaN: true });
    const plain = fc.oneof(text, fc.integer(), finite, fc.boolean(), fc.bigInt());
    const nothing = fc.constantFrom(undefined, null);
    const item = fc.oneof(plain, nothing);
    const params = fc.dictionary(text, fc.oneof(item, fc.array(item, { maxLength: 4 })));
    await fc.assert(
      fc.asyncProperty(params, async (given) => {
        const { url } = await send("GET /api/v1/things", given);
        const parsed = new URL(url);
        expect([parsed.origin, parsed.pathname]).toEqual([baseUrl, "/api/v1/things"]);
        const expected = Object.entries(given).flatMap(([name, value]) =>
          [value]
            .flat()
            .filter((one) => one !== undefined && one !== null)
            .map((one) => [name, String(one)]),
        );
        expect([...parsed.searchParams]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("lists secrets with a query that the server understands", async () => {
    const { session, sent } = await signedInWith([{ body: { secrets: [], imports: [] } }]);
    await listSecrets(session, { projectId: "p", environment: "dev", secretPath: "/a/b" });
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      [
        "GET",
        `${baseUrl}/api/v4/secrets?projectId=p&environment=dev&secretPath=%2Fa%2Fb`,
        undefined,
      ],
    ]);
  });
});

describe("bodies", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE"] as const)(
    "puts the params of a %s in a JSON body, and none in the query",
    async (method) => {
      const sent = await send(`${method} /api/v1/things/{id}`, {
        id: "1",
        a: "x",
        b: [1, { c: 2 }],
      });
      expect([sent.method, sent.url, sent.body]).toEqual([
        method,
        `${baseUrl}/api/v1/things/1`,
        '{"a":"x","b":[1,{"c":2}]}',
      ]);
    },
  );

  it("drops undefined from bodies, and keeps null, false, zero and empty texts", async () => {
    const params = { a: undefined, b: null, c: false, d: 0, e: "", f: { g: undefined, h: null } };
    const { body } = await send("PATCH /api/v1/things", params);
    expect(body).toBe('{"b":null,"c":false,"d":0,"e":"","f":{"h":null}}');
  });

  it("sends an empty object where a route that writes takes params and none is given", async () => {
    expect((await send("POST /api/v1/things/{id}", { id: "1" })).body).toBe("{}");
    expect((await send("PATCH /api/v1/things", { a: undefined })).body).toBe("{}");
  });

  it("sends a body on DELETE where there is something to say, and none where there is not", async () => {
    const { session, sent } = await signedInWith([{}]);
    await deleteSecret(session, { secretName: "A", projectId: "p", environment: "dev" });
    await deleteKmsKey(session, { keyId: "k" });
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["DELETE", `${baseUrl}/api/v4/secrets/A`, '{"projectId":"p","environment":"dev"}'],
      ["DELETE", `${baseUrl}/api/v1/kms/keys/k`, undefined],
    ]);
    expect(sent[1]?.init).not.toHaveProperty("body");
  });

  it("says to the server what the params say, whatever JSON they are", async () => {
    const value = fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("POST", "PUT", "PATCH"),
        fc.dictionary(fc.string({ unit: character }), value),
        async (method, params) => {
          const { url, body = "" } = await send(`${method} /api/v1/things`, params);
          expect(url).toBe(`${baseUrl}/api/v1/things`);
          const parsed: object = JSON.parse(body);
          expect(parsed).toEqual(JSON.parse(JSON.stringify(params)));
          const kept = Object.keys(params).filter((name) => params[name] !== undefined);
          expect(Object.keys(parsed)).toEqual(kept);
        },
      ),
      { numRuns: 300 },
    );
  });
});
