import { isSession, type RequestOptions, type Session } from "./core/session.js";

/** Params of an endpoint that answers in pages. */
export interface PageParams {
  /** How many items to skip. */
  offset?: number | undefined;
  /** How many items a page has. */
  limit?: number | undefined;
}

/** An item of a page: what the list in the answer of an endpoint holds. */
export type PageItem<Page> = {
  [Name in keyof Page]: Page[Name] extends readonly (infer Item)[] ? Item : never;
}[keyof Page];

/** What an endpoint that answers in pages takes: its function the session first, a client's method not. */
export type PageArguments =
  | [params: PageParams, options?: RequestOptions | undefined]
  | [session: Session, params: PageParams, options?: RequestOptions | undefined];

/**
 * Goes through all items of an endpoint that takes `offset` and `limit`, page by page. A page is
 * asked for when the items before it have been taken; who stops early asks for no more.
 *
 * @param list - The endpoint: a function of this package, or a method of a client.
 * @param args - What it takes: the session, for a function; the params; options for each of the calls.
 * In the params, `limit` is the size of a page, the server's own where it is left out; `offset` is
 * where to begin.
 * @returns The items, in the server's order. What is added or removed meanwhile may be missed, or
 * come twice.
 * @throws What the endpoint throws.
 *
 * @example
 * ```ts
 * for await (const key of paginate(client.kms.listKeys, { projectId, limit: 100 })) {
 *   console.log(key.name);
 * }
 * for await (const key of paginate(listKmsKeys, session, { projectId })) console.log(key.name);
 * ```
 */
export function paginate<Args extends PageArguments, Page extends object>(
  list: (...args: Args) => Promise<Page>,
  ...args: Args
): AsyncGenerator<PageItem<Page>, void, undefined>;
export async function* paginate(
  list: (...args: unknown[]) => Promise<object>,
  ...args: PageArguments
): AsyncGenerator<unknown, void, undefined> {
  const session = isSession(args[0]) ? [args[0]] : [];
  const [params, options] = args.slice(session.length);
  let { offset = 0, limit }: PageParams = Object(params);
  for (;;) {
    const page = await list(...session, { ...params, offset }, options);
    const items: unknown[] = Object.values(page).find(Array.isArray) ?? [];
    yield* items;
    offset += items.length;
    // Without a limit of ours, the first page tells that of the server.
    limit ??= items.length;
    const { total, totalCount, count }: Totals = page;
    const end = total ?? totalCount ?? count;
    const isLast = end === undefined ? items.length < limit : offset >= end;
    if (isLast || items.length === 0) return;
  }
}

/** How endpoints tell the number of all items; some do not. */
interface Totals {
  total?: number;
  totalCount?: number;
  count?: number;
}
