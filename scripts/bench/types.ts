// The programs that a type check of each contender is measured with.
const openapiPaths = `
  interface Json<T> { content: { "application/json": T } }
  interface paths {
    "/api/v4/secrets": {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      get: {
        parameters: { query: { projectId: string; environment: string } };
        responses: { 200: Json<{ secrets: { secretKey: string; secretValue: string }[] }> };
      };
    };
  }`;

export const typedPrograms: Readonly<Record<string, string>> = {
  "infisical-kit": `
    import { createSession, listSecrets, login } from "infisical-kit";
    export async function list() {
      const session = createSession();
      await login(session, { universalAuth: { clientId: "id", clientSecret: "secret" } });
      return (await listSecrets(session, { projectId: "p", environment: "e" })).secrets;
    }`,
  "infisical-kit-client": `
    import { createClient } from "infisical-kit";
    export async function list() {
      const client = createClient();
      await client.login({ universalAuth: { clientId: "id", clientSecret: "secret" } });
      return (await client.secrets.list({ projectId: "p", environment: "e" })).secrets;
    }`,
  official: `
    import { InfisicalSDK } from "@infisical/sdk";
    export async function list() {
      const client = new InfisicalSDK();
      await client.auth().universalAuth.login({ clientId: "id", clientSecret: "secret" });
      return (await client.secrets().listSecrets({ projectId: "p", environment: "e" })).secrets;
    }`,
  "openapi-fetch": `
    import createClient from "openapi-fetch";
    ${openapiPaths}
    export async function list() {
      const client = createClient<paths>({ baseUrl: "https://app.infisical.com" });
      const params = { query: { projectId: "p", environment: "e" } };
      return (await client.GET("/api/v4/secrets", { params })).data?.secrets;
    }`,
  ky: `
    import ky from "ky";
    export async function list() {
      const searchParams = { projectId: "p", environment: "e" };
      return await ky.get("https://app.infisical.com/api/v4/secrets", { searchParams })
        .json<{ secrets: { secretKey: string }[] }>();
    }`,
};
