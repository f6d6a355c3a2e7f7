import { brotliCompressSync, createGunzip, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isInfisicalError } from "../../src/index.js";
import { createNodeFetch } from "../../src/node/index.js";
import { closeAll, httpServer, init } from "../support/servers.js";

afterEach(closeAll);

const mebibyte = Buffer.alloc(2 ** 20, "a");

/** A gzip of so many MiB; a gzip may have many members. */
function gzipOf(mebibytes: number): Buffer {
  const member = gzipSync(mebibyte);
  return Buffer.concat(Array(mebibytes).fill(member));
}

/** A server with one body that is large, and small ones after it. */
async function serverWith(body: Buffer, encoding?: string): Promise<string> {
  let requests = 0;
  const { port } = await httpServer((_, response) => {
    if (requests++) return response.end("small");
    if (encoding) response.setHeader("content-encoding", encoding);
    return response.end(body);
  });
  return `http://127.0.0.1:${port}/`;
}

describe("maxResponseSize", () => {
  const message =
    "an answer has more than 1048576 bytes: if it may, give createNodeFetch a greater maxResponseSize";

  it.each([
    ["gzip", gzipOf(3)],
    ["deflate", deflateSync(Buffer.alloc(2 ** 20 + 1))],
    ["br", brotliCompressSync(Buffer.alloc(2 ** 20 + 1))],
    ["gzip, gzip", gzipSync(gzipOf(3))],
    [undefined, Buffer.alloc(2 ** 20 + 1)],
  ])("ends an answer in %s by name, and gives its place back", async (encoding, body) => {
    const url = await serverWith(body, encoding);
    const fetch = createNodeFetch({ proxy: false, maxSockets: 1, maxResponseSize: 2 ** 20 });
    const error = await fetch(url, init()).catch((error) => error);
    expect(isInfisicalError(error)).toBe(true);
    expect(error.message).toBe(message);
    expect(await (await fetch(url, init())).text()).toBe("small");
  });

  it.each([
    ["gzip", gzipSync(mebibyte)],
    [undefined, mebibyte],
  ])("lets through what is just as large: %s", async (encoding, body) => {
    const url = await serverWith(body, encoding);
    const fetch = createNodeFetch({ proxy: false, maxResponseSize: 2 ** 20 });
    const response = await fetch(url, init());
    expect(await response.text()).toHaveLength(2 ** 20);
  });

  it("is 100 MiB where it is not given", async () => {
    const fetch = createNodeFetch({ proxy: false });
    const response = await fetch(await serverWith(gzipOf(100), "gzip"), init());
    expect(await response.text()).toHaveLength(100 * 2 ** 20);
    await expect(fetch(await serverWith(gzipOf(101), "gzip"), init())).rejects.toThrow(
      "more than 104857600 bytes",
    );
  });

  it("holds for an answer without an end", async () => {
    const { port, sockets } = await httpServer((_, response) => {
      const more = () => response.destroyed || response.write(mebibyte, () => setImmediate(more));
      more();
    });
    const fetch = createNodeFetch({ proxy: false, maxResponseSize: 5 * 2 ** 20 });
    await expect(fetch(`http://127.0.0.1:${port}/`, init())).rejects.toThrow("more than 5242880");
    await vi.waitFor(() => expect(sockets[0]?.destroyed).toBe(true));
  });
});

it("an answer with more codings than anybody needs is refused", async () => {
  const url = await serverWith(Buffer.from("x"), "gzip,".repeat(1000));
  await expect(createNodeFetch({ proxy: false })(url, init())).rejects.toThrow(
    "more than 5 codings in Content-Encoding",
  );
});

it("an abort ends the decoding, and gives the place back", async () => {
  const url = await serverWith(gzipOf(90), "gzip");
  const fetch = createNodeFetch({ proxy: false, maxSockets: 1 });
  const controller = new AbortController();
  const reason = new Error("gone");
  // The first bytes that come out tell that it has begun.
  const write = vi.spyOn(Object.getPrototypeOf(createGunzip()), "push");
  const call = fetch(url, init({ signal: controller.signal }));
  await vi.waitFor(() => expect(write).toHaveBeenCalled(), { interval: 1 });
  controller.abort(reason);
  await expect(call).rejects.toBe(reason);
  expect(await (await fetch(url, init())).text()).toBe("small");
  const pieces = write.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(write.mock.calls.length - pieces).toBe(0);
  expect(pieces).toBeLessThan(1000);
});
