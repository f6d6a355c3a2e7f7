import { methodName } from "./auth/logins.js";
import { universalSettings } from "./auth/methods.js";
import { defaultTokenLimits } from "./auth/tokens.js";
import { randomHex, uuid } from "./bytes.js";
import { createDefaults, defaultsOf } from "./defaults.js";
import {
  addDefaultEnvironments,
  addEnvironment,
  type Environment,
  environmentWithSlug,
} from "./resources/environments.js";
import { addIdentity as createIdentity, identities } from "./resources/identities.js";
import { addClientSecret } from "./resources/identity-auth/universal.js";
import { addIdentityAuth } from "./resources/identity-auth.js";
import { addKey, keyNamed } from "./resources/kms.js";
import {
  addOrganizationMember,
  addProjectMember,
  type MemberType,
  projectMembership,
} from "./resources/memberships.js";
import { addOrganization } from "./resources/organizations.js";
import { addProject as createProject, projectNamed, projects } from "./resources/projects.js";
import { addImport } from "./resources/secret-imports.js";
import { ensureFolder, type Folder } from "./resources/secrets/folder.js";
import {
  addSecret,
  secretNamed,
  takeChangedFolders,
  trimValue,
  updateSecret,
} from "./resources/secrets/secret.js";
import { addUser as createUser, userWithEmail } from "./resources/users.js";
import { serverConfig } from "./server-config.js";
import type { Store } from "./store.js";
import type {
  TestIdentitySeed,
  TestProjectContent,
  TestProjectSeed,
  TestSeed,
  TestServerOptions,
  TestUserSeed,
} from "./types.js";
import { withoutEndingSlash } from "./validation.js";

/** Writes what every server has: an organization, a user, an identity and a project. */
export function addDefaults(
  store: Store,
  { accessTokenTTL, admin = false, initialized = true, enterprise = false }: TestServerOptions,
): void {
  createDefaults(store);
  const { organizationId, userId, projectId, identityId, credentials } = defaultsOf(store);
  addOrganization(store, { id: organizationId, name: "Test organization", slug: "test" });
  createProject(store, { id: projectId, name: "Test project", slug: "test-project" });
  addDefaultEnvironments(store, projectId);
  addUser(store, "user@infisical.test", {
    id: userId,
    firstName: "Test",
    lastName: "User",
    role: "admin",
    superAdmin: true,
  });
  addIdentity(store, "test-identity", {
    id: identityId,
    role: "admin",
    admin,
    projects: ["Test project"],
    ...credentials,
    ...(accessTokenTTL !== undefined && { accessTokenTTL }),
  });
  Object.assign(serverConfig(store), { initialized, enterprise });
}

export function addSeed(
  store: Store,
  { projects: others = {}, identities = {}, users = {}, ...content }: TestSeed,
): void {
  const { projectId } = defaultsOf(store);
  if (store.rows(projects).get(projectId)) addContent(store, projectId, content);
  else if (Object.keys(content).length > 0) throw new Error("The default project was deleted");
  for (const [name, seed] of Object.entries(others)) addProject(store, name, seed);
  for (const [name, seed] of Object.entries(identities)) addIdentity(store, name, seed);
  for (const [email, seed] of Object.entries(users)) addUser(store, email, seed);
  // What a test writes itself is no news for webhooks.
  takeChangedFolders(store);
}

function addProject(
  store: Store,
  name: string,
  { id, slug, type, environments, ...content }: TestProjectSeed,
): void {
  let project = projectNamed(store, name);
  if (!project) {
    const typed = type && { type, servesAll: false };
    project = createProject(store, { name, ...typed, ...(id && { id }), ...(slug && { slug }) });
    if (!environments) addDefaultEnvironments(store, project.id);
  }
  for (const slug of environments ?? []) ensureEnvironment(store, project.id, slug);
  addContent(store, project.id, content);
}

function addContent(
  store: Store,
  projectId: string,
  { secrets = {}, imports = {}, kmsKeys = {} }: TestProjectContent,
): void {
  for (const [slug, folders] of Object.entries(secrets)) {
    for (const [path, values] of Object.entries(folders)) {
      const folder = folderAt(store, projectId, slug, path);
      for (const [name, text] of Object.entries(values)) {
        const value = trimValue(text);
        const secret = secretNamed(store, folder.id, name);
        if (secret) updateSecret(store, secret, { value });
        else addSecret(store, folder.id, { name, value });
      }
    }
  }
  for (const [slug, folders] of Object.entries(imports)) {
    for (const [path, sources] of Object.entries(folders)) {
      const folder = folderAt(store, projectId, slug, path);
      for (const { environment: slug, path = "/" } of sources) {
        const environment = environmentWithSlug(store, projectId, slug);
        if (!environment) throw new TypeError(`There is no environment "${slug}" to import from`);
        addImport(store, folder.id, {
          sourceEnvironmentId: environment.id,
          sourcePath: withoutEndingSlash(path),
        });
      }
    }
  }
  for (const [name, seed] of Object.entries(kmsKeys)) {
    if (!keyNamed(store, projectId, name)) addKey(store, { projectId, name, ...seed });
  }
}

/** The folder at the path; what is missing on the way is created, the environment too. */
function folderAt(store: Store, projectId: string, slug: string, path: string): Folder {
  if (!path.startsWith("/")) throw new TypeError(`A path starts with a slash: ${path}`);
  const environment = ensureEnvironment(store, projectId, slug);
  return ensureFolder(store, environment.id, withoutEndingSlash(path));
}

function ensureEnvironment(store: Store, projectId: string, slug: string): Environment {
  return (
    environmentWithSlug(store, projectId, slug) ?? addEnvironment(store, projectId, slug, slug)
  );
}

function addIdentity(
  store: Store,
  name: string,
  {
    id,
    role,
    admin = false,
    projects = [],
    readsValues,
    clientId,
    clientSecret,
    accessTokenTTL,
  }: TestIdentitySeed,
): void {
  let identity = store.rows(identities).find((identity) => identity.name === name);
  if (!identity) {
    identity = createIdentity(store, {
      name,
      isInstanceAdmin: admin,
      ...(id && { id }),
      ...(role && { role }),
    });
    const universalAuth = addIdentityAuth(store, identity.id, methodName("universalAuth"), {
      settings: universalSettings(clientId ?? uuid()),
      ...(accessTokenTTL !== undefined && {
        accessTokenTTL,
        accessTokenMaxTTL: Math.max(accessTokenTTL, defaultTokenLimits.accessTokenMaxTTL),
      }),
    });
    addClientSecret(store, universalAuth.id, { secret: clientSecret ?? randomHex(32) });
  }
  addToProjects(store, projects, "identity", identity.id, readsValues);
}

function addUser(
  store: Store,
  email: string,
  { role = "member", projects = [], ...fields }: TestUserSeed & { superAdmin?: boolean },
): void {
  let user = userWithEmail(store, email);
  if (!user) {
    user = createUser(store, { email, ...fields });
    addOrganizationMember(store, {
      organizationId: defaultsOf(store).organizationId,
      memberType: "user",
      memberId: user.id,
      role,
    });
  }
  addToProjects(store, projects, "user", user.id);
}

function addToProjects(
  store: Store,
  names: readonly string[],
  memberType: MemberType,
  memberId: string,
  readsValues = true,
): void {
  for (const name of names) {
    const projectId = projectNamed(store, name)?.id;
    if (projectId === undefined) throw new TypeError(`There is no project "${name}"`);
    if (!projectMembership(store, projectId, memberId)) {
      addProjectMember(store, { projectId, memberType, memberId, readsValues });
    }
  }
}
