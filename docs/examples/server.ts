import { randomBytes } from "node:crypto";
import { createClient, isNotFoundError, type SessionOptions } from "infisical-kit";

/** Gets the key that a service signs its cookies with, and makes one when there is none yet. */
export async function cookieKey(
  credentials: { clientId: string; clientSecret: string },
  projectId: string,
  options?: SessionOptions,
) {
  const client = createClient(options);
  await client.login({ universalAuth: credentials });

  const name = { projectId, environment: "prod", secretPath: "/api", secretName: "COOKIE_KEY" };
  try {
    const { secret } = await client.secrets.getByName(name);
    return secret.secretValue;
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
    const secretValue = randomBytes(32).toString("base64");
    await client.secrets.create({ ...name, secretValue });
    return secretValue;
  }
}
