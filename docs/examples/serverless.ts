import { createSession, getSecretByName, resume, type SessionOptions } from "infisical-kit";

/** Makes a function for a serverless platform that gives each instance an ID token. */
export async function createHandler(
  identityId: string,
  getIdToken: () => Promise<string>,
  projectId: string,
  options?: SessionOptions,
) {
  // Outside the handler: a warm instance keeps its token.
  const session = createSession(options);
  // Nothing is sent yet. The first requests share one sign-in, however many there are. Every sign-in
  // asks the platform for a fresh ID token.
  await resume(session, async () => ({ oidcAuth: { identityId, jwt: await getIdToken() } }));

  return async () => {
    const { secret } = await getSecretByName(session, {
      projectId,
      environment: "prod",
      secretName: "GREETING",
    });
    return new Response(secret.secretValue);
  };
}
