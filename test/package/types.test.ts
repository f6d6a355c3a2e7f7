import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { limits, measureTypeCost } from "../../scripts/type-cost.js";
import { checkTypes, combinations } from "../../scripts/typescript.js";
import { root } from "../support/package.js";

const packages = join(root, "node_modules");
const tsc = join(packages, "typescript/bin/tsc");

// `npm run test:typescript` does this with other versions of the compiler.
test.each(combinations)("every entry has types under %s, with those of %s", async (...row) => {
  expect(await checkTypes(inject("folder"), tsc, packages, ...row)).toBe("");
});

test("ten endpoints cost a consumer few instantiations", () => {
  const { instantiations } = measureTypeCost();
  expect(instantiations).toBeGreaterThan(0);
  expect(instantiations).toBeLessThanOrEqual(limits.instantiations);
});
