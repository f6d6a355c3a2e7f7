import { isUuid, randomBytes, randomHex, uuid } from "./bytes.js";
import type { Clock } from "./clock.js";
import { notFound, permissionDenied, Refusal, serverError } from "./errors.js";
import {
  type Environment,
  emptySecret,
  type Folder,
  type KmsKey,
  keyLengths,
  layer,
  newEnvironment,
  newFolder,
  type Project,
  type Secret,
  type SecretContent,
  type SecretImport,
} from "./model.js";
import {
  type AppConnection,
  type Certificate,
  type CertificateAuthority,
  type CertificateTemplate,
  type ClientSecret,
  type DynamicSecret,
  type DynamicSecretLease,
  defaultTokenLimits,
  everywhere,
  type Identity,
  type IdentityAuth,
  type IntegrationAuth,
  type MfaSession,
  type Organization,
  type OrganizationMembership,
  type PkiAlert,
  type ProjectMembership,
  type SecretSync,
  type ServerConfig,
  type ServiceToken,
  type SharedSecret,
  type User,
  type UserSession,
  type Webhook,
} from "./records.js";
import type { Actor } from "./tokens.js";
import type { TestCredentials, TestWebhookDelivery } from "./types.js";

/**
 * Everything the server remembers. Every id has its map, so that no request searches.
 *
 * Snapshots and `reset()` take every field of it, with all that the field leads to: a new
 * collection takes part by being a `Map` field here. What they hold is plain: objects and arrays
 * (which may refer to each other), maps with text as keys, sets, bytes, text, numbers, booleans and
 * `null`. No instances of own classes, no functions, no private fields.
 */
export class Store {
  readonly #clock: Clock;
  readonly organizationId: string = uuid();
  readonly userId: string = uuid();
  /** The default identity and project, which each server has. */
  readonly identityId: string = uuid();
  readonly projectId: string = uuid();
  readonly credentials: TestCredentials = { clientId: uuid(), clientSecret: randomHex(32) };
  readonly projects: Map<string, Project> = new Map();
  readonly environments: Map<string, Environment> = new Map();
  readonly folders: Map<string, Folder> = new Map();
  readonly secrets: Map<string, Secret> = new Map();
  readonly imports: Map<string, SecretImport> = new Map();
  readonly keys: Map<string, KmsKey> = new Map();

  readonly organizations: Map<string, Organization> = new Map();
  readonly users: Map<string, User> = new Map();
  readonly organizationMemberships: Map<string, OrganizationMembership> = new Map();
  /** By project and member: `project/member`. */
  readonly projectMemberships: Map<string, ProjectMembership> = new Map();
  readonly userSessions: Map<string, UserSession> = new Map();
  readonly mfaSessions: Map<string, MfaSession> = new Map();
  /** There is one, under its id. */
  readonly serverConfigs: Map<string, ServerConfig> = new Map();
  readonly identities: Map<string, Identity> = new Map();
  /** By identity and method: `identity/method`. */
  readonly identityAuths: Map<string, IdentityAuth> = new Map();
  readonly clientSecrets: Map<string, ClientSecret> = new Map();

  readonly sharedSecrets: Map<string, SharedSecret> = new Map();
  readonly webhooks: Map<string, Webhook> = new Map();
  readonly appConnections: Map<string, AppConnection> = new Map();
  readonly secretSyncs: Map<string, SecretSync> = new Map();
  readonly dynamicSecrets: Map<string, DynamicSecret> = new Map();
  readonly dynamicSecretLeases: Map<string, DynamicSecretLease> = new Map();
  readonly integrationAuths: Map<string, IntegrationAuth> = new Map();
  readonly serviceTokens: Map<string, ServiceToken> = new Map();
  readonly authorities: Map<string, CertificateAuthority> = new Map();
  readonly certificates: Map<string, Certificate> = new Map();
  readonly certificateTemplates: Map<string, CertificateTemplate> = new Map();
  readonly pkiAlerts: Map<string, PkiAlert> = new Map();
  readonly webhookDeliveries: TestWebhookDelivery[] = [];
  /** Folders whose secrets a request has changed, until webhooks know of it. */
  readonly #changedFolders: Set<Folder> = new Set();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get clock(): Clock {
    return this.#clock;
  }

  addProject(fields: Partial<Project> & { name: string }): Project {
    const now = this.clock.timestamp();
    const project: Project = {
      id: uuid(),
      organizationId: this.organizationId,
      slug: `${slugOf(fields.name)}-${randomHex(2)}`,
      description: null,
      type: "secret-manager",
      defaultProduct: null,
      autoCapitalization: false,
      hasDeleteProtection: false,
      secretSharing: true,
      showSnapshotsLegacy: false,
      secretDetectionIgnoreValues: null,
      createdAt: now,
      updatedAt: now,
      environments: new Map(),
      deletedEnvironments: [],
      tags: new Map(),
      ...fields,
    };
    this.projects.set(project.id, project);
    return project;
  }

  /**
   * The project, when there is one and the caller may enter it: a member, or any user of the
   * organization, as if all of them were its administrators.
   */
  project(actor: Actor, id: string, unknown = `Project with ID '${id}' not found`): Project {
    const project = this.projects.get(id);
    if (!project) throw notFound(unknown);
    if (actor.mode === "serviceToken" && actor.projectId !== id) {
      throw permissionDenied("The service token belongs to another project");
    }
    if (!this.mayEnter(actor, project)) {
      throw permissionDenied("You are not a member of this project");
    }
    return project;
  }

  projectWithSlug(actor: Actor, slug: string): Project {
    const project = [...this.projects.values()].find((candidate) => candidate.slug === slug);
    if (!project) throw notFound(`Project with slug ${slug} not found`);
    return this.project(actor, project.id);
  }

  mayEnter({ identity, userId, projectId }: Actor, project: Project): boolean {
    if (identity) return this.projectMembership(project.id, identity.id) !== undefined;
    if (userId !== undefined) return this.isOrganizationMember(project.organizationId, userId);
    return projectId === project.id;
  }

  projectMembership(projectId: string, memberId: string): ProjectMembership | undefined {
    return this.projectMemberships.get(`${projectId}/${memberId}`);
  }

  addProjectMember(
    projectId: string,
    memberType: ProjectMembership["memberType"],
    memberId: string,
    role = "admin",
  ): ProjectMembership {
    const now = this.clock.timestamp();
    const membership: ProjectMembership = {
      id: uuid(),
      projectId,
      memberType,
      memberId,
      roleId: uuid(),
      role,
      createdAt: now,
      updatedAt: now,
    };
    this.projectMemberships.set(`${projectId}/${memberId}`, membership);
    return membership;
  }

  /** Takes a member, or every member, out of a project or out of all projects. */
  removeProjectMembers({ projectId, memberId }: { projectId?: string; memberId?: string }): void {
    for (const [key, membership] of this.projectMemberships) {
      const isOfProject = projectId === undefined || membership.projectId === projectId;
      const isMember = memberId === undefined || membership.memberId === memberId;
      if (isOfProject && isMember) this.projectMemberships.delete(key);
    }
  }

  /** For a test, which knows the names that it has given. */
  projectNamed(name: string): Project {
    const project = [...this.projects.values()].find((project) => project.name === name);
    if (!project) throw new TypeError(`There is no project "${name}"`);
    return project;
  }

  removeProject(project: Project): void {
    this.projects.delete(project.id);
    this.removeProjectMembers({ projectId: project.id });
    for (const environment of project.environments.values()) this.removeEnvironment(environment);
    for (const key of this.keys.values()) if (key.project === project) this.keys.delete(key.id);
  }

  addEnvironment(project: Project, slug: string, name: string, position?: number): Environment {
    // A deleted environment can still be restored, so it keeps its position.
    const end = project.environments.size + project.deletedEnvironments.length + 1;
    const now = this.clock.timestamp();
    const environment = newEnvironment(project, slug, name, position ?? end, now);
    this.folders.set(environment.root.id, environment.root);
    this.environments.set(environment.id, environment);
    project.environments.set(slug, environment);
    return environment;
  }

  removeEnvironment(environment: Environment): void {
    environment.project.environments.delete(environment.slug);
    this.environments.delete(environment.id);
    for (const { id, envId } of this.webhooks.values()) {
      if (envId === environment.id) this.webhooks.delete(id);
    }
    this.#forget(environment.root);
  }

  findFolder(project: Project, environment: string, path: string): Folder | undefined {
    let folder = project.environments.get(environment)?.root;
    for (const name of segments(path)) folder = folder?.folders.get(name);
    return folder;
  }

  addFolder(parent: Folder, name: string, description: string | null = null): Folder {
    const folder = newFolder(parent.environment, parent, name, description, this.clock.timestamp());
    parent.folders.set(name, folder);
    this.folders.set(folder.id, folder);
    return folder;
  }

  /** The folder at the path; what is missing on the way is created. */
  ensureFolder(environment: Environment, path: string): Folder {
    let folder = environment.root;
    for (const name of segments(path)) {
      folder = folder.folders.get(name) ?? this.addFolder(folder, name);
    }
    return folder;
  }

  removeFolder(folder: Folder): void {
    folder.parent?.folders.delete(folder.name);
    this.#forget(folder);
  }

  /** Takes the folder and all that it holds out of the maps by id. */
  #forget(folder: Folder): void {
    this.folders.delete(folder.id);
    for (const secret of folder.secrets.values()) this.secrets.delete(secret.id);
    for (const secret of folder.overrides.values()) this.secrets.delete(secret.id);
    for (const secretImport of folder.imports) this.imports.delete(secretImport.id);
    for (const inner of folder.folders.values()) this.#forget(inner);
  }

  addSecret(
    folder: Folder,
    content: Partial<SecretContent> & { name: string },
    type: Secret["type"] = "shared",
  ): Secret {
    const now = this.clock.timestamp();
    const current = { ...emptySecret, ...content, version: 1, updatedAt: now };
    const secret: Secret = { id: uuid(), folder, type, createdAt: now, current, past: [] };
    layer(folder, type).set(content.name, secret);
    this.secrets.set(secret.id, secret);
    this.#changedFolders.add(folder);
    return secret;
  }

  /** Writes the next version; the earlier ones stay readable. */
  updateSecret(secret: Secret, changes: Partial<SecretContent>): void {
    const { current, folder } = secret;
    secret.past.push(current);
    this.#changedFolders.add(folder);
    secret.current = {
      ...current,
      ...changes,
      version: current.version + 1,
      updatedAt: this.clock.timestamp(),
    };
    const { name } = secret.current;
    if (name === current.name) return;
    const secrets = layer(folder, secret.type);
    secrets.delete(current.name);
    secrets.set(name, secret);
    const override = this.#overrideOf(secret, current.name);
    if (override) this.updateSecret(override, { name });
  }

  removeSecret(secret: Secret): void {
    const { folder, type, current } = secret;
    layer(folder, type).delete(current.name);
    this.secrets.delete(secret.id);
    this.#changedFolders.add(folder);
    const override = this.#overrideOf(secret, current.name);
    if (override) this.removeSecret(override);
  }

  takeChangedFolders(): Folder[] {
    const folders = [...this.#changedFolders];
    this.#changedFolders.clear();
    return folders;
  }

  #overrideOf({ type, folder }: Secret, name: string): Secret | undefined {
    return type === "shared" ? folder.overrides.get(name) : undefined;
  }

  addImport(folder: Folder, source: SecretImport["source"]): SecretImport {
    const now = this.clock.timestamp();
    const dates = { createdAt: now, updatedAt: now };
    const secretImport: SecretImport = { id: uuid(), folder, source, version: 1, ...dates };
    folder.imports.push(secretImport);
    this.imports.set(secretImport.id, secretImport);
    return secretImport;
  }

  addKey(project: Project, fields: Partial<KmsKey> & { name: string }): KmsKey {
    const now = this.clock.timestamp();
    const encryptionAlgorithm = fields.encryptionAlgorithm ?? "aes-256-gcm";
    const key: KmsKey = {
      id: uuid(),
      project,
      description: null,
      isDisabled: false,
      isExportable: true,
      encryptionAlgorithm,
      material: randomBytes(keyLengths[encryptionAlgorithm] ?? 32),
      publicMaterial: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    };
    this.keys.set(key.id, key);
    return key;
  }

  addOrganization(fields: Partial<Organization> & { name: string }): Organization {
    const now = this.clock.timestamp();
    const organization: Organization = {
      id: uuid(),
      slug: `${slugOf(fields.name)}-${randomHex(2)}`,
      shouldUseNewPrivilegeSystem: true,
      privilegeUpgradeInitiatedByUsername: null,
      privilegeUpgradeInitiatedAt: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    };
    this.organizations.set(organization.id, organization);
    return organization;
  }

  /** The organization, when the caller belongs to it. */
  organization(actor: Actor, id: string): Organization {
    const organization = this.organizations.get(id);
    const isMember =
      actor.identity?.organizationId === id ||
      (actor.userId !== undefined && this.isOrganizationMember(id, actor.userId));
    if (!isMember) throw permissionDenied("You are not a member of this organization");
    if (!organization) throw notFound(`Organization with ID '${id}' not found`);
    return organization;
  }

  /** The organization that a token is for: a user's is the first that the user is in. */
  organizationOf({ identity, userId }: Actor): string {
    if (identity) return identity.organizationId;
    return this.membershipsOf(userId)[0]?.organizationId ?? this.organizationId;
  }

  /** With all that is in it. */
  removeOrganization({ id }: Organization): void {
    this.organizations.delete(id);
    for (const project of this.projects.values()) {
      if (project.organizationId === id) this.removeProject(project);
    }
    for (const identity of this.identities.values()) {
      if (identity.organizationId === id) this.removeIdentity(identity);
    }
    for (const membership of this.organizationMemberships.values()) {
      if (membership.organizationId === id) this.organizationMemberships.delete(membership.id);
    }
  }

  isOrganizationMember(organizationId: string, userId: string): boolean {
    return this.membershipsOf(userId).some(
      (membership) => membership.organizationId === organizationId,
    );
  }

  /** The organizations that a user may enter. */
  membershipsOf(userId: string | undefined): OrganizationMembership[] {
    return [...this.organizationMemberships.values()].filter(
      (membership) => membership.userId === userId && membership.isActive,
    );
  }

  addOrganizationMember(
    organizationId: string,
    user: User,
    role: string,
    status: OrganizationMembership["status"] = "accepted",
  ): OrganizationMembership {
    const now = this.clock.timestamp();
    const membership: OrganizationMembership = {
      id: uuid(),
      organizationId,
      userId: user.id,
      role,
      status,
      inviteEmail: status === "invited" ? user.email : null,
      isActive: true,
      metadata: [],
      lastInvitedAt: status === "invited" ? now : null,
      createdAt: now,
      updatedAt: now,
    };
    this.organizationMemberships.set(membership.id, membership);
    return membership;
  }

  /** Who leaves an organization leaves its projects too. */
  removeOrganizationMember({ id, organizationId, userId }: OrganizationMembership): void {
    this.organizationMemberships.delete(id);
    for (const project of this.projects.values()) {
      if (project.organizationId !== organizationId) continue;
      this.removeProjectMembers({ projectId: project.id, memberId: userId });
    }
  }

  addUser(fields: Partial<User> & { email: string }): User {
    const now = this.clock.timestamp();
    const user: User = {
      id: uuid(),
      username: fields.email,
      firstName: null,
      lastName: null,
      authMethods: ["email"],
      superAdmin: false,
      isAccepted: true,
      isEmailVerified: true,
      isMfaEnabled: false,
      selectedMfaMethod: null,
      password: null,
      pendingEmail: null,
      createdAt: now,
      updatedAt: now,
      ...fields,
    };
    this.users.set(user.id, user);
    return user;
  }

  /** The user that sends the request. */
  user({ userId = "" }: Actor): User {
    return found(this.users, userId, "User not found");
  }

  removeUser({ id }: User): void {
    this.users.delete(id);
    this.removeProjectMembers({ memberId: id });
    for (const records of [this.organizationMemberships, this.userSessions]) {
      for (const record of records.values()) if (record.userId === id) records.delete(record.id);
    }
  }

  /** A user's session: there is one for all tokens of the user, as of one browser. */
  userSession(userId: string): UserSession {
    const now = this.clock.timestamp();
    const known = [...this.userSessions.values()].find((session) => session.userId === userId);
    const session = known ?? { id: uuid(), userId, lastUsed: now, createdAt: now, updatedAt: now };
    this.userSessions.set(session.id, session);
    return session;
  }

  addIdentity(fields: Partial<Identity> & { name: string }): Identity {
    const now = this.clock.timestamp();
    const identity: Identity = {
      id: uuid(),
      organizationId: this.organizationId,
      membershipId: uuid(),
      role: "no-access",
      hasDeleteProtection: false,
      isInstanceAdmin: false,
      metadata: [],
      createdAt: now,
      updatedAt: now,
      lastLogin: null,
      ...fields,
    };
    this.identities.set(identity.id, identity);
    return identity;
  }

  identity(id: string): Identity {
    return found(this.identities, id, `Identity with ID '${id}' not found`);
  }

  removeIdentity(identity: Identity): void {
    this.identities.delete(identity.id);
    this.removeProjectMembers({ memberId: identity.id });
    for (const auth of this.authsOf(identity)) this.removeIdentityAuth(auth);
  }

  /** Only members of the organization with a role may change the organization. */
  requireOrganizationRole(actor: Actor): void {
    if (actor.identity?.role === "no-access") {
      throw permissionDenied("You are not allowed to access this resource");
    }
  }

  /** The server's settings; until there are any, somebody still has to set it up. */
  serverConfig(): ServerConfig {
    const id = "00000000-0000-0000-0000-000000000000";
    const config = this.serverConfigs.get(id) ?? {
      id,
      initialized: true,
      enterprise: false,
      settings: {},
    };
    this.serverConfigs.set(id, config);
    return config;
  }

  requireSuperAdmin(actor: Actor): void {
    const isUser = actor.userId !== undefined && this.users.get(actor.userId)?.superAdmin;
    if (isUser || actor.identity?.isInstanceAdmin) return;
    throw new Refusal(403, "ForbiddenError", "Requires elevated super admin privileges");
  }

  authsOf({ id }: Identity): IdentityAuth[] {
    return [...this.identityAuths.values()].filter(({ identityId }) => identityId === id);
  }

  identityAuth(identityId: string, method: string): IdentityAuth | undefined {
    return this.identityAuths.get(`${identityId}/${method}`);
  }

  addIdentityAuth(
    identity: Identity,
    method: string,
    fields: Partial<IdentityAuth> = {},
  ): IdentityAuth {
    const now = this.clock.timestamp();
    const auth: IdentityAuth = {
      id: uuid(),
      identityId: identity.id,
      method,
      ...defaultTokenLimits,
      accessTokenTrustedIps: everywhere,
      settings: {},
      createdAt: now,
      updatedAt: now,
      ...fields,
    };
    this.identityAuths.set(`${identity.id}/${method}`, auth);
    return auth;
  }

  removeIdentityAuth({ id, identityId, method }: IdentityAuth): void {
    this.identityAuths.delete(`${identityId}/${method}`);
    for (const secret of this.clientSecrets.values()) {
      if (secret.authId === id) this.clientSecrets.delete(secret.id);
    }
  }

  addClientSecret(authId: string, fields: Partial<ClientSecret> = {}): ClientSecret {
    const now = this.clock.timestamp();
    const clientSecret: ClientSecret = {
      id: uuid(),
      authId,
      secret: randomHex(32),
      description: "",
      numUsesLimit: 0,
      ttl: 0,
      numUses: 0,
      isRevoked: false,
      createdAt: now,
      updatedAt: now,
      ...fields,
    };
    this.clientSecrets.set(clientSecret.id, clientSecret);
    return clientSecret;
  }
}

/** A name as it may stand in URLs. */
function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** The database fails on an id that is no UUID, and the server does not hide it. */
export function found<T>(records: ReadonlyMap<string, T>, id: string, absent: string): T {
  if (!isUuid(id)) throw serverError("Find by id");
  const record = records.get(id);
  if (record === undefined) throw notFound(absent);
  return record;
}

/** The names on the way to a folder. A path that does not start with a slash leads nowhere. */
function segments(path: string): string[] {
  if (path === "/") return [];
  return path.startsWith("/") ? path.slice(1).split("/") : [""];
}
