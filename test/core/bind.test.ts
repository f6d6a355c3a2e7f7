import { describe, expect, it } from "vitest";
import { groups } from "../../src/groups.js";
import { bind, createSession, login, type RequestOptions, type Session } from "../../src/index.js";
import * as kms from "../../src/resources/kms.js";
import * as secrets from "../../src/resources/secrets.js";
import { createTestServer } from "../../src/testing/index.js";

describe("bind", () => {
  it("puts the session before the arguments, and gives the result unchanged", async () => {
    const session = createSession();
    const result = Promise.resolve("result");
    const calls: unknown[][] = [];
    const module = {
      call(session: Session, params: { a: number }, options?: RequestOptions): Promise<string> {
        calls.push([session, params, options]);
        return result;
      },
    };
    const bound = bind(session, module);
    const params = { a: 1 };
    const options = { timeout: 5 };
    expect(bound.call(params, options)).toBe(result);
    bound.call(params);
    expect(calls).toEqual([
      [session, params, options],
      [session, params, undefined],
    ]);
    expect(calls[0]?.[0]).toBe(session);
    expect(calls[0]?.[1]).toBe(params);
  });

  it("passes on that an argument was left out", () => {
    const counts: number[] = [];
    const module = {
      count(...all: [session: Session, params?: object]) {
        counts.push(all.length);
      },
    };
    const { count } = bind(createSession(), module);
    count();
    count({});
    expect(counts).toEqual([1, 2]);
  });

  it("keeps groups as groups, however deep", () => {
    const session = createSession();
    const identity = (session: Session): Session => session;
    const bound = bind(session, { a: { b: { c: identity }, d: identity }, e: identity });
    expect([bound.a.b.c(), bound.a.d(), bound.e()]).toEqual([session, session, session]);
    expect(Object.keys(bound.a)).toEqual(["b", "d"]);
  });

  it("binds a module, with delete as its name there", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await login(session, { universalAuth: server.credentials });
    const bound = bind(session, secrets);
    expect(Object.keys(bound).sort()).toEqual(Object.keys(secrets).sort());
    const params = { projectId: server.projectId, environment: "dev", secretName: "A" };
    const { secret } = await bound.delete(params);
    expect(secret?.secretKey).toBe("A");
  });

  it("makes a partial client that has only what it is given", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    const client = bind(session, { secrets, kms });
    expect(Object.keys(client)).toEqual(["secrets", "kms"]);
    expect(client).not.toHaveProperty("secretFolders");
    await login(session, { universalAuth: server.credentials });
    const { list } = client.secrets;
    const listed = await list({ projectId: server.projectId, environment: "dev" });
    expect(listed.secrets).toHaveLength(1);
    const { keys } = await client.kms.listKeys({ projectId: server.projectId });
    expect(keys).toEqual([]);
  });

  it("takes single functions under names of one's own", async () => {
    const server = createTestServer();
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await login(session, { universalAuth: server.credentials });
    const { folders } = bind(session, { folders: groups().secretFolders.list });
    const result = await folders({
      projectId: server.projectId,
      environment: "dev",
      path: "/",
    });
    expect(result).toEqual({ folders: [] });
  });

  it("leaves the module as it was, and gives a new object every time", () => {
    const session = createSession();
    const module = { secrets };
    const [one, two] = [bind(session, module), bind(session, module)];
    expect(module).toEqual({ secrets });
    expect(one).not.toBe(two);
    expect(one.secrets).not.toBe(two.secrets);
    expect(one.secrets.list).not.toBe(secrets.list);
  });

  it("keeps two sessions apart", async () => {
    const servers = [
      createTestServer({ secrets: { dev: { "/": { A: "one" } } } }),
      createTestServer({ secrets: { dev: { "/": { A: "two" } } } }),
    ];
    const found = await Promise.all(
      servers.map(async (server) => {
        const session = createSession({ baseUrl: server.url, fetch: server.fetch });
        await login(session, { universalAuth: server.credentials });
        const { list } = bind(session, secrets);
        const params = { projectId: server.projectId, environment: "dev" };
        return (await list(params)).secrets.map(({ secretValue }) => secretValue);
      }),
    );
    expect(found).toEqual([["one"], ["two"]]);
  });

  it("sends nothing", () => {
    let requests = 0;
    const session = createSession({
      fetch: async () => {
        requests++;
        return new Response();
      },
    });
    bind(session, groups());
    expect(requests).toBe(0);
  });
});
