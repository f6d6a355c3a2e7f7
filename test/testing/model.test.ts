import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Client, isInfisicalApiError } from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { clientOf } from "../support/api.js";

// Random sequences of operations, through the SDK, against what a few lines say they should do.

interface Model {
  /** Secrets by the path of their folder. */
  readonly folders: Map<string, Map<string, string>>;
  /** Imported paths by the path of the folder, the later one wins. */
  readonly imports: Map<string, string[]>;
}

interface Real {
  readonly client: Client;
  readonly place: { readonly projectId: string; readonly environment: string };
}

type Command = fc.AsyncCommand<Model, Real>;

function command(label: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => label };
}

/** What is left of an operation in both worlds: done, or the status of the refusal. */
async function outcome(operation: Promise<unknown>): Promise<number> {
  try {
    await operation;
    return 200;
  } catch (error) {
    if (!isInfisicalApiError(error)) throw error;
    return error.statusCode;
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

/** What a folder imports, its own secrets apart; circles are entered once. */
function imported(model: Model, path: string, seen: readonly string[] = []): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const source of model.imports.get(path) ?? []) {
    for (const [name, value] of effective(model, source, [...seen, path])) secrets.set(name, value);
  }
  return secrets;
}

function effective(model: Model, path: string, seen: readonly string[]): Map<string, string> {
  const folder = model.folders.get(path);
  if (!folder || seen.includes(path)) return new Map();
  return new Map([...imported(model, path, seen), ...folder]);
}

function createSecret(path: string, name: string, value: string): Command {
  return command(`create ${path} ${name}=${value}`, async ({ folders }, { client, place }) => {
    const folder = folders.get(path);
    const expected = !folder ? 404 : folder.has(name) ? 400 : 200;
    const created = client.secrets.create({
      ...place,
      secretPath: path,
      secretName: name,
      secretValue: value,
    });
    expect(await outcome(created)).toBe(expected);
    if (expected === 200) folder?.set(name, value);
  });
}

function updateSecret(path: string, name: string, newName: string, value: string): Command {
  return command(
    `update ${path} ${name} ${newName}=${value}`,
    async ({ folders }, { client, place }) => {
      const folder = folders.get(path);
      const isTaken = newName !== name && folder?.has(newName);
      const expected = !folder?.has(name) ? 404 : isTaken ? 400 : 200;
      const updated = client.secrets.update({
        ...place,
        secretPath: path,
        secretName: name,
        newSecretName: newName,
        secretValue: value,
      });
      expect(await outcome(updated)).toBe(expected);
      if (expected !== 200) return;
      folder?.delete(name);
      folder?.set(newName, value);
    },
  );
}

function deleteSecret(path: string, name: string): Command {
  return command(`delete ${path} ${name}`, async ({ folders }, { client, place }) => {
    const isThere = folders.get(path)?.delete(name) ?? false;
    const deleted = client.secrets.delete({
      ...place,
      secretPath: path,
      secretName: name,
    });
    expect(await outcome(deleted)).toBe(isThere ? 200 : 404);
  });
}

function createFolder(path: string): Command {
  return command(`folder ${path}`, async ({ folders }, { client, place }) => {
    const expected = folders.has(path) ? 400 : 200;
    const created = client.secretFolders.create({
      ...place,
      path: parentOf(path),
      name: nameOf(path),
    });
    expect(await outcome(created)).toBe(expected);
    if (expected === 400) return;
    // The folders on the way are created too.
    for (let folder = path; folder !== "/"; folder = parentOf(folder)) {
      if (!folders.has(folder)) folders.set(folder, new Map());
    }
  });
}

function deleteFolder(path: string, forceDelete: boolean): Command {
  return command(
    `delete folder ${path} ${forceDelete}`,
    async ({ folders, imports }, { client, place }) => {
      const holds =
        (folders.get(path)?.size ?? 0) > 0 ||
        (imports.get(path)?.length ?? 0) > 0 ||
        [...folders.keys()].some((other) => parentOf(other) === path);
      const expected = !folders.has(path) ? 404 : holds && !forceDelete ? 400 : 200;
      const deleted = client.secretFolders.delete({
        ...place,
        path: parentOf(path),
        folderIdOrName: nameOf(path),
        forceDelete,
      });
      expect(await outcome(deleted)).toBe(expected);
      if (expected !== 200) return;
      for (const other of [...folders.keys()]) if (isWithin(other, path)) folders.delete(other);
      for (const other of [...imports.keys()]) if (isWithin(other, path)) imports.delete(other);
    },
  );
}

function createImport(path: string, source: string): Command {
  return command(`import ${source} into ${path}`, async (model, { client, place }) => {
    const { folders, imports } = model;
    const own = imports.get(path) ?? [];
    // Two folders may not import each other; longer circles are allowed.
    const isCircle = source === path || imports.get(source)?.includes(path);
    const expected = !folders.has(path) ? 404 : isCircle ? 400 : 200;
    const created = client.secretImports.create({
      ...place,
      path: path,
      import: { environment: place.environment, path: source },
    });
    expect(await outcome(created)).toBe(expected);
    if (expected === 200) imports.set(path, [...own, source]);
  });
}

function read(path: string): Command {
  return command(`read ${path}`, async (model, { client, place }) => {
    const folder = model.folders.get(path);
    const listed = client.secrets.list({ ...place, secretPath: path });
    if (!folder) {
      expect(await outcome(listed)).toBe(404);
      return;
    }
    const { secrets, imports } = await listed;
    expect(valuesOf(secrets)).toEqual(sorted(folder));
    const merged = new Map<string, string>();
    for (const { secrets } of imports ?? []) {
      for (const { secretKey, secretValue } of secrets) merged.set(secretKey, secretValue);
    }
    expect(sorted(merged)).toEqual(sorted(imported(model, path)));
  });
}

function readAll(): Command {
  return command("read all", async ({ folders }, { client, place }) => {
    const { secrets } = await client.secrets.list({ ...place, recursive: true });
    const found = secrets.map(
      ({ secretPath, secretKey, secretValue }) => `${secretPath} ${secretKey}=${secretValue}`,
    );
    const expected = [...folders].flatMap(([path, secrets]) =>
      [...secrets].map(([name, value]) => `${path} ${name}=${value}`),
    );
    expect(found.sort()).toEqual(expected.sort());
    const tree = await client.secretFolders.list({ ...place, path: "/", recursive: true });
    const paths = tree.folders.map(({ relativePath }) => relativePath);
    expect(paths.sort()).toEqual([...folders.keys()].filter((path) => path !== "/").sort());
  });
}

function valuesOf(
  secrets: readonly { readonly secretKey: string; readonly secretValue: string }[],
): [string, string][] {
  return secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue]);
}

function sorted(secrets: ReadonlyMap<string, string>): [string, string][] {
  return [...secrets].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("secrets, folders and imports", () => {
  it("are what a simple model says, whatever is done to them", async () => {
    const folder = fc.constantFrom("/a", "/b", "/a/c", "/a/c/d");
    const path = fc.oneof(fc.constant("/"), folder);
    const name = fc.constantFrom("A", "B", "C d", "prototype");
    const value = fc.string({ maxLength: 5 }).map((text) => text.trim().replaceAll("$", ""));
    const commands = fc.commands(
      [
        fc.tuple(path, name, value).map((args) => createSecret(...args)),
        fc.tuple(path, name, name, value).map((args) => updateSecret(...args)),
        fc.tuple(path, name).map((args) => deleteSecret(...args)),
        folder.map((path) => createFolder(path)),
        fc.tuple(folder, fc.boolean()).map((args) => deleteFolder(...args)),
        fc.tuple(path, path).map((args) => createImport(...args)),
        path.map((path) => read(path)),
        fc.constant(readAll()),
      ],
      { maxCommands: 40, size: "max" },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const server = createTestServer();
        const { projectId } = server;
        const client = await clientOf(server);
        await fc.asyncModelRun(
          () => ({
            model: { folders: new Map([["/", new Map()]]), imports: new Map() },
            real: { client, place: { projectId, environment: "dev" } },
          }),
          sequence,
        );
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
