import { createClient } from "infisical-kit";

const lister = (client) => async (environment) =>
  (await client.secrets.list({ projectId: "bench", environment })).secrets;

export async function withToken(baseUrl, token, fetch) {
  const client = createClient({ baseUrl, fetch });
  await client.setAccessToken(token);
  return lister(client);
}

export async function signIn(baseUrl, credentials, fetch) {
  const client = createClient({ baseUrl, fetch });
  await client.login({ universalAuth: credentials });
  return lister(client);
}
