import { createSession, listSecrets, type Session, setAccessToken } from "infisical-kit";

/** Asks the app's own backend for a token; it knows the user by the app's cookie. */
async function fetchToken(): Promise<{ accessToken: string; expiresIn: number }> {
  const response = await fetch("/infisical-token", { method: "POST" });
  if (!response.ok) throw new Error(`The backend gives no token: ${response.status}`);
  return response.json();
}

/** Makes the session of a page: its requests go through the app's own backend. */
export async function createPageSession(): Promise<Session> {
  const session = createSession({ baseUrl: new URL("/infisical", location.href) });
  const { accessToken, expiresIn } = await fetchToken();
  // When the token has died, the session asks for another one, once for all calls.
  await setAccessToken(session, accessToken, { expiresIn, renew: fetchToken });
  return session;
}

/** Reads the settings of the app. */
export async function readSettings(session: Session, projectId: string) {
  const { secrets } = await listSecrets(session, {
    projectId,
    environment: "prod",
    secretPath: "/web",
  });
  return new Map(secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue]));
}
