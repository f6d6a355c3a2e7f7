import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));
const workflow = fileURLToPath(new URL("../../.github/workflows/release.yml", import.meta.url));
const realNpm = execFileSync("which", ["npm"], { encoding: "utf8" }).trim();

/** An origin, a clone of it, and stand-ins for npm and gh; each test has a copy. */
let template: string;
let place: string;
let clone: string;

const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: clone, encoding: "utf8", stdio: "pipe" }).trim();

/** Everything that a dry run must leave alone, here and at the origin. */
const state = (): string[] => [
  git("rev-parse", "HEAD"),
  git("status", "--porcelain"),
  git("show-ref"),
  git("ls-remote", "origin"),
  readFileSync(join(clone, "package.json"), "utf8"),
  readFileSync(join(clone, "CHANGELOG.md"), "utf8"),
  commandsRun().join(),
];

/** What npm and gh were called with; looking is not doing. */
const commandsRun = (): string[] =>
  readFileSync(join(place, "commands"), "utf8")
    .split("\n")
    .slice(0, -1)
    .filter((command) => !/^npm (--version|view)/.test(command));

function release(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync("bash", ["scripts/release.sh", ...args], {
    cwd: clone,
    encoding: "utf8",
    env: {
      PATH: [join(place, "bin"), process.env.PATH].join(delimiter),
      HOME: place,
      ...env,
    },
  });
  return { status, stdout, stderr };
}

const repository = "https://github.com/owner/released";

function writeManifest(fields: object): void {
  const manifest = {
    name: "released",
    version: "1.2.3",
    homepage: `${repository}#readme`,
    bugs: { url: `${repository}/issues` },
    repository: { type: "git", url: `git+${repository}.git` },
    publishConfig: { access: "public" },
    ...fields,
  };
  writeFileSync(join(clone, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Commits a change of the manifest, and pushes it. */
function pushManifest(fields: object): void {
  writeManifest(fields);
  git("commit", "--quiet", "--all", "--message", "Change");
  git("push", "--quiet");
}

beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), "infisical-kit-release-"));
  clone = join(template, "clone");
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", "origin"], {
    cwd: template,
  });
  mkdirSync(join(clone, "scripts"), { recursive: true });
  for (const script of ["release.sh", "publishable.mjs"]) {
    cpSync(join(scripts, script), join(clone, "scripts", script));
  }
  cpSync(workflow, join(clone, ".github/workflows/release.yml"));
  writeManifest({});
  writeFileSync(join(clone, "CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- News.\n");
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Tester");
  git("config", "user.email", "tester@example.com");
  git("remote", "add", "origin", "../origin");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Start");
  git("push", "--quiet", "--set-upstream", "origin", "main");
  // Commands that tell what they were called with; only npm's change of the version is done.
  const told = `echo "$(basename "$0") $*" >> "$(dirname "$0")/../commands"`;
  const npm = `case "$1" in version | --version) exec "${realNpm}" "$@" ;; esac`;
  mkdirSync(join(template, "bin"));
  writeFileSync(join(template, "bin/npm"), `#!/bin/sh\n${told}\n${npm}\n`, { mode: 0o755 });
  writeFileSync(join(template, "bin/gh"), `#!/bin/sh\n${told}\n`, { mode: 0o755 });
  writeFileSync(join(template, "commands"), "");
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "infisical-kit-release-"));
  clone = join(place, "clone");
  cpSync(template, place, { recursive: true });
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

test.each([
  ["patch", "1.2.4"],
  ["minor", "1.3.0"],
  ["major", "2.0.0"],
])("a dry run of %s shows every step to %s and changes nothing", (bump, version) => {
  const before = state();
  const { status, stdout, stderr } = release([bump, "--dry-run"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.split("\n")).toEqual([
    "+ npm ci",
    "+ npm test",
    "+ npm run test:runtimes",
    `+ npm version ${version} --no-git-tag-version`,
    "+ date_changelog",
    `+ git commit --quiet --all --message Release ${version}`,
    `+ git tag --annotate v${version} --message v${version}`,
    `+ git push --atomic origin main v${version}`,
    "The workflow that the tag starts:",
    "+ npm ci",
    "+ npm test",
    "+ npm publish --provenance --access public",
    `+ gh release create v${version} --verify-tag --title v${version} --generate-notes`,
    `This was a dry run: v${version} is not released, and nothing has changed.`,
    "",
  ]);
  expect(state()).toEqual(before);
});

test("a release commits, tags and pushes", () => {
  const { status, stdout } = release(["minor"]);
  expect(stdout).toContain("v1.3.0 is pushed.");
  expect(status).toBe(0);
  expect(git("status", "--porcelain")).toBe("");
  expect(git("log", "-1", "--format=%s")).toBe("Release 1.3.0");
  expect(JSON.parse(git("show", "HEAD:package.json"))).toMatchObject({ version: "1.3.0" });
  expect(git("show", "HEAD:CHANGELOG.md")).toMatch(/^## 1\.3\.0 - \d{4}-\d\d-\d\d$/m);
  const remote = git("ls-remote", "origin", "refs/heads/main", "refs/tags/v1.3.0^{}");
  expect(remote.split("\n").map((line) => line.split("\t"))).toEqual([
    [git("rev-parse", "HEAD"), "refs/heads/main"],
    [git("rev-parse", "HEAD"), "refs/tags/v1.3.0^{}"],
  ]);
  expect(commandsRun()).toEqual([
    "npm ci",
    "npm test",
    "npm run test:runtimes",
    "npm version 1.3.0 --no-git-tag-version",
  ]);
});

const inCi = { SIGSTORE_ID_TOKEN: "token", GITHUB_REPOSITORY: "owner/released" };

test("the workflow of a tag publishes, and then announces", () => {
  git("tag", "v1.2.3");
  const { status, stdout } = release(["publish"], inCi);
  expect(stdout).toContain("v1.2.3 is released.");
  expect(status).toBe(0);
  expect(commandsRun()).toEqual([
    "npm ci",
    "npm test",
    "npm publish --provenance --access public",
    "gh release create v1.2.3 --verify-tag --title v1.2.3 --generate-notes",
  ]);
});

test("what is on npm already is only announced", () => {
  git("tag", "v1.2.3");
  const fake = `#!/bin/sh\ncase "$1" in view) echo 1.2.3 ;; --version) echo 11.0.0 ;; esac\n`;
  writeFileSync(join(place, "bin/npm"), fake, { mode: 0o755 });
  const { stdout } = release(["publish"], inCi);
  expect(stdout).not.toContain("npm publish");
  expect(stdout).toContain("+ gh release create v1.2.3");
});

test("a dry run names what is still a placeholder, and where it is", () => {
  const url = "git+https://github.com/your-organization/released.git";
  pushManifest({ repository: { type: "git", url }, bugs: undefined });
  const before = state();
  const { status, stdout, stderr } = release(["patch", "--dry-run"]);
  expect(status).toBe(1);
  expect(stderr).toContain(`repository.url in package.json is still a placeholder: ${url}`);
  expect(stderr).toContain("package.json has no bugs.url");
  expect(stderr).toContain("git grep -l your-organization");
  expect(stdout).toContain("+ npm publish --provenance --access public");
  expect(state()).toEqual(before);
});

test.each([
  ["id-token: write", "lacks the permission id-token: write"],
  ["contents: write", "lacks the permission contents: write"],
  ["registry-url: https://registry.npmjs.org", "does not set registry-url to npm"],
  ['tags: ["v*"]', "does not start on a tag v*"],
])("a workflow without %s is refused", (line, problem) => {
  const file = join(clone, ".github/workflows/release.yml");
  writeFileSync(file, readFileSync(file, "utf8").replace(line, "# nothing"));
  git("commit", "--quiet", "--all", "--message", "Change");
  git("push", "--quiet");
  const { status, stderr } = release(["patch"]);
  expect(status).toBe(1);
  expect(stderr).toBe(`release: .github/workflows/release.yml ${problem}\n`);
  expect(commandsRun()).toEqual([]);
});

test.each([
  [{ publishConfig: undefined }, "publishConfig.access in package.json is not public"],
  [
    { repository: { type: "git", url: "https://example.com/released.git" } },
    "repository.url in package.json is no repository on GitHub",
  ],
])("a manifest with %j is refused", (fields, problem) => {
  pushManifest(fields);
  const { status, stderr } = release(["patch"]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: `release: ${problem}\n` });
});

test("a failing test ends it before anything has changed", () => {
  const fake = '#!/bin/sh\n[ "$1" != --version ] || echo 11.0.0\n[ "$1" != test ]\n';
  writeFileSync(join(place, "bin/npm"), fake, { mode: 0o755 });
  const before = state();
  const { status, stdout } = release(["patch"]);
  expect(status).toBe(1);
  expect(stdout).toBe("+ npm ci\n+ npm test\n");
  expect(state()).toEqual(before);
});

const noChange = (): void => undefined;

type Refusal = [
  title: string,
  args: string[],
  prepare: () => unknown,
  reason: string,
  env?: Record<string, string>,
];

test.each<Refusal>([
  ["no argument", [], noChange, "say what to release"],
  ["only --dry-run", ["--dry-run"], noChange, "say what to release"],
  ["an unknown argument", ["huge", "--dry-run"], noChange, "unknown argument huge"],
  ["two arguments", ["patch", "major", "--dry-run"], noChange, "not both patch and major"],
  [
    "a changed file",
    ["patch", "--dry-run"],
    () => writeFileSync(join(clone, "CHANGELOG.md"), "changed"),
    "uncommitted changes",
  ],
  [
    "a new file",
    ["patch", "--dry-run"],
    () => writeFileSync(join(clone, "new"), ""),
    "uncommitted changes",
  ],
  [
    "another branch",
    ["patch", "--dry-run"],
    () => git("switch", "--quiet", "--create", "feature"),
    "from main, and this is feature",
  ],
  [
    "no branch",
    ["patch", "--dry-run"],
    () => git("checkout", "--quiet", "--detach"),
    "from main, and this is no branch",
  ],
  [
    "a commit that origin does not have",
    ["patch", "--dry-run"],
    () => git("commit", "--quiet", "--allow-empty", "--message", "Local"),
    "not what origin has",
  ],
  ["a tag that exists", ["patch", "--dry-run"], () => git("tag", "v1.2.4"), "v1.2.4 already"],
  [
    "nothing in the changelog",
    ["patch", "--dry-run"],
    () => {
      writeFileSync(join(clone, "CHANGELOG.md"), "# Changelog\n\n## 1.2.3 - 2020-01-01\n");
      git("commit", "--quiet", "--all", "--message", "Nothing new");
      git("push", "--quiet");
    },
    "no heading of what is unreleased",
  ],
  ["no identity token", ["publish"], () => git("tag", "v1.2.3"), "no identity token"],
  ["a commit without the tag", ["publish"], noChange, "HEAD is not v1.2.3"],
  [
    "a placeholder",
    ["patch"],
    () => pushManifest({ homepage: "https://github.com/your-organization/released" }),
    "homepage in package.json is still a placeholder",
  ],
  [
    "another repository than that of the build",
    ["publish"],
    () => git("tag", "v1.2.3"),
    "is not owner/other, where this is built",
    { GITHUB_REPOSITORY: "owner/other" },
  ],
])("%s is refused", (_, args, prepare, reason, env = {}) => {
  prepare();
  const before = state();
  const { status, stdout, stderr } = release(args, env);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(reason);
  expect(stderr).toMatch(/^release: /);
  expect(state()).toEqual(before);
});
