import { grants, issuedTokens, signatures } from "./auth/tokens.js";
import {
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
import type * as records from "./records.js";
import type { Table } from "./store.js";

export const defaults: Table<records.Defaults> = { name: "defaults" };

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
export const changedFolders: Table<records.ChangedFolder> = {
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

export const organizations: Table<records.Organization> = { name: "organizations" };

export const organizationMemberships: Table<records.OrganizationMembership> = {
  name: "organizationMemberships",
  belongsTo: { organizations: "organizationId", users: "userId" },
};

export const users: Table<records.User> = { name: "users" };

export const userSessions: Table<records.UserSession> = {
  name: "userSessions",
  belongsTo: { users: "userId" },
};

export const projectMemberships: Table<records.ProjectMembership> = {
  name: "projectMemberships",
  key: ({ projectId, memberId }) => `${projectId}/${memberId}`,
  belongsTo: { projects: "projectId", users: "memberId", identities: "memberId" },
};

/** There is one, under its id. */
export const serverConfigs: Table<records.ServerConfig> = { name: "serverConfigs" };

export const identities: Table<records.Identity> = {
  name: "identities",
  belongsTo: { organizations: "organizationId" },
};

export const identityAuths: Table<records.IdentityAuth> = {
  name: "identityAuths",
  key: ({ identityId, method }) => `${identityId}/${method}`,
  belongsTo: { identities: "identityId" },
};

export const clientSecrets: Table<records.ClientSecret> = {
  name: "clientSecrets",
  belongsTo: { identityAuths: "authId" },
};

/** Those that several resources share. */
export const sharedTables: readonly Table<never>[] = [
  defaults,
  organizations,
  users,
  organizationMemberships,
  userSessions,
  serverConfigs,
  identities,
  identityAuths,
  clientSecrets,
  projects,
  projectMemberships,
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
