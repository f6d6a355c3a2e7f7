import type { Actor } from "./auth/tokens.js";
import { randomBytes, uuid } from "./bytes.js";
import { defaultsOf } from "./defaults.js";
import { notFound, permissionDenied } from "./errors.js";
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
import { isOrganizationMember, projectMembership } from "./resources/memberships.js";
import { slugFor } from "./slug.js";
import { type Rows, Store } from "./store.js";
import * as shared from "./tables.js";

/** Everything the server remembers, and the rules that several resources share. */
export class State extends Store {
  readonly projects: Rows<Project> = this.rows(shared.projects);
  readonly environments: Rows<Environment> = this.rows(shared.environments);
  readonly folders: Rows<Folder> = this.rows(shared.folders);
  readonly secrets: Rows<Secret> = this.rows(shared.secrets);
  readonly imports: Rows<SecretImport> = this.rows(shared.secretImports);
  readonly keys: Rows<KmsKey> = this.rows(shared.kmsKeys);
  readonly tags: Rows<Tag> = this.rows(shared.tags);
  readonly deletedEnvironments: Rows<DeletedEnvironment> = this.rows(shared.deletedEnvironments);

  addProject(fields: Partial<Project> & { name: string }): Project {
    const now = this.clock.timestamp();
    const project: Project = {
      id: uuid(),
      organizationId: defaultsOf(this).organizationId,
      slug: slugFor(fields.name),
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

  mayEnter({ identityId, userId, projectId }: Actor, project: Project): boolean {
    if (identityId !== undefined)
      return projectMembership(this, project.id, identityId) !== undefined;
    if (userId !== undefined) return isOrganizationMember(this, project.organizationId, userId);
    return projectId === project.id;
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
}

/** The names on the way to a folder. A path that does not start with a slash leads nowhere. */
function segments(path: string): string[] {
  if (path === "/") return [];
  return path.startsWith("/") ? path.slice(1).split("/") : [""];
}
