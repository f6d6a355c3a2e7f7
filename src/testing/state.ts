import { isUuid, randomHex, uuid } from "./bytes.js";
import type { Clock } from "./clock.js";
import { badRequest, notFound, permissionDenied, serverError } from "./errors.js";
import {
  type ClientSecret,
  defaultTokenLimits,
  Environment,
  emptySecret,
  type Folder,
  type Identity,
  type KmsKey,
  layer,
  newFolder,
  type Project,
  type Secret,
  type SecretContent,
  type SecretImport,
  type TrustedIp,
  type UniversalAuth,
} from "./model.js";
import type { Actor } from "./tokens.js";

/** Everything the server remembers. Every id has its map, so that no request searches. */
export class Store {
  readonly clock: Clock;
  readonly organizationId: string = uuid();
  readonly userId: string = uuid();
  readonly projects: Map<string, Project> = new Map();
  readonly environments: Map<string, Environment> = new Map();
  readonly folders: Map<string, Folder> = new Map();
  readonly secrets: Map<string, Secret> = new Map();
  readonly imports: Map<string, SecretImport> = new Map();
  readonly identities: Map<string, Identity> = new Map();
  /** By client id. */
  readonly universalAuths: Map<string, UniversalAuth> = new Map();
  readonly keys: Map<string, KmsKey> = new Map();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  clear(): void {
    this.projects.clear();
    this.environments.clear();
    this.folders.clear();
    this.secrets.clear();
    this.imports.clear();
    this.identities.clear();
    this.universalAuths.clear();
    this.keys.clear();
  }

  addProject(fields: Partial<Project> & { name: string }): Project {
    const now = this.clock.timestamp();
    const project: Project = {
      id: uuid(),
      slug: `${fields.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${randomHex(2)}`,
      description: null,
      type: "secret-manager",
      hasDeleteProtection: false,
      createdAt: now,
      updatedAt: now,
      environments: new Map(),
      deletedEnvironments: [],
      members: new Set(),
      tags: new Map(),
      ...fields,
    };
    this.projects.set(project.id, project);
    return project;
  }

  /** The project, when there is one and the caller is a member; a user may enter every project. */
  project(actor: Actor, id: string, unknown = `Project with ID '${id}' not found`): Project {
    const project = this.projects.get(id);
    if (!project) throw notFound(unknown);
    if (actor.mode === "serviceToken" && actor.projectId !== id) {
      throw permissionDenied("The service token belongs to another project");
    }
    if (actor.identity && !project.members.has(actor.identity.id)) {
      throw permissionDenied("You are not a member of this project");
    }
    return project;
  }

  removeProject(project: Project): void {
    this.projects.delete(project.id);
    for (const environment of project.environments.values()) this.removeEnvironment(environment);
    for (const key of this.keys.values()) if (key.project === project) this.keys.delete(key.id);
  }

  addEnvironment(project: Project, slug: string, name: string, position?: number): Environment {
    // A deleted environment can still be restored, so it keeps its position.
    const end = project.environments.size + project.deletedEnvironments.length + 1;
    const now = this.clock.timestamp();
    const environment = new Environment(project, slug, name, position ?? end, now);
    this.folders.set(environment.root.id, environment.root);
    this.environments.set(environment.id, environment);
    project.environments.set(slug, environment);
    return environment;
  }

  removeEnvironment(environment: Environment): void {
    environment.project.environments.delete(environment.slug);
    this.environments.delete(environment.id);
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
    return secret;
  }

  /** Writes the next version; the earlier ones stay readable. */
  updateSecret(secret: Secret, changes: Partial<SecretContent>): void {
    const { current, folder } = secret;
    secret.past.push(current);
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
    const override = this.#overrideOf(secret, current.name);
    if (override) this.removeSecret(override);
  }

  #overrideOf({ type, folder }: Secret, name: string): Secret | undefined {
    return type === "shared" ? folder.overrides.get(name) : undefined;
  }

  addIdentity(fields: Partial<Identity> & { name: string }): Identity {
    const now = this.clock.timestamp();
    const identity: Identity = {
      id: uuid(),
      membershipId: uuid(),
      role: "no-access",
      hasDeleteProtection: false,
      metadata: [],
      createdAt: now,
      updatedAt: now,
      lastLogin: null,
      universalAuth: null,
      ...fields,
    };
    this.identities.set(identity.id, identity);
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

  attachUniversalAuth(identity: Identity, fields: Partial<UniversalAuth>): UniversalAuth {
    if (identity.universalAuth) {
      throw badRequest("Failed to add universal auth to already configured identity");
    }
    const now = this.clock.timestamp();
    const everywhere: TrustedIp[] = [
      { type: "ipv4", prefix: 0, ipAddress: "0.0.0.0" },
      { type: "ipv6", prefix: 0, ipAddress: "::" },
    ];
    const universalAuth: UniversalAuth = {
      id: uuid(),
      clientId: uuid(),
      identity,
      ...defaultTokenLimits,
      clientSecretTrustedIps: everywhere,
      accessTokenTrustedIps: everywhere,
      lockoutEnabled: true,
      lockoutThreshold: 3,
      lockoutDurationSeconds: 300,
      lockoutCounterResetSeconds: 30,
      createdAt: now,
      updatedAt: now,
      clientSecrets: new Map(),
      ...fields,
    };
    identity.universalAuth = universalAuth;
    this.universalAuths.set(universalAuth.clientId, universalAuth);
    return universalAuth;
  }

  addClientSecret(auth: UniversalAuth, fields: Partial<ClientSecret> = {}): ClientSecret {
    const now = this.clock.timestamp();
    const clientSecret: ClientSecret = {
      id: uuid(),
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
    auth.clientSecrets.set(clientSecret.id, clientSecret);
    return clientSecret;
  }
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
