import { anyMode, machineOrUser, machineUserOrService, userOnly } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { badRequest, notFound, serverError } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { serverConfig } from "../server-config.js";
import { found, type Store } from "../store.js";
import {
  array,
  boolean,
  flag,
  folderPath,
  nullable,
  number,
  numeric,
  object,
  oneOf,
  optional,
  string,
  withDefault,
} from "../validation.js";
import { environments, findFolderIn } from "./environments.js";
import { identities } from "./identities.js";
import { mayReadValues, projectMemberships } from "./memberships.js";
import { type Project, projectWithId } from "./projects.js";
import { resolveImports } from "./secret-imports.js";
import { requireTags, tagWithSlug } from "./secret-tags.js";
import { type Folder, folders, pathOf, pathsBelow } from "./secrets/folder.js";
import { References } from "./secrets/references.js";
import {
  addSecret,
  removeSecret,
  type Secret,
  type SecretChanges,
  type SecretMetadata,
  type SecretVersion,
  secretNamed,
  secrets as secretRows,
  trimValue,
  updateSecret,
} from "./secrets/secret.js";
import {
  hiddenValue,
  type ShownSecret,
  showDetails,
  showImported,
  showSecret,
  showVersion,
} from "./secrets/shapes.js";
import { onlyScopeOf, requireScope } from "./service-tokens.js";
import { users } from "./users.js";

/** The fields of a request that become a secret's content; what is `undefined` stays as it is. */
interface SecretFields {
  readonly secretValue?: string | undefined;
  readonly secretComment?: string | undefined;
  readonly secretMetadata?: SecretMetadata[] | undefined;
  readonly tagIds?: string[] | undefined;
  readonly skipMultilineEncoding?: boolean | null | undefined;
  readonly newSecretName?: string | undefined;
}

/** Whatever its role, a member may do everything. */
const allowedActions = ["read", "describeSecret", "readValue", "create", "edit", "delete"];

export function secretRoutes(store: Store): Routes {
  const name = string({ isTrimmed: true });
  const named = object({ secretName: name });
  const newName = string({
    isTrimmed: true,
    min: 1,
    rule: {
      test: (name) => !/[:/]/.test(name),
      message: "Secret name cannot contain colon or forward slash.",
    },
  });
  const type = withDefault(oneOf("shared", "personal"), "shared");
  const secretMetadata = optional(
    array(
      object({
        key: string({ min: 1, max: 255 }),
        value: withDefault(string({ max: 1020 }), ""),
        isEncrypted: withDefault(boolean(), false),
      }),
    ),
  );
  const tagIds = optional(array(string()));
  const reminder = {
    secretReminderNote: optional(nullable(string({ max: 1024 }))),
    secretReminderRepeatDays: optional(nullable(number())),
  };
  const place = { projectId: string(), environment: string(), secretPath: folderPath() };

  const listed = object({
    projectId: optional(string()),
    environment: optional(string()),
    secretPath: folderPath(),
    viewSecretValue: flag(true),
    expandSecretReferences: flag(true),
    recursive: flag(false),
    includePersonalOverrides: flag(false),
    includeImports: flag(true),
    metadataFilter: optional(string()),
    tagSlugs: optional(string()),
  });
  const fetched = object({
    projectId: string(),
    environment: optional(string()),
    secretPath: folderPath(),
    version: optional(numeric()),
    type,
    viewSecretValue: flag(true),
    expandSecretReferences: flag(true),
    includeImports: flag(true),
  });
  const createdName = object({ secretName: newName });
  const created = object({
    ...place,
    secretValue: string(),
    secretComment: withDefault(string(), ""),
    secretMetadata,
    tagIds,
    skipMultilineEncoding: optional(nullable(boolean())),
    type,
    ...reminder,
  });
  const updated = object({
    ...place,
    secretValue: optional(string()),
    secretComment: optional(string()),
    secretMetadata,
    tagIds,
    skipMultilineEncoding: optional(boolean()),
    newSecretName: optional(newName),
    type,
    ...reminder,
  });
  const deleted = object({ ...place, type });
  const createdInBatch = object({
    ...place,
    secrets: array(
      object({
        secretKey: newName,
        secretValue: string(),
        secretComment: withDefault(string(), ""),
        skipMultilineEncoding: optional(nullable(boolean())),
        secretMetadata,
        tagIds,
      }),
      { min: 1 },
    ),
  });
  const updatedInBatch = object({
    ...place,
    mode: withDefault(oneOf("ignore", "upsert", "failOnNotFound"), "failOnNotFound"),
    secrets: array(
      object({
        secretKey: newName,
        secretValue: optional(string()),
        secretPath: optional(folderPath()),
        secretComment: optional(string()),
        skipMultilineEncoding: optional(boolean()),
        newSecretName: optional(newName),
        secretMetadata,
        tagIds,
        ...reminder,
      }),
      { min: 1 },
    ),
  });
  const deletedInBatch = object({
    ...place,
    secrets: array(object({ secretKey: name, type }), { min: 1 }),
  });
  const accessListed = object({
    projectId: string(),
    environment: string(),
    secretPath: folderPath(),
    includeAllEntities: flag(false),
  });
  const referring = object({
    projectId: string(),
    environment: string(),
    secretPath: folderPath(),
  });
  const duplicated = object({
    projectId: string(),
    sourceEnvironment: string(),
    sourceSecretPath: folderPath(),
    destinationEnvironment: string(),
    destinationSecretPath: folderPath(),
    secretIds: array(string(), { min: 1, max: 50 }),
    shouldOverwrite: withDefault(boolean(), false),
    attributesToCopy: withDefault(
      object({
        value: withDefault(boolean(), false),
        comment: withDefault(boolean(), false),
        tags: withDefault(boolean(), false),
        metadata: withDefault(boolean(), false),
        skipMultilineEncoding: withDefault(boolean(), false),
      }),
      {
        value: false,
        comment: false,
        tags: false,
        metadata: false,
        skipMultilineEncoding: false,
      },
    ),
  });
  const moved = object({
    projectId: string(),
    sourceEnvironment: string(),
    sourceSecretPath: folderPath(),
    destinationEnvironment: string(),
    destinationSecretPath: folderPath(),
    secretIds: array(string()),
    shouldOverwrite: withDefault(boolean(), false),
  });

  function projectOf(actor: Actor, id = actor.projectId): Project {
    if (id === undefined) throw badRequest("Missing the project's id");
    return projectWithId(
      store,
      actor,
      id,
      `Project with ID '${id}' not found during bot lookup. Are you sure you are using the correct project ID?`,
    );
  }

  function showsValues(
    actor: Actor,
    project: Project,
    { viewSecretValue }: { viewSecretValue: boolean },
  ): boolean {
    return viewSecretValue && mayReadValues(store, project.id, actor);
  }

  /** Where a request reads. A service token with one scope knows its place by itself. */
  function placeToRead(
    actor: Actor,
    query: {
      readonly projectId?: string | undefined;
      readonly environment?: string | undefined;
      readonly secretPath: string;
    },
  ): { project: Project; environment: string; path: string } {
    const project = projectOf(actor, query.projectId);
    const scope = query.environment === undefined ? onlyScopeOf(store, actor) : undefined;
    const environment = query.environment ?? scope?.environment;
    const path = scope?.secretPath ?? query.secretPath;
    if (environment === undefined) throw badRequest("Missing the environment");
    requireScope(store, actor, { environment, path }, "read");
    return { project, environment, path };
  }

  function folderAt(
    project: Project,
    environment: string,
    path: string,
    operation: string,
  ): Folder {
    const folder = findFolderIn(store, project.id, environment, path);
    if (folder) return folder;
    throw notFound(
      `Folder with path '${path}' in environment with slug '${environment}' not found`,
      operation,
    );
  }

  /** Where a request writes. */
  function placeToWrite(
    actor: Actor,
    place: {
      readonly projectId: string;
      readonly environment: string;
      readonly secretPath: string;
    },
    operation: string,
  ): { project: Project; folder: Folder } {
    const { projectId, environment, secretPath } = place;
    const project = projectOf(actor, projectId);
    requireScope(store, actor, { environment, path: secretPath }, "write");
    return { project, folder: folderAt(project, environment, secretPath, operation) };
  }

  function requireUserFor(actor: Actor, kind: Secret["type"]): void {
    if (kind === "personal" && !isUser(actor)) {
      throw badRequest("Only a user can have personal secrets");
    }
  }

  /** The folders that secrets are moved or copied between. */
  function endsOf(
    actor: Actor,
    body: {
      readonly projectId: string;
      readonly sourceEnvironment: string;
      readonly sourceSecretPath: string;
      readonly destinationEnvironment: string;
      readonly destinationSecretPath: string;
    },
  ): { source: Folder; destination: Folder } {
    const { projectId } = body;
    const from = { environment: body.sourceEnvironment, secretPath: body.sourceSecretPath };
    const to = {
      environment: body.destinationEnvironment,
      secretPath: body.destinationSecretPath,
    };
    const { folder: source } = placeToWrite(actor, { projectId, ...from }, "NotFound");
    const { folder: destination } = placeToWrite(actor, { projectId, ...to }, "NotFound");
    return { source, destination };
  }

  /** The secret whose references a request asks for. */
  function referenceOf(call: Call): { secret: Secret; references: References } {
    const { projectId, environment, secretPath } = call.query(referring);
    const project = projectOf(call.actor, projectId);
    const folder = folderAt(project, environment, secretPath, "NotFound");
    const name = call.params(named).secretName;
    const secret = secretNamed(store, folder.id, name);
    if (!secret) throw notFound(`Secret with name '${name}' not found`);
    return { secret, references: new References(store) };
  }

  function requireFreeName(secret: Secret, name: string | undefined): void {
    const taken = name !== undefined && secretNamed(store, secret.folderId, name, secret.type);
    if (taken && taken !== secret) {
      throw badRequest(`Secret with the new name '${name}' already exists`);
    }
  }

  return {
    "GET /api/v4/secrets": {
      auth: machineUserOrService,
      handle(call) {
        const asked = call.query(listed);
        const { project, environment, path } = placeToRead(call.actor, asked);
        const query = { ...asked, viewSecretValue: showsValues(call.actor, project, asked) };
        const start = findFolderIn(store, project.id, environment, path);
        if (!start) {
          throw notFound(
            `Folder with path '${path}' in environment '${environment}' was not found. Please ensure the environment slug and secret path is correct.`,
            "SecretPathNotFound",
          );
        }
        const paths = query.recursive
          ? pathsBelow(store, start)
          : new Map([[start.id, pathOf(store, start)]]);
        const references = new References(store);
        const withOverrides = query.includePersonalOverrides && isUser(call.actor);
        const passes = filterOf(store, project, query.metadataFilter, query.tagSlugs);

        const reveal = (secret: Secret, shown: ShownSecret): ShownSecret => {
          shown.secretValue = valueToShow(references, secret, query);
          shown.secretValueHidden = !query.viewSecretValue;
          return shown;
        };

        const secrets: { secret: Secret; path: string }[] = [];
        for (const shared of store.rows(secretRows).values()) {
          const { folderId, type, current } = shared;
          const path = paths.get(folderId);
          if (path === undefined || type === "personal") continue;
          const override = withOverrides && secretNamed(store, folderId, current.name, "personal");
          const secret = override || shared;
          if (passes(secret)) secrets.push({ secret, path });
        }
        const importing = query.includeImports ? [...paths.keys()] : [];
        const imports = importing.flatMap((folderId) =>
          resolveImports(store, folderId).map(({ secretImport, source, secrets: brought }) => ({
            secretPath: secretImport.sourcePath,
            environment: store.rows(environments).named(secretImport.sourceEnvironmentId).slug,
            ...(source && { folderId: source.id }),
            secrets: brought.filter(passes).map((secret) => {
              const { createdAt, updatedAt, ...shown } = showImported(store, secret);
              shown.secretMetadata = secret.current.metadata;
              return reveal(secret, shown);
            }),
          })),
        );
        secrets.sort((a, b) => compare(a.secret.current.name, b.secret.current.name));
        return {
          secrets: secrets.map(({ secret, path }) =>
            reveal(secret, showDetails(store, secret, path)),
          ),
          imports,
        };
      },
    },

    "GET /api/v4/secrets/{secretName}": {
      auth: machineUserOrService,
      handle(call) {
        const asked = call.query(fetched);
        const name = call.params(named).secretName;
        const { project, environment, path } = placeToRead(call.actor, asked);
        const query = { ...asked, viewSecretValue: showsValues(call.actor, project, asked) };
        const folder = folderAt(project, environment, path, "GetSecretByName");
        const references = new References(store);

        const type = isUser(call.actor) ? query.type : "shared";
        const { version: number } = query;
        const past =
          number === undefined ? undefined : versionNamed(store, folder.id, name, type, number);
        let secret =
          number === undefined ? secretNamed(store, folder.id, name, type) : past?.secret;
        if (!secret && query.includeImports) {
          for (const { secrets } of resolveImports(store, folder.id)) {
            secret = secrets.find(({ current }) => current.name === name) ?? secret;
          }
        }
        if (!secret) throw notFound(`Secret with name '${name}' not found`);
        const version = past?.version;
        const shown = version
          ? {
              ...showVersion(store, secret, version),
              secretPath: pathOf(store, store.rows(folders).named(secret.folderId)),
            }
          : showDetails(store, secret);
        const { value } = version ?? secret.current;
        return {
          secret: {
            ...shown,
            secretValue: valueToShow(references, secret, query, value),
            secretValueHidden: !query.viewSecretValue,
          },
        };
      },
    },

    "GET /api/v4/secrets/id/{secretId}": {
      auth: machineOrUser,
      handle(call) {
        const id = call.slot("secretId");
        const secret = found(
          store.rows(secretRows),
          id,
          `Secret with ID '${id}' not found`,
          "GetSecretById",
        );
        const { environmentId } = store.rows(folders).named(secret.folderId);
        const { projectId } = store.rows(environments).named(environmentId);
        projectOf(call.actor, projectId);
        const shown = showDetails(store, secret);
        if (!mayReadValues(store, projectId, call.actor)) shown.secretValue = hiddenValue;
        return { secret: shown };
      },
    },

    "POST /api/v4/secrets/{secretName}": {
      auth: machineUserOrService,
      handle(call) {
        const { secretName } = call.params(createdName);
        const body = call.body(created);
        requireUsableNames(secretName);
        const { project, folder } = placeToWrite(call.actor, body, "CreateSecret");
        requireUserFor(call.actor, body.type);
        requireTags(store, project.id, body.tagIds);
        if (body.type === "personal" && !secretNamed(store, folder.id, secretName)) {
          throw badRequest("A personal secret overrides a shared secret, and there is none");
        }
        if (secretNamed(store, folder.id, secretName, body.type)) {
          throw badRequest("Secret already exists");
        }
        const content = { ...contentOf(body), name: secretName };
        return { secret: showSecret(store, addSecret(store, folder.id, content, body.type)) };
      },
    },

    "PATCH /api/v4/secrets/{secretName}": {
      auth: machineUserOrService,
      handle(call) {
        const body = call.body(updated);
        requireUsableNames(body.newSecretName);
        const name = call.params(named).secretName;
        const { project, folder } = placeToWrite(call.actor, body, "UpdateSecret");
        requireUserFor(call.actor, body.type);
        requireTags(store, project.id, body.tagIds);
        const secret = secretNamed(store, folder.id, name, body.type);
        if (!secret) throw notFound(`Secret with name ${name} not found`);
        requireFreeName(secret, body.newSecretName);
        updateSecret(store, secret, contentOf(body));
        return { secret: showUpdated(store, secret, body) };
      },
    },

    "DELETE /api/v4/secrets/{secretName}": {
      auth: anyMode,
      handle(call) {
        const body = call.body(deleted);
        const { folder } = placeToWrite(call.actor, body, "DeleteSecret");
        requireUserFor(call.actor, body.type);
        const secret = secretNamed(store, folder.id, call.params(named).secretName, body.type);
        if (!secret) throw notFound("Secret not found");
        removeSecret(store, secret);
        return { secret: showDeleted(store, secret) };
      },
    },

    "POST /api/v4/secrets/batch": {
      auth: machineUserOrService,
      handle(call) {
        const body = call.body(createdInBatch);
        requireUsableNames(...body.secrets.map(({ secretKey }) => secretKey));
        const { project, folder } = placeToWrite(call.actor, body, "CreateManySecret");
        // One name twice is no mistake here: the later one stays.
        for (const { tagIds } of body.secrets) requireTags(store, project.id, tagIds);
        const taken = body.secrets
          .map(({ secretKey }) => secretKey)
          .filter((name) => secretNamed(store, folder.id, name));
        if (taken.length > 0) throw badRequest(`Secret already exists: ${taken.join(", ")}`);
        const secrets = body.secrets.map((fields) =>
          showSecret(
            store,
            addSecret(store, folder.id, { ...contentOf(fields), name: fields.secretKey }),
          ),
        );
        return { secrets: inNoOrder(secrets) };
      },
    },

    "PATCH /api/v4/secrets/batch": {
      auth: machineUserOrService,
      handle(call) {
        const { projectId, environment, secretPath, mode, secrets } = call.body(updatedInBatch);
        const project = projectOf(call.actor, projectId);
        for (const { secretKey, newSecretName } of secrets) {
          requireUsableNames(secretKey, newSecretName);
        }
        const changes = secrets.map((fields) => {
          const path = fields.secretPath ?? secretPath;
          const { folder } = placeToWrite(
            call.actor,
            { projectId, environment, secretPath: path },
            "UpdateManySecret",
          );
          const secret = secretNamed(store, folder.id, fields.secretKey);
          requireTags(store, project.id, fields.tagIds);
          if (secret) requireFreeName(secret, fields.newSecretName);
          return { folder, fields, secret };
        });
        if (mode === "failOnNotFound") {
          const absent = changes.filter(({ secret }) => !secret);
          requireNone(
            absent.map(({ fields }) => fields.secretKey),
            absent[0]?.fields.secretPath ?? secretPath,
          );
        }
        const answer: object[] = [];
        for (const { folder, fields, secret } of changes) {
          if (secret) {
            updateSecret(store, secret, contentOf(fields));
            answer.push(showUpdated(store, secret, fields));
          } else if (mode === "upsert") {
            const name = fields.newSecretName ?? fields.secretKey;
            const added = addSecret(store, folder.id, { ...contentOf(fields), name });
            answer.push({ ...showSecret(store, added), secretValueHidden: false });
          }
        }
        return { secrets: inNoOrder(answer) };
      },
    },

    "DELETE /api/v4/secrets/batch": {
      auth: machineUserOrService,
      handle(call) {
        const body = call.body(deletedInBatch);
        const { folder } = placeToWrite(call.actor, body, "DeleteManySecret");
        const absent: string[] = [];
        const secrets = body.secrets.flatMap(({ secretKey, type }) => {
          requireUserFor(call.actor, type);
          const secret = secretNamed(store, folder.id, secretKey, type);
          if (!secret) absent.push(secretKey);
          return secret ?? [];
        });
        requireNone(absent, body.secretPath);
        for (const secret of secrets) removeSecret(store, secret);
        return { secrets: inNoOrder(secrets.map((secret) => showDeleted(store, secret))) };
      },
    },

    "POST /api/v4/secrets/move": {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(moved);
        const { source, destination } = endsOf(call.actor, body);
        const secrets = body.secretIds.flatMap((id) => store.rows(secretRows).withId(id) ?? []);
        const areInSource = secrets.every(({ folderId }) => folderId === source.id);
        if (secrets.length < body.secretIds.length || !areInSource) {
          throw badRequest("Invalid secrets");
        }

        // A secret that the destination has already, with the same value, only leaves the source.
        const inDestination = ({ current }: Secret): Secret | undefined => {
          return secretNamed(store, destination.id, current.name);
        };
        const changed = secrets.filter((secret) => {
          return inDestination(secret)?.current.value !== secret.current.value;
        });
        if (changed.length === 0) {
          throw badRequest("The destination has all of these secrets already");
        }
        const taken = changed.filter(inDestination);
        if (taken.length > 0 && !body.shouldOverwrite) {
          const names = taken.map(({ current }) => current.name).join(", ");
          throw badRequest(`Secret already exists in the destination: ${names}`);
        }
        for (const secret of changed) {
          const existing = inDestination(secret);
          if (existing) updateSecret(store, existing, contentToMove(secret));
          else addSecret(store, destination.id, contentToMove(secret));
        }
        for (const secret of secrets) removeSecret(store, secret);
        return { isSourceUpdated: true, isDestinationUpdated: true };
      },
    },

    "POST /api/v4/secrets/duplicate": {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(duplicated);
        const { source, destination } = endsOf(call.actor, body);
        const originals = body.secretIds.map((id) => {
          const secret = store.rows(secretRows).withId(id);
          if (secret?.folderId === source.id) return secret;
          throw notFound(`Secret with ID '${id}' not found in the source`);
        });
        const taken = originals.filter(({ current }) => {
          return secretNamed(store, destination.id, current.name);
        });
        if (taken.length > 0 && !body.shouldOverwrite) {
          const names = taken.map(({ current }) => current.name).join(", ");
          throw badRequest(`Secret already exists in the destination: ${names}`);
        }
        const results = originals.map((secret) => {
          const { name } = secret.current;
          const content = contentToCopy(secret, body.attributesToCopy);
          const existing = secretNamed(store, destination.id, name);
          if (existing) updateSecret(store, existing, content);
          const copy = existing ?? addSecret(store, destination.id, { ...content, name });
          return {
            sourceSecretId: secret.id,
            sourceSecretKey: name,
            destinationSecretId: copy.id,
          };
        });
        return { results };
      },
    },

    "GET /api/v4/secrets/{secretName}/secret-reference-tree": {
      auth: userOnly,
      handle(call) {
        const { secret, references } = referenceOf(call);
        const tree = treeOf(store, secret, (node) => references.targetsOf(node));
        return { tree, value: references.expand(secret) };
      },
    },

    "GET /api/v4/secrets/{secretName}/reference-dependency-tree": {
      auth: userOnly,
      handle(call) {
        const { secret, references } = referenceOf(call);
        const all = store.rows(secretRows).filter(({ type }) => type === "shared");
        const dependents = (node: Secret): Secret[] => {
          return all.filter((other) => references.targetsOf(other).includes(node));
        };
        return { tree: treeOf(store, secret, dependents) };
      },
    },

    "GET /api/v1/secrets/{secretName}/access-list": {
      auth: userOnly,
      handle(call) {
        const query = call.query(accessListed);
        const project = projectOf(call.actor, query.projectId);
        if (!serverConfig(store).enterprise) {
          throw badRequest(
            "Failed to fetch secret access list due to plan restriction. Upgrade plan to fetch secret access list.",
          );
        }
        const { environment, secretPath } = query;
        const folder = folderAt(project, environment, secretPath, "NotFound");
        const name = call.params(named).secretName;
        if (!secretNamed(store, folder.id, name))
          throw notFound(`Secret with name '${name}' not found`);
        const members = store
          .rows(projectMemberships)
          .filter(({ projectId }) => projectId === project.id);
        const show = (type: "user" | "identity"): object[] =>
          members
            .filter(({ memberType }) => memberType === type)
            .map(({ id: membershipId, memberId: id }) => ({
              id,
              name:
                store.rows(users).get(id)?.username ?? store.rows(identities).get(id)?.name ?? "",
              membershipId,
              allowedActions,
            }));
        return { groups: [], identities: show("identity"), users: show("user") };
      },
    },
  };
}

/** A secret in a tree of references; what leads back to one above it ends there. */
function treeOf(
  store: Store,
  secret: Secret,
  next: (secret: Secret) => readonly Secret[],
  above: readonly Secret[] = [],
): object {
  const folder = store.rows(folders).named(secret.folderId);
  const way = [...above, secret];
  return {
    key: secret.current.name,
    value: secret.current.value,
    environment: store.rows(environments).named(folder.environmentId).slug,
    secretPath: pathOf(store, folder),
    children: next(secret)
      .filter((node) => !way.includes(node))
      .map((node) => treeOf(store, node, next, way)),
  };
}

/** What a copy of a secret gets of it; the rest is as in a new secret. */
function contentToCopy(
  { current, tagIds }: Secret,
  asked: {
    readonly value: boolean;
    readonly comment: boolean;
    readonly tags: boolean;
    readonly metadata: boolean;
    readonly skipMultilineEncoding: boolean;
  },
): SecretChanges {
  return {
    ...(asked.value && { value: current.value }),
    ...(asked.comment && { comment: current.comment }),
    ...(asked.metadata && { metadata: current.metadata }),
    ...(asked.skipMultilineEncoding && { skipMultilineEncoding: current.skipMultilineEncoding }),
    ...(asked.tags && { tagIds }),
  };
}

function isUser({ mode }: Actor): boolean {
  return mode === "jwt" || mode === "apiKey";
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function valueToShow(
  references: References,
  secret: Secret,
  {
    viewSecretValue,
    expandSecretReferences,
  }: { viewSecretValue: boolean; expandSecretReferences: boolean },
  value: string = secret.current.value,
): string {
  if (!viewSecretValue) return hiddenValue;
  if (!expandSecretReferences) return value;
  return value === secret.current.value
    ? references.expand(secret)
    : references.expandText(value, secret.folderId);
}

/**
 * A secret passes with all of the metadata, and with any of the tags. The metadata is written
 * `key=owner,value=web|key=team,value=core`.
 */
function filterOf(
  store: Store,
  project: Project,
  metadataFilter = "",
  tagSlugs: string | undefined,
): (secret: Secret) => boolean {
  const conditions = metadataFilter.split("|").flatMap(metadataCondition);
  const tagIds = tagSlugs?.split(",").map((slug) => tagWithSlug(store, project.id, slug)?.id);
  return ({ current, tagIds: own }) =>
    conditions.every((wanted) =>
      current.metadata.some(({ key, value }) => key === wanted.key && value === wanted.value),
    ) &&
    (tagIds?.some((id) => id !== undefined && own.includes(id)) ?? true);
}

/** Nothing for what has not both, a key and a value. */
function metadataCondition(text: string): { key: string; value: string }[] {
  const words = text.split(/[,=]/).map((word) => word.trim());
  const wordAfter = (name: string): string | undefined => {
    const i = words.findIndex((word, i) => i % 2 === 0 && word.toLowerCase() === name);
    return i < 0 ? undefined : words[i + 1];
  };
  const [key, value] = [wordAfter("key"), wordAfter("value")];
  return key && value ? [{ key, value }] : [];
}

/** The version that had the name, whatever its secret is called now. */
function versionNamed(
  store: Store,
  folderId: string,
  name: string,
  type: Secret["type"],
  number: number,
): { secret: Secret; version: SecretVersion } | undefined {
  for (const secret of store.rows(secretRows).values()) {
    if (secret.folderId !== folderId || secret.type !== type) continue;
    const version = [...secret.past, secret.current].find(
      (version) => version.name === name && version.version === number,
    );
    if (version) return { secret, version };
  }
  return undefined;
}

/** The server fails on names that its objects have from the beginning, and its database on a NUL. */
function requireUsableNames(...names: readonly (string | undefined)[]): void {
  const fails = (name: string): boolean => name in {} || name.includes("\0");
  if (names.some((name) => name !== undefined && fails(name))) throw serverError();
}

function contentOf(fields: SecretFields): SecretChanges {
  return {
    ...(fields.newSecretName !== undefined && { name: fields.newSecretName }),
    ...(fields.secretValue !== undefined && { value: trimValue(fields.secretValue) }),
    ...(fields.secretComment !== undefined && { comment: fields.secretComment }),
    ...(fields.secretMetadata && { metadata: fields.secretMetadata }),
    ...(fields.tagIds && { tagIds: fields.tagIds }),
    ...(typeof fields.skipMultilineEncoding === "boolean" && {
      skipMultilineEncoding: fields.skipMultilineEncoding,
    }),
  };
}

/** A version number and a time belong to the place that a secret leaves. */
function contentToMove({ tagIds, current }: Secret): SecretChanges & { name: string } {
  const { version, updatedAt, ...content } = current;
  return { ...content, tagIds };
}

/** The server answers an update with empty text for what the request did not change. */
function showUpdated(store: Store, secret: Secret, fields: SecretFields): ShownSecret {
  const shown = showSecret(store, secret);
  if (fields.secretValue === undefined) shown.secretValue = "";
  if (fields.secretComment === undefined) shown.secretComment = "";
  shown.secretValueHidden = false;
  return shown;
}

function showDeleted(store: Store, secret: Secret): ShownSecret {
  const shown = showVersion(store, secret, secret.current);
  shown.secretValueHidden = false;
  return shown;
}

function requireNone(absent: readonly string[], path: string): void {
  if (absent.length > 0) {
    throw notFound(`Secret does not exist: ${absent.join(", ")} in path ${path}`);
  }
}

/** The server promises no order for a batch; in what was seen of it, the last came first. */
function inNoOrder<T>(secrets: T[]): T[] {
  return secrets.reverse();
}
