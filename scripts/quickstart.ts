// Shows the main job through the built package: on the in-memory server, or, with INFISICAL_URL and
// its companions set, on a real one, where it only reads.
import { createClient, isInfisicalApiError } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

const color = process.stdout.isTTY && !process.env.NO_COLOR;
const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[0m` : text);
const dim = (text: string): string => (color ? `\u001b[2m${text}\u001b[0m` : text);

function step(title: string, result: string): void {
  console.log(`  ${title.padEnd(18)} ${result}`);
}

function mask(value: string): string {
  return `${"•".repeat(8)} ${dim(`${value.length} characters`)}`;
}

async function readOnly(baseUrl: string): Promise<void> {
  const companion = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`INFISICAL_URL is set, but not ${name}`);
    return value;
  };
  const clientId = companion("INFISICAL_CLIENT_ID");
  const clientSecret = companion("INFISICAL_CLIENT_SECRET");
  const projectId = companion("INFISICAL_PROJECT_ID");
  const environment = companion("INFISICAL_ENVIRONMENT");
  const client = createClient({ baseUrl });
  console.log(bold(`\nInfisical at ${client.session.baseUrl}, reading only\n`));
  const { expiresIn } = await client.login({ universalAuth: { clientId, clientSecret } });
  step("log in", `as a machine identity, for ${expiresIn} seconds`);
  const { secrets } = await client.secrets.list({
    projectId,
    environment,
    recursive: true,
    viewSecretValue: false,
  });
  step("list secrets", `${secrets.length} in ${environment}`);
  for (const { secretPath = "/", secretKey } of secrets) {
    console.log(`    ${secretPath.replace(/\/?$/, "/")}${secretKey}`);
  }
}

async function wholeJob(): Promise<void> {
  const server = createTestServer({
    secrets: {
      dev: {
        "/": { API_KEY: "4f1c2a9e77d0", LOG_LEVEL: "debug" },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to another secret
        "/database": { PASSWORD: "correct horse", URL: "postgres://app:${PASSWORD}@db/app" },
      },
    },
  });
  const { url, close } = await server.listen();
  try {
    console.log(bold(`\nAn in-memory Infisical at ${url}\n`));
    const client = createClient({ baseUrl: url });
    const folder = { projectId: server.projectId, environment: "dev", secretPath: "/database" };

    const { expiresIn } = await client.login({ universalAuth: server.credentials });
    step("log in", `as a machine identity, for ${expiresIn} seconds`);

    const { secrets } = await client.secrets.list({ ...folder, secretPath: "/", recursive: true });
    step("list secrets", secrets.map(({ secretKey }) => secretKey).join(", "));

    const { secret } = await client.secrets.getByName({ ...folder, secretName: "URL" });
    step("read one", `${secret.secretKey} = ${mask(secret.secretValue)}`);

    const created = await client.secrets.create({
      ...folder,
      secretName: "POOL_SIZE",
      secretValue: "10",
    });
    step("create", `POOL_SIZE, version ${created.secret?.version}`);

    const { secret: updated } = await client.secrets.update({
      ...folder,
      secretName: "POOL_SIZE",
      secretValue: "20",
    });
    if (!updated) throw new Error("The change waits for approval.");
    step("update", `POOL_SIZE, version ${updated.version}`);

    const { projectId } = server;
    await client.secretFolders.create({ projectId, environment: "dev", name: "archive" });
    await client.secrets.move({
      projectId,
      sourceEnvironment: "dev",
      sourceSecretPath: "/database",
      destinationEnvironment: "dev",
      destinationSecretPath: "/archive",
      secretIds: [updated.id],
    });
    step("move", "POOL_SIZE from /database to /archive");

    await client.secrets.delete({ ...folder, secretPath: "/archive", secretName: "POOL_SIZE" });
    step("delete", "POOL_SIZE");

    const { key } = await client.kms.createKey({ projectId, name: "quickstart" });
    const { ciphertext } = await client.kms.encrypt({ keyId: key.id, plaintext: btoa("hello") });
    const { plaintext } = await client.kms.decrypt({ keyId: key.id, ciphertext });
    step("encrypt", `${ciphertext.slice(0, 24)}… ${dim(key.encryptionAlgorithm)}`);
    step("decrypt", mask(atob(plaintext)));

    const error = await client.secrets
      .getByName({ ...folder, secretName: "POOL_SIZE" })
      .catch((error) => error);
    if (!isInfisicalApiError(error)) throw new Error("A deleted secret was found.");
    step("fail", `${error.name} ${error.statusCode}: ${error.message}`);
  } finally {
    await close();
  }
}

try {
  const url = process.env.INFISICAL_URL;
  await (url ? readOnly(url) : wholeJob());
  console.log(`\n${dim("Next: README.md, and docs/ for more.")}\n`);
} catch (error) {
  console.error(`\n${error}\n`);
  process.exitCode = 1;
}
