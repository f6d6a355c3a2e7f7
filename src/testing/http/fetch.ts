import type { Bytes } from "../bytes.js";
import type { Answer, WireAnswer, WireRequest, WireStream } from "./wire.js";

/** Answers like the global `fetch`, errors included, without a network. */
export async function fetchFrom(
  answer: Answer,
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const signal = init.signal ?? (isRequest(input) ? input.signal : undefined);
  const request = await read(input, init);
  const result = await answer(request, signal ?? undefined);
  signal?.throwIfAborted();
  if (!result) throw broken("The connection was closed before there was an answer");
  return result.stream ? toStream(result, result.stream, signal) : toResponse(result);
}

/** It ends when nobody reads it any more, and breaks when the signal aborts. */
function toStream(
  { status, headers }: WireAnswer,
  stream: WireStream,
  signal: AbortSignal | null | undefined,
): Response {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  const body = new ReadableStream<Bytes>({
    start(controller) {
      const abort = (): void => {
        stop();
        controller.error(signal?.reason);
      };
      const end = stream.listen((text) => controller.enqueue(encoder.encode(text)));
      signal?.addEventListener("abort", abort);
      stop = () => {
        end();
        signal?.removeEventListener("abort", abort);
      };
    },
    cancel: () => stop(),
  });
  return new Response(body, { status, headers });
}

/**
 * The platform's own `Request` checks method, headers and body. It is not given the signal: it
 * would listen to it for as long as it lives.
 */
async function read(input: string | URL | Request, init: RequestInit): Promise<WireRequest> {
  const given = isRequest(input) ? input : undefined;
  const method = init.method ?? given?.method ?? "GET";
  const givenBody = method === "GET" || method === "HEAD" ? null : ((await given?.text()) ?? null);
  const request = new Request(given?.url ?? String(input), {
    method,
    headers: init.headers ?? given?.headers ?? {},
    body: init.body ?? (givenBody || null),
  });
  return {
    method: request.method,
    url: new URL(request.url),
    headers: (name) => request.headers.get(name) ?? undefined,
    body: await request.text(),
  };
}

/** By its look, since a request may come from another copy of `fetch` than the global one. */
function isRequest(input: string | URL | Request): input is Request {
  return typeof input === "object" && "url" in input;
}

function toResponse({ status, headers, body, isTruncated }: WireAnswer): Response {
  const hasNoBody = status === 204 || status === 205 || status === 304;
  const content = isTruncated ? brokenOff(body) : body;
  return new Response(hasNoBody ? null : content, { status, headers });
}

function brokenOff(text: string): ReadableStream<Bytes> {
  const bytes = new TextEncoder().encode(text);
  let hasSent = false;
  return new ReadableStream({
    pull(controller) {
      if (hasSent) controller.error(broken("The connection was closed in the middle of the body"));
      else controller.enqueue(bytes.slice(0, bytes.length / 2));
      hasSent = true;
    },
  });
}

/** What `fetch` rejects with when there is no connection. */
function broken(message: string): TypeError {
  const cause = Object.assign(new Error(message), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
}
