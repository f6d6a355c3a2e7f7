// Written by `npm run generate` from scripts/generate/manifest/secrets.yaml.

import { anyMode, machineOrUser, machineUserOrService, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { CreatedSecret } from "../models/created-secret.js";
import type { SecretCore } from "../models/secret-core.js";
import type { SecretType } from "../models/secret-type.js";

/** A label on a secret, for filters and for other systems. */
export interface SecretMetadata {
  /** 1 to 255 characters. */
  key: string;
  /** Up to 1020 characters. */
  value?: string | undefined;
  /** Whether the server keeps the value encrypted. Default false. */
  isEncrypted?: boolean | undefined;
}

/** A tag on a secret. */
export interface AttachedSecretTag {
  id: string;
  name: string;
  slug: string;
  color?: string | null;
}

/** A secret that has been changed or deleted. */
export interface ChangedSecret extends CreatedSecret {
  /** Whether `secretValue` is a placeholder, since it may not be read. */
  secretValueHidden: boolean;
}

/** A change that waits for an approval, since a change policy covers the folder. */
export interface SecretApproval {
  id: string;
  slug: string;
  /** ID of the policy that asks for the approval. */
  policyId: string;
  /** Whether the change has been made. */
  hasMerged: boolean;
  status: "open" | "close" | Unlisted;
  conflicts?: unknown;
  /** ID of the folder. */
  folderId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  isReplicated?: boolean | null;
  /** ID of the user who asked for the change. */
  committerUserId?: string | null;
  statusChangedByUserId?: string | null;
  /** Why the policy was passed by. */
  bypassReason?: string | null;
  commitMessage?: string | null;
}

/** A secret in a tree of references. */
export interface SecretReferenceNode {
  /** Name of the secret. */
  key: string;
  /** Its value, where the caller may read it. */
  value?: string;
  /** Slug of its environment. */
  environment: string;
  /** Path of its folder. */
  secretPath: string;
  /** Its project, where that is another one. */
  project?: { id: string; name: string; slug: string };
  children: SecretReferenceNode[];
}

/** A secret. */
export interface Secret extends ChangedSecret {
  /** Path of the folder. */
  secretPath: string;
  /** Its labels. */
  secretMetadata?: { key: string; value: string; isEncrypted: boolean }[];
  tags: AttachedSecretTag[];
}

/** A secret that a folder has by an import. */
export interface ImportedSecret extends SecretCore {
  /** Whether `secretValue` is a placeholder, since it may not be read. */
  secretValueHidden: boolean;
  /** Its labels. */
  secretMetadata?: { key: string; value: string; isEncrypted: boolean }[];
}

/** The secrets of one import. */
export interface ImportedSecrets {
  /** Path of the folder they come from. */
  secretPath: string;
  /** Slug of the environment they come from. */
  environment: string;
  /** ID of the folder. */
  folderId?: string;
  secrets: ImportedSecret[];
}

/** Params of {@link list}. */
export interface ListSecretsParams {
  /** ID of the project. Only a service token brings its own. */
  projectId: string;
  /** Slug of the environment. Only a service token brings its own. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /**
   * Only secrets with this metadata: `key=owner,value=web`. With `|` between several, all of them are
   * asked for. One that is malformed filters nothing.
   */
  metadataFilter?: string | undefined;
  /** Whether to give the values; a placeholder stands for them otherwise. Default true. */
  viewSecretValue?: boolean | undefined;
  /** Whether to put the values of other secrets in the place of `${NAME}`. Default true. */
  expandSecretReferences?: boolean | undefined;
  /** Whether to list the folders below it as well. Default false. */
  recursive?: boolean | undefined;
  /** Whether the user's own overrides stand for the shared secrets. Default false. */
  includePersonalOverrides?: boolean | undefined;
  /** Whether to give what the folder imports, in `imports`. Default true. */
  includeImports?: boolean | undefined;
  /** Only secrets with one of these tags: slugs with commas between them. */
  tagSlugs?: string | undefined;
}

/** What {@link list} answers. */
export interface ListSecretsResult {
  secrets: Secret[];
  /** In their order: the last one wins, and the folder's own secrets win over all of them. */
  imports?: ImportedSecrets[];
}

/**
 * Lists the secrets of a folder.
 *
 * `GET /api/v4/secrets`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { secrets } = await listSecrets(session, { projectId, environment: "prod", secretPath: "/db" });
 * ```
 */
export function list(
  session: Session,
  params: ListSecretsParams,
  options?: RequestOptions,
): Promise<ListSecretsResult> {
  return requestJson(session, "GET /api/v4/secrets", machineUserOrService, params, options);
}

/** A secret as {@link getByName} finds it. */
export interface NamedSecret extends ChangedSecret {
  /** Path of the folder. */
  secretPath: string;
  tags?: AttachedSecretTag[];
  /** Its labels. */
  secretMetadata?: { key: string; value: string; isEncrypted: boolean }[];
}

/** Params of {@link getByName}. */
export interface GetSecretByNameParams {
  /** Name of the secret. */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. Only a service token brings its own. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /** An earlier version. Default the latest. */
  version?: number | undefined;
  /** Default `shared`. */
  type?: SecretType | undefined;
  /** Whether to give the value; a placeholder stands for it otherwise. Default true. */
  viewSecretValue?: boolean | undefined;
  /** Whether to put the values of other secrets in the place of `${NAME}`. Default true. */
  expandSecretReferences?: boolean | undefined;
  /** Whether to look into the folder's imports as well. Default true. */
  includeImports?: boolean | undefined;
}

/** What {@link getByName} answers. */
export interface GetSecretByNameResult {
  secret: NamedSecret;
}

/**
 * Gets a secret by its name.
 *
 * `GET /api/v4/secrets/{secretName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getByName(
  session: Session,
  params: GetSecretByNameParams,
  options?: RequestOptions,
): Promise<GetSecretByNameResult> {
  return requestJson(
    session,
    "GET /api/v4/secrets/{secretName}",
    machineUserOrService,
    params,
    options,
  );
}

/** A secret as {@link getById} finds it. */
export interface SecretById extends CreatedSecret {
  /** Path of the folder. */
  secretPath: string;
  tags?: AttachedSecretTag[];
  /** Its labels. */
  secretMetadata?: { key: string; value: string; isEncrypted: boolean }[];
}

/** Params of {@link getById}. */
export interface GetSecretByIdParams {
  /** ID of the secret. */
  secretId: string;
}

/** What {@link getById} answers. */
export interface GetSecretByIdResult {
  secret: SecretById;
}

/**
 * Gets a secret by its ID; references in its value stay as they are.
 *
 * `GET /api/v4/secrets/id/{secretId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretByIdParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretByIdResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getById(
  session: Session,
  params: GetSecretByIdParams,
  options?: RequestOptions,
): Promise<GetSecretByIdResult> {
  return requestJson(session, "GET /api/v4/secrets/id/{secretId}", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateSecretParams {
  /**
   * Name of the secret, without `/` and `:`. White space at its ends is dropped. One of more than 100
   * characters cannot be read back, and `constructor`, `__proto__`, `toString` or a NUL in it give a
   * 500.
   */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /**
   * The server trims white space at both ends, but for one line break at the end. A request of 1 MiB
   * or more gives a 500.
   */
  secretValue: string;
  /** A note for people. */
  secretComment?: string | undefined;
  /** Its labels. */
  secretMetadata?: SecretMetadata[] | undefined;
  /** IDs of tags. */
  tagIds?: string[] | undefined;
  /** Whether line breaks in the value stay as they are when it is exported. */
  skipMultilineEncoding?: boolean | null | undefined;
  /** Default `shared`. */
  type?: SecretType | undefined;
  /** Days between reminders to rotate the secret. */
  secretReminderRepeatDays?: number | null | undefined;
  /** Up to 1024 characters. */
  secretReminderNote?: string | null | undefined;
}

/** What {@link create} answers. */
export type CreateSecretResult =
  | { secret: CreatedSecret; approval?: never }
  | { approval: SecretApproval; secret?: never };

/**
 * Creates a secret.
 *
 * `POST /api/v4/secrets/{secretName}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
 *
 * @example
 * ```ts
 * const { secret, approval } = await createSecret(session, {
 *   projectId,
 *   environment: "prod",
 *   secretName: "DATABASE_URL",
 *   secretValue: "postgres://…",
 * });
 * if (approval) console.log(`Waits for an approval: ${approval.slug}`);
 * ```
 */
export function create(
  session: Session,
  params: CreateSecretParams,
  options?: RequestOptions,
): Promise<CreateSecretResult> {
  return requestJson(
    session,
    "POST /api/v4/secrets/{secretName!backfill-secret-references,batch,duplicate,move}",
    machineUserOrService,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSecretParams {
  /** Name of the secret. */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /**
   * The server trims white space at both ends, but for one line break at the end. A request of 1 MiB
   * or more gives a 500.
   */
  secretValue?: string | undefined;
  /** Whether line breaks in the value stay as they are when it is exported. */
  skipMultilineEncoding?: boolean | undefined;
  /** Default `shared`. */
  type?: SecretType | undefined;
  /** IDs of tags; they take the place of all tags. */
  tagIds?: string[] | undefined;
  /** An older form of `secretMetadata`. */
  metadata?: Record<string, string> | undefined;
  /** Takes the place of all metadata. */
  secretMetadata?: SecretMetadata[] | undefined;
  /** Up to 1024 characters. */
  secretReminderNote?: string | null | undefined;
  /** Days between reminders to rotate the secret. */
  secretReminderRepeatDays?: number | null | undefined;
  /** IDs of the users to remind. */
  secretReminderRecipients?: string[] | undefined;
  /**
   * Another name. Without `/` and `:`. White space at its ends is dropped. One of more than 100
   * characters cannot be read back, and `constructor`, `__proto__`, `toString` or a NUL in it give a
   * 500.
   */
  newSecretName?: string | undefined;
  /** A note for people. */
  secretComment?: string | undefined;
}

/** What {@link update} answers. */
export type UpdateSecretResult =
  | { secret: ChangedSecret; approval?: never }
  | { approval: SecretApproval; secret?: never };

/**
 * Changes a secret; what is left out stays.
 *
 * `PATCH /api/v4/secrets/{secretName}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateSecretParams,
  options?: RequestOptions,
): Promise<UpdateSecretResult> {
  return requestJson(
    session,
    "PATCH /api/v4/secrets/{secretName!batch}",
    machineUserOrService,
    params,
    options,
  );
}

/** Params of {@link deleteSecret}. */
export interface DeleteSecretParams {
  /** Name of the secret. */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /** Default `shared`. */
  type?: SecretType | undefined;
}

/** What {@link deleteSecret} answers. */
export type DeleteSecretResult =
  | { secret: ChangedSecret; approval?: never }
  | { approval: SecretApproval; secret?: never };

/**
 * Deletes a secret.
 *
 * `DELETE /api/v4/secrets/{secretName}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecret(
  session: Session,
  params: DeleteSecretParams,
  options?: RequestOptions,
): Promise<DeleteSecretResult> {
  return requestJson(
    session,
    "DELETE /api/v4/secrets/{secretName!batch}",
    anyMode,
    params,
    options,
  );
}

export { deleteSecret as delete };

/** One secret of {@link batchCreate}. */
export interface BatchCreateSecret {
  /**
   * Name of the secret, without `/` and `:`. White space at its ends is dropped. One of more than 100
   * characters cannot be read back, and `constructor`, `__proto__`, `toString` or a NUL in it give a
   * 500.
   */
  secretKey: string;
  /**
   * The server trims white space at both ends, but for one line break at the end. A request of 1 MiB
   * or more gives a 500.
   */
  secretValue: string;
  /** A note for people. */
  secretComment?: string | undefined;
  /** Whether line breaks in the value stay as they are when it is exported. */
  skipMultilineEncoding?: boolean | null | undefined;
  /** An older form of `secretMetadata`. */
  metadata?: Record<string, string> | undefined;
  /** Its labels. */
  secretMetadata?: SecretMetadata[] | undefined;
  /** IDs of tags. */
  tagIds?: string[] | undefined;
}

/** Params of {@link batchCreate}. */
export interface BatchCreateSecretsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /** At least one. */
  secrets: BatchCreateSecret[];
}

/** What {@link batchCreate} answers; the secrets come in no particular order. */
export type BatchCreateSecretsResult =
  | { secrets: CreatedSecret[]; approval?: never }
  | { approval: SecretApproval; secrets?: never };

/**
 * Creates several secrets in one folder: all of them or, when one exists already, none.
 *
 * `POST /api/v4/secrets/batch`
 *
 * @param session - Session to use.
 * @param params - {@link BatchCreateSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link BatchCreateSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when one exists.
 */
export function batchCreate(
  session: Session,
  params: BatchCreateSecretsParams,
  options?: RequestOptions,
): Promise<BatchCreateSecretsResult> {
  return requestJson(session, "POST /api/v4/secrets/batch", machineUserOrService, params, options);
}

/** One secret of {@link batchUpdate}. */
export interface BatchUpdateSecret {
  /** Name of the secret. */
  secretKey: string;
  /**
   * The server trims white space at both ends, but for one line break at the end. A request of 1 MiB
   * or more gives a 500.
   */
  secretValue?: string | undefined;
  /** Path of the folder, where it is not that of the batch. */
  secretPath?: string | undefined;
  /** A note for people. */
  secretComment?: string | undefined;
  /** Whether line breaks in the value stay as they are when it is exported. */
  skipMultilineEncoding?: boolean | undefined;
  /**
   * Another name. Without `/` and `:`. White space at its ends is dropped. One of more than 100
   * characters cannot be read back, and `constructor`, `__proto__`, `toString` or a NUL in it give a
   * 500.
   */
  newSecretName?: string | undefined;
  /** IDs of tags; they take the place of all tags. */
  tagIds?: string[] | undefined;
  /** Up to 1024 characters. */
  secretReminderNote?: string | null | undefined;
  /** Takes the place of all metadata. */
  secretMetadata?: SecretMetadata[] | undefined;
  /** Days between reminders to rotate the secret. */
  secretReminderRepeatDays?: number | null | undefined;
}

/** Params of {@link batchUpdate}. */
export interface BatchUpdateSecretsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /** At least one. */
  secrets: BatchUpdateSecret[];
  /** What to do with a secret that does not exist. Default `failOnNotFound`. */
  mode?: "ignore" | "upsert" | "failOnNotFound" | Unlisted | undefined;
}

/** What {@link batchUpdate} answers; the secrets come in no particular order. */
export type BatchUpdateSecretsResult =
  | { secrets: ChangedSecret[]; approval?: never }
  | { approval: SecretApproval; secrets?: never };

/**
 * Changes several secrets; with `mode: "upsert"`, creates those that do not exist.
 *
 * `PATCH /api/v4/secrets/batch`
 *
 * @param session - Session to use.
 * @param params - {@link BatchUpdateSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link BatchUpdateSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one is missing.
 */
export function batchUpdate(
  session: Session,
  params: BatchUpdateSecretsParams,
  options?: RequestOptions,
): Promise<BatchUpdateSecretsResult> {
  return requestJson(session, "PATCH /api/v4/secrets/batch", machineUserOrService, params, options);
}

/** One secret of {@link batchDelete}. */
export interface BatchDeleteSecret {
  /** Name of the secret. */
  secretKey: string;
  /** Default `shared`. */
  type?: SecretType | undefined;
}

/** Params of {@link batchDelete}. */
export interface BatchDeleteSecretsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /** At least one. */
  secrets: BatchDeleteSecret[];
}

/** What {@link batchDelete} answers; the secrets come in no particular order. */
export type BatchDeleteSecretsResult =
  | { secrets: ChangedSecret[]; approval?: never }
  | { approval: SecretApproval; secrets?: never };

/**
 * Deletes several secrets of one folder.
 *
 * `DELETE /api/v4/secrets/batch`
 *
 * @param session - Session to use.
 * @param params - {@link BatchDeleteSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link BatchDeleteSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function batchDelete(
  session: Session,
  params: BatchDeleteSecretsParams,
  options?: RequestOptions,
): Promise<BatchDeleteSecretsResult> {
  return requestJson(
    session,
    "DELETE /api/v4/secrets/batch",
    machineUserOrService,
    params,
    options,
  );
}

/** Params of {@link move}. */
export interface MoveSecretsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment the secrets are in. */
  sourceEnvironment: string;
  /** Slug of the environment they go to. */
  destinationEnvironment: string;
  /** IDs of the secrets. */
  secretIds: string[];
  /** Path of the folder the secrets are in. Default `/`. */
  sourceSecretPath?: string | undefined;
  /** Path of the folder they go to. Default `/`. */
  destinationSecretPath?: string | undefined;
  /** Whether they replace secrets of the same names. Default false. */
  shouldOverwrite?: boolean | undefined;
}

/** What {@link move} answers. A side that is not updated waits for an approval. */
export interface MoveSecretsResult {
  /** Whether the secrets are gone from the source; otherwise that waits for an approval. */
  isSourceUpdated: boolean;
  /** Whether they are at the destination; otherwise that waits for an approval. */
  isDestinationUpdated: boolean;
}

/**
 * Moves secrets to another folder or environment.
 *
 * `POST /api/v4/secrets/move`
 *
 * @param session - Session to use.
 * @param params - {@link MoveSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link MoveSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function move(
  session: Session,
  params: MoveSecretsParams,
  options?: RequestOptions,
): Promise<MoveSecretsResult> {
  return requestJson(session, "POST /api/v4/secrets/move", machineOrUser, params, options);
}

/** What somebody may do with a secret. */
export type SecretAction =
  | "read"
  | "describeSecret"
  | "readValue"
  | "create"
  | "edit"
  | "delete"
  | Unlisted;

/** A user or a machine identity with access to a secret. */
export interface SecretAccess {
  id: string;
  name: string;
  allowedActions: SecretAction[];
  membershipId: string;
}

/** A group with access to a secret. */
export interface SecretGroupAccess extends SecretAccess {
  userIds: string[];
  identityIds: string[];
}

/** Params of {@link getAccessList}. */
export interface GetSecretAccessListParams {
  /** Name of the secret. */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
  /** Whether to name those without access as well. Default false. */
  includeAllEntities?: boolean | undefined;
}

/** What {@link getAccessList} answers. */
export interface GetSecretAccessListResult {
  groups: SecretGroupAccess[];
  identities: SecretAccess[];
  users: SecretAccess[];
}

/**
 * Tells who may do what with a secret. Enterprise plans only.
 *
 * `GET /api/v1/secrets/{secretName}/access-list`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretAccessListParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretAccessListResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 */
export function getAccessList(
  session: Session,
  params: GetSecretAccessListParams,
  options?: RequestOptions,
): Promise<GetSecretAccessListResult> {
  return requestJson(
    session,
    "GET /api/v1/secrets/{secretName}/access-list",
    userOnly,
    params,
    options,
  );
}

/** What is copied of a secret besides its name. */
export interface SecretAttributesToCopy {
  /** Whether to copy the value. Default false. */
  value?: boolean | undefined;
  /** Whether to copy the comment. Default false. */
  comment?: boolean | undefined;
  /** Whether to copy the tags. Default false. */
  tags?: boolean | undefined;
  /** Whether to copy the metadata. Default false. */
  metadata?: boolean | undefined;
  /** Whether to copy how line breaks are exported. Default false. */
  skipMultilineEncoding?: boolean | undefined;
}

/**
 * What became of the copy of a secret: it is at the destination, or waits for an approval there.
 */
export type DuplicatedSecret =
  | {
      sourceSecretId: string;
      sourceSecretKey: string;
      destinationSecretId: string;
      approval?: never;
    }
  | {
      sourceSecretId: string;
      sourceSecretKey: string;
      approval: SecretApproval;
      destinationSecretId?: never;
    };

/** Params of {@link duplicate}. */
export interface DuplicateSecretsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment the secrets are in. */
  sourceEnvironment: string;
  /** Slug of the environment they go to. */
  destinationEnvironment: string;
  /** IDs of the secrets. 1 to 50 of them. */
  secretIds: string[];
  /** Path of the folder the secrets are in. Default `/`. */
  sourceSecretPath?: string | undefined;
  /** Path of the folder they go to. Default `/`. */
  destinationSecretPath?: string | undefined;
  /** Whether they replace secrets of the same names. Default false. */
  shouldOverwrite?: boolean | undefined;
  attributesToCopy?: SecretAttributesToCopy | undefined;
}

/** What {@link duplicate} answers. */
export interface DuplicateSecretsResult {
  results: DuplicatedSecret[];
}

/**
 * Copies secrets to another folder or environment. Only the names are copied, and what
 * `attributesToCopy` asks for.
 *
 * `POST /api/v4/secrets/duplicate`
 *
 * @param session - Session to use.
 * @param params - {@link DuplicateSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link DuplicateSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one is missing.
 *
 * @example
 * ```ts
 * const { results } = await duplicateSecrets(session, {
 *   projectId,
 *   sourceEnvironment: "dev",
 *   destinationEnvironment: "staging",
 *   secretIds: [secret.id],
 *   attributesToCopy: { value: true, comment: true },
 * });
 * ```
 */
export function duplicate(
  session: Session,
  params: DuplicateSecretsParams,
  options?: RequestOptions,
): Promise<DuplicateSecretsResult> {
  return requestJson(session, "POST /api/v4/secrets/duplicate", machineOrUser, params, options);
}

/** Params of {@link getReferenceTree}. */
export interface GetSecretReferenceTreeParams {
  /** Name of the secret. */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
}

/** What {@link getReferenceTree} answers. */
export interface GetSecretReferenceTreeResult {
  tree: SecretReferenceNode;
  value?: string;
}

/**
 * Tells which secrets the value of a secret refers to, and these in turn.
 *
 * `GET /api/v4/secrets/{secretName}/secret-reference-tree`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretReferenceTreeParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretReferenceTreeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such secret.
 */
export function getReferenceTree(
  session: Session,
  params: GetSecretReferenceTreeParams,
  options?: RequestOptions,
): Promise<GetSecretReferenceTreeResult> {
  return requestJson(
    session,
    "GET /api/v4/secrets/{secretName}/secret-reference-tree",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link getReferenceDependencyTree}. */
export interface GetSecretReferenceDependencyTreeParams {
  /** Name of the secret. */
  secretName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  secretPath?: string | undefined;
}

/** What {@link getReferenceDependencyTree} answers. */
export interface GetSecretReferenceDependencyTreeResult {
  tree: SecretReferenceNode;
}

/**
 * Tells which secrets refer to a secret, and what refers to these in turn.
 *
 * `GET /api/v4/secrets/{secretName}/reference-dependency-tree`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretReferenceDependencyTreeParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretReferenceDependencyTreeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such secret.
 */
export function getReferenceDependencyTree(
  session: Session,
  params: GetSecretReferenceDependencyTreeParams,
  options?: RequestOptions,
): Promise<GetSecretReferenceDependencyTreeResult> {
  return requestJson(
    session,
    "GET /api/v4/secrets/{secretName}/reference-dependency-tree",
    userOnly,
    params,
    options,
  );
}

/** `client.secrets` */
export interface SecretsClient {
  /**
   * Lists the secrets of a folder.
   *
   * `GET /api/v4/secrets`
   *
   * @param params - {@link ListSecretsParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { secrets } = await client.secrets.list({ projectId, environment: "prod", secretPath: "/db" });
   * ```
   */
  list(this: void, params: ListSecretsParams, options?: RequestOptions): Promise<ListSecretsResult>;
  /**
   * Gets a secret by its name.
   *
   * `GET /api/v4/secrets/{secretName}`
   *
   * @param params - {@link GetSecretByNameParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getByName(
    this: void,
    params: GetSecretByNameParams,
    options?: RequestOptions,
  ): Promise<GetSecretByNameResult>;
  /**
   * Gets a secret by its ID; references in its value stay as they are.
   *
   * `GET /api/v4/secrets/id/{secretId}`
   *
   * @param params - {@link GetSecretByIdParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getById(
    this: void,
    params: GetSecretByIdParams,
    options?: RequestOptions,
  ): Promise<GetSecretByIdResult>;
  /**
   * Creates a secret.
   *
   * `POST /api/v4/secrets/{secretName}`
   *
   * @param params - {@link CreateSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
   *
   * @example
   * ```ts
   * const { secret, approval } = await client.secrets.create({
   *   projectId,
   *   environment: "prod",
   *   secretName: "DATABASE_URL",
   *   secretValue: "postgres://…",
   * });
   * if (approval) console.log(`Waits for an approval: ${approval.slug}`);
   * ```
   */
  create(
    this: void,
    params: CreateSecretParams,
    options?: RequestOptions,
  ): Promise<CreateSecretResult>;
  /**
   * Changes a secret; what is left out stays.
   *
   * `PATCH /api/v4/secrets/{secretName}`
   *
   * @param params - {@link UpdateSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  update(
    this: void,
    params: UpdateSecretParams,
    options?: RequestOptions,
  ): Promise<UpdateSecretResult>;
  /**
   * Deletes a secret.
   *
   * `DELETE /api/v4/secrets/{secretName}`
   *
   * @param params - {@link DeleteSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteSecretParams,
    options?: RequestOptions,
  ): Promise<DeleteSecretResult>;
  /**
   * Creates several secrets in one folder: all of them or, when one exists already, none.
   *
   * `POST /api/v4/secrets/batch`
   *
   * @param params - {@link BatchCreateSecretsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when one exists.
   */
  batchCreate(
    this: void,
    params: BatchCreateSecretsParams,
    options?: RequestOptions,
  ): Promise<BatchCreateSecretsResult>;
  /**
   * Changes several secrets; with `mode: "upsert"`, creates those that do not exist.
   *
   * `PATCH /api/v4/secrets/batch`
   *
   * @param params - {@link BatchUpdateSecretsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one is missing.
   */
  batchUpdate(
    this: void,
    params: BatchUpdateSecretsParams,
    options?: RequestOptions,
  ): Promise<BatchUpdateSecretsResult>;
  /**
   * Deletes several secrets of one folder.
   *
   * `DELETE /api/v4/secrets/batch`
   *
   * @param params - {@link BatchDeleteSecretsParams}
   * @param options - Options for this call alone.
   */
  batchDelete(
    this: void,
    params: BatchDeleteSecretsParams,
    options?: RequestOptions,
  ): Promise<BatchDeleteSecretsResult>;
  /**
   * Moves secrets to another folder or environment.
   *
   * `POST /api/v4/secrets/move`
   *
   * @param params - {@link MoveSecretsParams}
   * @param options - Options for this call alone.
   */
  move(this: void, params: MoveSecretsParams, options?: RequestOptions): Promise<MoveSecretsResult>;
  /**
   * Tells who may do what with a secret. Enterprise plans only.
   *
   * `GET /api/v1/secrets/{secretName}/access-list`
   *
   * @param params - {@link GetSecretAccessListParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
   */
  getAccessList(
    this: void,
    params: GetSecretAccessListParams,
    options?: RequestOptions,
  ): Promise<GetSecretAccessListResult>;
  /**
   * Copies secrets to another folder or environment. Only the names are copied, and what
   * `attributesToCopy` asks for.
   *
   * `POST /api/v4/secrets/duplicate`
   *
   * @param params - {@link DuplicateSecretsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one is missing.
   *
   * @example
   * ```ts
   * const { results } = await client.secrets.duplicate({
   *   projectId,
   *   sourceEnvironment: "dev",
   *   destinationEnvironment: "staging",
   *   secretIds: [secret.id],
   *   attributesToCopy: { value: true, comment: true },
   * });
   * ```
   */
  duplicate(
    this: void,
    params: DuplicateSecretsParams,
    options?: RequestOptions,
  ): Promise<DuplicateSecretsResult>;
  /**
   * Tells which secrets the value of a secret refers to, and these in turn.
   *
   * `GET /api/v4/secrets/{secretName}/secret-reference-tree`
   *
   * @param params - {@link GetSecretReferenceTreeParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such secret.
   */
  getReferenceTree(
    this: void,
    params: GetSecretReferenceTreeParams,
    options?: RequestOptions,
  ): Promise<GetSecretReferenceTreeResult>;
  /**
   * Tells which secrets refer to a secret, and what refers to these in turn.
   *
   * `GET /api/v4/secrets/{secretName}/reference-dependency-tree`
   *
   * @param params - {@link GetSecretReferenceDependencyTreeParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such secret.
   */
  getReferenceDependencyTree(
    this: void,
    params: GetSecretReferenceDependencyTreeParams,
    options?: RequestOptions,
  ): Promise<GetSecretReferenceDependencyTreeResult>;
}
