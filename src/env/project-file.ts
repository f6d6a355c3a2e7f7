import { InfisicalError } from "../core/errors.js";
import { readJson } from "../core/json.js";
import { forms } from "../credentials/shared/text.js";
import { importNodeModule, type NodeModules } from "../platform/node-modules.js";
import { readTextFile, UnreadableFileError } from "../platform/text-file.js";
import { checkValue } from "./check.js";

/** What `.infisical.json` says, where it says something. */
export interface ProjectFile {
  readonly path: string;
  readonly projectId: string | undefined;
  readonly environment: string | undefined;
  readonly secretPath: string | undefined;
  readonly domain: string | undefined;
}

type Paths = NodeModules["path"];

/**
 * Reads the file that `infisical init` writes.
 *
 * @param given - Its path; or `true` for the first one in the current folder and those above it,
 * which need not exist.
 */
export async function readProjectFile(given: string | true): Promise<ProjectFile | undefined> {
  const paths = await importNodeModule("path");
  const file =
    given === true
      ? await findUpwards(paths, [".infisical.json"])
      : { path: paths.resolve(given), text: await readIfThere(given) };
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
    ? await gitBranch(paths, paths.dirname(path))
    : undefined;
  const read = (name: string, value: unknown, form = forms.phrase): string | undefined => {
    const text = typeof value === "string" ? value.trim() : "";
    return text ? checkValue(`${name} in ${path}`, text, form) : undefined;
  };
  return {
    path,
    projectId: read("workspaceId", workspaceId),
    environment:
      read("gitBranchToEnvironmentMapping", branch && environments[branch]) ??
      read("defaultEnvironment", defaultEnvironment),
    secretPath: read("defaultSecretPath", rest.defaultSecretPath),
    domain: read("domain", rest.domain, forms.address),
  };
}

/** The branch that is checked out; none where there is no repository, or no branch. */
async function gitBranch(paths: Paths, folder: string): Promise<string | undefined> {
  const found = await findUpwards(paths, [".git/HEAD", ".git"], folder);
  // In a worktree, `.git` is a file that says where the rest is.
  const [, elsewhere] = /^gitdir: (.*)$/m.exec(found?.text ?? "") ?? [];
  const head =
    found && elsewhere
      ? await readIfThere(paths.resolve(paths.dirname(found.path), elsewhere, "HEAD"))
      : found?.text;
  return /^ref: refs\/heads\/(.*)$/m.exec(head ?? "")?.[1];
}

/** The first of some files that is in a folder, or else in those above it. */
async function findUpwards(
  paths: Paths,
  names: readonly string[],
  from = ".",
): Promise<{ path: string; text: string } | undefined> {
  for (let folder = paths.resolve(from); ; folder = paths.dirname(folder)) {
    for (const name of names) {
      const path = paths.resolve(folder, name);
      const text = await readIfThere(path);
      if (text !== undefined) return { path, text };
    }
    if (paths.dirname(folder) === folder) return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readTextFile(path).catch((error) => {
    if (!(error instanceof UnreadableFileError)) throw error;
    if (/^(ENOENT|ENOTDIR|EISDIR)$/.test(error.reason)) return undefined;
    throw new InfisicalError(`projectFile: ${error.message}`);
  });
}
