import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => {
  // The same inputs on every run, unless it is one with fresh seeds or the seed of another run.
  const fresh = mode === "fresh" ? Math.floor(Math.random() * 2 ** 31) : 20260101;
  const seed = Number(process.env.SEED ?? fresh);
  if (mode === "fresh")
    console.log(`Seed: ${seed}. SEED=${seed} npm run unit:fresh repeats this run.`);
  return {
    test: {
      root: new URL("..", import.meta.url).pathname,
      include: ["test/**/*.test.ts"],
      exclude: ["test/{package,processes,scripts}/**"],
      setupFiles: "test/support/setup.ts",
      provide: { seed },
      restoreMocks: true,
      unstubEnvs: true,
      unstubGlobals: true,
      // Files share a process, and with it what they import: much of their time is imports.
      isolate: false,
      maxWorkers: "100%",
      // Both only end what would never end: on a busy machine, a good test may take long.
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
});
