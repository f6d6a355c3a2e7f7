import { spawnSync } from "node:child_process";
import {
  chmodSync,
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
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSession, InfisicalError, login, resume, type StoredToken } from "../../src/index.js";
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

it.each([
  ["that has died", -60],
  ["whose clock was ahead", 3600],
  ["whose clock was ahead of ours by less than the lease", 5],
])("takes over the lock of a process %s", async (_, seconds) => {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  writeFileSync(lock, "dead");
  const then = Date.now() / 1000 + seconds;
  utimesSync(lock, then, then);
  const issuer = createIssuer();
  const session = createSession({ fetch: issuer.fetch, tokenStore: fileTokenStore(path) });
  await resume(session, params);
  await call(session);
  expect(issuer.logins).toHaveLength(1);
  expect(existsSync(lock)).toBe(false);
});

it("waits for a lock that is new by the clock of a shared folder, and old by its own", async () => {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  writeFileSync(lock, "somebody");
  const ahead = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  const controller = new AbortController();
  const store = fileTokenStore(path);
  try {
    const renewed = store.renewOnce?.(undefined, async () => {}, controller.signal);
    await vi.waitFor(() => expect(ahead.mock.calls.length).toBeGreaterThan(1));
    controller.abort(new Error("enough"));
    await expect(renewed).rejects.toThrow("enough");
  } finally {
    ahead.mockRestore();
  }
  expect(readdirSync(dirname(path))).toEqual(["token.json.lock"]);
  expect(readFileSync(lock, "utf8")).toBe("somebody");
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

it.each(["", "a\0b"])("refuses %j, which is no path", (path) => {
  expect(() => fileTokenStore(path)).toThrow("path must be the path of a file");
});

it.each([
  ["a byte order mark", `\uFEFF${JSON.stringify(token)}`, token],
  ["white space", ` ${JSON.stringify(token)}\r\n`, token],
  ["nothing but white space", "\uFEFF \r\n", undefined],
])("reads a file with %s", async (_, text, expected) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o600 });
  expect(await fileTokenStore(path).get()).toEqual(expected);
});

describe.skipIf(process.platform === "win32")("of other users", () => {
  /** What a call says; it signs in and sends nothing. */
  async function refusal(): Promise<string> {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch, tokenStore: fileTokenStore(path) });
    await resume(session, params);
    const error = await refusalOf(call(session));
    expect(error).toBeInstanceOf(InfisicalError);
    expect(issuer.sent).toHaveLength(0);
    return error.message;
  }

  /** All files belong to somebody else now. */
  function becomeAnother(): void {
    const mine = process.geteuid?.() ?? 0;
    vi.spyOn(process, "geteuid").mockReturnValue(mine + 1);
  }

  it.each([0o666, 0o644, 0o640, 0o620, 0o602, 0o777])(
    "a file with the mode %o is refused, until a login replaces it",
    async (mode) => {
      const store = fileTokenStore(path);
      await store.set(token);
      chmodSync(path, mode);
      expect(await refusal()).toBe(
        "tokenStore.get failed: the file is open to other users, remove it to sign in",
      );
      await login(createSession({ fetch: createIssuer().fetch, tokenStore: store }), params);
      expect(permissions(path)).toBe("600");
      expect(await store.get()).toMatchObject({ token: "token-1" });
    },
  );

  it("a file is refused", async () => {
    await fileTokenStore(path).set(token);
    becomeAnother();
    expect(await refusal()).toBe(
      "tokenStore.get failed: the file belongs to another user, remove it or give another path",
    );
  });

  it("a lock is refused at once, and stays", async () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.lock`, "owner");
    utimesSync(`${path}.lock`, 0, 0);
    becomeAnother();
    expect(await refusal()).toBe(
      `${path}.lock belongs to another user: remove it, or give the token store another path`,
    );
    expect(existsSync(`${path}.lock`)).toBe(true);
  });

  it.each(["mkdir", "mkfifo"])(
    "what %s has made in the place of the lock is told",
    async (make) => {
      mkdirSync(dirname(path), { recursive: true });
      spawnSync(make, [`${path}.lock`]);
      utimesSync(`${path}.lock`, 0, 0);
      expect(await refusal()).toBe(`${path}.lock is in the way, remove it`);
    },
  );

  it("a pipe in the place of the file lets nobody wait", async () => {
    mkdirSync(dirname(path), { recursive: true });
    spawnSync("mkfifo", [path]);
    const store = fileTokenStore(path);
    expect(await store.get()).toBeUndefined();
    await store.set(token);
    expect(await store.get()).toEqual(token);
  });

  it("a folder that is a file is told by the name of the lock", async () => {
    writeFileSync(join(folder, "a"), "");
    expect(await refusal()).toMatch(/^tokenStore.get failed: ENOTDIR: not a directory/);
    path = join(folder, "a", "token.json");
    const { signal } = new AbortController();
    const renewal = fileTokenStore(path).renewOnce?.(undefined, async () => {}, signal);
    await expect(renewal).rejects.toThrow(`${path}.lock cannot be written (EEXIST)`);
  });
});

it("removes the drafts of processes that were ended, and no others", async () => {
  const store = fileTokenStore(path);
  await store.set(token);
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const put = (name: string, seconds = 0): string => {
    const draft = join(dirname(path), name);
    writeFileSync(draft, "planted");
    const then = Date.now() / 1000 + seconds;
    utimesSync(draft, then, then);
    return name;
  };
  put(`token.json.${pid}-dead.draft`);
  put(`token.json.${process.pid}-old.draft`, -3600);
  put(`token.json.${process.pid}-ahead.draft`, 3600);
  const kept = [
    put(`token.json.${process.pid}-new.draft`),
    put("token.json.backup", -3600),
    put("token.json.2024-old", -3600),
    put("token.json.1-a.txt", -3600),
    put("another.json.1-old.draft", -3600),
  ];
  await store.set(token);
  expect(readdirSync(dirname(path)).sort()).toEqual([...kept, "token.json"].sort());
  put(`token.json.${pid}-dead.draft`);
  await store.clear();
  expect(readdirSync(dirname(path)).sort()).toEqual(kept.sort());
});

it("leaves a file alone that is too long for a token", async () => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, " ".repeat(2 ** 20 + 1), { mode: 0o600 });
  await expect(fileTokenStore(path).get()).rejects.toThrow("something else than a token");
});

describe("a call that is aborted", () => {
  const timers = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

  it("while another process signs in leaves no timer, no lock and no renewal", async () => {
    const store = fileTokenStore(path);
    let finish = (): void => {};
    const first = store.renewOnce?.(
      undefined,
      () => new Promise((resolve) => (finish = resolve)),
      new AbortController().signal,
    );
    await vi.waitFor(() => expect(existsSync(`${path}.lock`)).toBe(true));
    const before = timers();
    const controllers = Array.from({ length: 5 }, () => new AbortController());
    const renew = vi.fn(async () => {});
    const waiting = controllers.map(({ signal }) => store.renewOnce?.(undefined, renew, signal));
    const outcomes = Promise.allSettled(waiting);
    await vi.waitFor(() => expect(timers()).toBeGreaterThan(before));
    const reason = new Error("gone");
    for (const controller of controllers) controller.abort(reason);
    expect(timers()).toBeLessThanOrEqual(before);
    expect(await outcomes).toEqual(controllers.map(() => ({ status: "rejected", reason })));
    finish();
    await first;
    expect(renew).not.toHaveBeenCalled();
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});
