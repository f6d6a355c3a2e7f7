// One program for every runtime: it uses nothing but the package and what all runtimes have.
import { createClient, createSession, isNotFoundError, listSecrets, login } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

async function run(options, { credentials, projectId }) {
  const folder = { projectId, environment: "dev" };
  const session = createSession(options);
  await login(session, { universalAuth: credentials });
  const { secrets } = await listSecrets(session, folder);

  const client = createClient(options);
  await client.login({ universalAuth: credentials });
  const secretName = `CREATED_${secrets.length}`;
  await client.secrets.create({ ...folder, secretName, secretValue: "ü€😀" });
  const { secret } = await client.secrets.getByName({ ...folder, secretName });
  const error = await client.secrets
    .getByName({ ...folder, secretName: "ABSENT" })
    .catch((error) => error);
  const controller = new AbortController();
  controller.abort(new Error("enough"));
  const aborted = await listSecrets(session, folder, { signal: controller.signal }).catch(
    (error) => error.message,
  );
  return {
    listed: secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue]),
    read: secret.secretValue,
    error: [error.name, error.statusCode, isNotFoundError(error), error.message],
    aborted,
  };
}

/** Runs it against a server on loopback and against one in the runtime's own memory. */
export async function scenario({ url, credentials, projectId }) {
  const memory = createTestServer({ secrets: { dev: { "/": { API_KEY: "in memory" } } } });
  return {
    loopback: await run({ baseUrl: url }, { credentials, projectId }),
    memory: await run({ baseUrl: memory.url, fetch: memory.fetch }, memory),
  };
}
