// The in-memory server takes and gives what `fetch` does: it needs the types of DOM or of Node.
import { createClient } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "abc" } } } });
export const client = createClient({ baseUrl: server.url, fetch: server.fetch });
export const standIn: typeof fetch = server.fetch;
