import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { root, run } from "../support/package.js";

interface Report {
  /** Bytes in use, at the start and after each tenth of the calls. */
  readonly heap: readonly number[];
  readonly logins: number;
  readonly listeners: number;
  readonly timers: number;
}

let report: Report;
let rest: string[];

beforeAll(() => {
  copyFileSync(join(root, "test/package/long-run.mjs"), join(inject("folder"), "long-run.mjs"));
  const output = run(process.execPath, "--expose-gc", "long-run.mjs").trim();
  const [first = "", ...others] = output.split("\n");
  report = JSON.parse(first);
  rest = others;
});

test("100,000 calls on one session leave the memory as it was", () => {
  expect(report.logins).toBeGreaterThan(90);
  // The first tenth warms up; what the rest adds is far below one small object for each call.
  const [, warm = 0] = report.heap;
  const last = report.heap.at(-1) ?? 0;
  expect(last).toBeGreaterThan(1_000_000);
  expect(last - warm).toBeLessThan(500_000);
});

test("they leave no listener and no timer", () => {
  expect(report).toMatchObject({ listeners: 0, timers: 0 });
});

test("the process ends by itself right after the last call", () => {
  expect(rest).toEqual([]);
});
