import { createServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createNodeFetch } from "../../src/node/index.js";
import { character } from "../support/characters.js";
import { closeAll, init, listen } from "../support/servers.js";

// What the fetch of Node.js gives for an answer, and what this one gives.

afterAll(closeAll);

const ownFetch = createNodeFetch({ proxy: false });

/** A server that says the same to everybody. */
async function serverOf(head: string, body: Buffer): Promise<string> {
  const answer = Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), body]);
  const { port } = await listen(
    createServer((socket) => socket.on("data", () => socket.end(answer))),
  );
  return `http://127.0.0.1:${port}/`;
}

const names = [
  ...["content-type", "retry-after", "set-cookie", "x-request-id", "location", "x-ratelimit-reset"],
  ...["constructor", "__proto__", "toString", "absent", "X-Upper", "etag", "date"],
];

describe("both give the same", () => {
  it.each([
    ["a header", "X-Upper:   value"],
    ["no headers", "x: y"],
    ["an empty header", "x-request-id:"],
    ["a header twice", "x-request-id: a\r\nX-Request-Id: b"],
    ["a header twice of which one counts", "retry-after: 1\r\nretry-after: 2"],
    ["two content types", "content-type: text/plain\r\ncontent-type: application/json"],
    ["two cookies", "set-cookie: a=1\r\nset-cookie: b=2"],
    ["bytes that are no ASCII", "x-request-id: \xe4\xff"],
    ["names that objects have", "constructor: a\r\n__proto__: b\r\ntostring: c"],
  ])("headers: %s", async (_, header) => {
    const url = await serverOf(
      `HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n${header}`,
      Buffer.alloc(0),
    );
    const seen = await Promise.all(
      [fetch, ownFetch].map(async (one) => {
        const { headers, ok, status } = await one(url, init());
        return [ok, status, ...names.map((name) => [name, headers.get(name)])];
      }),
    );
    expect(seen[1]).toEqual(seen[0]);
  });

  const mark = Buffer.from("\uFEFF");
  const texts = fc.oneof(
    fc.string({ unit: character }).map((text) => Buffer.from(text)),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.string().map((text) => Buffer.concat([mark, Buffer.from(text)])),
    fc.constantFrom(mark, Buffer.concat([mark, mark]), mark.subarray(0, 2)),
  );

  // Node.js 20 drops two marks, where the standard says one: the decoder is what to go by.
  it("text: a byte order mark, and bytes that are no text", async () => {
    let body = Buffer.alloc(0);
    const { port } = await listen(
      createServer((socket) => {
        socket.on("data", () => {
          const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`;
          // In one piece: the second of two small ones would wait for the first's receipt.
          socket.write(Buffer.concat([Buffer.from(head), body]));
        });
      }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (bytes) => {
        body = bytes;
        const response = await ownFetch(`http://127.0.0.1:${port}/`, init());
        expect(await response.text()).toBe(new TextDecoder().decode(bytes));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a compressed text", () => {
  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["gzip, br", (text: string) => brotliCompressSync(gzipSync(text))],
  ])(
    "of %s that is cut anywhere rejects, even if the answer looks whole",
    async (coding, encode) => {
      const whole = encode(`-----BEGIN CERTIFICATE-----\n${"MIIB".repeat(40)}`);
      for (let length = 1; length < whole.length; length++) {
        const url = await serverOf(
          `HTTP/1.1 200 OK\r\ncontent-length: ${length}\r\nconnection: close\r\ncontent-encoding: ${coding}`,
          whole.subarray(0, length),
        );
        await expect(ownFetch(url, init()), `${length}`).rejects.toThrow(/unexpected end of file/);
      }
    },
  );
});
