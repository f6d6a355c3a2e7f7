// What a consumer's compiler has to take, and what it has to refuse.
import { createClient, createSession, listSecrets, type Secret, type Session } from "infisical-kit";
import * as universal from "infisical-kit/identity-auth/universal";
import * as pki from "infisical-kit/pki";
import type * as secrets from "infisical-kit/secrets";

const client = createClient({ timeout: 1000 });

export const names: Promise<string[]> = client.secrets
  .list({ projectId: "p", environment: "dev" })
  .then((result) => result.secrets.map((secret: Secret) => secret.secretKey));

const session: Session = createSession({
  fetch: async (url, { headers }) => {
    if (!url.startsWith("https:") || headers.Authorization === "") throw new Error(url);
    return { ok: true, status: 200, headers: { get: () => null }, text: async () => "{}" };
  },
});

export const list: typeof secrets.list = listSecrets;
export const grant: Promise<{ accessToken: string }> = universal.login(session, {
  clientId: "id",
  clientSecret: "secret",
});
export const certificates: object = pki.certificates;

// @ts-expect-error: it has to have a name
client.secrets.getByName({ projectId: "p", environment: "dev" });
// @ts-expect-error: there is no such option
createClient({ url: "https://secrets.example.com" });
