/**
 * The runtime's own `AbortSignal`, or as much of it as is used here where no library declares one:
 * the types of this package need neither DOM nor Node types.
 */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Native } }
  ? Native
  : {
      readonly aborted: boolean;
      readonly reason: unknown;
      addEventListener(type: "abort", listener: (event: { target: unknown }) => void): void;
      removeEventListener(type: "abort", listener: (event: { target: unknown }) => void): void;
    };

/** What a session's `fetch` is called with. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  redirect: "manual";
  /** Left out where the runtime refuses it. */
  cache?: "no-store";
  signal: Signal;
}

/** The part of a `Response` that a session's `fetch` has to return. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** A `fetch`: the global one fits, and so does any function of this shape. */
export interface Fetch {
  (url: string, init: FetchInit): Promise<FetchResponse>;
  /** What it is told of its cache. Default: to keep nothing, where the runtime knows of it. */
  readonly cacheInit?: Pick<FetchInit, "cache"> | undefined;
}

/**
 * Tells a `fetch` not to keep the answer, and with it the values of secrets, as Next.js does. Older
 * workers throw at the field; their requests do not have it. Node.js takes longer over its first look at
 * `Request` than over a request, so a `fetch` can do without.
 */
export function uncached({ cacheInit }: Fetch): Pick<FetchInit, "cache"> {
  return (
    cacheInit ?? ("cache" in (globalThis.Request?.prototype ?? {}) ? { cache: "no-store" } : {})
  );
}
