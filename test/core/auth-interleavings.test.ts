import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryTokenStore } from "../../src/core/token-store.js";
import {
  type AuthMode,
  createSession,
  type FetchResponse,
  isAuthenticationError,
  isInfisicalApiError,
  login,
  logout,
  request,
  type StoredToken,
  setAccessToken,
  type TokenStore,
} from "../../src/index.js";
import { granted, reply, settle, tokenError } from "../support/auth.js";

const unhandled: unknown[] = [];
const keep = (reason: unknown): void => {
  unhandled.push(reason);
};

beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", keep);
});

afterEach(() => {
  process.off("unhandledRejection", keep);
});

/** What happens to a session, in an order that nobody has planned. */
type Event = "call" | "open" | "expire" | "refuse" | "login" | "adopt" | "renewable" | "logout";
type Storage = "sync" | "async" | "stale";

/** The sign-ins of one session in the order in which they were begun, and what came of them. */
class World {
  readonly problems: string[] = [];
  readonly alive: Set<string> = new Set();
  readonly #session;
  readonly #scheduler: fc.Scheduler;
  /** The turn that a token belongs to. */
  readonly #turnOf: Map<string, number> = new Map();
  /** How often a turn has asked for a token, and how many of its tokens have died. */
  readonly #asked: Map<number, number> = new Map();
  readonly #dead: Map<number, number> = new Map();
  #turns = 0;
  /** The latest turn that has taken effect: tokens of earlier ones are dropped. */
  #effective = 0;
  #tokens = 0;

  constructor(scheduler: fc.Scheduler, storage: Storage) {
    this.#scheduler = scheduler;
    this.#session = createSession({
      timeout: 0,
      retry: false,
      tokenStore: storage === "sync" ? memoryTokenStore() : scheduledStore(scheduler, storage),
      fetch: (url, { headers, body }) => {
        if (body) return this.#issue(Number(JSON.parse(body).clientId));
        return this.#answer(url, headers.Authorization?.replace("Bearer ", ""));
      },
    });
  }

  /** Lets an event happen, and waits for its end. */
  async run(event: Event): Promise<void> {
    if (event === "call" || event === "open") return this.#call(event === "open");
    if (event === "expire") return this.#kill();
    if (event === "refuse") return this.#kill(1);
    const turn = ++this.#turns;
    if (event === "logout") {
      this.#takeEffect(turn);
      return logout(this.#session);
    }
    if (event === "login") {
      await login(this.#session, () => {
        this.#ask(turn);
        return { universalAuth: { clientId: String(turn), clientSecret: "s3cret" } };
      });
      return this.#takeEffect(turn);
    }
    this.#takeEffect(turn);
    if (event === "adopt") return setAccessToken(this.#session, this.#mint(turn));
    // The token that was adopted counts as the first one that was asked for.
    this.#asked.set(turn, 1);
    return setAccessToken(this.#session, this.#mint(turn), {
      renew: async () => {
        this.#ask(turn);
        await this.#scheduler.schedule(Promise.resolve(), `renew ${turn}`);
        return { accessToken: this.#mint(turn) };
      },
    });
  }

  async #call(isOpen: boolean): Promise<void> {
    const modes: AuthMode[] = isOpen ? [] : ["identityAccessToken"];
    try {
      await request(this.#session, isOpen ? "GET /open" : "GET /things", modes);
    } catch (error) {
      const isExpected =
        !isOpen &&
        (isAuthenticationError(error) ||
          (isInfisicalApiError(error) && error.errorType === "TokenError"));
      if (!isExpected) this.problems.push(`A call was rejected with ${error}`);
    }
  }

  async #answer(url: string, token: string | undefined): Promise<FetchResponse> {
    const isOpen = url.endsWith("/open");
    if (isOpen && token) this.problems.push(`An open endpoint was sent ${token}`);
    if (!isOpen && !token) this.problems.push("An endpoint was sent no token");
    const turn = token ? (this.#turnOf.get(token) ?? -1) : this.#effective;
    if (turn < this.#effective) {
      this.problems.push(`${token} was sent though turn ${this.#effective} had dropped it`);
    }
    await this.#scheduler.schedule(Promise.resolve(), `answer to ${token}`);
    const isFine = !token || this.alive.has(token);
    await this.#scheduler.schedule(Promise.resolve(), `arrival for ${token}`);
    return isFine ? reply(200) : tokenError();
  }

  async #issue(turn: number): Promise<FetchResponse> {
    await this.#scheduler.schedule(Promise.resolve(), `login ${turn}`);
    const token = this.#mint(turn);
    await this.#scheduler.schedule(Promise.resolve(), `arrival of ${token}`);
    return granted(token);
  }

  #mint(turn: number): string {
    const token = `token-${++this.#tokens}-of-${turn}`;
    this.alive.add(token);
    this.#turnOf.set(token, turn);
    return token;
  }

  #ask(turn: number): void {
    const asked = (this.#asked.get(turn) ?? 0) + 1;
    this.#asked.set(turn, asked);
    const dead = this.#dead.get(turn) ?? 0;
    if (asked > 1 + dead) {
      this.problems.push(`Turn ${turn} asked for ${asked} tokens, and ${dead} had died`);
    }
  }

  #kill(count = Number.POSITIVE_INFINITY): void {
    for (const token of [...this.alive].slice(-count)) {
      this.alive.delete(token);
      const turn = this.#turnOf.get(token) ?? -1;
      this.#dead.set(turn, (this.#dead.get(turn) ?? 0) + 1);
    }
  }

  #takeEffect(turn: number): void {
    this.#effective = Math.max(this.#effective, turn);
  }
}

/** A store that answers later; a stale one answers with what there was when it was asked. */
function scheduledStore(scheduler: fc.Scheduler, storage: Storage): TokenStore {
  let current: StoredToken | undefined;
  return {
    async get() {
      const before = current;
      await scheduler.schedule(Promise.resolve(), "get");
      return storage === "stale" ? before : current;
    },
    async set(token) {
      await scheduler.schedule(Promise.resolve(), "set");
      current = token;
    },
    async clear() {
      await scheduler.schedule(Promise.resolve(), "clear");
      current = undefined;
    },
  };
}

function hold(first: Event, events: fc.Arbitrary<Event[]>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.constantFrom<Storage>("sync", "async", "stale"),
      events,
      async (scheduler, storage, sequence) => {
        const world = new World(scheduler, storage);
        await scheduler.waitFor(world.run(first));
        const ends = sequence.map(async (event) => {
          await scheduler.schedule(Promise.resolve(), event);
          await world.run(event);
        });
        await scheduler.waitFor(Promise.all(ends));
        // Whatever has happened: the next sign-in and the next call work.
        await scheduler.waitFor(world.run("login").then(() => world.run("call")));
        await settle();
        expect([...world.problems, ...unhandled]).toEqual([]);
      },
    ),
    { numRuns: 400, seed: 20_300_101 },
  );
}

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Event>("call") },
  { weight: 2, arbitrary: fc.constantFrom<Event>("expire", "refuse") },
  { weight: 2, arbitrary: fc.constantFrom<Event>("login", "adopt", "renewable", "logout", "open") },
);

describe("in whatever order calls, refusals and changes come", () => {
  it("a dead token makes one login, and every call of a session that stays signed in settles", () =>
    hold(
      "login",
      fc.array(fc.constantFrom<Event>("call", "call", "open", "refuse"), {
        minLength: 4,
        maxLength: 14,
      }),
    ));

  it("a dropped token is never sent, whoever logs out, adopts or logs in meanwhile", () =>
    hold("login", fc.array(events, { minLength: 4, maxLength: 14 })));

  it("the same holds for a token that was adopted with a way to renew it", () =>
    hold("renewable", fc.array(events, { minLength: 4, maxLength: 14 })));
});
