// Whether the package can be published: its links lead to the real repository, and npm can prove where
// it was built. It runs before anything is installed, so it is JavaScript.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Stands for the owner of the repository, until the repository has one. */
const placeholder = "your-organization";
/** Where a link to the repository may be. Other files only speak of the placeholder. */
const withLinks = ["package.json", "README.md", "SECURITY.md", "CHANGELOG.md", "docs", ".github"];
/** Publishes when a tag is pushed. */
const workflow = ".github/workflows/release.yml";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const problems = [];

for (const [name, value] of [
  ["repository.url", manifest.repository?.url],
  ["homepage", manifest.homepage],
  ["bugs.url", manifest.bugs?.url],
]) {
  if (!value) problems.push(`package.json has no ${name}`);
  else if (value.includes(placeholder)) {
    problems.push(`${name} in package.json is still a placeholder: ${value}`);
  }
}

for (const file of filesWithPlaceholder()) {
  if (file !== "package.json") problems.push(`${file} has ${placeholder}, which is a placeholder`);
}

// What the provenance asks for: https://docs.npmjs.com/generating-provenance-statements
const repository = /github\.com[/:]([^/]+\/[^/]+?)(\.git)?$/.exec(
  manifest.repository?.url ?? "",
)?.[1];
const built = process.env.GITHUB_REPOSITORY;
if (!repository) problems.push("repository.url in package.json is no repository on GitHub");
if (built && repository !== built) {
  problems.push(`repository.url in package.json is not ${built}, where this is built`);
}
if (manifest.private) problems.push("package.json says private: true");
if (manifest.publishConfig?.access !== "public") {
  problems.push("publishConfig.access in package.json is not public");
}
const steps = existsSync(workflow) ? readFileSync(workflow, "utf8") : "";
for (const [isThere, what] of [
  [/^ +tags: \["v\*"\]$/m, "does not start on a tag v*"],
  [/^ +id-token: write$/m, "lacks the permission id-token: write"],
  [/^ +contents: write$/m, "lacks the permission contents: write"],
  [/^ +registry-url: https:\/\/registry\.npmjs\.org$/m, "does not set registry-url to npm"],
  [/^ +- run: scripts\/release\.sh publish$/m, "does not run scripts/release.sh publish"],
]) {
  if (!isThere.test(steps)) problems.push(`${workflow} ${what}`);
}
const npm = execFileSync("npm", ["--version"], {
  encoding: "utf8",
  shell: process.platform === "win32",
}).trim();
const [major, minor] = npm.split(".").map(Number);
if (major < 9 || (major === 9 && minor < 5)) {
  problems.push(`npm ${npm} knows no provenance: 9.5 and later do`);
}

function filesWithPlaceholder() {
  try {
    const found = execFileSync("git", ["grep", "-l", placeholder, "--", ...withLinks], {
      encoding: "utf8",
    });
    return found.trim().split("\n");
  } catch {
    return [];
  }
}

for (const problem of problems) console.log(`release: ${problem}`);
if (problems.some((problem) => problem.includes("placeholder"))) {
  console.log(
    `release: put the real owner in their place: git grep -l ${placeholder} -- ${withLinks.join(" ")} | xargs sed -i s/${placeholder}/OWNER/g`,
  );
}
process.exitCode = problems.length ? 1 : 0;
