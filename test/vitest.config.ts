import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    restoreMocks: true,
    // Some tests run the compiler or find primes, maybe on a machine that has other things to do.
    testTimeout: 30_000,
  },
});
