// The least that a program has to do for its secrets, with what Node.js has: log in, list, and put the
// values into the environment. What the preload is measured against.
import { request } from "node:http";

const { INFISICAL_URL, INFISICAL_CLIENT_ID, INFISICAL_CLIENT_SECRET } = process.env;
const { INFISICAL_PROJECT_ID, INFISICAL_ENVIRONMENT } = process.env;

function call(method, path, headers, body) {
  return new Promise((resolve, reject) => {
    request(INFISICAL_URL + path, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve(JSON.parse(text)));
    })
      .on("error", reject)
      .end(body);
  });
}

const { accessToken } = await call(
  "POST",
  "/api/v1/auth/universal-auth/login",
  { "Content-Type": "application/json" },
  JSON.stringify({ clientId: INFISICAL_CLIENT_ID, clientSecret: INFISICAL_CLIENT_SECRET }),
);
const query = new URLSearchParams({
  projectId: INFISICAL_PROJECT_ID,
  environment: INFISICAL_ENVIRONMENT,
});
const { secrets } = await call("GET", `/api/v4/secrets?${query}`, {
  Authorization: `Bearer ${accessToken}`,
});
for (const { secretKey, secretValue } of secrets) process.env[secretKey] ??= secretValue;
