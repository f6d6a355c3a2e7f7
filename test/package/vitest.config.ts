import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/{package,processes,scripts}/**/*.test.ts", "docs/examples/**/*.test.ts"],
    globalSetup: "test/support/package-setup.ts",
    // Both only end what would never end: on a busy machine, a good test may take long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
