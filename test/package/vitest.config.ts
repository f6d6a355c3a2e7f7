import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/{package,scripts}/**/*.test.ts", "docs/examples/**/*.test.ts"],
    globalSetup: "test/support/package-setup.ts",
    testTimeout: 60_000,
  },
});
