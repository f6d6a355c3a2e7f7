// One program for every runtime: it uses nothing but the package and what all runtimes have.
import {
  createClient,
  createSession,
  isInfisicalTimeoutError,
  isNotFoundError,
  isRateLimitError,
  type ListSecretsResult,
  listProjects,
  listSecretFolders,
  listSecrets,
  login,
  loginWithUniversalAuth,
  type RenewToken,
  type SessionOptions,
  setAccessToken,
} from "infisical-kit";
import { createTestServer, type TestServer } from "infisical-kit/testing";

/** What the scenario has to know of a server; plain data. */
export interface Target {
  readonly url: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly projectId: string;
  readonly deadToken: string;
}

/** What came of it, or why it stopped. */
export type Result = { readonly failed: string } | Findings;

interface Findings {
  /** On loopback. */
  readonly loopback: object;
  /** In the runtime's own memory. */
  readonly memory: object;
  /** Whether a server listens, or what the runtime says. */
  readonly listening: string;
}

/** Lets a test server misbehave as the scenario expects it. */
export function prepare(server: TestServer): Target {
  const deadToken = server.issueToken();
  server.expireTokens();
  server.delay("GET /api/v2/folders", 10_000);
  server.delay("GET /api/v1/projects", 10_000);
  server.rateLimit("GET /api/v2/secret-imports", { retryAfter: 7 });
  server.rateLimit("GET /api/v2/secret-imports");
  const { url, credentials, projectId } = server;
  return { url, credentials, projectId, deadToken };
}

/** What comes out, where the secret API_KEY of the environment dev has this value. */
export function expected(value: string): object {
  return {
    listed: [["API_KEY", value]],
    changed: [1, "ü€😀", 2, "changed", [["API_KEY", value]]],
    expired: ["ForbiddenError", 403, "TokenError"],
    renewed: [1, 1],
    aborted: "enough",
    timedOut: ["InfisicalTimeoutError", true],
    rateLimited: ["RateLimitError", true, 7000],
    retried: [429, 200],
    failed: {
      name: "NotFoundError",
      isNotFoundError: true,
      isError: true,
      message: "Secret with name 'ABSENT' not found",
      statusCode: 404,
      errorType: "NotFound",
      hasRequestId: true,
      method: "GET",
      path: "/api/v4/secrets/ABSENT",
    },
  };
}

/** What a promise rejects with. */
const failure = (promise: Promise<unknown>): Promise<Record<string, unknown>> =>
  promise.then(
    () => ({ name: "no error" }),
    (error) => error,
  );

async function run(
  options: SessionOptions,
  { credentials, projectId, deadToken }: Target,
): Promise<object> {
  const folder = { projectId, environment: "dev" };
  const pairs = ({ secrets }: ListSecretsResult): string[][] =>
    secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue]);

  const session = createSession(options);
  await login(session, { universalAuth: credentials });
  const listed = pairs(await listSecrets(session, folder));

  const client = createClient(options);
  await client.login({ universalAuth: credentials });
  const named = { ...folder, secretName: "CREATED" };
  const created = await client.secrets.create({ ...named, secretValue: "ü€😀" });
  const read = await client.secrets.getByName(named);
  const updated = await client.secrets.update({ ...named, secretValue: "changed" });
  const readAgain = await client.secrets.getByName(named);
  await client.secrets.delete(named);
  const left = pairs(await client.secrets.list(folder));

  const late = createSession(options);
  await setAccessToken(late, deadToken);
  const expired = await failure(listSecrets(late, folder));
  let renewals = 0;
  const renew: RenewToken = () => {
    renewals++;
    return loginWithUniversalAuth(late, credentials);
  };
  await setAccessToken(late, deadToken, { renew });
  const [{ secrets }] = await Promise.all([listSecrets(late, folder), listSecrets(late, folder)]);

  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), 50);
  const params = { projectId, environment: "dev", path: "/" };
  const aborted = await failure(listSecretFolders(session, params, { signal: controller.signal }));
  const timedOut = await failure(listProjects(session, {}, { timeout: 50 }));

  const limited = await failure(client.secretImports.list(params, { retry: false }));
  const statuses: number[] = [];
  await client.secretImports.list(params, {
    retry: { baseDelay: 1 },
    onResponse: ({ status }) => statuses.push(status),
  });

  const failed = await failure(client.secrets.getByName({ ...folder, secretName: "ABSENT" }));
  return {
    listed,
    changed: [
      created.secret?.version,
      read.secret.secretValue,
      updated.secret?.version,
      readAgain.secret.secretValue,
      left,
    ],
    expired: [expired.name, expired.statusCode, expired.errorType],
    renewed: [secrets.length, renewals],
    aborted,
    timedOut: [timedOut.name, isInfisicalTimeoutError(timedOut)],
    rateLimited: [limited.name, isRateLimitError(limited), limited.retryAfter],
    retried: statuses,
    failed: {
      name: failed.name,
      isNotFoundError: isNotFoundError(failed),
      isError: failed instanceof Error,
      message: failed.message,
      statusCode: failed.statusCode,
      errorType: failed.errorType,
      hasRequestId: typeof failed.requestId === "string" && failed.requestId !== "",
      method: failed.method,
      path: new URL(String(failed.url)).pathname,
    },
  };
}

/** Runs it against a server on loopback and against one in the runtime's own memory. */
export async function scenario(loopback: Target): Promise<Result> {
  try {
    const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "in memory" } } } });
    const memory = prepare(server);
    const listening = await server.listen().then(
      ({ close }) => close().then(() => "listens"),
      ({ message }) => message,
    );
    return {
      listening,
      loopback: await run({ baseUrl: loopback.url }, loopback),
      memory: await run({ baseUrl: memory.url, fetch: server.fetch }, memory),
    };
  } catch (error) {
    return { failed: String((error instanceof Error && error.stack) || error) };
  }
}
