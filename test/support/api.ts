import type { ContractRoute } from "../../scripts/generate/contract.js";
import { type Bound, type Client, createClient, type SessionOptions } from "../../src/index.js";
import type { TestServer } from "../../src/testing/index.js";
import { corrected, problems } from "./contract.js";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Sending {
  readonly body?: unknown;
  /** Default: a token of the default identity; `null` for none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a request such as `"GET /api/v4/secrets?projectId=…"`. A good answer must have the shape
 * that the contract gives the route, where there is a contract.
 */
export async function send(
  server: TestServer,
  request: string,
  { body, token = server.issueToken(), headers = {} }: Sending = {},
): Promise<Answered> {
  const [method = "", path = ""] = request.split(/ (.*)/);
  const response = await server.fetch(server.url + path, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  const answered: unknown = text === "" ? undefined : JSON.parse(text);
  if (response.status === 200) requireShape(method, new URL(server.url + path), answered);
  return { status: response.status, headers: response.headers, body: answered };
}

type Mode = "identity" | "user" | "nobody";

/** A client of the server, by default as its default identity; good answers fit the contract. */
export function clientOf(server: TestServer, mode: Mode = "identity"): Promise<Client> {
  return clientWith(server, {}, mode);
}

/** The same with modules that stand apart. */
export async function clientWith<Modules extends object>(
  server: TestServer,
  modules: Modules,
  mode: Mode = "identity",
): Promise<Client & Bound<Modules>> {
  const options: SessionOptions = {
    baseUrl: server.url,
    retry: false,
    fetch: async (input, init) => {
      const response = await server.fetch(input, init);
      const text = await response.clone().text();
      const method = init?.method ?? "GET";
      const isJson = response.headers.get("content-type")?.startsWith("application/json");
      if (response.status === 200) {
        const body: unknown = isJson && text !== "" ? JSON.parse(text) : text;
        requireShape(method, new URL(String(input)), body);
      }
      return response;
    },
  };
  const client = createClient(options, modules);
  if (mode === "identity") await client.setAccessToken(server.issueToken());
  if (mode === "user") await client.setJwtToken(server.issueToken({ mode: "jwt" }));
  return client;
}

function requireShape(method: string, { pathname }: URL, body: unknown): void {
  const schema = findRoute(method, pathname)?.result;
  const found = schema && problems(schema, body);
  if (found) throw new Error(`${method} ${pathname}: ${found.slice(0, 500)}`);
}

const found = new Map<string, ContractRoute | undefined>();

/** The contract's route for a path; one without slots goes before one with them. */
function findRoute(method: string, path: string): ContractRoute | undefined {
  const key = `${method} ${path}`;
  if (!found.has(key)) {
    const candidates = corrected.routes
      .filter((route) => route.method === method && fits(route.path, path))
      .sort((a, b) => a.path.split("{").length - b.path.split("{").length);
    found.set(key, candidates[0]);
  }
  return found.get(key);
}

function fits(route: string, path: string): boolean {
  const parts = path.split("/");
  const segments = route.split("/");
  return (
    segments.length === parts.length &&
    segments.every((segment, i) => segment.startsWith("{") || segment === parts[i])
  );
}

/** What stands at a path such as `"folders.0.id"` in an answer. */
export function at(body: unknown, path: string): unknown {
  let value = body;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null) throw new Error(`There is no ${path}`);
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

type SendSecret = (
  request: string,
  params?: Readonly<Record<string, unknown>>,
  sending?: Sending,
) => Promise<Answered>;

/** `send` for routes of secrets, such as `"GET"` and `"POST NAME"`, in one folder. */
export function secretsIn(server: TestServer, secretPath = "/", environment = "dev"): SendSecret {
  const place = { projectId: server.projectId, environment, secretPath };
  return (request, params = {}, sending = {}) => {
    const [method = "", name = ""] = request.split(/ (.*)/);
    const path = `${method} /api/v4/secrets${name && `/${encodeURIComponent(name)}`}`;
    if (method !== "GET") return send(server, path, { ...sending, body: { ...place, ...params } });
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...place, ...params })) {
      query.set(key, String(value));
    }
    return send(server, `${path}?${query}`, sending);
  };
}

/** The names and values of a list of secrets. */
export function values(body: unknown, path = "secrets"): Record<string, string> {
  const list = at(body, path);
  if (!Array.isArray(list)) throw new Error(`There is no list at ${path}`);
  return Object.fromEntries(
    list.map((secret) => [String(at(secret, "secretKey")), String(at(secret, "secretValue"))]),
  );
}

/** A reference to a secret, as it stands in a value. */
export function ref(target: string): string {
  return `$\{${target}}`;
}
