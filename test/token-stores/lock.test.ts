import { expect, it } from "vitest";
import { leaseLock } from "../../src/token-stores/index.js";

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
  const begin = Date.now();
  let hasRun = false;
  await run(async () => {
    hasRun = true;
  });
  expect(hasRun).toBe(true);
  expect(Date.now() - begin).toBeGreaterThanOrEqual(60);
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
