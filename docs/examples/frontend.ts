import { createSession, listSecrets, type SessionOptions, setAccessToken } from "infisical-kit";

/** Reads the settings of a web app with a token that the app's own backend hands out. */
export async function readSettings(token: string, projectId: string, options?: SessionOptions) {
  const session = createSession(options);
  await setAccessToken(session, token);
  const { secrets } = await listSecrets(session, {
    projectId,
    environment: "prod",
    secretPath: "/web",
  });
  return new Map(secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue]));
}
