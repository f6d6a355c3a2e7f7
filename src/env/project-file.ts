import { InfisicalError } from "../core/errors.js";
import { readJson } from "../core/json.js";
import { importNodeModule, type NodeModules } from "../platform/node-modules.js";

/** What `.infisical.json` says, where it says something. */
export interface ProjectFile {
  readonly projectId: string | undefined;
  readonly environment: string | undefined;
  readonly secretPath: string | undefined;
  readonly domain: string | undefined;
}

type Files = NodeModules["fs/promises"];
type Paths = NodeModules["path"];

/**
 * Reads the file that `infisical init` writes.
 *
 * @param given - Its path; or `true` for the first one in the current folder and those above it,
 * which need not exist.
 */
export async function readProjectFile(given: string | true): Promise<ProjectFile | undefined> {
  const files = await importNodeModule("fs/promises");
  const paths = await importNodeModule("path");
  const file =
    given === true
      ? await findUpwards(files, paths, [".infisical.json"])
      : { path: paths.resolve(given), text: await readIfThere(files, given) };
  if (!file) return undefined;
  const { path, text } = file;
  if (text === undefined) throw new InfisicalError(`projectFile: there is no ${path}`);
  const content: unknown = readJson(text)?.result;
  if (Object(content) !== content) {
    throw new InfisicalError(`projectFile: ${path} holds no JSON object`);
  }
  const { workspaceId, defaultEnvironment, gitBranchToEnvironmentMapping, ...rest } =
    content as Record<string, unknown>;
  const environments: Record<string, unknown> = Object(gitBranchToEnvironmentMapping);
  const branch = Object.keys(environments).length
    ? await gitBranch(files, paths, paths.dirname(path))
    : undefined;
  return {
    projectId: asText(workspaceId),
    environment: asText(branch && environments[branch]) ?? asText(defaultEnvironment),
    secretPath: asText(rest.defaultSecretPath),
    domain: asText(rest.domain),
  };
}

/** The branch that is checked out; none where there is no repository, or no branch. */
async function gitBranch(files: Files, paths: Paths, folder: string): Promise<string | undefined> {
  const found = await findUpwards(files, paths, [".git/HEAD", ".git"], folder);
  // In a worktree, `.git` is a file that says where the rest is.
  const [, elsewhere] = /^gitdir: (.*)$/m.exec(found?.text ?? "") ?? [];
  const head =
    found && elsewhere
      ? await readIfThere(files, paths.resolve(paths.dirname(found.path), elsewhere, "HEAD"))
      : found?.text;
  return /^ref: refs\/heads\/(.*)$/m.exec(head ?? "")?.[1];
}

/** The first of some files that is in a folder, or else in those above it. */
async function findUpwards(
  files: Files,
  paths: Paths,
  names: readonly string[],
  from = ".",
): Promise<{ path: string; text: string } | undefined> {
  for (let folder = paths.resolve(from); ; folder = paths.dirname(folder)) {
    for (const name of names) {
      const path = paths.resolve(folder, name);
      const text = await readIfThere(files, path);
      if (text !== undefined) return { path, text };
    }
    if (paths.dirname(folder) === folder) return undefined;
  }
}

async function readIfThere(files: Files, path: string): Promise<string | undefined> {
  try {
    return await files.readFile(path, "utf8");
  } catch (error) {
    const { code } = Object(error);
    if (/^(ENOENT|ENOTDIR|EISDIR)$/.test(code)) return undefined;
    throw new InfisicalError(`projectFile: ${path} cannot be read (${code})`);
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
