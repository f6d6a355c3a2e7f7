import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/package/**/*.test.ts", "docs/examples/**/*.test.ts"],
    globalSetup: "test/package/setup.ts",
    testTimeout: 60_000,
  },
});
