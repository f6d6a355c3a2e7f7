import { InfisicalError, isInfisicalApiError, isNotModifiedError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { mergeHeaders } from "../core/headers.js";
import type { Session } from "../core/session.js";
import { type ListSecretsResult, list } from "../resources/secrets.js";
import { listFolders, projectIdOf } from "./list-folders.js";
import { mergeFolders } from "./merge-folders.js";
import type { ConfigScope, LoadedSecrets, LoadSecretsOptions } from "./types.js";

/** Loads what it has loaded before, again. Where nothing has changed, it gives the same object. */
export type Reader<Key extends string, OptionalKey extends string> = (
  signal?: Signal,
) => Promise<LoadedSecrets<Key, OptionalKey>>;

interface Known {
  readonly etag: string;
  readonly listing: ListSecretsResult;
}

/** After so many answers in a row that are older than what is known, the server was set back. */
const tellingAnswers = 3;

/**
 * Makes a function that loads secrets again and again: a folder that has not changed is not sent
 * again, and a project is looked up once.
 */
export function createReader<Key extends string, OptionalKey extends string>(
  session: Session,
  scope: ConfigScope,
  options: LoadSecretsOptions<Key, OptionalKey>,
): Reader<Key, OptionalKey> {
  let known = new Map<string, Known>();
  let loaded: LoadedSecrets<Key, OptionalKey> | undefined;
  let olderAnswers = 0;
  let projectId: string | undefined;

  return async (signal) => {
    const found = new Map<string, Known>();
    let hasChanged = !loaded;

    const listChanged: typeof list = async (session, params, call) => {
      const path = params.secretPath ?? "/";
      const before = known.get(path);
      let etag = "";
      try {
        const listing = await list(session, params, {
          ...call,
          headers: mergeHeaders(
            before?.etag ? { "If-None-Match": before.etag } : {},
            call?.headers ?? {},
          ),
          onResponse(event) {
            etag = event.headers.get("etag") ?? "";
            call?.onResponse?.(event);
          },
        });
        found.set(path, { etag, listing });
        hasChanged = true;
        return listing;
      } catch (error) {
        if (!before || !isNotModifiedError(error)) throw error;
        found.set(path, before);
        return before.listing;
      }
    };

    const call = signal ? { ...options, signal } : options;
    try {
      const { timeout, headers, retry } = options;
      projectId ??= await projectIdOf(session, scope, {
        timeout,
        headers,
        retry,
        ...(signal && { signal }),
      });
      const { environment, secretPath } = scope;
      const folders = await listFolders(
        session,
        { projectId, environment, secretPath },
        call,
        listChanged,
      );
      if (loaded && !hasChanged) return loaded;
      const next = mergeFolders(folders, options);
      refuseOlder(next);
      known = found;
      loaded = next;
      return next;
    } catch (error) {
      // It may be another project by now.
      if (isInfisicalApiError(error)) projectId = undefined;
      throw error;
    }
  };

  /** A replica that lags behind, or an old cache in between, must not bring back old values. */
  function refuseOlder(next: LoadedSecrets): void {
    const versions = new Map(loaded?.secrets.map(({ id, version }) => [id, version]));
    const older = next.secrets.filter(({ id, version }) => version < (versions.get(id) ?? 0));
    olderAnswers = older.length ? olderAnswers + 1 : 0;
    if (!older.length || olderAnswers === tellingAnswers) {
      olderAnswers = 0;
      return;
    }
    const names = older.map(({ secretKey }) => secretKey).join(", ");
    throw new InfisicalError(`The server answered with older versions than before of: ${names}`);
  }
}
