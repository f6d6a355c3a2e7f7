// Shows the main job through the built package, code beside what it does: on a server in memory, or,
// with INFISICAL_… variables set, on a real one, where it only reads.
import { readFileSync } from "node:fs";
import { createClient, isInfisicalError } from "infisical-kit";
import { loadSecrets } from "infisical-kit/config";
import { scopeFromEnv, sessionFromEnv } from "infisical-kit/env";
import { createTestServer } from "infisical-kit/testing";

const isColored = process.stdout.isTTY && !process.env.NO_COLOR;
const style = (code: number, text: string): string =>
  isColored ? `\u001b[${code}m${text}\u001b[0m` : text;
const bold = (text: string): string => style(1, text);
const dim = (text: string): string => style(2, text);
const red = (text: string): string => style(31, text);
const green = (text: string): string => style(32, text);
const cyan = (text: string): string => style(36, text);

const source = readFileSync(new URL(import.meta.url), "utf8");
let steps = 0;

/** Prints a title and the code of this file that follows, from `// NAME` to an empty comment. */
function show(title: string, name: string): void {
  const [, indent = "", code = ""] =
    new RegExp(`^( *)// ${name}\\n([\\s\\S]*?)^ *//\\n`, "m").exec(source) ?? [];
  console.log(`\n${bold(`${++steps}  ${title}`)}\n`);
  for (const line of code.trimEnd().split("\n")) {
    console.log(`   ${dim("│")} ${cyan(line.slice(indent.length))}`);
  }
  console.log();
}

function tell(result: string): void {
  console.log(`   ${green("→")} ${result}`);
}

function lifetime(seconds: number): string {
  const [count, unit] = seconds >= 86_400 ? [seconds / 86_400, "days"] : [seconds / 60, "minutes"];
  return `${Math.round(count)} ${unit}`;
}

const masked = (value: string): string => dim(`•••••••• (${value.length} characters)`);

async function inMemory(): Promise<void> {
  const server = createTestServer({
    secrets: {
      dev: {
        "/": { API_KEY: "4f1c2a9e77d0", LOG_LEVEL: "debug" },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to another secret
        "/database": { PASSWORD: "correct horse", URL: "postgres://app:${PASSWORD}@db/app" },
      },
    },
  });
  const { url: baseUrl, close } = await server.listen();
  const { projectId } = server;
  const { clientId, clientSecret } = server.credentials;
  try {
    console.log(bold("\ninfisical-kit, on a server in memory"));

    show("Sign in as a machine identity", "sign in");
    // sign in
    const client = createClient({ baseUrl });
    const { expiresIn } = await client.login({ universalAuth: { clientId, clientSecret } });
    //
    tell(`signed in for ${lifetime(expiresIn)}; later calls renew the token by themselves`);

    show("Load the secrets of two folders", "load");
    // load
    const { values } = await loadSecrets(client.session, {
      projectId,
      environment: "dev",
      secretPath: ["/", "/database"],
    });
    //
    for (const [name, value] of Object.entries(values)) {
      tell(`${name.padEnd(10)} ${masked(String(value))}`);
    }

    show("Write a secret, and encrypt with a key that stays on the server", "write");
    // write
    const place = { projectId, environment: "dev", secretPath: "/database" };
    await client.secrets.create({ ...place, secretName: "POOL_SIZE", secretValue: "10" });
    const { secret } = await client.secrets.getByName({ ...place, secretName: "POOL_SIZE" });

    const { key } = await client.kms.createKey({ projectId, name: "orders" });
    const { ciphertext } = await client.kms.encrypt({ keyId: key.id, plaintext: btoa("hello") });
    //
    tell(`POOL_SIZE = ${secret.secretValue}, version ${secret.version}`);
    tell(`hello = ${ciphertext.slice(0, 32)}… ${dim(`(${key.encryptionAlgorithm})`)}`);

    show("Let the token die, and go on", "renew");
    const before = server.logins;
    // renew
    server.expireTokens();
    const calls = Array.from({ length: 20 }, () =>
      client.secrets.list({ projectId, environment: "dev" }),
    );
    const answers = await Promise.all(calls);
    //
    tell(
      `${answers.length} calls at once: ${answers.length} answers, ${server.logins - before} new sign-in`,
    );
  } finally {
    await close();
  }
}

async function onServer(): Promise<void> {
  console.log(bold("\ninfisical-kit, on your server, reading only"));

  show("Sign in with what the environment has, and list", "list");
  // list
  const session = await sessionFromEnv();
  const scope = await scopeFromEnv();
  const { values } = await loadSecrets(session, scope);
  //
  const names = Object.keys(values);
  tell(`${session.baseUrl}: ${names.length} secrets in ${scope.environment}`);
  for (const name of names) tell(`${name.padEnd(10)} ${masked(String(Reflect.get(values, name)))}`);
}

/** A program to go on with; it is that of the README. */
function paste(): void {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const program = /^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";
  console.log(`\n${bold("Your own program")}\n`);
  console.log("   npm install infisical-kit, save this as app.mjs, set INFISICAL_CLIENT_ID,");
  console.log(
    "   INFISICAL_CLIENT_SECRET, INFISICAL_PROJECT_ID and INFISICAL_ENVIRONMENT, or put them into",
  );
  console.log("   .env, and run: node --env-file=.env app.mjs\n");
  for (const line of program.trimEnd().split("\n")) console.log(`   ${dim("│")} ${cyan(line)}`);
  console.log(
    `\n   ${dim("README.md goes on from there: frontends, servers, serverless, tests.")}\n`,
  );
}

const signals = ["TOKEN", "URL", "DOMAIN", "CLIENT_ID", "UNIVERSAL_AUTH_CLIENT_ID", "AUTH_METHOD"];
const isOnServer = signals.some((name) => process.env[`INFISICAL_${name}`]);
try {
  await (isOnServer ? onServer() : inMemory());
  paste();
} catch (error) {
  const message = isInfisicalError(error) ? error.message : String(error);
  console.error(`\n   ${red("✗")} ${message}\n`);
  if (isOnServer) console.error("   docs/troubleshooting.md explains messages.\n");
  process.exitCode = 1;
}
