import { createSession, listSecrets, login, setAccessToken } from "infisical-kit";

const lister = (session) => async (environment) =>
  (await listSecrets(session, { projectId: "bench", environment })).secrets;

export async function withToken(baseUrl, token, fetch) {
  const session = createSession({ baseUrl, fetch });
  await setAccessToken(session, token);
  return lister(session);
}

export async function signIn(baseUrl, credentials, fetch) {
  const session = createSession({ baseUrl, fetch });
  await login(session, { universalAuth: credentials });
  return lister(session);
}
