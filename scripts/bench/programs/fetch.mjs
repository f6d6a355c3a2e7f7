const folder = "projectId=bench&environment=";

export function withToken(baseUrl, token, fetch = globalThis.fetch) {
  const headers = { Authorization: `Bearer ${token}` };
  return async (environment) => {
    const response = await fetch(`${baseUrl}/api/v4/secrets?${folder}${environment}`, { headers });
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()).secrets;
  };
}

export async function signIn(baseUrl, credentials, fetch = globalThis.fetch) {
  const response = await fetch(`${baseUrl}/api/v1/auth/universal-auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return withToken(baseUrl, (await response.json()).accessToken, fetch);
}
