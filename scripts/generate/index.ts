// Writes the resources, their models and the root's aliases from the manifest and the contract; see
// docs/generating.md.
//
//   npm run generate                                 from the contract of the repository
//   npm run generate -- --contract FOLDER|FILE|URL   after a refresh of it
//   npm run generate -- --check                      writes nothing, and fails on any difference

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { changesOf } from "./changes.js";
import { readContract } from "./contract.js";
import { coverageOf, productProblems } from "./coverage.js";
import { readEndpoints } from "./endpoints.js";
import { printAll } from "./files.js";
import { readFieldDocs, readLeftOut, readManifest } from "./manifest.js";
import { modelledBy, modelProblems } from "./models.js";
import { nameAll } from "./name.js";
import { contractFiles, readNewer } from "./refresh.js";
import { replaceFiles } from "./replace.js";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, contract: { type: "string" } },
});
const isUrl = /^https?:/.test(values.contract ?? "");
const source = values.contract && !isUrl ? resolve(values.contract) : values.contract;
process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const differences = source === undefined ? [] : await refresh(source);
const { problems, ...written } = await generate();
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  differences.push(...written.differences);
  if (differences.length === 0) console.log(`${written.count}: nothing differs`);
  else if (!values.check) console.log(`${written.count}: wrote ${differences.join(", ")}`);
  else {
    console.error(`Not what \`npm run generate\` writes: ${differences.join(", ")}`);
    process.exitCode = 1;
  }
}

/** Stores a newer contract, says what it changes, and tells which files differ. */
async function refresh(source: string): Promise<string[]> {
  const current = readContract();
  const { contract, missing } = await readNewer(source, current, readManifest());
  const changes = [
    ...changesOf(current, contract),
    ...missing.map((name) => `? ${name} is not in the document, and stays`),
  ];
  console.log(changes.join("\n") || "The contract says the same");
  return replaceFiles(contractFiles(contract), ["scripts/generate/contract"], values.check);
}

/** Reads, names and prints; writes nothing while there is a problem. */
async function generate(): Promise<{ problems: string[]; differences: string[]; count: string }> {
  const contract = readContract();
  const resources = readManifest();
  const coverage = coverageOf(resources, contract.listed, readLeftOut());
  const problems = productProblems(resources);
  console.log(coverage.summary);
  // A newer server has routes that the package has yet to get: what it has is written all the same.
  for (const problem of coverage.problems) {
    console.error(problem);
    process.exitCode = 1;
  }
  const found = resources.map((resource) => ({
    resource,
    endpoints: readEndpoints(resource, contract, problems),
  }));
  const named = nameAll(found, readFieldDocs());
  const modelled = await modelledBy(named.endpoints);
  problems.push(...named.problems, ...modelProblems(named.endpoints, modelled));
  if (problems.length > 0) return { problems: [...new Set(problems)], differences: [], count: "" };
  const files = printAll(named, readFileSync("src/index.ts", "utf8"), modelled);
  const folders = ["src/resources", "src/models"];
  const differences = replaceFiles(files, folders, values.check);
  const { endpoints, models } = named;
  const count = `${endpoints.length} endpoints, ${models.length} models, ${files.size} files`;
  return { problems, differences, count };
}
