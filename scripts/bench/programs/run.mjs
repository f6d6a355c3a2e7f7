// One process of the bench: a role, and the program that plays it. Prints a figure or an object.
import { createRequire } from "node:module";

const [role, name, baseUrl] = process.argv.slice(2);
const credentials = { clientId: "id", clientSecret: "secret" };
const load = () => import(`./${name}.mjs`);
const print = (value) => console.log(JSON.stringify(value));

/** Milliseconds that a number of calls takes, so many at a time, after a warm-up of half as many. */
async function time(call, calls, atATime) {
  let from;
  for (let done = -calls / 2; done < calls; done += atATime) {
    if (from === undefined && done >= 0) from = performance.now();
    await Promise.all(Array.from({ length: atATime }, call));
  }
  return performance.now() - from;
}

/** What a CommonJS program would ask for. ky has no CommonJS. */
const commonJs = {
  "infisical-kit": "infisical-kit",
  "infisical-kit-node": "infisical-kit/node",
  official: "@infisical/sdk",
  "openapi-fetch": "openapi-fetch",
};

const stubFetch = (text) => async () => new Response(text, { status: 200 });

const roles = {
  async import() {
    const from = performance.now();
    await load();
    print(performance.now() - from);
  },
  require() {
    if (!commonJs[name]) return print(null);
    const from = performance.now();
    createRequire(import.meta.url)(commonJs[name]);
    print(performance.now() - from);
  },
  async start() {
    const list = await (await load()).signIn(baseUrl, credentials);
    if ((await list("ten")).length !== 10) throw new Error("not ten");
  },
  async calls() {
    const list = await (await load()).signIn(baseUrl, credentials);
    print({
      "ten, one": await time(() => list("ten"), 800, 1),
      "ten, fifty": await time(() => list("ten"), 1500, 50),
      "thousand, one": await time(() => list("thousand"), 100, 1),
      "thousand, fifty": await time(() => list("thousand"), 200, 50),
    });
  },
  async stub() {
    const { withToken } = await load();
    const answer = async (environment) => {
      const url = `${baseUrl}/api/v4/secrets?environment=${environment}`;
      const response = await fetch(url, { headers: { Authorization: "Bearer any" } });
      return stubFetch(await response.text());
    };
    const ten = await withToken("https://stub.example.com", "token", await answer("ten"));
    const thousand = await withToken("https://stub.example.com", "token", await answer("thousand"));
    print({
      "ten, one": (await time(() => ten("ten"), 6000, 1)) / 6,
      "ten, fifty": (await time(() => ten("ten"), 6000, 50)) / 6,
      "thousand, one": (await time(() => thousand("thousand"), 200, 1)) / 0.2,
    });
  },
  async storm() {
    const list = await (await load()).signIn(baseUrl, credentials);
    const countLogins = async () => (await (await fetch(`${baseUrl}/logins`)).json()).logins;
    await fetch(`${baseUrl}/expire`, { method: "POST" });
    const before = await countLogins();
    const calls = Array.from({ length: 1000 }, () => list("ten"));
    const failed = (await Promise.allSettled(calls)).filter(({ status }) => status === "rejected");
    print({ failed: failed.length, logins: (await countLogins()) - before });
  },
};

await roles[role]();
