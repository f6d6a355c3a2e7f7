import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    exclude: ["test/{package,scripts}/**"],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Files share a process, and with it what they import: much of their time is imports.
    isolate: false,
    maxWorkers: "100%",
    // Some tests run the compiler or find primes, maybe on a machine that has other things to do.
    testTimeout: 30_000,
  },
});
