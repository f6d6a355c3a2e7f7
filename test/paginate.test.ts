import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { groups } from "../src/groups.js";
import {
  bind,
  createClient,
  createSession,
  createTokenAuthToken,
  type IdentityAccessToken,
  type KmsKey,
  listAllOrganizationProjects,
  listAllUsers,
  listKmsKeys,
  listSecrets,
  listTokenAuthTokens,
  type PageParams,
  paginate,
  type RequestOptions,
  type Session,
  searchIdentities,
} from "../src/index.js";
import { compiled } from "./support/compiled.js";
import { signedInWith } from "./support/recording-fetch.js";

const projectId = "p1";

/** Takes everything out of an iterable. */
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

function page(name: string, ids: number[], total?: Record<string, number>): { body: object } {
  return { body: { [name]: ids.map((id) => ({ id: `${id}` })), ...total } };
}

describe("paginate", () => {
  it("asks for page after page, and gives the items one by one", async () => {
    const total = { totalCount: 5 };
    const { session, sent } = await signedInWith([
      page("keys", [1, 2], total),
      page("keys", [3, 4], total),
      page("keys", [5], total),
    ]);
    const keys = await all(paginate(listKmsKeys, session, { projectId, limit: 2, search: "a" }));
    expect(keys.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      "?projectId=p1&limit=2&search=a&offset=0",
      "?projectId=p1&limit=2&search=a&offset=2",
      "?projectId=p1&limit=2&search=a&offset=4",
    ]);
  });

  it("asks for no page that is not needed", async () => {
    const { session, sent } = await signedInWith([page("keys", [1, 2], { totalCount: 4 })]);
    const items = paginate(listKmsKeys, session, { projectId, limit: 2 });
    expect(sent).toHaveLength(0);
    for await (const { id } of items) if (id === "2") break;
    expect(sent).toHaveLength(1);
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(sent).toHaveLength(1);
  });

  it("begins at an offset, with the server's own page size", async () => {
    const { session, sent } = await signedInWith([
      page("users", [8, 9], { total: 11 }),
      page("users", [10], { total: 11 }),
    ]);
    const users = await all(paginate(listAllUsers, session, { offset: 8 }));
    expect(users.map(({ id }) => id)).toEqual(["8", "9", "10"]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(["?offset=8", "?offset=10"]);
  });

  it("sends offset and limit in the body where the endpoint takes them there", async () => {
    const { session, sent } = await signedInWith([
      page("identities", [1], { totalCount: 2 }),
      page("identities", [2], { totalCount: 2 }),
    ]);
    await all(paginate(searchIdentities, session, { limit: 1 }));
    expect(sent.map(({ body }) => body && JSON.parse(body))).toEqual([
      { limit: 1, offset: 0 },
      { limit: 1, offset: 1 },
    ]);
  });

  it("stops at a page that is not full where nobody tells the total", async () => {
    const { session, sent } = await signedInWith([page("tokens", [1, 2]), page("tokens", [3])]);
    const tokens = paginate(listTokenAuthTokens, session, { identityId: "i1" });
    expect((await all(tokens)).map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(sent).toHaveLength(2);
  });

  it("stops at an empty page, even if the total says otherwise", async () => {
    const { session, sent } = await signedInWith([page("projects", [], { count: 7 })]);
    expect(await all(paginate(listAllOrganizationProjects, session, {}))).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it("hands on the options, and the error of a later page", async () => {
    const { session, sent } = await signedInWith([
      page("keys", [1], { totalCount: 2 }),
      { status: 404, body: { message: "gone" } },
    ]);
    const options = { headers: { "x-trace": "1" } };
    const items = paginate(listKmsKeys, session, { projectId, limit: 1 }, options);
    expect((await items.next()).value).toEqual({ id: "1" });
    await expect(items.next()).rejects.toMatchObject({ name: "NotFoundError" });
    expect(sent.map(({ headers }) => headers["x-trace"])).toEqual(["1", "1"]);
  });

  it("takes the method of a client, without the session", async () => {
    const { session, sent } = await signedInWith([
      page("keys", [1, 2], { totalCount: 3 }),
      page("keys", [3], { totalCount: 3 }),
    ]);
    const { kms } = bind(session, { kms: groups().kms });
    const options = { headers: { "x-trace": "1" } };
    const keys = await all(paginate(kms.listKeys, { projectId, limit: 2 }, options));
    expect(keys.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(sent.map(({ url }) => new URL(url).searchParams.get("offset"))).toEqual(["0", "2"]);
    expect(sent.map(({ headers }) => headers["x-trace"])).toEqual(["1", "1"]);
  });

  it("gives every item once, in order, for any number of them and any size of page", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        fc.nat(70),
        fc.constantFrom("total", "totalCount", "count", undefined),
        async (length, serverLimit, limit, from, totalName) => {
          const things = Array.from({ length }, (_, i) => i);
          let requests = 0;
          async function list(_: Session, params: PageParams, __?: RequestOptions) {
            requests++;
            const { offset = 0, limit = serverLimit } = params;
            const items = things.slice(offset, offset + limit);
            return { ...(totalName && { [totalName]: length }), items };
          }
          const session = createSession();
          const params = { ...(limit && { limit }), offset: from };
          expect(await all(paginate(list, session, params))).toEqual(things.slice(from));
          const left = Math.max(0, length - from);
          const pages = Math.ceil(left / (limit ?? serverLimit));
          expect(requests).toBeLessThanOrEqual(pages + 1);
          if (totalName) expect(requests).toBe(Math.max(1, pages));
        },
      ),
    );
  });

  it("knows the type of the items, and takes endpoints with pages only", () => {
    const session = createSession();
    expectTypeOf(paginate(listKmsKeys, session, { projectId })).toEqualTypeOf<
      AsyncGenerator<KmsKey, void, undefined>
    >();
    expectTypeOf(paginate(listTokenAuthTokens, session, { identityId: "i" })).toEqualTypeOf<
      AsyncGenerator<IdentityAccessToken, void, undefined>
    >();
    const { kms, secrets } = createClient();
    expectTypeOf(paginate(kms.listKeys, { projectId })).toEqualTypeOf<
      AsyncGenerator<KmsKey, void, undefined>
    >();
    // @ts-expect-error: no projectId
    compiled(() => paginate(kms.listKeys, { limit: 1 }));
    // @ts-expect-error: it answers everything at once
    compiled(() => paginate(secrets.list, { projectId, environment: "dev" }));
    // @ts-expect-error: it has its session already
    compiled(() => paginate(kms.listKeys, session, { projectId }));
    // @ts-expect-error: no session
    compiled(() => paginate(listKmsKeys, { projectId }));
    // @ts-expect-error: it answers everything at once
    compiled(() => paginate(listSecrets, session, { projectId }));
    // @ts-expect-error: it is no list
    compiled(() => paginate(createTokenAuthToken, session, { identityId: "i" }));
    // @ts-expect-error: no projectId
    compiled(() => paginate(listKmsKeys, session, { limit: 1 }));
    // @ts-expect-error: pages have no such param
    compiled(() => paginate(listKmsKeys, session, { projectId, page: 1 }));
  });
});
