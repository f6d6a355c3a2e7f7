// One program for every runtime: it uses nothing but the package and what all runtimes have.
import {
  createClient,
  createSession,
  isInfisicalTimeoutError,
  isNotFoundError,
  isRateLimitError,
  listProjects,
  listSecretFolders,
  listSecrets,
  login,
  loginWithUniversalAuth,
  setAccessToken,
} from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

/**
 * Lets a test server misbehave as the scenario expects it.
 * @returns What the scenario has to know of the server; plain data.
 */
export function prepare(server) {
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
export function expected(value) {
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
const failure = (promise) =>
  promise.then(
    () => "no error",
    (error) => error,
  );

async function run(options, { credentials, projectId, deadToken }) {
  const folder = { projectId, environment: "dev" };
  const pairs = ({ secrets }) =>
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
  const renew = () => {
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
  const statuses = [];
  await client.secretImports.list(params, {
    retry: { baseDelay: 1 },
    onResponse: ({ status }) => statuses.push(status),
  });

  const failed = await failure(client.secrets.getByName({ ...folder, secretName: "ABSENT" }));
  return {
    listed,
    changed: [
      created.secret.version,
      read.secret.secretValue,
      updated.secret.version,
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
      path: new URL(failed.url).pathname,
    },
  };
}

/** Runs it against a server on loopback and against one in the runtime's own memory. */
export async function scenario(loopback) {
  try {
    const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "in memory" } } } });
    const memory = prepare(server);
    return {
      loopback: await run({ baseUrl: loopback.url }, loopback),
      memory: await run({ baseUrl: memory.url, fetch: server.fetch }, memory),
    };
  } catch (error) {
    return { failed: String(error.stack ?? error) };
  }
}
