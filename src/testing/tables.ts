import { grants, issuedTokens, signatures } from "./auth/tokens.js";
import { defaults } from "./defaults.js";
import {
  type ChangedFolder,
  type DeletedEnvironment,
  type Environment,
  type Folder,
  type KmsKey,
  layer,
  type Project,
  type Secret,
  type SecretImport,
  type Tag,
} from "./model.js";
import type { Table } from "./store.js";

export const projects: Table<Project> = {
  name: "projects",
  belongsTo: { organizations: "organizationId" },
};

export const environments: Table<Environment> = {
  name: "environments",
  belongsTo: { projects: "project" },
  removed({ project, slug }) {
    project.environments.delete(slug);
  },
};

export const deletedEnvironments: Table<DeletedEnvironment> = {
  name: "deletedEnvironments",
  belongsTo: { projects: "project" },
  refersTo: { identities: "deletedBy" },
};

export const tags: Table<Tag> = {
  name: "tags",
  belongsTo: { projects: "project" },
  refersTo: { identities: "createdBy", users: "createdBy" },
  removed(tag, store) {
    tag.project.tags.delete(tag.id);
    for (const secret of store.rows(secrets).values()) {
      for (const version of [secret.current, ...secret.past]) {
        version.tagIds = version.tagIds.filter((id) => id !== tag.id);
      }
    }
  },
};

export const folders: Table<Folder> = {
  name: "folders",
  belongsTo: { environments: "environment", folders: "parent" },
  removed({ parent, name }) {
    parent?.folders.delete(name);
  },
};

export const secrets: Table<Secret> = {
  name: "secrets",
  belongsTo: { folders: "folder" },
  removed({ folder, type, current }) {
    layer(folder, type).delete(current.name);
  },
};

/** Folders whose secrets a request has changed, until webhooks know of it. */
export const changedFolders: Table<ChangedFolder> = {
  name: "changedFolders",
  belongsTo: { folders: "folder" },
};

export const secretImports: Table<SecretImport> = {
  name: "secretImports",
  belongsTo: { folders: "folder", environments: "source.environment" },
  removed(secretImport) {
    const { imports } = secretImport.folder;
    imports.splice(imports.indexOf(secretImport), 1);
  },
};

export const kmsKeys: Table<KmsKey> = { name: "kmsKeys", belongsTo: { projects: "project" } };

/** Those that several resources share. */
export const sharedTables: readonly Table<never>[] = [
  defaults,
  projects,
  environments,
  deletedEnvironments,
  tags,
  folders,
  secrets,
  changedFolders,
  secretImports,
  kmsKeys,
  grants,
  issuedTokens,
  signatures,
];
