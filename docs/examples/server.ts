import { randomBytes } from "node:crypto";
import {
  createClient,
  isBadRequestError,
  isNotFoundError,
  type SessionOptions,
} from "infisical-kit";

/** Gets the key that a service signs its cookies with, and makes one when there is none yet. */
export async function cookieKey(
  credentials: { clientId: string; clientSecret: string },
  projectId: string,
  options?: SessionOptions,
) {
  const client = createClient(options);
  await client.login({ universalAuth: credentials });

  const name = { projectId, environment: "prod", secretPath: "/api", secretName: "COOKIE_KEY" };
  const read = async () => (await client.secrets.getByName(name)).secret.secretValue;
  try {
    return await read();
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
  }
  try {
    const secretValue = randomBytes(32).toString("base64");
    await client.secrets.create({ ...name, secretValue });
    return secretValue;
  } catch (error) {
    // 400 when it exists: another instance has started at the same moment. All use one key.
    if (!isBadRequestError(error)) throw error;
    return read();
  }
}
