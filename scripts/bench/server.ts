// What all contenders talk to: it answers a login with a new token, and a list with 10 or 1,000
// secrets. After POST /expire it refuses the tokens so far, each after up to 300 ms.
import { createServer } from "node:http";

const secrets = (number: number): object[] =>
  Array.from({ length: number }, (_, i) => ({
    id: `5f9c1e2a-0000-4000-8000-${String(i).padStart(12, "0")}`,
    version: 1,
    type: "shared",
    secretKey: `SECRET_${i}`,
    secretValue: `value ${i} `.repeat(4),
    secretComment: "",
  }));
const listed = Object.fromEntries(
  Object.entries({ ten: 10, thousand: 1000 }).map(([name, number]) => [
    name,
    JSON.stringify({ secrets: secrets(number), imports: [] }),
  ]),
);

let logins = 0;
let oldestValid = 1;

const routes: Readonly<Record<string, () => string>> = {
  "/api/v1/auth/universal-auth/login": () =>
    JSON.stringify({ accessToken: `token-${++logins}`, expiresIn: 3600, tokenType: "Bearer" }),
  "/logins": () => JSON.stringify({ logins }),
  "/expire": () => {
    oldestValid = logins + 1;
    return "{}";
  },
};

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    response.setHeader("Content-Type", "application/json");
    const answer = routes[pathname];
    if (answer) return response.end(answer());
    const token = /^Bearer token-(\d+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (token !== undefined && Number(token) < oldestValid) {
      setTimeout(() => {
        response.writeHead(401).end('{ "message": "The token has expired" }');
      }, Math.random() * 300);
      return undefined;
    }
    response.end(listed[searchParams.get("environment") ?? ""]);
    return undefined;
  });
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
