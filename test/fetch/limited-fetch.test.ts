import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createLimitedFetch } from "../../src/fetch/index.js";
import { createSession, type FetchResponse, isInfisicalError, request } from "../../src/index.js";
import { closeAll, httpServer, init } from "../support/servers.js";

afterEach(closeAll);

const mebibyte = 2 ** 20;
const message =
  "an answer has more than 1048576 bytes: if it may, give createLimitedFetch a greater maxResponseSize";
const limited = createLimitedFetch({ maxResponseSize: mebibyte });

/** A server whose answers all have this body. */
async function serverWith(body: Buffer, encoding?: string): Promise<string> {
  const { port } = await httpServer((_, response) => {
    if (encoding) response.setHeader("content-encoding", encoding);
    // In pieces, so that it has no Content-Length.
    response.write(body.subarray(0, 10));
    response.end(body.subarray(10));
  });
  return `http://127.0.0.1:${port}/`;
}

async function textOf(fetched: Promise<FetchResponse>): Promise<string> {
  return (await fetched).text();
}

describe("an answer that is too large", () => {
  it.each([
    ["gzip", gzipSync(Buffer.alloc(mebibyte + 1))],
    [undefined, Buffer.alloc(mebibyte + 1)],
  ])("is ended by name, in %s", async (encoding, body) => {
    const url = await serverWith(body, encoding);
    const error = await textOf(limited(url, init())).catch((error) => error);
    expect(isInfisicalError(error)).toBe(true);
    expect(error.message).toBe(message);
  });

  it("is not read at all where its Content-Length tells", async () => {
    let pulls = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulls++;
          controller.enqueue(new Uint8Array(mebibyte));
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-length": `${mebibyte + 1}` };
    const fetch = createLimitedFetch({
      maxResponseSize: mebibyte,
      fetch: async () => new Response(body, { headers }),
    });
    await expect(fetch("http://h/", init())).rejects.toThrow(message);
    expect(pulls).toBe(0);
  });

  it("is ended even where it has no end, and so is its connection", async () => {
    const piece = Buffer.alloc(mebibyte / 4);
    const { port, sockets } = await httpServer((_, response) => {
      const more = () => response.destroyed || response.write(piece, () => setImmediate(more));
      more();
    });
    const url = `http://127.0.0.1:${port}/`;
    await expect(textOf(limited(url, init()))).rejects.toThrow(message);
    await vi.waitFor(() => expect(sockets[0]?.destroyed).toBe(true));
  });

  it("is no failure of the network: a session does not ask for it again", async () => {
    const url = await serverWith(Buffer.alloc(mebibyte + 1));
    const onRequest = vi.fn();
    const session = createSession({ baseUrl: url, fetch: limited, hooks: { onRequest } });
    await expect(request(session, "GET /things", [])).rejects.toThrow(message);
    expect(onRequest).toHaveBeenCalledTimes(1);
  });
});

describe("an answer that is not", () => {
  it.each([
    ["gzip", gzipSync(Buffer.alloc(mebibyte, "a"))],
    [undefined, Buffer.alloc(mebibyte, "a")],
  ])("comes whole, in %s", async (encoding, body) => {
    const url = await serverWith(body, encoding);
    expect(await textOf(limited(url, init()))).toBe("a".repeat(mebibyte));
  });

  it("is the same text as without the limit, however it is cut in pieces", async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"a":"ä€𝄞"}');
    for (const size of [1, 2, 3, 5, 100]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      );
      const stream = () =>
        new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
          },
        });
      const fetch = createLimitedFetch({ fetch: async () => new Response(stream()) });
      expect(await textOf(fetch("http://h/", init()))).toBe(await new Response(stream()).text());
    }
  });

  it("keeps status and headers, and may have no stream", async () => {
    const headers = new Headers({ etag: "x" });
    const bare = { ok: false, status: 404, headers, text: async () => "gone" };
    const response = await createLimitedFetch({ fetch: async () => bare })("http://h/", init());
    expect([response.ok, response.status, response.headers.get("etag")]).toEqual([false, 404, "x"]);
    expect(await response.text()).toBe("gone");
    const empty = createLimitedFetch({ fetch: async () => new Response(null, { status: 204 }) });
    expect(await textOf(empty("http://h/", init()))).toBe("");
  });
});

it.each(["before it begins", "during it"])("an abort %s ends the reading", async (when) => {
  // Not every fetch heeds the signal when its answer has come.
  const cancel = vi.fn();
  const fetch = createLimitedFetch({
    fetch: async () => new Response(new ReadableStream({ cancel })),
  });
  const controller = new AbortController();
  const response = await fetch("http://h/", init({ signal: controller.signal }));
  const reason = new Error("gone");
  if (when === "before it begins") controller.abort(reason);
  const reading = response.text();
  controller.abort(reason);
  await expect(reading).rejects.toBe(reason);
  expect(cancel).toHaveBeenCalledWith(reason);
});

it("the global fetch is looked up at every call, and the limit is 100 MiB, unless it is said", async () => {
  const fetch = createLimitedFetch();
  const headers = { "content-length": `${100 * mebibyte + 1}` };
  vi.stubGlobal("fetch", async () => new Response("", { headers }));
  try {
    await expect(fetch("http://h/", init())).rejects.toThrow("more than 104857600 bytes");
  } finally {
    vi.unstubAllGlobals();
  }
});

it.each([
  [{ maxSize: 1 }, "maxSize is no option: did you mean maxResponseSize?"],
  [{ maxResponseSize: "1" }, "maxResponseSize must be a number, 0 or more"],
  [{ fetch: {} }, "fetch must be of type function"],
])("%j is refused", (options, message) => {
  expect(() => createLimitedFetch(options as never)).toThrow(message);
});
