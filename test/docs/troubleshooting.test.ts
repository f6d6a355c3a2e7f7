import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clientFromEnv } from "../../src/env/index.js";
import {
  createSecretFolder,
  createSession,
  getSecretByName,
  listSecrets,
  listUserSessions,
  login,
  request,
  type SessionOptions,
  setAccessToken,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";

const page = readFileSync(new URL("../../docs/troubleshooting.md", import.meta.url), "utf8");
/** The messages in the headings, with `…` for what differs. */
const messages = [...page.matchAll(/^### (.*)$/gm)].flatMap(([, heading = ""]) =>
  [...heading.matchAll(/`([^`]+)`/g)].map(([, message = ""]) => message),
);

const server = createTestServer({ secrets: { prod: { "/": { KEY: "value" } } } });
const { projectId, credentials } = server;
const place = { projectId, environment: "prod" };

async function signedIn(options: SessionOptions = {}) {
  const session = createSession({
    baseUrl: server.url,
    fetch: server.fetch,
    retry: false,
    ...options,
  });
  await login(session, { universalAuth: credentials });
  return session;
}

/** A session whose requests are answered with a status and a text. */
function answering(status: number, text: string, headers: Record<string, string> = {}) {
  const fetch = async () => new Response(text, { status, headers });
  return createSession({ fetch, retry: false });
}

function failing(message: string, code?: string) {
  const cause = Object.assign(new Error(`connect ${code}`), { code });
  const fetch = async () => {
    throw new TypeError(message, code ? { cause } : {});
  };
  return createSession({ fetch, retry: false });
}

const status = (session: ReturnType<typeof createSession>) =>
  request(session, "GET /api/status", [], {});

/** How each message comes about. */
const causes: Readonly<Record<string, () => unknown>> = {
  "Not signed in: call login first. …": () => listSecrets(createSession(), place),
  "Signed in with …, where … is needed": async () => listUserSessions(await signedIn()),
  "The params of login must be …": () =>
    login(createSession(), JSON.parse("{}") as Parameters<typeof login>[1]),
  "… must be given and not empty (there is …)": () =>
    login(createSession(), { universalAuth: { clientId: "a", clientSecret: "" } }),
  "… is no option…": () => createSession(JSON.parse('{ "siteUrl": "https://a.b" }')),
  "baseUrl must be a URL with its scheme, …": () =>
    createSession({ baseUrl: "secrets.example.com" }),
  "secretName must be fit for a path, …": async () =>
    getSecretByName(await signedIn(), { ...place, secretName: "" }),
  "Nothing to sign in with: set INFISICAL_TOKEN, …": () => clientFromEnv({}),
  "…: fetch failed: … (ECONNREFUSED)": () => status(failing("fetch failed", "ECONNREFUSED")),
  "Failed to fetch": () => status(failing("Failed to fetch")),
  "…: no answer within … ms": async () => {
    const fetch = () => new Promise<never>(() => {});
    return status(createSession({ fetch, timeout: 5, retry: false }));
  },
  "… is no JSON: check baseUrl …": () => status(answering(200, "<!doctype html>")),
  "… is a redirect: change baseUrl …": () =>
    status(answering(301, "", { location: "https://secrets.example.com/api/status" })),
  "Invalid credentials": () =>
    login(createSession({ baseUrl: server.url, fetch: server.fetch }), {
      universalAuth: { ...credentials, clientSecret: "wrong" },
    }),
  "Your token has expired. Please re-authenticate.": async () => {
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    const token = server.issueToken();
    await setAccessToken(session, token);
    server.expireTokens();
    return listSecrets(session, place);
  },
  "Secret with name '…' not found": async () =>
    getSecretByName(await signedIn(), { ...place, secretName: "ABSENT" }),
  "Route GET:/… not found": async () =>
    request(await signedIn(), "GET /api/v9/secrets", ["identityAccessToken"], {}),
  "…: Required": async () =>
    createSecretFolder(await signedIn(), { ...place, name: JSON.parse("[]")[0] }),
};

describe("troubleshooting", () => {
  it.each(Object.entries(causes))("%s is what the error says", async (message, cause) => {
    expect(messages).toContain(message);
    const error: unknown = await (async () => cause())().catch((error) => error);
    const words = message.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    expect(String(Object(error).message)).toMatch(new RegExp(words.join("[\\s\\S]*")));
  });
});
