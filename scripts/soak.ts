// A long run against a server that fails in every way that it can: one session, both transports and
// many callers. Nothing stays open, no write is lost or done twice without a word, memory stays flat.
// `npm run test:soak -- --minutes 2`; without the option it takes ten minutes.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  createSession,
  type Fetch,
  isInfisicalApiError,
  isInfisicalNetworkError,
  isInfisicalTimeoutError,
  request,
  resume,
} from "infisical-kit";
import { createNodeFetch } from "infisical-kit/node";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const duration = Number(values.minutes) * 60_000;
if (!(duration > 0)) throw new Error("--minutes wants a positive number");

const callers = 50;
/** Time within which every call has to end: its requests, their waits, and those of the renewals. */
const longestCall = 30_000;
/** How long after a call's end the server may still carry it out: what an abort has left under way. */
const settling = 3000;
const day = 86_400_000;

const start = performance.now();
const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const chance = (share: number): boolean => Math.random() < share;
const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
  items[Math.floor(Math.random() * items.length)] ?? items[0];

const counts: Record<string, number> = {};
function count(name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

const faults: string[] = [];
function fault(text: string): void {
  faults.push(text);
  if (faults.length <= 20) console.log(`FAULT: ${text}`);
}

// The clock of this process jumps by a day, back and forth.
let clockOffset = 0;
const realNow = Date.now;
globalThis.Date = new Proxy(Date, {
  get: (target, key) => (key === "now" ? () => realNow() + clockOffset : Reflect.get(target, key)),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length ? args : [realNow() + clockOffset], newTarget),
});

// The server.

/** How often each write was carried out, by its id. */
const carriedOut = new Map<string, number>();
let currentToken = "";
let issued = 0;
let deaths = 0;
let jumps = 0;
/** Logins that were answered in full. */
let logins = 0;

function answer(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** Answers, or fails in one of the ways of a server and its proxies. */
async function answerOrFail(
  incoming: IncomingMessage,
  response: ServerResponse,
  carryOut: () => object,
): Promise<void> {
  const limiter = { "x-ratelimit-remaining": "598", "x-ratelimit-reset": "47" };
  const refusal = { message: "Refused", error: "Refused" };
  if (chance(0.02)) await sleep(Math.random() * 200);
  if (!chance(0.12)) {
    answer(response, 200, carryOut(), limiter);
    return;
  }
  const kind = pick([
    "reset, not done",
    "reset, done",
    "stalled, not done",
    "stalled, done",
    "stalled body, done",
    "cut short, done",
    "429",
    "429, Retry-After",
    "502, not done",
    "502, done",
    "503",
  ]);
  // Each of these slows down the whole session for a second.
  if (kind === "429, Retry-After" && !chance(0.1))
    return answerOrFail(incoming, response, carryOut);
  count(`server: ${kind}`);
  const body = kind.endsWith(", done") ? JSON.stringify(carryOut()) : "";
  if (kind.startsWith("reset")) incoming.socket.resetAndDestroy();
  else if (kind === "stalled body, done" || kind === "cut short, done") {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
    response.write(body.slice(0, -1));
    if (kind === "cut short, done") setTimeout(() => incoming.socket.destroy(), 5);
  } else if (kind === "429") answer(response, 429, refusal);
  else if (kind === "429, Retry-After") answer(response, 429, refusal, { "Retry-After": "1" });
  else if (kind === "503") answer(response, 503, refusal, limiter);
  else if (kind.startsWith("502")) answer(response, 502, refusal, limiter);
}

function signIn(): object {
  // One token is current: the one before dies with it, which shows who renews without need.
  currentToken = `token-${++issued}`;
  return { accessToken: currentToken, expiresIn: 600, accessTokenMaxTTL: 0, tokenType: "Bearer" };
}

async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = "";
  for await (const chunk of incoming) text += chunk;
  const { method = "", url = "" } = incoming;
  if (url.endsWith("/login")) {
    const before = issued;
    await answerOrFail(incoming, response, signIn);
    if (issued > before && response.writableEnded && response.statusCode === 200) logins++;
    return;
  }
  if (incoming.headers.authorization !== `Bearer ${currentToken}`) {
    count("server: 401");
    answer(response, 401, { message: "Token has expired", error: "TokenError" });
    return;
  }
  const id = method === "POST" ? JSON.parse(text).id : url.slice(url.lastIndexOf("/") + 1);
  await answerOrFail(incoming, response, () => {
    if (method !== "GET") carriedOut.set(id, (carriedOut.get(id) ?? 0) + 1);
    return { id };
  });
}

const sockets = new Set<Socket>();
const server = createServer((incoming, response) => {
  handle(incoming, response).catch(() => incoming.socket.destroy());
});
server.on("connection", (socket) => {
  sockets.add(socket.once("close", () => sockets.delete(socket)));
  socket.on("error", () => {});
  if (chance(0.01)) {
    count("server: reset at once");
    socket.resetAndDestroy();
  }
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

// The session, whose requests go over both transports in turn.
const nodeFetch = createNodeFetch();
let sent = 0;
const bothTransports: Fetch = (url, init) => (sent++ % 2 ? nodeFetch(url, init) : fetch(url, init));
const session = createSession({
  baseUrl,
  fetch: bothTransports,
  timeout: 1000,
  retry: { baseDelay: 20, maxDelay: 200 },
});
await resume(session, { universalAuth: { clientId: "soak", clientSecret: "soak" } });

// The callers.

const modes = ["identityAccessToken"] as const;

type Method = "GET" | "PUT" | "DELETE" | "POST";

/** What a caller was told of its call. */
interface Told {
  readonly id: string;
  readonly method: Method;
  readonly error?: unknown;
  /** Number of the last request that it knows of. */
  readonly requests: number;
  readonly at: number;
}

const open = new Map<string, number>();
const told: Told[] = [];
let longest = 0;
let calls = 0;

async function call(id: string): Promise<void> {
  const method = pick<Method>(["GET", "POST", "POST", "PUT", "DELETE"]);
  const controller = new AbortController();
  const timer = chance(0.05)
    ? setTimeout(() => controller.abort("enough"), Math.random() * 300)
    : 0;
  let requests = 1;
  const options = {
    signal: controller.signal,
    onResponse: ({ attempt }: { attempt: number }) => {
      requests = attempt;
    },
  };
  const began = performance.now();
  open.set(id, began);
  calls++;
  let error: unknown;
  try {
    const { id: answered } =
      method === "POST"
        ? await request<{ id: string }>(session, "POST /api/v1/things", modes, { id }, options)
        : await request<{ id: string }>(
            session,
            `${method} /api/v1/things/{id}`,
            modes,
            { id },
            options,
          );
    if (answered !== id) fault(`${method} of ${id} got the answer of ${answered}`);
    count(`told: success`);
  } catch (reason) {
    error = reason;
    count(`told: ${nameOf(reason)}`);
  }
  clearTimeout(timer);
  open.delete(id);
  const at = performance.now();
  longest = Math.max(longest, at - began);
  told.push({ id, method, error, requests, at });
}

function nameOf(error: unknown): string {
  if (error === "enough") return "abort";
  if (isInfisicalApiError(error)) return `${error.statusCode}`;
  if (isInfisicalTimeoutError(error)) return "timeout";
  if (isInfisicalNetworkError(error)) return "no answer";
  fault(`a call was rejected with ${error}`);
  return "another error";
}

/** Compares what the caller was told with what the server has done. */
function judge({ id, method, error, requests }: Told): void {
  const times = carriedOut.get(id) ?? 0;
  carriedOut.delete(id);
  if (method === "GET") return;
  const isTold = requests > 1 || /\(request \d+; before it: /.test(String(error));
  const what = `${method} ${id}, carried out ${times} times, after ${requests} requests: ${error ?? "success"}`;
  if (error === undefined && times === 0) fault(`lost: ${what}`);
  if (times > 1) {
    count(`carried out more than once: ${method}`);
    // Who aborts is told nothing but that.
    if (!isTold && error !== "enough") fault(`twice without a word: ${what}`);
  }
  if (times > 0 && isInfisicalApiError(error) && !isTold) {
    if (error.statusCode !== 502) fault(`refused, and done: ${what}`);
  }
}

const ends = start + duration;
async function caller(number: number): Promise<void> {
  for (let turn = 0; performance.now() < ends; turn++) {
    await call(`${number}-${turn}`);
    await sleep(Math.random() * 20);
  }
}

// What else happens, and what is looked at.

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const heap: number[] = [];

const chaos = setInterval(() => {
  if (chance(0.1)) {
    deaths++;
    currentToken = "";
  }
  if (chance(0.2)) {
    jumps++;
    clockOffset = pick([0, day, -day, 2 * day]);
  }
}, 1000);
const sweep = setInterval(() => {
  const now = performance.now();
  const settled = told.findIndex(({ at }) => now - at <= settling);
  for (const each of told.splice(0, settled < 0 ? told.length : settled)) judge(each);
  for (const [id, began] of open) {
    if (now - began > longestCall) {
      open.delete(id);
      fault(`unsettled after ${longestCall} ms: ${id}`);
    }
  }
}, 500);
const measure = setInterval(
  () => {
    collectGarbage();
    heap.push(process.memoryUsage().heapUsed / 2 ** 20);
  },
  Math.max(1000, duration / 60),
);

const running = Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
const isOver = await Promise.race([
  running.then(() => true),
  sleep(duration + longestCall + 5000).then(() => false),
]);
if (!isOver) fault("callers have not ended");
await sleep(settling + 1000);
clearInterval(chaos);
clearInterval(sweep);
clearInterval(measure);
for (const each of told.splice(0)) judge(each);
server.close();
server.closeAllConnections();

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
const third = Math.floor(heap.length / 3);
const [early, late] = [median(heap.slice(third, 2 * third)), median(heap.slice(2 * third))];
if (late > early * 1.2 + 4)
  fault(`the heap grows: ${early.toFixed(1)} MB, then ${late.toFixed(1)} MB`);
const mostLogins = 1 + deaths + jumps + Math.ceil(duration / 500_000);
if (logins > mostLogins) fault(`${logins} logins, where ${mostLogins} suffice`);

for (const [name, number] of Object.entries(counts).sort()) console.log(name.padEnd(40), number);
console.log(
  [
    `${calls} calls of ${callers} callers in ${values.minutes} minutes, ${sent} requests`,
    `longest call ${Math.round(longest)} ms`,
    `${deaths} dead tokens, ${jumps} jumps of the clock, ${logins} logins answered, ${issued} carried out`,
    `heap ${early.toFixed(1)} MB in the second third, ${late.toFixed(1)} MB in the last`,
    `${open.size} calls open, ${faults.length} faults`,
  ].join("\n"),
);
process.exitCode = faults.length ? 1 : 0;
