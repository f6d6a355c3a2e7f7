import type { Signal } from "../core/fetch.js";
import { readJson } from "../core/json.js";
import { CredentialsError } from "./errors.js";
import { type Environment, environment, optionalVariable } from "./shared/environment.js";
import { readCredentialFile } from "./shared/files.js";
import {
  checkServiceOptions,
  failure,
  type MetadataOptions,
  type ServiceRequest,
  startRequests,
} from "./shared/http.js";
import { checkJwt } from "./shared/jwt.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { importRsaKey, signJwt } from "./shared/rsa.js";
import { readSecret, type Secret, type SecretSource } from "./shared/secret.js";
import { forms } from "./shared/text.js";
import { parseUrl } from "./shared/url.js";

export type {
  Environment,
  LoginProvider,
  MachineIdentityOptions,
  MetadataOptions,
  ProviderCall,
  SecretSource,
};

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
 * @throws An {@link InfisicalError} when an option cannot be used.
 *
 * @example
 * ```ts
 * await login(session, gcpIdToken({ identityId }));
 * ```
 */
export function gcpIdToken(options: GcpIdTokenOptions): LoginProvider {
  const identity = machineIdentity(options);
  const service = checkServiceOptions(options);
  checkTexts(options, "serviceAccount", "endpoint");
  const { serviceAccount = "default" } = options;
  return async ({ signal } = {}) => {
    const source = "GCP metadata server";
    const remedy = "Run it on Google Cloud, with a service account attached";
    const env = environment(options.env);
    const host = optionalVariable(source, env, "GCE_METADATA_HOST", remedy);
    const server = options.endpoint
      ? parseUrl(source, "endpoint", options.endpoint)
      : parseUrl(source, "GCE_METADATA_HOST", `http://${host ?? "metadata.google.internal"}`);
    const account = encodeURIComponent(serviceAccount);
    const url = new URL(
      `/computeMetadata/v1/instance/service-accounts/${account}/identity`,
      server,
    );
    url.searchParams.set("audience", identity.identityId);
    url.searchParams.set("format", "full");
    const headers = { "Metadata-Flavor": "Google" };
    const request: ServiceRequest = { source, url: url.href, headers, remedy };

    const { ask } = startRequests(service, signal);
    const root = { ...request, url: server.origin, timeout: service.probeTimeout, isProbe: true };
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
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * const serviceAccountKey = { file: "/run/secrets/service-account.json" };
 * await login(session, gcpIam({ identityId, serviceAccountKey }));
 * ```
 */
export function gcpIam(options: GcpIamOptions): LoginProvider {
  const identity = machineIdentity(options);
  return async ({ signal } = {}) => {
    const { email, keyId, privateKey, file } = await readServiceAccountKey(options, signal);
    const name = file === undefined ? "private_key" : `private_key in ${file}`;
    const key = await importRsaKey(keySource, name, privateKey);
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

async function readServiceAccountKey(
  { serviceAccountKey, env }: GcpIamOptions,
  signal: Signal | undefined,
): Promise<{
  email: string;
  keyId: string;
  privateKey: string;
  file: string | undefined;
}> {
  const { text, file } = serviceAccountKey
    ? await readSecret(keySource, "serviceAccountKey", serviceAccountKey, signal)
    : await readKeyFile(environment(env), signal);
  const { client_email, private_key_id, private_key } = Object(readJson(text.trim())?.result);
  if (
    typeof client_email !== "string" ||
    typeof private_key_id !== "string" ||
    typeof private_key !== "string"
  ) {
    throw new CredentialsError(
      `${file ?? "it"} must be JSON with client_email, private_key_id and private_key. Files of other types, such as external_account or authorized_user, have no key to sign with`,
      { source: keySource },
    );
  }
  return { email: client_email, keyId: private_key_id, privateKey: private_key, file };
}

async function readKeyFile(env: Environment, signal: Signal | undefined): Promise<Secret> {
  for (const name of [
    "INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH",
    "GOOGLE_APPLICATION_CREDENTIALS",
  ]) {
    const path = optionalVariable(keySource, env, name, keyRemedy, forms.path);
    if (path) {
      return { text: await readCredentialFile(keySource, path, keyRemedy, signal), file: path };
    }
  }
  throw new CredentialsError(`there is none. ${keyRemedy}`, { source: keySource });
}
