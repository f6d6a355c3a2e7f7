import {
  createSession,
  getSecretByName,
  isAuthenticated,
  login,
  type SessionOptions,
} from "infisical-kit";

/** Makes a function for a serverless platform that gives each instance an ID token. */
export function createHandler(
  identityId: string,
  getIdToken: () => Promise<string>,
  projectId: string,
  options?: SessionOptions,
) {
  // Outside the handler: a warm instance keeps its token.
  const session = createSession(options);

  return async () => {
    if (!isAuthenticated(session)) {
      // A function: every renewal asks the platform for a fresh ID token.
      await login(session, async () => ({ oidcAuth: { identityId, jwt: await getIdToken() } }));
    }
    const { secret } = await getSecretByName(session, {
      projectId,
      environment: "prod",
      secretName: "GREETING",
    });
    return new Response(secret.secretValue);
  };
}
