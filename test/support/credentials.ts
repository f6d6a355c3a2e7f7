import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, onTestFinished, vi } from "vitest";
import { CredentialsError, isCredentialsError } from "../../src/credentials/errors.js";
import { createSession, isInfisicalError, type LoginParams, login } from "../../src/index.js";
import { call, createIssuer, jwt } from "./auth.js";
import { rejection } from "./recording-fetch.js";

/** Part of every credential in these tests: no error may show it. */
export const marker = "PLANTED";

export const identityId = "5d6f1c1e-0000-4000-8000-000000000001";

/** A JWT that nobody has signed; it lives for an hour unless the claims say otherwise. */
export function token(claims: object = {}): string {
  return jwt({ sub: marker, exp: Math.floor(Date.now() / 1000) + 3600, ...claims });
}

/** A request as a service got it. */
export interface Got {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What a service answers; nothing for never. */
export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A service of a cloud on a port of this machine, until the test ends. */
export async function startService(
  answer: (got: Got, number: number) => Answered | undefined,
): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const headers = request.headers as Got["headers"];
    const number = got.push({ method: request.method ?? "", url, headers, body });
    const answered = answer({ method: request.method ?? "", url, headers, body }, number);
    if (!answered) return;
    response.writeHead(answered.status ?? 200, answered.headers);
    response.end(
      typeof answered.body === "string" ? answered.body : JSON.stringify(answered.body ?? {}),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the service has no port");
  return { url: `http://127.0.0.1:${address.port}`, got };
}

/** An address of this machine where nobody listens. */
export async function absentService(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${Object(address).port}`;
}

/** A page as captive portals and proxies answer it. */
export const page: Answered = {
  headers: { "content-type": "text/html" },
  body: `<!doctype html><title>Sign in</title><p>${marker}</p>`,
};

/** A file in a folder of its own, until the test ends. */
export async function temporaryFile(content: string, name = "credential"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "infisical-kit-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content, { mode: 0o600 });
  return path;
}

/** The error of a provider, which has to name its source and may not show what is secret. */
export async function refusal(provided: Promise<unknown>): Promise<CredentialsError> {
  const error = await rejection(provided);
  if (!(error instanceof CredentialsError)) {
    throw new Error(`Expected a CredentialsError, got ${inspect(error)}`);
  }
  expect(isCredentialsError(error) && isInfisicalError(error)).toBe(true);
  expect(error.name).toBe("CredentialsError");
  expect(error.message.startsWith(`${error.source}: `)).toBe(true);
  const renderings = [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    JSON.stringify(error),
    String(error),
    error.stack,
  ];
  expect(renderings.join("\n")).not.toContain(marker);
  // As every JWT begins.
  expect(renderings.join("\n")).not.toContain("eyJ");
  return error;
}

/** What a login sent. */
export interface Login {
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
}

/** Signs in, lets the token die and calls again: what the login and the renewal sent. */
export async function signInTwice(provider: () => Promise<LoginParams>): Promise<[Login, Login]> {
  const issuer = createIssuer();
  const session = createSession({ fetch: issuer.fetch });
  await login(session, provider);
  await call(session);
  issuer.expireAll();
  await call(session);
  const [first, second, ...others] = issuer.logins.map(({ url, body }) => ({
    path: new URL(url).pathname,
    body: JSON.parse(body ?? "{}"),
  }));
  if (!first || !second || others.length > 0) throw new Error("expected two logins");
  return [first, second];
}

/**
 * Watches timers from now on: tells how many have been set, and how many are left behind. A timer
 * that keeps no process alive, such as the ones of the built-in fetch, is not counted.
 */
export function watchTimers(): () => { set: number; left: number } {
  const set = vi.spyOn(globalThis, "setTimeout");
  const clear = vi.spyOn(globalThis, "clearTimeout");
  return () => {
    const cleared = new Set(clear.mock.calls.map(([timer]) => timer));
    const counted = set.mock.results.map(({ value }) => value).filter((timer) => timer.hasRef());
    return { set: counted.length, left: counted.filter((timer) => !cleared.has(timer)).length };
  };
}
