import { refuse } from "../core/refuse.js";
import type { Session } from "../core/session.js";
import { getBySlug } from "../resources/projects.js";
import { type ListSecretsResult, list } from "../resources/secrets.js";
import type { ConfigScope, LoadSecretsOptions } from "./types.js";

/** What a folder has, and where it is. */
export interface ListedFolder extends ListSecretsResult {
  readonly path: string;
}

/** Lists the folders of a scope, all at once; in the order of their paths. */
export async function listFolders(
  session: Session,
  { projectId, projectSlug = "", environment, secretPath = "/" }: ConfigScope,
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
  const paths = [secretPath].flat();
  if (!paths.length) refuse("secretPath", "one path or more");
  const params = {
    projectId: projectId ?? (await getBySlug(session, { slug: projectSlug }, call)).id,
    environment,
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
