import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { createEventParser } from "../../src/config/event-parser.js";
import { watchSecrets } from "../../src/config/index.js";
import {
  createSecretImport,
  createSession,
  setAccessToken,
  updateSecret,
} from "../../src/index.js";
import { createNodeFetch } from "../../src/node/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { lists, startConfig } from "../support/config.js";

const secrets = { dev: { "/": { A: "1" }, "/x": { C: "3" } } };
const subscribe = "POST /api/v1/events/subscribe/project-events" as const;

/** Changes a secret as another program would. */
function change(
  { session, scope }: Pick<Awaited<ReturnType<typeof startConfig>>, "session" | "scope">,
  secretValue: string,
  secretPath = "/",
  secretName = "A",
): Promise<unknown> {
  return updateSecret(session, { ...scope, secretPath, secretName, secretValue });
}

/** Waits for what an open stream does by itself. */
const settled = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

it("the parser finds every event with data, however the stream is cut", () => {
  const text = fc.stringMatching(/^[^\r\n]{0,20}$/);
  const event = fc.record({
    hasData: fc.boolean(),
    noise: fc.array(
      fc.oneof(
        text.map((it) => `: ${it}`),
        text.map((it) => `id:${it}`),
        fc.constantFrom("event: ping", "datum: 1", "data2", "databases:"),
      ),
      { maxLength: 3 },
    ),
    data: text,
  });
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 6 }),
      fc.constantFrom("\n", "\r", "\r\n"),
      fc.array(fc.nat(), { maxLength: 20 }),
      (events, lineBreak, cuts) => {
        const lines = events.flatMap(({ hasData, noise, data }) => [
          ...noise,
          ...(hasData ? [`data: ${data}`, "data"] : []),
          "",
        ]);
        const bytes = new TextEncoder().encode(lines.map((line) => line + lineBreak).join(""));
        const places = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
        let count = 0;
        const parse = createEventParser(() => count++);
        [0, ...places].forEach((place, i) => {
          parse(bytes.slice(place, places[i] ?? bytes.length));
        });
        expect(count).toBe(events.filter(({ hasData }) => hasData).length);
      },
    ),
  );
});

it.each(["in memory", "over the global fetch", "over the fetch for Node.js"])(
  "a change is seen at once, %s",
  async (way) => {
    const server = createTestServer({ enterprise: true, secrets });
    const listener = await server.listen();
    const session = createSession(
      way === "in memory"
        ? { baseUrl: server.url, fetch: server.fetch }
        : {
            baseUrl: listener.url,
            ...(way !== "over the global fetch" && { fetch: createNodeFetch() }),
          },
    );
    await setAccessToken(session, server.issueToken());
    const scope = { projectId: server.projectId, environment: "dev" };
    const errors: unknown[] = [];
    const watch = watchSecrets(
      session,
      { ...scope, secretPath: ["/", "/x"] },
      {
        events: true,
        interval: 3_600_000,
        onError: (error) => errors.push(error),
      },
    );
    await watch.next();
    const next = watch.next();
    // Each path has a stream; a look follows when it is open.
    await settled(() => expect(lists(server).length).toBeGreaterThanOrEqual(4));
    await change({ session, scope }, "2");
    expect((await next).value?.changes.changed).toEqual(["A"]);
    const after = watch.next();
    await change({ session, scope }, "4", "/x", "C");
    expect((await after).value?.values.C).toBe("4");
    await watch.return?.();
    expect(errors).toEqual([]);
    await listener.close();
  },
);

it("a change of an import is seen", async () => {
  const world = await startConfig({ enterprise: true, secrets });
  const { session, scope } = world;
  await createSecretImport(session, {
    ...scope,
    path: "/",
    import: { environment: "dev", path: "/x" },
  });
  const watch = watchSecrets(session, scope, { events: true, interval: 3_600_000 });
  await watch.next();
  const next = watch.next();
  await settled(() => expect(lists(world.server).length).toBeGreaterThanOrEqual(2));
  await change(world, "new", "/x", "C");
  expect((await next).value?.values.C).toBe("new");
  await watch.return?.();
});

it("a server without event subscriptions is asked at intervals", async () => {
  const world = await startConfig({ secrets });
  const errors: unknown[] = [];
  const watch = watchSecrets(world.session, world.scope, {
    events: true,
    interval: 20,
    onError: (error) => errors.push(error),
  });
  await watch.next();
  await change(world, "2");
  expect((await watch.next()).value?.values.A).toBe("2");
  await settled(() => expect(errors).toHaveLength(1));
  await change(world, "3");
  expect((await watch.next()).value?.values.A).toBe("3");
  expect(errors).toMatchObject([{ statusCode: 400, message: expect.stringContaining("plan") }]);
  expect(world.server.requests.filter(({ path }) => path.includes("/events/"))).toHaveLength(1);
  await watch.return?.();
});

it("a fetch that gives no streams has the interval do", async () => {
  const server = createTestServer({ enterprise: true, secrets });
  const session = createSession({
    baseUrl: server.url,
    async fetch(url, init) {
      if (url.includes("/events/")) {
        const headers = new Headers({ "content-type": "text/event-stream" });
        return { ok: true, status: 200, headers, text: async () => "" };
      }
      return server.fetch(url, init);
    },
  });
  await setAccessToken(session, server.issueToken());
  const scope = { projectId: server.projectId, environment: "dev" };
  const onError = vi.fn();
  const watch = watchSecrets(session, scope, { events: true, interval: 20, onError });
  await watch.next();
  const next = watch.next();
  await settled(() => expect(onError).toHaveBeenCalledOnce());
  await change({ session, scope }, "2");
  expect((await next).value?.values.A).toBe("2");
  await watch.return?.();
});

it("a stream that breaks is opened again, and what has changed meanwhile is not lost", async () => {
  const world = await startConfig({ enterprise: true, secrets });
  const { server, scope } = world;
  const streams: AbortController[] = [];
  const session = createSession({
    baseUrl: server.url,
    fetch(url, init) {
      if (!url.includes("/events/")) return server.fetch(url, init);
      const stream = new AbortController();
      streams.push(stream);
      return server.fetch(url, { ...init, signal: AbortSignal.any([init.signal, stream.signal]) });
    },
  });
  await setAccessToken(session, server.issueToken());
  const onError = vi.fn();
  const watch = watchSecrets(session, scope, { events: true, interval: 3_600_000, onError });
  await watch.next();
  const next = watch.next();
  await settled(() => expect(lists(server).length).toBeGreaterThanOrEqual(2));
  streams[0]?.abort(new Error("gone"));
  await change(world, "2");
  expect((await next).value?.values.A).toBe("2");
  expect(streams).toHaveLength(2);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ name: "InfisicalNetworkError" }));
  await watch.return?.();
});

it.each(["break", "signal"])("a %s ends the stream at once", async (way) => {
  const { server, session, scope } = await startConfig({ enterprise: true, secrets });
  const signals: AbortSignal[] = [];
  const listening = createSession({
    baseUrl: server.url,
    fetch(url, init) {
      if (url.includes("/events/")) signals.push(init.signal);
      return server.fetch(url, init);
    },
  });
  await setAccessToken(listening, server.issueToken());
  const controller = new AbortController();
  const watch = watchSecrets(listening, scope, {
    events: true,
    interval: 3_600_000,
    signal: controller.signal,
  });
  await watch.next();
  const next = watch.next().catch((error: unknown) => error);
  await settled(() => expect(lists(server).length).toBeGreaterThanOrEqual(2));
  if (way === "break") await watch.return?.();
  else controller.abort(new Error("enough"));
  expect(signals[0]?.aborted).toBe(true);
  expect(await next).toMatchObject(way === "break" ? { done: true } : { message: "enough" });
  await change({ session, scope }, "2");
  expect(lists(server)).toHaveLength(2);
});

it("the subscription names the folder and the four events", async () => {
  const { server, session, scope } = await startConfig({ enterprise: true, secrets });
  const watch = watchSecrets(session, { ...scope, secretPath: "/x" }, { events: true });
  await watch.next();
  const next = watch.next();
  await settled(() =>
    expect(server.requests.some(({ path }) => path.includes("/events/"))).toBe(true),
  );
  const sent = server.requests.find(({ path }) => `POST ${path}` === subscribe);
  const conditions = { environmentSlug: "dev", secretPath: "/x" };
  expect(sent?.body).toEqual({
    projectId: scope.projectId,
    register: ["create", "update", "delete", "import-mutation"].map((what) => ({
      event: `secret:${what}`,
      conditions,
    })),
  });
  await watch.return?.();
  await next;
});
