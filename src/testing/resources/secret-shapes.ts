import { pathOf, type Secret, type SecretVersion } from "../model.js";

/** What stands for a value that the caller did not ask for. */
export const hiddenValue = "<hidden-by-infisical>";

/** A secret in an answer: made for one answer, which may add to it. */
export interface ShownSecret {
  secretValue: string;
  secretComment: string;
  [field: string]: unknown;
}

/** A version of a secret as it was, without what belongs to the secret itself. */
export function showVersion(secret: Secret, version: SecretVersion): ShownSecret {
  const { id, type, folder, createdAt } = secret;
  return {
    id,
    _id: id,
    workspace: folder.environment.project.id,
    environment: folder.environment.slug,
    version: version.version,
    type,
    secretKey: version.name,
    secretValue: version.value,
    secretComment: version.comment,
    secretReminderNote: version.reminderNote,
    secretReminderRepeatDays: version.reminderRepeatDays,
    skipMultilineEncoding: version.skipMultilineEncoding,
    createdAt,
    updatedAt: version.updatedAt,
  };
}

export function showSecret(secret: Secret): ShownSecret {
  const shown = showVersion(secret, secret.current);
  shown.isRotatedSecret = false;
  shown.rotationId = null;
  return shown;
}

/** A secret with what belongs to it: its path, tags and metadata. */
export function showDetails(secret: Secret, path: string = pathOf(secret.folder)): ShownSecret {
  const { tags } = secret.folder.environment.project;
  const shown = showSecret(secret);
  shown.secretPath = path;
  shown.secretMetadata = secret.current.metadata;
  shown.tags = secret.current.tagIds.flatMap((id) => {
    const tag = tags.get(id);
    return tag ? [{ id, slug: tag.slug, color: tag.color, name: tag.slug }] : [];
  });
  return shown;
}

/** A secret as another folder sees it that imports it. */
export function showImported(secret: Secret): ShownSecret {
  const { secretReminderNote, secretReminderRepeatDays, ...shown } = showSecret(secret);
  shown.workspace = "";
  return shown;
}
