// Writes the resources, their models, the root's aliases and the test server's examples from the
// manifest and the contract; see docs/generating.md.
//
//   npm run generate                                 from the contract of the repository
//   npm run generate -- --contract FOLDER|FILE|URL   after a refresh of it
//   npm run generate -- --check                      writes nothing, and fails on any difference

import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { changesOf } from "./changes.js";
import { readContract } from "./contract.js";
import { readEndpoints } from "./endpoints.js";
import { writeExamples } from "./examples.js";
import { type Files, writeFiles } from "./files.js";
import { readFieldDocs, readManifest } from "./manifest.js";
import { Names } from "./names.js";
import { Printer } from "./print.js";
import { contractFiles, readNewer } from "./refresh.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, contract: { type: "string" } },
});

process.chdir(root);
const resources = readManifest();
let contract = readContract();
const differences: string[] = [];
if (values.contract !== undefined) {
  const newer = await readNewer(values.contract, contract, resources);
  const changes = [
    ...changesOf(contract, newer.contract),
    ...newer.missing.map((name) => `? ${name} is not in the document, and stays`),
  ];
  console.log(changes.join("\n") || "The contract says the same");
  contract = newer.contract;
  differences.push(...replace(format(contractFiles(contract)), ["scripts/generate/contract"]));
}
const problems: string[] = [];
const found = resources.map((resource) => ({
  resource,
  endpoints: readEndpoints(resource, contract, problems),
}));
const endpoints = found.flatMap(({ endpoints }) => endpoints);
const names = new Names(found);
const files = writeFiles(resources, endpoints, names, new Printer(names, readFieldDocs()));
writeExamples(resources, endpoints, names, files);
problems.push(...names.problems);
if (problems.length > 0) {
  console.error([...new Set(problems)].join("\n"));
  process.exit(1);
}
differences.push(...replace(format(files), ["src/resources", "src/models"]));
const count = `${endpoints.length} endpoints, ${names.declarations.size} models, ${files.size} files`;
if (differences.length === 0) console.log(`${count}: nothing differs`);
else if (!values.check) console.log(`${count}: wrote ${differences.join(", ")}`);
else {
  console.error(`Not what \`npm run generate\` writes: ${differences.join(", ")}`);
  process.exitCode = 1;
}

/** Formats files as the linter wants them, in a folder of their own. */
function format(files: Files): Files {
  const folder = mkdtempSync(join(root, "build-generate-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync(
      process.execPath,
      [
        "node_modules/@biomejs/biome/bin/biome",
        "check",
        "--write",
        "--vcs-enabled=false",
        "--log-level=error",
        folder,
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    return new Map(
      [...files.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts files where they belong, unless they are only compared; folders have no others. */
function replace(files: Files, folders: readonly string[]): string[] {
  const differences: string[] = [];
  const there = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((file) => `${folder}/${String(file).replaceAll("\\", "/")}`)
      .filter((file) => /\.\w+$/.test(file)),
  );
  for (const path of there.filter((path) => !files.has(path))) {
    differences.push(`${path} (removed)`);
    if (!values.check) rmSync(path);
  }
  for (const [path, text] of files) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    differences.push(path);
    if (values.check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return differences;
}
