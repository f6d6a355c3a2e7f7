import type { Actor } from "./auth/tokens.js";
import { randomBytes, randomHex, uuid } from "./bytes.js";
import type { Clock } from "./clock.js";
import { notFound, permissionDenied, Refusal } from "./errors.js";
import {
  type DeletedEnvironment,
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
  type Tag,
} from "./model.js";
import {
  type ClientSecret,
  type Defaults,
  defaultTokenLimits,
  everywhere,
  type Identity,
  type IdentityAuth,
  type Organization,
  type OrganizationMembership,
  type ProjectMembership,
  type ServerConfig,
  type User,
  type UserSession,
} from "./records.js";
import { found, type Rows, Store, type Table } from "./store.js";
import * as shared from "./tables.js";
import type { TestCredentials } from "./types.js";

/** Everything the server remembers, and the rules that several resources share. */
export class State extends Store {
  readonly projects: Rows<Project> = this.rows(shared.projects);
  readonly environments: Rows<Environment> = this.rows(shared.environments);
  readonly folders: Rows<Folder> = this.rows(shared.folders);
  readonly secrets: Rows<Secret> = this.rows(shared.secrets);
  readonly imports: Rows<SecretImport> = this.rows(shared.secretImports);
  readonly keys: Rows<KmsKey> = this.rows(shared.kmsKeys);
  readonly organizations: Rows<Organization> = this.rows(shared.organizations);
  readonly users: Rows<User> = this.rows(shared.users);
  readonly organizationMemberships: Rows<OrganizationMembership> = this.rows(
    shared.organizationMemberships,
  );
  readonly projectMemberships: Rows<ProjectMembership> = this.rows(shared.projectMemberships);
  readonly userSessions: Rows<UserSession> = this.rows(shared.userSessions);
  readonly serverConfigs: Rows<ServerConfig> = this.rows(shared.serverConfigs);
  readonly identities: Rows<Identity> = this.rows(shared.identities);
  readonly identityAuths: Rows<IdentityAuth> = this.rows(shared.identityAuths);
  readonly clientSecrets: Rows<ClientSecret> = this.rows(shared.clientSecrets);
  readonly tags: Rows<Tag> = this.rows(shared.tags);
  readonly deletedEnvironments: Rows<DeletedEnvironment> = this.rows(shared.deletedEnvironments);

  constructor(clock: Clock, tables: readonly Table<never>[]) {
    super(clock, tables);
    this.rows(shared.defaults).add({
      id: "defaults",
      organizationId: uuid(),
      userId: uuid(),
      identityId: uuid(),
      projectId: uuid(),
      credentials: { clientId: uuid(), clientSecret: randomHex(32) },
    });
  }

  get #defaults(): Defaults {
    const record = this.rows(shared.defaults).get("defaults");
    if (!record) throw new TypeError('The snapshot has no "defaults"');
    return record;
  }

  get organizationId(): string {
    return this.#defaults.organizationId;
  }

  get userId(): string {
    return this.#defaults.userId;
  }

  /** The default identity and project, which each server has. */
  get identityId(): string {
    return this.#defaults.identityId;
  }

  get projectId(): string {
    return this.#defaults.projectId;
  }

  get credentials(): TestCredentials {
    return this.#defaults.credentials;
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
      tags: new Map(),
      ...fields,
    };
    this.projects.add(project);
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
    this.projectMemberships.add(membership);
    return membership;
  }

  /** For a test, which knows the names that it has given. */
  projectNamed(name: string): Project {
    const project = [...this.projects.values()].find((project) => project.name === name);
    if (!project) throw new TypeError(`There is no project "${name}"`);
    return project;
  }

  addEnvironment(project: Project, slug: string, name: string, position?: number): Environment {
    // A deleted environment can still be restored, so it keeps its position.
    const deleted = this.deletedEnvironments.filter((deleted) => deleted.project === project);
    const end = project.environments.size + deleted.length + 1;
    const now = this.clock.timestamp();
    const environment = newEnvironment(project, slug, name, position ?? end, now);
    this.folders.add(environment.root);
    this.environments.add(environment);
    project.environments.set(slug, environment);
    return environment;
  }

  findFolder(project: Project, environment: string, path: string): Folder | undefined {
    let folder = project.environments.get(environment)?.root;
    for (const name of segments(path)) folder = folder?.folders.get(name);
    return folder;
  }

  addFolder(parent: Folder, name: string, description: string | null = null): Folder {
    const folder = newFolder(parent.environment, parent, name, description, this.clock.timestamp());
    parent.folders.set(name, folder);
    this.folders.add(folder);
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

  addSecret(
    folder: Folder,
    content: Partial<SecretContent> & { name: string },
    type: Secret["type"] = "shared",
  ): Secret {
    const now = this.clock.timestamp();
    const current = { ...emptySecret, ...content, version: 1, updatedAt: now };
    const secret: Secret = { id: uuid(), folder, type, createdAt: now, current, past: [] };
    layer(folder, type).set(content.name, secret);
    this.secrets.add(secret);
    this.rows(shared.changedFolders).add({ id: folder.id, folder });
    return secret;
  }

  /** Writes the next version; the earlier ones stay readable. */
  updateSecret(secret: Secret, changes: Partial<SecretContent>): void {
    const { current, folder } = secret;
    secret.past.push(current);
    this.rows(shared.changedFolders).add({ id: folder.id, folder });
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
    const { folder, current } = secret;
    this.secrets.remove(secret);
    this.rows(shared.changedFolders).add({ id: folder.id, folder });
    const override = this.#overrideOf(secret, current.name);
    if (override) this.removeSecret(override);
  }

  takeChangedFolders(): Folder[] {
    const changed = this.rows(shared.changedFolders);
    return [...changed.values()].map((record) => {
      changed.remove(record);
      return record.folder;
    });
  }

  #overrideOf({ type, folder }: Secret, name: string): Secret | undefined {
    return type === "shared" ? folder.overrides.get(name) : undefined;
  }

  addImport(folder: Folder, source: SecretImport["source"]): SecretImport {
    const now = this.clock.timestamp();
    const dates = { createdAt: now, updatedAt: now };
    const secretImport: SecretImport = { id: uuid(), folder, source, version: 1, ...dates };
    folder.imports.push(secretImport);
    this.imports.add(secretImport);
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
    this.keys.add(key);
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
    this.organizations.add(organization);
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
    this.organizationMemberships.add(membership);
    return membership;
  }

  /** Who leaves an organization leaves its projects too. */
  removeOrganizationMember(membership: OrganizationMembership): void {
    const { organizationId, userId } = membership;
    this.organizationMemberships.remove(membership);
    for (const project of this.projects.values()) {
      if (project.organizationId !== organizationId) continue;
      const member = this.projectMembership(project.id, userId);
      if (member) this.projectMemberships.remove(member);
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
      isEmailChangeConfirmed: false,
      createdAt: now,
      updatedAt: now,
      ...fields,
    };
    this.users.add(user);
    return user;
  }

  /** The user that sends the request. */
  user({ userId = "" }: Actor): User {
    return found(this.users, userId, "User not found");
  }

  /** A user's session: there is one for all tokens of the user, as of one browser. */
  userSession(userId: string): UserSession {
    const now = this.clock.timestamp();
    const known = [...this.userSessions.values()].find((session) => session.userId === userId);
    const session = known ?? { id: uuid(), userId, lastUsed: now, createdAt: now, updatedAt: now };
    this.userSessions.add(session);
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
    this.identities.add(identity);
    return identity;
  }

  identity(id: string): Identity {
    return found(this.identities, id, `Identity with ID '${id}' not found`);
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
    this.serverConfigs.add(config);
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
    this.identityAuths.add(auth);
    return auth;
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
    this.clientSecrets.add(clientSecret);
    return clientSecret;
  }
}

/** A name as it may stand in URLs. */
function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** The names on the way to a folder. A path that does not start with a slash leads nowhere. */
function segments(path: string): string[] {
  if (path === "/") return [];
  return path.startsWith("/") ? path.slice(1).split("/") : [""];
}
