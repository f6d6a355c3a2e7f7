import type { Project } from "../model.js";
import type { State } from "../state.js";

/** A project in an answer, without what is in it. */
export function showAlone(project: Project): object {
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    type: project.type,
    defaultProduct: project.defaultProduct,
    slug: project.slug,
    autoCapitalization: project.autoCapitalization,
    orgId: project.organizationId,
    createdAt: project.createdAt,
    updatedAt: project.updatedAt,
    version: 3,
    upgradeStatus: null,
    pitVersionLimit: 10,
    kmsCertificateKeyId: null,
    auditLogsRetentionDays: null,
    hasDeleteProtection: project.hasDeleteProtection,
    secretSharing: project.secretSharing,
    showSnapshotsLegacy: project.showSnapshotsLegacy,
    secretDetectionIgnoreValues: project.secretDetectionIgnoreValues,
    enforceEncryptedSecretManagerSecretMetadata: null,
  };
}

/** A project with its environments. */
export function showProject(project: Project): object {
  return {
    ...showAlone(project),
    _id: project.id,
    environments: [...project.environments.values()]
      .sort((a, b) => a.position - b.position)
      .map(({ name, slug, id }) => ({ name, slug, id })),
  };
}

/** A project with its environments, the deleted ones that can be restored among them. */
export function showWithDeleted(store: State, project: Project): object {
  return {
    ...showProject(project),
    deletedEnvironments: store.deletedEnvironments
      .filter((deleted) => deleted.project === project)
      .map(({ project, ...deleted }) => deleted),
  };
}
