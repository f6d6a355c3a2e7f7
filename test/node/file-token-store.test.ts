import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createSession, login, resume, type StoredToken } from "../../src/index.js";
import { fileTokenStore } from "../../src/node/index.js";
import { call, createIssuer, params, refusalOf } from "../support/auth.js";

const token: StoredToken = { mode: "identityAccessToken", token: "planted-token", expiresAt: 5 };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "infisical-kit-store-"));
  path = join(folder, "a/b/token.json");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const permissions = (of: string): string => (statSync(of).mode & 0o777).toString(8);

it("gives what it was given, until it is cleared", async () => {
  const store = fileTokenStore(path);
  expect(await store.get()).toBeUndefined();
  await store.set(token);
  expect(await fileTokenStore(path).get()).toEqual(token);
  await store.clear();
  await store.clear();
  expect(await store.get()).toBeUndefined();
});

it.skipIf(process.platform === "win32")("is for its owner alone, whatever was there", async () => {
  const store = fileTokenStore(path);
  await store.set(token);
  expect([permissions(path), permissions(dirname(path))]).toEqual(["600", "700"]);
  rmSync(path);
  writeFileSync(path, "", { mode: 0o644 });
  await store.set(token);
  expect(permissions(path)).toBe("600");
});

it("is never seen half-written, and leaves no other file behind", async () => {
  const store = fileTokenStore(path);
  await store.set(token);
  const long = { ...token, token: "t".repeat(100_000) };
  const writing = Array.from({ length: 30 }, (_, i) => store.set(i % 2 ? token : long));
  const reading = Array.from({ length: 100 }, () => store.get());
  const seen = await Promise.all(reading);
  await Promise.all(writing);
  expect(seen.every((one) => one?.mode === token.mode)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(["token.json"]);
});

it("takes an empty file for none", async () => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  expect(await fileTokenStore(path).get()).toBeUndefined();
});

it.each(["planted", '{"name":"planted"}'])("leaves a file with %s alone", async (text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const issuer = createIssuer();
  const session = createSession({ fetch: issuer.fetch, tokenStore: fileTokenStore(path) });
  await resume(session, params);
  expect((await refusalOf(call(session))).message).toBe(
    "tokenStore.get failed: the file holds something else than a token, remove it to sign in",
  );
  expect(issuer.sent).toHaveLength(0);
  expect(readFileSync(path, "utf8")).toBe(text);
});

it("that cannot be written fails the sign-in, and leaves nothing behind", async () => {
  // A folder stands where the file should be.
  mkdirSync(path, { recursive: true });
  const session = createSession({
    fetch: createIssuer().fetch,
    tokenStore: fileTokenStore(path),
  });
  expect((await refusalOf(login(session, params))).message).toMatch(/^tokenStore.set failed: /);
  expect(readdirSync(dirname(path))).toEqual(["token.json"]);
});

it("lets one of many sessions sign in, and removes its lock", async () => {
  const issuer = createIssuer();
  const sessions = Array.from({ length: 10 }, () =>
    createSession({ fetch: issuer.fetch, tokenStore: fileTokenStore(path) }),
  );
  for (const session of sessions) await resume(session, params);
  await Promise.all(sessions.map((session) => call(session)));
  expect(issuer.logins).toHaveLength(1);
  expect(readdirSync(dirname(path))).toEqual(["token.json"]);
});

it("takes over the lock of a process that has died", async () => {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  writeFileSync(lock, "dead");
  const longAgo = Date.now() / 1000 - 60;
  utimesSync(lock, longAgo, longAgo);
  const issuer = createIssuer();
  const session = createSession({ fetch: issuer.fetch, tokenStore: fileTokenStore(path) });
  await resume(session, params);
  await call(session);
  expect(issuer.logins).toHaveLength(1);
  expect(existsSync(lock)).toBe(false);
});

it("whose lock cannot be written fails the call, and sends nothing", async () => {
  // The name of the file is as long as a name may be, and that of the lock is longer.
  const longest = join(folder, "t".repeat(252));
  const issuer = createIssuer();
  const session = createSession({ fetch: issuer.fetch, tokenStore: fileTokenStore(longest) });
  await resume(session, params);
  expect((await refusalOf(call(session))).message).toBe(
    `${longest}.lock cannot be written (ENAMETOOLONG)`,
  );
  expect(issuer.sent).toHaveLength(0);
});

it("refuses what is no path", () => {
  expect(() => fileTokenStore("")).toThrow("path must be the path of a file");
});
