// It takes no `fetch` of the caller's.
import { InfisicalSDK } from "@infisical/sdk";

const lister = (client) => async (environment) =>
  (await client.secrets().listSecrets({ projectId: "bench", environment })).secrets;

export function withToken(baseUrl, token) {
  return lister(new InfisicalSDK({ siteUrl: baseUrl }).auth().accessToken(token));
}

export async function signIn(baseUrl, credentials) {
  return lister(
    await new InfisicalSDK({ siteUrl: baseUrl }).auth().universalAuth.login(credentials),
  );
}
