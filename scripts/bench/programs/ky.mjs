import ky from "ky";

export function withToken(baseUrl, token, fetch) {
  const headers = { Authorization: `Bearer ${token}` };
  const client = ky.create({ headers, ...(fetch && { fetch }) });
  return async (environment) => {
    const searchParams = { projectId: "bench", environment };
    return (await client.get(`${baseUrl}/api/v4/secrets`, { searchParams }).json()).secrets;
  };
}

export async function signIn(baseUrl, credentials, fetch) {
  const options = { json: credentials, ...(fetch && { fetch }) };
  const login = `${baseUrl}/api/v1/auth/universal-auth/login`;
  return withToken(baseUrl, (await ky.post(login, options).json()).accessToken, fetch);
}
