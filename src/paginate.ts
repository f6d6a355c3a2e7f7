import type { RequestOptions, Session } from "./core/session.js";

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

/**
 * Goes through all items of an endpoint that takes `offset` and `limit`, page by page. A page is
 * asked for when the items before it have been taken; who stops early asks for no more.
 *
 * @param list - The endpoint.
 * @param session - Session for its calls.
 * @param params - Params of the endpoint. `limit` is the size of a page, the server's own where it
 * is left out; `offset` is where to begin.
 * @param options - Options for each of the calls.
 * @returns The items, in the server's order. What is added or removed meanwhile may be missed, or
 * come twice.
 * @throws What the endpoint throws.
 *
 * @example
 * ```ts
 * for await (const key of paginate(listKmsKeys, session, { projectId, limit: 100 })) {
 *   console.log(key.name);
 * }
 * ```
 */
export async function* paginate<Params extends PageParams, Page extends object>(
  list: (session: Session, params: Params, options?: RequestOptions) => Promise<Page>,
  session: Session,
  params: Params,
  options?: RequestOptions,
): AsyncGenerator<PageItem<Page>, void, undefined> {
  let { offset = 0, limit } = params;
  for (;;) {
    const page = await list(session, { ...params, offset }, options);
    const items: PageItem<Page>[] = Object.values(page).find(Array.isArray) ?? [];
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
