import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { InfisicalNetworkError } from "../../src/index.js";
import { createNodeFetch } from "../../src/node/index.js";
import { closeAll, init, type Listening, listen, renderings } from "../support/servers.js";

afterEach(closeAll);

type Step = string | "FIN" | "RST";

/** Answers the first request with what it is given, byte by byte as it stands, and later ones well. */
async function rawServer(steps: readonly Step[]): Promise<Listening & { requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((socket) => {
    socket.on("data", async (data) => {
      requests.push(String(data).split(" HTTP/")[0] ?? "");
      if (requests.length > 1) {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nsound");
        return;
      }
      for (const step of steps) {
        if (step === "FIN") socket.end();
        else if (step === "RST") socket.resetAndDestroy();
        else socket.write(step, "latin1");
        // Each in a packet of its own.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
  });
  return Object.assign(await listen(server), { requests });
}

const upgrade = "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n";
const secret = "planted-secret";

describe("an answer that is none", () => {
  it.each<[string, ...Step[]]>([
    ["an upgrade", upgrade],
    ["an upgrade with bytes behind it", `${upgrade}\0\0\x06\x04${secret}`],
    ["an upgrade and the end", upgrade, "FIN"],
    ["101 without an upgrade", "HTTP/1.1 101 Switching Protocols\r\n\r\n"],
    ["101 and an answer", "HTTP/1.1 101 Switching Protocols\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"],
    ["the end", "FIN"],
    ["a reset", "RST"],
    ["half a head and the end", "HTTP/1.1 200 OK\r\ncontent-", "FIN"],
    ["half a head and a reset", "HTTP/1.1 200 OK\r\ncontent-", "RST"],
    ["100 and the end", "HTTP/1.1 100 Continue\r\n\r\n", "FIN"],
    ["103 and a reset", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", "RST"],
    ["less than its length", `HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n${secret}`, "FIN"],
    ["less than its length, reset", `HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n`, "RST"],
    [
      "chunks without the last one",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n",
      "FIN",
    ],
    ["a chunk without length", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx\r\n"],
    ["two lengths", `HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n${secret}`],
    ["a bare line feed", `HTTP/1.1 200 OK\r\nx: ${secret}\n\r\n${secret}`, "FIN"],
    ["NUL in a header", `HTTP/1.1 200 OK\r\nx: \0${secret}\r\n\r\n${secret}`],
    ["too long a head", `HTTP/1.1 200 OK\r\nx: ${secret.repeat(2000)}\r\n\r\n`],
    [
      "length and chunks",
      `HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
    ],
    ["another protocol", `SSH-2.0-OpenSSH_9.6 ${secret}\r\n`],
  ])("%s: rejects at once, gives its place back, and shows nothing of it", async (_, ...steps) => {
    const { port } = await rawServer(steps);
    const fetch = createNodeFetch({ proxy: false, maxSockets: 1 });
    const call = () => fetch(`http://127.0.0.1:${port}/`, init({ method: "POST", body: "{}" }));
    const error = await call().catch((error) => error);
    expect(error).toBeInstanceOf(InfisicalNetworkError);
    expect(error.message).toMatch(new RegExp(`^http://127.0.0.1:${port}: .`));
    expect(renderings(error)).not.toMatch(/planted|rawPacket|bytesParsed/);
    expect(await (await call()).text()).toBe("sound");
  });
});

describe("an answer that is one", () => {
  it.each<[string, string, ...Step[]]>([
    [
      "with 100 before it",
      "ok",
      "HTTP/1.1 100 Continue\r\n\r\n",
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok",
    ],
    [
      "with 102 and 103 before it",
      "ok",
      "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n",
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok",
    ],
    ["that ends with its connection", "ok", "HTTP/1.1 200 OK\r\n\r\nok", "FIN"],
    ["of HTTP 1.0", "ok", "HTTP/1.0 200 OK\r\n\r\nok", "FIN"],
    ["without a body", "", "HTTP/1.1 204 No Content\r\n\r\n"],
    [
      "with another one behind it",
      "ok",
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nokHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil",
    ],
    [
      "with another one that comes later",
      "ok",
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok",
      "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil",
    ],
  ])("%s resolves, and so does the next", async (_, text, ...steps) => {
    const { port } = await rawServer(steps);
    const fetch = createNodeFetch({ proxy: false, maxSockets: 1 });
    const call = () => fetch(`http://127.0.0.1:${port}/`, init());
    expect(await (await call()).text()).toBe(text);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await (await call()).text()).toBe("sound");
  });
});

describe("a proxy that answers CONNECT", () => {
  it.each<[string, ...Step[]]>([
    ["with an upgrade", upgrade],
    ["with 100", "HTTP/1.1 100 Continue\r\n\r\n"],
    ["with 204", "HTTP/1.1 204 No Content\r\n\r\n"],
    ["with a redirect", `HTTP/1.1 302 Found\r\nlocation: http://${secret}/\r\n\r\n`],
    ["with the end", "FIN"],
    ["with a reset", "RST"],
    ["with half a head", "HTTP/1.1 200 Connection est", "FIN"],
    [
      "with two lengths",
      `HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n${secret}`,
    ],
    ["and then ends", "HTTP/1.1 200 OK\r\n\r\n", "FIN"],
    ["and then speaks no TLS", "HTTP/1.1 200 OK\r\n\r\n", `${secret}\r\n`],
    ["with something behind its head", `HTTP/1.1 200 OK\r\n\r\n${secret}\r\n`],
    ["with another protocol", `SSH-2.0-OpenSSH_9.6 ${secret}\r\n`],
  ])("%s: rejects at once, gives its place back, and shows nothing of it", async (_, ...steps) => {
    const { port } = await rawServer(steps);
    const fetch = createNodeFetch({ proxy: `http://127.0.0.1:${port}`, maxSockets: 1 });
    const error = await fetch("https://localhost:9/", init()).catch((error) => error);
    expect(error).toBeInstanceOf(InfisicalNetworkError);
    expect(renderings(error)).not.toMatch(/planted|rawPacket|bytesParsed/);
    expect(await (await fetch("http://infisical.invalid/", init())).text()).toBe("sound");
  });
});
