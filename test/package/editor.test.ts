import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { checkEditor } from "../../scripts/editors.js";
import { root } from "../support/package.js";

// `npm run test:typescript` does this with other versions of the compiler.
test("an editor shows the package, and tells mistakes, as the table has it", async () => {
  expect(await checkEditor(join(root, "node_modules/typescript"), inject("folder"))).toEqual([]);
});

test("no tag of the documentation begins with a brace, which would be read as a type", () => {
  const place = join(inject("folder"), "node_modules/infisical-kit/dist/types");
  const files = readdirSync(place, { recursive: true, encoding: "utf8" });
  const found = files
    .filter((file) => file.endsWith(".d.ts"))
    .flatMap(
      (file) => readFileSync(join(place, file), "utf8").match(/@(?:returns|throws) \{.*/g) ?? [],
    );
  expect(found).toEqual([]);
});
