import { fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSecretCache, encryptedStore } from "../../src/config/index.js";
import { fileStorage } from "../../src/node/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { bundleProgram } from "../support/bundled.js";
import { startConfig } from "../support/config.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "file-storage-"));
});

afterAll(() => rm(folder, { recursive: true }));

describe("fileStorage", () => {
  it("keeps items in files for their owner alone", async () => {
    const place = join(folder, "deep/er");
    const storage = fileStorage(place);
    expect(await storage.getItem("item")).toBeUndefined();
    await storage.setItem("item", "first");
    await storage.setItem("item", "second");
    expect(await fileStorage(place).getItem("item")).toBe("second");
    expect(await readdir(place)).toEqual(["item"]);
    if (process.platform !== "win32") {
      expect((await stat(join(place, "item"))).mode & 0o777).toBe(0o600);
      expect((await stat(place)).mode & 0o777).toBe(0o700);
    }
    await storage.removeItem("item");
    await storage.removeItem("item");
    expect(await storage.getItem("item")).toBeUndefined();
  });

  it.each(["..", ".", "", "../outside", "a/b", "C:\\x", "ünï"])(
    "keeps %j within its folder",
    async (item) => {
      const place = join(folder, "within", "inner");
      const storage = fileStorage(place);
      await storage.setItem(item, item);
      expect(await storage.getItem(item)).toBe(item);
      expect(await readdir(join(folder, "within"))).toEqual(["inner"]);
      await storage.removeItem(item);
      expect(await readdir(place)).toEqual([]);
    },
  );

  it.each(["", "a\0b"])("refuses %j for a folder", (path) => {
    expect(() => fileStorage(path)).toThrow("folder must be the path of a folder");
  });

  it("never shows half of an item, whoever writes at the same time", async () => {
    const storage = fileStorage(join(folder, "shared"));
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(200_000));
    await storage.setItem("item", texts[0] ?? "");
    let isWriting = true;
    const writes = Promise.all(
      texts.map(async (text) => {
        for (let i = 0; i < 10; i++)
          await fileStorage(join(folder, "shared")).setItem("item", text);
      }),
    ).finally(() => {
      isWriting = false;
    });
    while (isWriting) expect(texts).toContain(await storage.getItem("item"));
    await writes;
    expect(await readdir(join(folder, "shared"))).toEqual(["item"]);
  });
});

describe("a cache with a file", () => {
  const key = Buffer.alloc(32, 7).toString("base64");
  const options = (path: string, onError: (error: unknown) => void = () => {}) => ({
    store: encryptedStore(fileStorage(path), key),
    maxAge: 0,
    onError,
  });

  it("tells of a file that cannot be written, and gives the values", async () => {
    const { session, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
    const inTheWay = join(folder, "in-the-way");
    await writeFile(inTheWay, "");
    const told: unknown[] = [];
    const cache = createSecretCache(
      session,
      scope,
      options(inTheWay, (error) => told.push(error)),
    );
    expect(await cache.get("A")).toBe("1");
    expect(told.map((error) => Object(error).code)).toEqual([
      expect.stringMatching(/^(ENOTDIR|EEXIST|ENOENT)$/),
      expect.stringMatching(/^(ENOTDIR|EEXIST)$/),
    ]);
  });

  it.skipIf(process.geteuid?.() === 0 || process.platform === "win32")(
    "tells of a folder that is read-only, and gives the values",
    async () => {
      const { session, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
      const place = await mkdtemp(join(folder, "read-only-"));
      await chmod(place, 0o500);
      const told: unknown[] = [];
      const cache = createSecretCache(
        session,
        scope,
        options(place, (error) => told.push(error)),
      );
      expect(await cache.get("A")).toBe("1");
      expect(told.map((error) => Object(error).code)).toEqual(["EACCES"]);
    },
  );

  it("serves a process that starts while the server is down, if it has the key", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "kept" } } } });
    const listener = await server.listen();
    const place = join(folder, "restart");
    const config = {
      url: listener.url,
      token: server.issueToken(),
      scope: { projectId: server.projectId, environment: "dev" },
      place,
      key,
    };
    expect(await runCache(config)).toEqual({ value: "kept", told: [] });
    await listener.close();
    const [file = ""] = await readdir(place);
    expect(await readFile(join(place, file), "latin1")).not.toContain("kept");
    const again = await runCache(config);
    expect(again).toEqual({ value: "kept", told: [expect.stringContaining("ECONNREFUSED")] });
    const other = { ...config, key: Buffer.alloc(32, 8).toString("base64") };
    expect(await runCache(other)).toEqual({
      error: expect.stringContaining("ECONNREFUSED"),
      told: [expect.stringContaining("encrypted with another key")],
    });
  });
});

let program: Awaited<ReturnType<typeof bundleProgram>> | undefined;

afterAll(() => program?.remove());

/** Has a process of its own get a secret from a cache, and kills it then. */
async function runCache(config: object): Promise<unknown> {
  program ??= await bundleProgram(`
    import { createSecretCache, encryptedStore } from "./src/config/index.js";
    import { createSession, setAccessToken } from "./src/index.js";
    import { fileStorage } from "./src/node/index.js";

    const { url, token, scope, place, key } = JSON.parse(process.argv[2]);
    const session = createSession({ baseUrl: url, retry: false });
    await setAccessToken(session, token);
    const told = [];
    const cache = createSecretCache(session, scope, {
      store: encryptedStore(fileStorage(place), key),
      maxAge: 0,
      onError: (error) => told.push(error.message),
    });
    try {
      process.send({ value: await cache.get("A"), told });
    } catch (error) {
      process.send({ error: error.message, told });
    }
    setInterval(() => {}, 1000);
  `);
  const child = fork(program.path, [JSON.stringify(config)]);
  try {
    const [message] = await once(child, "message");
    return message;
  } finally {
    child.kill("SIGKILL");
  }
}
