import { InfisicalError, isInfisicalApiError, isInfisicalError } from "../core/errors.js";
import { throwIfAborted } from "../core/limits.js";
import { refuse } from "../core/refuse.js";
import type { RequestOptions, Session } from "../core/session.js";
import {
  create as createSecretFolder,
  list as listSecretFolders,
} from "../resources/secret-folders.js";
import {
  batchCreate,
  batchDelete,
  batchUpdate,
  list,
  type Secret,
  type SecretApproval,
} from "../resources/secrets.js";
import { ConfigError } from "./errors.js";
import { pathsOf, projectIdOf } from "./list-folders.js";
import type { ConfigScope } from "./types.js";

/** How to make a folder what it should be; and options for the requests. */
export interface ApplySecretsOptions extends RequestOptions {
  /** Whether secrets that are not wanted are deleted. Default false. */
  prune?: boolean | undefined;
  /** Whether only the plan is made, and nothing is written. Default false. */
  dryRun?: boolean | undefined;
}

/** Names of what is to be written, or has been. */
export interface SecretChangeList {
  /** Paths of folders. */
  readonly folders: readonly string[];
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deleted: readonly string[];
}

/** What {@link applySecrets} has found and done. No value is in it. */
export interface AppliedSecrets {
  /** What is different from what is wanted. */
  readonly plan: SecretChangeList;
  /** What has been written. What waits for an approval is not in it. */
  readonly done: SecretChangeList;
  /** Approvals that changes wait for, since a change policy covers the folder. */
  readonly approvals: readonly SecretApproval[];
  /** Names of values that have white space at their ends, which the server does not keep. */
  readonly trimmed: readonly string[];
}

/** What an {@link ApplySecretsError} tells besides. */
export interface ApplySecretsErrorFields
  extends Pick<AppliedSecrets, "plan" | "done" | "approvals"> {
  /** Names in the request that failed without an answer: they may be written or not. */
  unknown: readonly string[];
  /** What failed. */
  cause: unknown;
}

/** Some changes were written, and then one failed. A second run does what is left. */
export class ApplySecretsError extends InfisicalError {
  /** What was to be written. */
  declare readonly plan: SecretChangeList;
  /** What has been written. */
  declare readonly done: SecretChangeList;
  /** Approvals that changes wait for. */
  declare readonly approvals: readonly SecretApproval[];
  /** Names in the request that failed without an answer: they may be written or not. */
  declare readonly unknown: readonly string[];

  constructor(message: string, { cause, ...fields }: ApplySecretsErrorFields) {
    super(message, { cause });
    Object.assign(this, fields);
  }

  override get name(): "ApplySecretsError" {
    return "ApplySecretsError";
  }
}

/** Whether it is an {@link ApplySecretsError}, from whichever copy or realm. */
export function isApplySecretsError(error: unknown): error is ApplySecretsError {
  return isInfisicalError(error) && error.name === "ApplySecretsError";
}

/** The server answers a request of 1 MiB with a 500. */
const longestBatch = 900_000;

/** Secrets in one request. */
const mostInBatch = 100;

/**
 * Makes a folder's secrets what they should be: creates those that are missing, the folder too, updates
 * those with another value, and deletes others if `prune` is true. Imports, comments, tags and the
 * overrides of users stay as they are. A second run writes nothing.
 *
 * @param session - Session to use.
 * @param scope - Where the secrets are to be: one path.
 * @param desired - Values by name, such as `parseSecrets` gives. References are written as they are.
 * @param options - What to do; and options for the requests.
 * @returns What was different, and what was done about it.
 * @throws An {@link InfisicalError} that names what the server cannot keep; nothing is written then.
 * @throws A {@link ConfigError} that names secrets whose values the caller may not read.
 * @throws An {@link ApplySecretsError} when a change fails; it tells what has been written before.
 *
 * @example
 * ```ts
 * const desired = parseSecrets(await readFile(".env", "utf8"), "dotenv");
 * const { plan } = await applySecrets(session, scope, desired, { dryRun: true });
 * ```
 */
export async function applySecrets(
  session: Session,
  scope: ConfigScope,
  desired: Readonly<Record<string, string>>,
  { prune = false, dryRun = false, ...call }: ApplySecretsOptions = {},
): Promise<AppliedSecrets> {
  const [secretPath = "/", second] = pathsOf(scope);
  if (second !== undefined) refuse("secretPath", "one path");
  const wanted = Object.entries(desired);
  refuseUnfit(wanted);
  const projectId = await projectIdOf(session, scope, call);
  const place = { projectId, environment: scope.environment };
  const folder = { ...place, secretPath };

  const found = await findSecrets();
  const existing = new Map(found?.map((secret) => [secret.secretKey, secret]));
  const hidden = wanted.flatMap(([name]) => (existing.get(name)?.secretValueHidden ? [name] : []));
  if (hidden.length) {
    const message = `Secrets not to be read, so that nobody can tell what is different: ${hidden.join(", ")}`;
    throw new ConfigError(message, { hidden });
  }
  const toCreate = wanted.filter(([name]) => !existing.has(name));
  const toUpdate = wanted.filter(([name, value]) => {
    const secret = existing.get(name);
    return secret && secret.secretValue !== kept(value);
  });
  const names = new Set(wanted.map(([name]) => name));
  const toDelete = prune ? [...existing.keys()].filter((name) => !names.has(name)) : [];
  const plan: SecretChangeList = {
    folders: found || !wanted.length ? [] : [secretPath],
    created: toCreate.map(([name]) => name),
    updated: toUpdate.map(([name]) => name),
    deleted: toDelete,
  };
  const done = {
    folders: [] as string[],
    created: [] as string[],
    updated: [] as string[],
    deleted: [] as string[],
  };
  const approvals: SecretApproval[] = [];
  const trimmed = wanted.flatMap(([name, value]) => (value === kept(value) ? [] : [name]));
  const result = { plan, done, approvals, trimmed };
  if (dryRun) return result;

  /** Sends one request, and notes what it has done. */
  async function write(
    kind: keyof SecretChangeList,
    names: readonly string[],
    send: () => Promise<{ approval?: SecretApproval }>,
  ): Promise<void> {
    try {
      const { approval } = await send();
      if (approval) approvals.push(approval);
      else done[kind].push(...names);
    } catch (error) {
      throwIfAborted(call.signal);
      // The server has refused these as a whole.
      const isRefused = isInfisicalApiError(error) && error.statusCode < 500;
      const written = Object.values(done).flat().length + approvals.length;
      const reason = error instanceof Error ? error.message : String(error);
      const rest = isRefused ? "" : `; these may be written or not: ${names.join(", ")}`;
      const message = `After ${written} changes, one failed (${reason})${rest}`;
      const unknown = isRefused ? [] : names;
      throw new ApplySecretsError(message, { plan, done, approvals, unknown, cause: error });
    }
  }

  for (const path of plan.folders) {
    await write("folders", [path], async () => {
      await createFolder(path);
      return {};
    });
  }
  for (const batch of batches(toCreate)) {
    await write("created", namesOf(batch), () =>
      batchCreate(session, { ...folder, secrets: batch.map(toBody) }, call),
    );
  }
  for (const batch of batches(toUpdate)) {
    await write("updated", namesOf(batch), () =>
      batchUpdate(session, { ...folder, secrets: batch.map(toBody) }, call),
    );
  }
  for (const batch of batches(toDelete.map((name) => [name, ""]))) {
    await write("deleted", namesOf(batch), () =>
      batchDelete(
        session,
        { ...folder, secrets: namesOf(batch).map((secretKey) => ({ secretKey })) },
        call,
      ),
    );
  }
  return result;

  /** The folder's own secrets; nothing where there is no such folder. */
  async function findSecrets(): Promise<Secret[] | undefined> {
    try {
      const { secrets } = await list(
        session,
        { ...folder, includeImports: false, expandSecretReferences: false },
        call,
      );
      return secrets;
    } catch (error) {
      if (!isInfisicalApiError(error) || error.statusCode !== 404 || secretPath === "/")
        throw error;
      // Where it is not the folder but the environment that is missing, this fails.
      await listSecretFolders(session, { ...place, path: "/" }, call);
      return undefined;
    }
  }

  /** Makes a folder, with those above it. */
  async function createFolder(path: string): Promise<void> {
    const parts = path.split("/").filter(Boolean);
    const name = parts.pop() ?? "";
    const parent = { ...place, path: `/${parts.join("/")}` };
    try {
      await createSecretFolder(session, { ...parent, name }, call);
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (!isInfisicalApiError(error) || error.statusCode !== 400) throw error;
      const { folders } = await listSecretFolders(session, parent, call);
      if (!folders.some((folder) => folder.name === name)) throw error;
    }
  }
}

type Entry = readonly [name: string, value: string];

function toBody([secretKey, secretValue]: Entry): { secretKey: string; secretValue: string } {
  return { secretKey, secretValue };
}

function namesOf(entries: readonly Entry[]): string[] {
  return entries.map(([name]) => name);
}

/** A value as the server keeps it. */
function kept(value: string): string {
  return value.endsWith("\n") ? `${value.trim()}\n` : value.trim();
}

/** Refuses what the server would fail at, or could not give back. */
function refuseUnfit(entries: readonly Entry[]): void {
  const unfit = entries.filter(
    ([name, value]) =>
      !/^(?!(?:__proto__|constructor|toString)$)[^:/\0]{1,100}$/.test(name) ||
      name !== name.trim() ||
      typeof value !== "string" ||
      sizeOf([name, value]) > longestBatch,
  );
  if (!unfit.length) return;
  const names = namesOf(unfit).map((name) => JSON.stringify(name));
  throw new InfisicalError(
    `The server cannot keep these, for their names or for values of more than ${longestBatch} bytes: ${names.join(", ")}`,
  );
}

function sizeOf(entry: Entry): number {
  return new TextEncoder().encode(JSON.stringify(toBody(entry))).length + 1;
}

/** Puts entries together as far as the server takes them in one request. */
function* batches(entries: readonly Entry[]): Generator<Entry[]> {
  let batch: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    const more = sizeOf(entry);
    if (batch.length && (batch.length === mostInBatch || size + more > longestBatch)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(entry);
    size += more;
  }
  if (batch.length) yield batch;
}
