// Whatever a provider waits for ends, and leaves nothing behind that keeps the process alive.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { awsIam } from "../../src/credentials/aws.js";
import { azureManagedIdentity } from "../../src/credentials/azure.js";
import { gcpIdToken } from "../../src/credentials/gcp.js";
import { githubActionsOidc } from "../../src/credentials/github.js";
import { kubernetesServiceAccount } from "../../src/credentials/kubernetes.js";
import { ldap } from "../../src/credentials/ldap.js";
import { universalAuth } from "../../src/credentials/universal.js";
import { vercelOidc } from "../../src/credentials/vercel.js";
import { createSession, type FetchInit, type LoginParams, login } from "../../src/index.js";
import { identityId, refusal, startService, watchTimers } from "../support/credentials.js";

type Provider = (call?: { signal?: AbortSignal }) => Promise<LoginParams>;

const never = () => new Promise<never>(() => {});
const github = {
  ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1/",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t",
};

/** Each kind of thing that is waited for. */
const waits: [name: string, provider: Provider][] = [
  ["a metadata server", gcpIdToken({ identityId, env: {}, fetch: never })],
  ["a managed identity", azureManagedIdentity({ identityId, env: {}, fetch: never })],
  ["a token service", githubActionsOidc({ identityId, env: github, fetch: never })],
  ["a function with credentials", awsIam({ identityId, env: {}, credentials: never })],
  ["a function with a secret", universalAuth({ clientId: "c", clientSecret: never })],
  ["a function with a token", vercelOidc({ identityId, env: {}, token: never })],
];

describe("a sign-in that is given up", () => {
  it.each(waits)("leaves no timer of %s", async (_, provider) => {
    const timers = watchTimers();
    const session = createSession({ timeout: 20, retry: false, fetch: never });
    await expect(login(session, provider)).rejects.toThrow(
      "The function given to login: no answer within 20 ms",
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers().left).toBe(0);
  });

  it.each(waits)(
    "ends with the reason of the caller's signal, while it waits for %s",
    async (_, provider) => {
      const controller = new AbortController();
      const provided = provider({ signal: controller.signal });
      const reason = new Error("enough");
      controller.abort(reason);
      await expect(provided).rejects.toBe(reason);
    },
  );

  it("aborts the request to the platform", async () => {
    const signals: FetchInit["signal"][] = [];
    const fetch = (_: string, { signal }: FetchInit) => {
      signals.push(signal);
      return never();
    };
    const session = createSession({ timeout: 20 });
    await expect(login(session, gcpIdToken({ identityId, env: {}, fetch }))).rejects.toThrow(
      "20 ms",
    );
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe("a function of the user's", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ["AWS credentials: credentials", awsIam({ identityId, env: {}, credentials: never })],
    ["LDAP: password", ldap({ identityId, username: "ada", password: never })],
    ["Vercel OIDC: token", vercelOidc({ identityId, env: {}, token: never })],
  ])("%s is given up after a minute", async (name, provider) => {
    const failing = expect(provider()).rejects.toThrow(`${name}: no answer within 60000 ms`);
    await vi.advanceTimersByTimeAsync(60_000);
    await failing;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe.skipIf(process.platform === "win32")("a file", () => {
  let folder: string;
  let pipe: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "infisical-kit-pipe-"));
    pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("that is a pipe without a writer ends at once", async () => {
    const error = await refusal(kubernetesServiceAccount({ identityId, path: pipe })());
    expect(error.message).toContain(`${pipe} is empty`);
  });

  it("that is a pipe whose writer takes its time is read to its end", async () => {
    const writer = openSync(pipe, "r+");
    setTimeout(() => writeSync(writer, "of "), 50);
    setTimeout(() => {
      writeSync(writer, "a pipe\n");
      closeSync(writer);
    }, 100);
    const { ldapAuth } = await ldap({ identityId, username: "ada", password: { file: pipe } })();
    expect(ldapAuth?.password).toBe("of a pipe");
  });

  it("that has no end is refused", async () => {
    const error = await refusal(kubernetesServiceAccount({ identityId, path: "/dev/zero" })());
    expect(error.message).toContain("/dev/zero cannot be read (more than 1 MiB)");
  });
});

describe("an answer of the platform", () => {
  it.each([
    ["with a length", { "content-length": String(2 << 20) }],
    ["without a length", {}],
  ])("%s that is too long is refused", async (_, headers) => {
    const body = "a".repeat(2 << 20);
    const { url } = await startService(() => ({ headers, body }));
    const env = { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: url };
    const error = await refusal(githubActionsOidc({ identityId, env })());
    expect(error.message).toContain(`${url} answered more than 1048576 bytes`);
  });

  it("is counted after decompression, and its stream is closed", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: () => {
        cancelled = true;
      },
    });
    const fetch = async () => new Response(endless);
    const error = await refusal(githubActionsOidc({ identityId, env: github, fetch })());
    expect(error.message).toContain("answered more than 1048576 bytes");
    expect(cancelled).toBe(true);
  });

  it("is kept by no cache of a framework", async () => {
    const caches: unknown[] = [];
    const fetch = async (_: string, { cache }: FetchInit) => {
      caches.push(cache);
      return new Response(JSON.stringify({ value: "a.b.c" }));
    };
    const { oidcAuth } = await githubActionsOidc({ identityId, env: github, fetch })();
    expect(oidcAuth?.jwt).toBe("a.b.c");
    expect(caches).toEqual(["no-store"]);
  });
});
