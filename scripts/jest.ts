// Runs test/jest/package.test.js in Jest as it comes, against the packed tarball: as CommonJS and as an
// ES module.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, type Format } from "esbuild";
import { createConsumer } from "./consumer.js";
import { install } from "./on-demand.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const jest = join(await install("jest", { jest: "^30.5.2" }), "node_modules/jest/bin/jest.js");
const { folder, remove } = await createConsumer();

function run(title: string, format: Format, ...nodeOptions: string[]): void {
  const place = join(folder, format);
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  buildSync({
    entryPoints: [join(root, "test/jest/package.test.js")],
    outfile: join(place, `package.test.${format === "esm" ? "mjs" : "cjs"}`),
    bundle: true,
    packages: "external",
    platform: "node",
    format,
    tsconfigRaw: {},
  });
  console.log(title);
  execFileSync(process.execPath, [...nodeOptions, jest, "--rootDir", place], {
    cwd: place,
    stdio: "inherit",
    timeout: 120_000,
  });
}

try {
  // awsIam needs it, and an application has it installed.
  cpSync(join(root, "node_modules/aws4fetch"), join(folder, "node_modules/aws4fetch"), {
    recursive: true,
  });
  run("Jest, CommonJS", "cjs");
  run("Jest, ES modules", "esm", "--experimental-vm-modules", "--no-warnings");
} finally {
  remove();
}
