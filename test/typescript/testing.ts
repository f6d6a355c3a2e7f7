// The in-memory server, for which no types of DOM or Node are needed.
import { createClient } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "abc" } } } });
export const client = createClient({ baseUrl: server.url, fetch: server.fetch });
