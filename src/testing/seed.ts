import { loginMethods } from "./auth/logins.js";
import { universalSettings } from "./auth/methods.js";
import { defaultTokenLimits } from "./auth/tokens.js";
import { randomHex, uuid } from "./bytes.js";
import { createDefaults, defaultsOf } from "./defaults.js";
import { type Folder, type Project, trimValue } from "./model.js";
import { addDefaultEnvironments } from "./resources/environments.js";
import { addIdentity as createIdentity, identities } from "./resources/identities.js";
import { addClientSecret } from "./resources/identity-auth/universal.js";
import { addIdentityAuth } from "./resources/identity-auth.js";
import {
  addOrganizationMember,
  addProjectMember,
  type MemberType,
  projectMembership,
} from "./resources/memberships.js";
import { addOrganization } from "./resources/organizations.js";
import { addUser as createUser, userWithEmail } from "./resources/users.js";
import { serverConfig } from "./server-config.js";
import type { State } from "./state.js";
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
  store: State,
  { accessTokenTTL, initialized = true, enterprise = false }: TestServerOptions,
): void {
  createDefaults(store);
  const { organizationId, userId, projectId, identityId, credentials } = defaultsOf(store);
  addOrganization(store, { id: organizationId, name: "Test organization", slug: "test" });
  const project = store.addProject({ id: projectId, name: "Test project", slug: "test-project" });
  addDefaultEnvironments(store, project);
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
    projects: [project.name],
    ...credentials,
    ...(accessTokenTTL !== undefined && { accessTokenTTL }),
  });
  Object.assign(serverConfig(store), { initialized, enterprise });
}

export function addSeed(
  store: State,
  { projects = {}, identities = {}, users = {}, ...content }: TestSeed,
): void {
  const project = store.projects.get(defaultsOf(store).projectId);
  if (project) addContent(store, project, content);
  else if (Object.keys(content).length > 0) throw new Error("The default project was deleted");
  for (const [name, seed] of Object.entries(projects)) addProject(store, name, seed);
  for (const [name, seed] of Object.entries(identities)) addIdentity(store, name, seed);
  for (const [email, seed] of Object.entries(users)) addUser(store, email, seed);
  // What a test writes itself is no news for webhooks.
  store.takeChangedFolders();
}

function addProject(
  store: State,
  name: string,
  { id, slug, environments, ...content }: TestProjectSeed,
): void {
  let project = [...store.projects.values()].find((project) => project.name === name);
  if (!project) {
    project = store.addProject({ name, ...(id && { id }), ...(slug && { slug }) });
    if (!environments) addDefaultEnvironments(store, project);
  }
  for (const slug of environments ?? []) {
    if (!project.environments.has(slug)) store.addEnvironment(project, slug, slug);
  }
  addContent(store, project, content);
}

function addContent(
  store: State,
  project: Project,
  { secrets = {}, imports = {}, kmsKeys = {} }: TestProjectContent,
): void {
  for (const [slug, folders] of Object.entries(secrets)) {
    for (const [path, values] of Object.entries(folders)) {
      const folder = ensureFolder(store, project, slug, path);
      for (const [name, text] of Object.entries(values)) {
        const value = trimValue(text);
        const secret = folder.secrets.get(name);
        if (secret) store.updateSecret(secret, { value });
        else store.addSecret(folder, { name, value });
      }
    }
  }
  for (const [slug, folders] of Object.entries(imports)) {
    for (const [path, sources] of Object.entries(folders)) {
      const folder = ensureFolder(store, project, slug, path);
      for (const { environment: slug, path = "/" } of sources) {
        const environment = project.environments.get(slug);
        if (!environment) throw new TypeError(`There is no environment "${slug}" to import from`);
        store.addImport(folder, { environment, path: withoutEndingSlash(path) });
      }
    }
  }
  for (const [name, seed] of Object.entries(kmsKeys)) {
    const isThere = [...store.keys.values()].some(
      (key) => key.project === project && key.name === name,
    );
    if (!isThere) store.addKey(project, { name, ...seed });
  }
}

function ensureFolder(store: State, project: Project, slug: string, path: string): Folder {
  if (!path.startsWith("/")) throw new TypeError(`A path starts with a slash: ${path}`);
  const environment = project.environments.get(slug) ?? store.addEnvironment(project, slug, slug);
  return store.ensureFolder(environment, withoutEndingSlash(path));
}

function addIdentity(
  store: State,
  name: string,
  { id, role, projects = [], clientId, clientSecret, accessTokenTTL }: TestIdentitySeed,
): void {
  let identity = store.rows(identities).find((identity) => identity.name === name);
  if (!identity) {
    identity = createIdentity(store, { name, ...(id && { id }), ...(role && { role }) });
    const universalAuth = addIdentityAuth(store, identity.id, loginMethods.universalAuth, {
      settings: universalSettings(clientId ?? uuid()),
      ...(accessTokenTTL !== undefined && {
        accessTokenTTL,
        accessTokenMaxTTL: Math.max(accessTokenTTL, defaultTokenLimits.accessTokenMaxTTL),
      }),
    });
    addClientSecret(store, universalAuth.id, { secret: clientSecret ?? randomHex(32) });
  }
  addToProjects(store, projects, "identity", identity.id);
}

function addUser(
  store: State,
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
  store: State,
  names: readonly string[],
  memberType: MemberType,
  memberId: string,
): void {
  for (const name of names) {
    const { id: projectId } = store.projectNamed(name);
    if (!projectMembership(store, projectId, memberId)) {
      addProjectMember(store, { projectId, memberType, memberId });
    }
  }
}
