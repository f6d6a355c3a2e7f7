import { watch } from "../core/abort.js";
import { type BodyReader, giveUp, readerOf } from "../core/body.js";
import { InfisicalError, InfisicalNetworkError, isInfisicalError } from "../core/errors.js";
import type { Fetch, FetchResponse, Signal } from "../core/fetch.js";
import { mergeHeaders } from "../core/headers.js";
import { throwIfAborted, within } from "../core/limits.js";
import { machineOrUser } from "../core/modes.js";
import { request } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import { withFetch } from "../core/session-parts.js";
import { createEventParser } from "./event-parser.js";
import { startTimer } from "./pause.js";

/** What can happen to the secrets of a folder. */
const events = ["create", "update", "delete", "import-mutation"];

/** The server sends a heartbeat every 15 seconds. After so many milliseconds without one, it is gone. */
const longestSilence = 60_000;

/** What is told of a stream of events. */
export interface EventListener {
  /** The stream is open, or a secret has changed. */
  onEvent(): void;
  /** The server is there. */
  onChunk(): void;
}

/**
 * Listens to what happens to the secrets of a folder, until the server ends the stream.
 *
 * `POST /api/v1/events/subscribe/project-events`
 *
 * @throws An {@link InfisicalError} when the server refuses, the stream breaks, or the `fetch` has none.
 */
export async function listenToFolder(
  session: Session,
  folder: { readonly projectId: string; readonly environment: string; readonly secretPath: string },
  call: RequestOptions,
  signal: Signal,
  { onEvent, onChunk }: EventListener,
): Promise<void> {
  throwIfAborted(signal);
  const connection = new AbortController();
  const unwatch = watch(signal, () => connection.abort(signal.reason));
  let stopTimer = (): void => {};
  let reader: BodyReader | undefined;
  try {
    const opened = await openStream(session, folder, call, connection);
    reader = opened;
    onEvent();
    const parse = createEventParser(onEvent);
    for (;;) {
      stopTimer = startTimer(longestSilence, () => {
        connection.abort(new InfisicalError("The stream of events has fallen silent"));
      });
      const limits = { timeout: 0, signal: connection.signal };
      const { done, value } = await within(limits, "", () => opened.read()).catch((cause) => {
        throwIfAborted(signal);
        throw isInfisicalError(cause)
          ? cause
          : new InfisicalNetworkError("The stream of events was cut off", { cause });
      });
      stopTimer();
      if (done) return;
      onChunk();
      if (value instanceof Uint8Array) parse(value);
    }
  } finally {
    unwatch();
    stopTimer();
    connection.abort();
    if (reader) giveUp(reader);
  }
}

/** Has the session sign in, renew and try again as for any request; the body is left to the caller. */
async function openStream(
  session: Session,
  { projectId, environment, secretPath }: Parameters<typeof listenToFolder>[1],
  { headers = {}, ...call }: RequestOptions,
  connection: AbortController,
): Promise<BodyReader> {
  let reader: BodyReader | undefined;
  const opening = (fetch: Fetch): Fetch => {
    const open: Fetch = async (url, init) => {
      const { signal } = init;
      // The body outlives the request, whose signal counts until there is an answer.
      const unwatch = watch(signal, () => connection.abort(signal.reason));
      try {
        const response = await fetch(url, { ...init, signal: connection.signal });
        if (!response.ok) return response;
        reader = eventsOf(response);
        return {
          ok: true,
          status: response.status,
          headers: response.headers,
          text: async () => "",
        };
      } finally {
        unwatch();
      }
    };
    return Object.assign(open, { cacheInit: fetch.cacheInit });
  };
  const conditions = { environmentSlug: environment, secretPath };
  await request(
    withFetch(session, opening),
    "POST /api/v1/events/subscribe/project-events",
    machineOrUser,
    { projectId, register: events.map((event) => ({ event: `secret:${event}`, conditions })) },
    {
      ...call,
      signal: connection.signal,
      headers: mergeHeaders(
        { accept: "text/event-stream", "accept-encoding": "identity" },
        headers,
      ),
    },
  );
  if (!reader) throw new InfisicalError("The answer is no stream of events");
  return reader;
}

/** The reader of the body, where the server sends events, and the `fetch` gives them as they come. */
function eventsOf(response: FetchResponse): BodyReader | undefined {
  const type = response.headers.get("content-type") ?? "";
  return /^text\/event-stream\b/i.test(type) ? readerOf(response) : undefined;
}
