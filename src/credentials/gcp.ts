import { readJson } from "../core/json.js";
import { CredentialsError } from "./errors.js";
import { type Environment, environment } from "./shared/environment.js";
import { readCredentialFile } from "./shared/files.js";
import {
  checkTimes,
  failure,
  type MetadataOptions,
  type ServiceRequest,
  startRequests,
} from "./shared/http.js";
import { checkJwt } from "./shared/jwt.js";
import {
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
} from "./shared/provider.js";
import { importRsaKey, signJwt } from "./shared/rsa.js";
import { readSecret, type SecretSource } from "./shared/secret.js";
import { parseUrl } from "./shared/url.js";

export type { Environment, LoginProvider, MachineIdentityOptions, MetadataOptions, SecretSource };

/** Options of {@link gcpIdToken}. */
export interface GcpIdTokenOptions extends MachineIdentityOptions, MetadataOptions {
  /** Service account of the workload: its email address. Default: the default one. */
  serviceAccount?: string | undefined;
  /** Where the metadata server is. Default: `GCE_METADATA_HOST`, else `http://metadata.google.internal`. */
  endpoint?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

/** Options of {@link gcpIam}. */
export interface GcpIamOptions extends MachineIdentityOptions {
  /**
   * Key of the service account: the JSON that Google gives, a file that holds it, or a function that
   * gives it. Default: the file that `INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH` names, else
   * `GOOGLE_APPLICATION_CREDENTIALS`.
   */
  serviceAccountKey?: SecretSource | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

/**
 * Signs in as the service account of a workload on Google Cloud, with an ID token that its metadata
 * server gives anew at every renewal. For identities of the type `gce`.
 *
 * @param options - {@link GcpIdTokenOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when Google gives no token.
 * @throws {@link InfisicalError} when an option cannot be used.
 *
 * @example
 * ```ts
 * await login(session, gcpIdToken({ identityId }));
 * ```
 */
export function gcpIdToken(options: GcpIdTokenOptions): LoginProvider {
  const identity = machineIdentity(options);
  const { timeout, probeTimeout } = checkTimes(options);
  const { serviceAccount = "default" } = options;
  return async () => {
    const source = "GCP metadata server";
    const remedy = "Run it on Google Cloud, with a service account attached";
    const host = environment(options.env).GCE_METADATA_HOST || "metadata.google.internal";
    const server = parseUrl(source, "endpoint", options.endpoint ?? `http://${host}`);
    const account = encodeURIComponent(serviceAccount);
    const url = new URL(
      `/computeMetadata/v1/instance/service-accounts/${account}/identity`,
      server,
    );
    url.searchParams.set("audience", identity.identityId);
    url.searchParams.set("format", "full");
    const headers = { "Metadata-Flavor": "Google" };
    const request: ServiceRequest = { source, url: url.href, headers, remedy };

    const ask = startRequests(options.fetch, timeout);
    const root = { ...request, url: server.origin, timeout: probeTimeout, isProbe: true };
    const { header } = await ask(root);
    if (header("metadata-flavor") !== "Google") {
      throw failure(root, "is no metadata server of Google: another server answered in its place");
    }
    const { text } = await ask(request);
    return { gcpAuth: { ...identity, jwt: checkJwt(source, text, "the answer", remedy) } };
  };
}

/**
 * Signs in as a Google service account, with a JWT that is signed with its key. It is signed here:
 * neither Google's API nor a permission to use it is needed. For identities of the type `iam`.
 *
 * @param options - {@link GcpIamOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no usable key.
 * @throws {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * const serviceAccountKey = { file: "/run/secrets/service-account.json" };
 * await login(session, gcpIam({ identityId, serviceAccountKey }));
 * ```
 */
export function gcpIam(options: GcpIamOptions): LoginProvider {
  const identity = machineIdentity(options);
  return async () => {
    const { email, keyId, privateKey } = await readServiceAccountKey(options);
    const key = await importRsaKey(keySource, "private_key", privateKey);
    const now = Math.floor(Date.now() / 1000);
    const jwt = await signJwt(key, keyId, {
      sub: email,
      aud: identity.identityId,
      iat: now,
      // Infisical reads it at once; ten minutes are for clocks that differ.
      exp: now + 600,
    });
    return { gcpAuth: { ...identity, jwt } };
  };
}

const keySource = "GCP service account key";
const keyRemedy =
  "Give `serviceAccountKey`, or name its file in INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH or GOOGLE_APPLICATION_CREDENTIALS";

async function readServiceAccountKey({ serviceAccountKey, env }: GcpIamOptions): Promise<{
  email: string;
  keyId: string;
  privateKey: string;
}> {
  const json = serviceAccountKey
    ? await readSecret(keySource, "serviceAccountKey", serviceAccountKey)
    : await readKeyFile(environment(env));
  const { client_email, private_key_id, private_key } = Object(readJson(json)?.result);
  if (
    typeof client_email !== "string" ||
    typeof private_key_id !== "string" ||
    typeof private_key !== "string"
  ) {
    throw new CredentialsError(
      "it must be JSON with client_email, private_key_id and private_key. Files of other types, such as external_account or authorized_user, have no key to sign with",
      { source: keySource },
    );
  }
  return { email: client_email, keyId: private_key_id, privateKey: private_key };
}

async function readKeyFile(env: Environment): Promise<string> {
  const path =
    env.INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH || env.GOOGLE_APPLICATION_CREDENTIALS;
  if (path) return readCredentialFile(keySource, path, keyRemedy);
  throw new CredentialsError(`there is none. ${keyRemedy}`, { source: keySource });
}
