import { afterEach, describe, expect, it, vi } from "vitest";
import { leaseLock, storageTokenStore } from "../../src/token-stores/index.js";

afterEach(() => {
  vi.useRealTimers();
});

/** A lock in memory, as Redis would keep it. */
function memory() {
  let held: { owner: string; until: number } | undefined;
  const owners: string[] = [];
  return {
    owners,
    acquire: async (owner: string, lease: number) => {
      if (held && held.until > Date.now()) return false;
      held = { owner, until: Date.now() + lease };
      owners.push(owner);
      return true;
    },
    release: async (owner: string) => {
      if (held?.owner === owner) held = undefined;
    },
    get isHeld() {
      return held !== undefined;
    },
  };
}

const sleep = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

it("lets one task run at a time, each with an owner of its own", async () => {
  const kept = memory();
  let now = 0;
  let most = 0;
  const run = leaseLock(kept);
  const tasks = Array.from({ length: 8 }, () =>
    run(async () => {
      most = Math.max(most, ++now);
      await sleep(2);
      now--;
    }),
  );
  await Promise.all(tasks);
  expect(most).toBe(1);
  expect(new Set(kept.owners).size).toBe(8);
  expect(kept.isHeld).toBe(false);
});

it("is released when the task fails, and hands its error on", async () => {
  const kept = memory();
  const failure = new Error("no");
  await expect(leaseLock(kept)(() => Promise.reject(failure))).rejects.toBe(failure);
  expect(kept.isHeld).toBe(false);
});

it("does not stand in the way of a process for longer than the lease", async () => {
  const kept = memory();
  // Somebody has taken it, and died; the store has not noticed.
  const run = leaseLock({ ...kept, acquire: () => false, lease: 60 });
  vi.useFakeTimers();
  let hasRun = false;
  const done = run(async () => {
    hasRun = true;
  });
  await vi.advanceTimersByTimeAsync(59);
  expect(hasRun).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(hasRun).toBe(true);
  await done;
});

it("does not release what it never had", async () => {
  const released: string[] = [];
  const release = (owner: string) => released.push(owner);
  await leaseLock({ acquire: () => false, release, lease: 1 })(async () => {});
  expect(released).toEqual([]);
});

it("does not fail a task that has succeeded when it cannot be released", async () => {
  const failing = () => {
    throw new Error("connection lost");
  };
  await leaseLock({ acquire: () => true, release: failing })(async () => {});
});

it("hands on the error of a store that cannot be asked, without the task", async () => {
  const failure = new Error("connection lost");
  let hasRun = false;
  const run = leaseLock({ acquire: () => Promise.reject(failure), release: () => {} });
  const running = run(async () => {
    hasRun = true;
  });
  await expect(running).rejects.toBe(failure);
  expect(hasRun).toBe(false);
});

it.each([-86_400_000, 86_400_000])(
  "waits for the lease, if the clock jumps by %d ms",
  async (jump) => {
    vi.useFakeTimers();
    const run = leaseLock({ acquire: () => false, release: () => {}, lease: 1000 });
    let hasRun = false;
    const running = run(async () => {
      hasRun = true;
    });
    await vi.advanceTimersByTimeAsync(500);
    vi.setSystemTime(Date.now() + jump);
    await vi.advanceTimersByTimeAsync(400);
    expect(hasRun).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await running;
    expect(hasRun).toBe(true);
  },
);

describe("an abort", () => {
  const reason = new Error("gone");

  it("beforehand asks nobody", async () => {
    const acquire = vi.fn(() => true);
    const task = vi.fn(async () => {});
    const running = leaseLock({ acquire, release: () => {} })(task, AbortSignal.abort(reason));
    await expect(running).rejects.toBe(reason);
    expect(acquire).not.toHaveBeenCalled();
    expect(task).not.toHaveBeenCalled();
  });

  it("ends the wait for the lock, and leaves no timer and no listener", async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const { signal } = controller;
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const task = vi.fn(async () => {});
    const running = leaseLock({ acquire: () => false, release: () => {} })(task, signal);
    const outcome = expect(running).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(500);
    controller.abort(reason);
    await outcome;
    expect(vi.getTimerCount()).toBe(0);
    expect(add).toHaveBeenCalled();
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
    expect(task).not.toHaveBeenCalled();
  });

  it("while the store is asked for the lock gives it back", async () => {
    const controller = new AbortController();
    let answer = (_: boolean): void => {};
    const acquire = () => new Promise<boolean>((resolve) => (answer = resolve));
    const release = vi.fn();
    const task = vi.fn(async () => {});
    const running = leaseLock({ acquire, release })(task, controller.signal);
    controller.abort(reason);
    answer(true);
    await expect(running).rejects.toBe(reason);
    expect(release).toHaveBeenCalledOnce();
    expect(task).not.toHaveBeenCalled();
  });

  const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

  it("ends the random wait of a store without a lock", async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const renew = vi.fn(async () => {});
    const store = storageTokenStore(storage, "t", { jitter: 60_000 });
    const running = store.renewOnce?.(undefined, renew, controller.signal);
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect(renew).not.toHaveBeenCalled();
  });

  it("while a lock waits that knows of no signals leaves out the renewal", async () => {
    const controller = new AbortController();
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const renew = vi.fn(async () => {});
    const lock = (task: () => Promise<void>) => opened.then(task);
    const store = storageTokenStore(storage, "t", { lock });
    const running = store.renewOnce?.(undefined, renew, controller.signal);
    controller.abort(reason);
    open();
    await expect(running).rejects.toBe(reason);
    expect(renew).not.toHaveBeenCalled();
  });

  it("is handed on to a lock of one's own", async () => {
    const { signal } = new AbortController();
    const seen: unknown[] = [];
    const lock = (task: () => Promise<void>, signal?: AbortSignal) => {
      seen.push(signal);
      return task();
    };
    const store = storageTokenStore(storage, "t", { lock });
    await store.renewOnce?.(undefined, async () => {}, signal);
    expect(seen).toEqual([signal]);
  });
});

const forever = () => new Promise<never>(() => {});

it("whose store does not answer stands in the way for a lease, and no longer", async () => {
  let hasRun = false;
  const run = leaseLock({ acquire: forever, release: forever, lease: 30 });
  await run(async () => {
    hasRun = true;
  });
  expect(hasRun).toBe(true);
});

it("that comes too late is released", async () => {
  const released = vi.fn();
  let grant = (_: boolean) => {};
  const asked = new Promise<boolean>((resolve) => {
    grant = resolve;
  });
  const acquire = vi.fn(() => asked);
  await leaseLock({ acquire, release: released, lease: 1 })(async () => {});
  expect(released).not.toHaveBeenCalled();
  grant(true);
  // It may ask twice within a lease as short as this.
  const { length } = acquire.mock.calls;
  await vi.waitFor(() => expect(released).toHaveBeenCalledTimes(length));
});

it("does not wait for a release without an answer", async () => {
  vi.useFakeTimers();
  const running = leaseLock({ acquire: () => true, release: forever })(async () => {});
  await vi.advanceTimersByTimeAsync(1000);
  await running;
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  ["somebody else has it", () => false],
  ["the store does not answer", forever],
])("gives up when the signal aborts, and leaves no timer: %s", async (_, acquire) => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const reason = new Error("gone");
  let hasRun = false;
  const run = leaseLock({ acquire, release: () => {} });
  const running = run(async () => {
    hasRun = true;
  }, controller.signal);
  await vi.advanceTimersByTimeAsync(100);
  controller.abort(reason);
  await expect(running).rejects.toBe(reason);
  expect([hasRun, vi.getTimerCount()]).toEqual([false, 0]);
});
