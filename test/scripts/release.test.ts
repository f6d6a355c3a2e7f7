import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/release.sh", import.meta.url));
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

const commandsRun = (): string[] =>
  readFileSync(join(place, "commands"), "utf8").split("\n").slice(0, -1);

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

beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), "infisical-kit-release-"));
  clone = join(template, "clone");
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", "origin"], {
    cwd: template,
  });
  mkdirSync(join(clone, "scripts"), { recursive: true });
  cpSync(script, join(clone, "scripts/release.sh"));
  writeFileSync(join(clone, "package.json"), '{ "name": "released", "version": "1.2.3" }\n');
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
  const npm = `[ "$1" != version ] || exec "${realNpm}" "$@"`;
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
    "+ npm run build",
    `+ git push --atomic origin main v${version}`,
    `+ gh release create v${version} --verify-tag --title v${version} --generate-notes`,
    "+ npm publish --provenance --access public",
    `This was a dry run: v${version} is not released, and nothing has changed.`,
    "",
  ]);
  expect(state()).toEqual(before);
});

test("a release commits, tags, pushes and publishes", () => {
  const { status, stdout } = release(["minor"], { SIGSTORE_ID_TOKEN: "token" });
  expect(stdout).toContain("v1.3.0 is released.");
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
    "npm run build",
    "gh release create v1.3.0 --verify-tag --title v1.3.0 --generate-notes",
    "npm publish --provenance --access public",
  ]);
});

test("a failing test ends it before anything has changed", () => {
  const fake = '#!/bin/sh\n[ "$1" != test ]\n';
  writeFileSync(join(place, "bin/npm"), fake, { mode: 0o755 });
  const before = state();
  const { status, stdout } = release(["patch"], { SIGSTORE_ID_TOKEN: "token" });
  expect(status).toBe(1);
  expect(stdout).toBe("+ npm ci\n+ npm test\n");
  expect(state()).toEqual(before);
});

const noChange = (): void => undefined;

test.each([
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
  ["no identity token", ["patch"], noChange, "no identity token"],
])("%s is refused", (_, args, prepare, reason) => {
  prepare();
  const before = state();
  const { status, stdout, stderr } = release(args);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(reason);
  expect(stderr).toMatch(/^release: /);
  expect(state()).toEqual(before);
});
