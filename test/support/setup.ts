import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Where fast-check begins; see `test/vitest.config.ts`. */
    seed: number;
  }
}

// A property that fails prints its seed and the path to the smallest counterexample.
fc.configureGlobal({ seed: inject("seed") });
