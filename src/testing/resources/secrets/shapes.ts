import type { Store } from "../../store.js";
import { environments } from "../environments.js";
import { tags } from "../secret-tags.js";
import { folders, pathOf } from "./folder.js";
import { rotationOf } from "./rotation.js";
import type { Secret, SecretVersion } from "./secret.js";

/** What stands for a value that the caller did not ask for. */
export const hiddenValue = "<hidden-by-infisical>";

/** A secret in an answer: made for one answer, which may add to it. */
export interface ShownSecret {
  secretValue: string;
  secretComment: string;
  [field: string]: unknown;
}

/** A version of a secret as it was, without what belongs to the secret itself. */
export function showVersion(store: Store, secret: Secret, version: SecretVersion): ShownSecret {
  const { id, type, folderId, createdAt } = secret;
  const folder = store.rows(folders).named(folderId);
  const environment = store.rows(environments).named(folder.environmentId);
  return {
    id,
    _id: id,
    workspace: environment.projectId,
    environment: environment.slug,
    version: version.version,
    type,
    secretKey: version.name,
    secretValue: version.value,
    secretComment: version.comment,
    // The server takes reminders, and never tells of them.
    secretReminderNote: null,
    secretReminderRepeatDays: null,
    skipMultilineEncoding: version.skipMultilineEncoding,
    createdAt,
    updatedAt: version.updatedAt,
  };
}

export function showSecret(store: Store, secret: Secret): ShownSecret {
  const shown = showVersion(store, secret, secret.current);
  const rotation = rotationOf(store, secret);
  shown.isRotatedSecret = rotation !== undefined;
  shown.rotationId = rotation?.id ?? null;
  return shown;
}

/** A secret with what belongs to it: its path, tags and metadata. */
export function showDetails(
  store: Store,
  secret: Secret,
  path: string = pathOf(store, store.rows(folders).named(secret.folderId)),
): ShownSecret {
  const shown = showSecret(store, secret);
  shown.secretPath = path;
  shown.secretMetadata = secret.current.metadata;
  shown.tags = secret.tagIds.map((id) => {
    const { slug, color } = store.rows(tags).named(id);
    return { id, slug, color, name: slug };
  });
  return shown;
}

/** A secret as another folder sees it that imports it. */
export function showImported(store: Store, secret: Secret): ShownSecret {
  const { secretReminderNote, secretReminderRepeatDays, ...shown } = showSecret(store, secret);
  shown.workspace = "";
  return shown;
}
