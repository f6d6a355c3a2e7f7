// Headless Chromium: where it is, how it is started, and a page of it that a script drives.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "undici";
import { end } from "./runtimes/end.js";

export function findChromium(): string {
  const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const found = places.find((path) => path && existsSync(path));
  if (!found) throw new Error("Chromium is not installed: install it, or set CHROMIUM_PATH");
  return found;
}

/** Starts it without a window, and without requests of its own. */
export function startChromium(
  executable: string,
  userData: string,
  args: readonly string[],
): ChildProcess {
  return spawn(executable, [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--user-data-dir=${userData}`,
    ...args,
  ]);
}

/** An event of the DevTools protocol. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A page that is driven by the DevTools protocol. */
export interface Page {
  /** What has happened since the page was made: console, exceptions, requests. */
  readonly events: readonly BrowserEvent[];
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  /** Opens a URL, and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is true. */
  until(expression: string, what: string): Promise<void>;
  close(): Promise<void>;
}

const patience = 60_000;

/** Starts Chromium with one page. */
export async function openPage(): Promise<Page> {
  const userData = mkdtempSync(join(tmpdir(), "infisical-kit-chromium-"));
  const browser = startChromium(findChromium(), userData, [
    "--remote-debugging-port=0",
    "about:blank",
  ]);
  const close = async (): Promise<void> => {
    await end(browser);
    // Its processes write for a while after it has ended.
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const socket = new WebSocket(await pageAddress(browser));
    return drive(socket, async () => {
      socket.close();
      await close();
    });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chromium prints where it listens; it lists its pages there. */
async function pageAddress(browser: ChildProcess): Promise<string> {
  const origin = await new Promise<string>((resolve, reject) => {
    let printed = "";
    browser.stderr?.on("data", (text) => {
      printed += text;
      const host = /DevTools listening on ws:\/\/([^/]+)/.exec(printed)?.[1];
      if (host) resolve(`http://${host}`);
    });
    browser.once("error", reject);
    browser.once("exit", (code) => reject(new Error(`Chromium exited with code ${code}`)));
    setTimeout(() => reject(new Error("Chromium does not start")), patience).unref();
  });
  const response = await fetch(`${origin}/json/list`, { signal: AbortSignal.timeout(patience) });
  const targets = (await response.json()) as { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === "page");
  if (!page) throw new Error("Chromium has no page");
  return page.webSocketDebuggerUrl;
}

async function drive(socket: WebSocket, close: () => Promise<void>): Promise<Page> {
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error("Chromium refuses")), { once: true });
  });
  const events: BrowserEvent[] = [];
  const waiting = new Map<number, (message: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const message: Answer & BrowserEvent = JSON.parse(String(data));
    if (message.id === undefined) events.push(message);
    else waiting.get(message.id)?.(message);
  });

  let last = 0;
  async function send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++last;
    const answered = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, resolve);
      setTimeout(() => reject(new Error(`No answer to ${method}`)), patience).unref();
    });
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  }

  const evaluate: Page["evaluate"] = async (expression) => {
    const { result, exceptionDetails } = await send<Evaluation>("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  };

  const until: Page["until"] = async (expression, what) => {
    const start = performance.now();
    while (!(await evaluate(`Boolean(${expression})`))) {
      if (performance.now() - start > patience) throw new Error(`Waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  const open: Page["open"] = async (url) => {
    const { errorText } = await send<{ errorText?: string }>("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await until(
      `location.href.startsWith(${JSON.stringify(url)}) && document.readyState === "complete"`,
      url,
    );
  };

  for (const domain of ["Page", "Runtime", "Log", "Network"]) await send(`${domain}.enable`);
  return { events, send, open, evaluate, until, close };
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Evaluation {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
}
