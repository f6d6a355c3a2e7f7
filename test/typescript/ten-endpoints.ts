// What `npm run type-cost` checks: a file of the size of a handler, with the endpoints whose types
// are the largest among them.
import { createClient } from "infisical-kit";

export async function handler(projectId: string): Promise<unknown[]> {
  const client = createClient({ timeout: 10_000 });
  await client.login({ universalAuth: { clientId: "id", clientSecret: "secret" } });
  const folder = { projectId, environment: "prod", secretPath: "/" };
  const { secrets } = await client.secrets.list(folder);
  const { secret } = await client.secrets.getByName({ ...folder, secretName: "A" });
  await client.secrets.create({ ...folder, secretName: "B", secretValue: secret.secretValue });
  await client.secrets.update({ ...folder, secretName: "B", secretValue: "b" });
  await client.secrets.delete({ ...folder, secretName: "B" });
  const { folders } = await client.secretFolders.list({ ...folder, path: "/" });
  const { key } = await client.kms.createKey({ projectId, name: "key" });
  const { ciphertext } = await client.kms.encrypt({ keyId: key.id, plaintext: "aGVsbG8=" });
  const { appConnection } = await client.appConnections.create({
    app: "aws",
    name: "aws",
    method: "assume-role",
    credentials: { roleArn: "arn:aws:iam::123456789012:role/infisical" },
  });
  const { secretSync } = await client.secretSyncs.create({
    destination: "aws-parameter-store",
    name: "sync",
    projectId,
    environment: "prod",
    secretPath: "/",
    connectionId: appConnection.id,
    syncOptions: { initialSyncBehavior: "overwrite-destination" },
    destinationConfig: { region: "us-east-1", path: "/" },
  });
  return [secrets, folders, ciphertext, secretSync.id];
}
