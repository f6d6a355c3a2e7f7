import type { RequestOptions, Session } from "../core/session.js";
import { getBySlug } from "../resources/projects.js";
import { type ListSecretsResult, list } from "../resources/secrets.js";
import { ConfigError } from "./errors.js";
import type { ConfigScope, LoadSecretsOptions } from "./types.js";

/** What a folder has, and where it is. */
export interface ListedFolder extends ListSecretsResult {
  readonly path: string;
}

/** Lists the folders of a scope, all at once; in the order of their paths. */
export async function listFolders(
  session: Session,
  scope: ConfigScope,
  {
    keys,
    optionalKeys,
    stripPrefix,
    addPrefix,
    hidden,
    duplicates,
    expandSecretReferences,
    includeImports,
    includePersonalOverrides,
    metadataFilter,
    recursive,
    tagSlugs,
    ...call
  }: LoadSecretsOptions,
  listFolder: typeof list = list,
): Promise<ListedFolder[]> {
  const paths = pathsOf(scope);
  if (!paths.length) throw new ConfigError("secretPath must be one path or more");
  const params = {
    projectId: await projectIdOf(session, scope, call),
    environment: scope.environment,
    expandSecretReferences,
    includeImports,
    includePersonalOverrides,
    metadataFilter,
    recursive,
    tagSlugs,
  };
  return Promise.all(
    paths.map(async (path) => ({
      ...(await listFolder(session, { ...params, secretPath: path }, call)),
      path,
    })),
  );
}

/** The paths of a scope, in order. */
export function pathsOf({ secretPath = "/" }: ConfigScope): string[] {
  return [secretPath].flat();
}

/** The ID of a scope's project. */
export async function projectIdOf(
  session: Session,
  { projectId, projectSlug = "" }: ConfigScope,
  call: RequestOptions | undefined,
): Promise<string> {
  return projectId ?? (await getBySlug(session, { slug: projectSlug }, call)).id;
}
