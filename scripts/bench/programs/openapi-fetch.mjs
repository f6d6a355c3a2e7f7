import createClient from "openapi-fetch";

const unwrap = ({ data, error }) => {
  if (error) throw new Error(error.message);
  return data;
};

export function withToken(baseUrl, token, fetch) {
  const headers = { Authorization: `Bearer ${token}` };
  const client = createClient({ baseUrl, headers, ...(fetch && { fetch }) });
  return async (environment) => {
    const params = { query: { projectId: "bench", environment } };
    return unwrap(await client.GET("/api/v4/secrets", { params })).secrets;
  };
}

export async function signIn(baseUrl, credentials, fetch) {
  const client = createClient({ baseUrl, ...(fetch && { fetch }) });
  const answer = await client.POST("/api/v1/auth/universal-auth/login", { body: credentials });
  return withToken(baseUrl, unwrap(answer).accessToken, fetch);
}
