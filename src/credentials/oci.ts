import type { Signal } from "../core/fetch.js";
import { CredentialsError } from "./errors.js";
import { type Environment, environment, optionalVariable } from "./shared/environment.js";
import { readCredentialFile } from "./shared/files.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { importRsaKey, type RsaKey, signature } from "./shared/rsa.js";
import { readSecret, type SecretSource } from "./shared/secret.js";
import { forms } from "./shared/text.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall, SecretSource };

/** Options of {@link oci}. What is left out comes from a profile of the config file. */
export interface OciOptions extends MachineIdentityOptions {
  /** OCID of the user. */
  userOcid?: string | undefined;
  /** OCID of the user's tenancy. */
  tenancyOcid?: string | undefined;
  /** Fingerprint of the user's API key. */
  fingerprint?: string | undefined;
  /** The API key: an RSA key in PEM, a file that holds it, or a function that gives it. */
  privateKey?: SecretSource | undefined;
  /** Region of the tenancy, such as `eu-frankfurt-1`. */
  region?: string | undefined;
  /** Config file of Oracle's tools. Default: `OCI_CONFIG_FILE`, else `~/.oci/config`. */
  configFile?: string | undefined;
  /** Profile in the config file. Default `DEFAULT`. */
  profile?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

const source = "OCI API key";

/**
 * Signs in as an Oracle Cloud user, with a request for this user that is signed with the user's API
 * key, anew at every renewal.
 *
 * @param options - {@link OciOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when the key cannot be used.
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * await login(session, oci({ identityId, profile: "INFISICAL" }));
 * ```
 */
export function oci(options: OciOptions): LoginProvider {
  const identity = machineIdentity(options);
  checkTexts(
    options,
    ...(["userOcid", "tenancyOcid", "fingerprint", "region", "configFile", "profile"] as const),
  );
  return async ({ signal } = {}) => {
    const { userOcid, tenancyOcid, fingerprint, region, key } = await readApiKey(options, signal);
    const host = `identity.${region}.oraclecloud.com`;
    const date = new Date().toUTCString();
    const target = `get /20160918/users/${userOcid}`;
    const signed = await signature(
      key,
      `date: ${date}\n(request-target): ${target}\nhost: ${host}`,
    );
    const fields = {
      version: "1",
      keyId: `${tenancyOcid}/${userOcid}/${fingerprint}`,
      algorithm: "rsa-sha256",
      headers: "date (request-target) host",
      signature: signed,
    };
    const authorization = `Signature ${Object.entries(fields)
      .map(([name, value]) => `${name}="${value}"`)
      .join(",")}`;
    return { ociAuth: { ...identity, userOcid, headers: { authorization, host, date } } };
  };
}

interface ApiKey {
  userOcid: string;
  tenancyOcid: string;
  fingerprint: string;
  region: string;
  key: RsaKey;
}

async function readApiKey(options: OciOptions, signal: Signal | undefined): Promise<ApiKey> {
  const { userOcid, tenancyOcid, fingerprint, region, privateKey } = options;
  const isComplete = userOcid && tenancyOcid && fingerprint && region && privateKey;
  const { path, entries } = isComplete
    ? { path: "", entries: {} }
    : await readProfile(options, signal);
  const entry = (
    name: "userOcid" | "tenancyOcid" | "fingerprint" | "region",
    inFile: string,
    pattern: RegExp,
  ): string => {
    const given = options[name];
    const value = given || entries[inFile] || missing(name);
    if (pattern.test(value)) return value;
    const place = given ? name : `${inFile} in ${path}`;
    throw new CredentialsError(`${place} is malformed: it has to match ${pattern}`, { source });
  };
  const keyFile = entries.key_file?.replace(/^~(?=[\\/])/, () => homeOf(options));
  const known = {
    userOcid: entry("userOcid", "user", /^ocid1\.user\.[\w.-]+$/),
    tenancyOcid: entry("tenancyOcid", "tenancy", /^ocid1\.tenancy\.[\w.-]+$/),
    fingerprint: entry("fingerprint", "fingerprint", /^[\da-f]{2}(:[\da-f]{2})+$/i),
    // Infisical knows the regions of the commercial realm, whose names end in one digit.
    region: entry("region", "region", /^[a-z]{2}-[a-z]+-[1-9]$/),
  };
  const secret = privateKey || (keyFile ? { file: keyFile } : missing("privateKey"));
  const { text, file } = await readSecret(source, "privateKey", secret, signal);
  return { ...known, key: await importRsaKey(source, file ?? "the private key", text) };
}

function missing(name: string): never {
  throw new CredentialsError(
    `${name} is missing. Give it as an option, or write it to the profile of the config file`,
    { source },
  );
}

type Entries = Readonly<Record<string, string>>;

/** The entries of a profile, such as `user=ocid1.user…`, above those of `[DEFAULT]`. */
async function readProfile(
  options: OciOptions,
  signal: Signal | undefined,
): Promise<{ path: string; entries: Entries }> {
  const remedy =
    "Give userOcid, tenancyOcid, fingerprint, region and privateKey, or name that file";
  const env = environment(options.env);
  const path =
    options.configFile ||
    optionalVariable(source, env, "OCI_CONFIG_FILE", remedy, forms.path) ||
    `${homeOf(options)}/.oci/config`;
  const text = await readCredentialFile(source, path, remedy, signal);
  const { profile = "DEFAULT" } = options;
  const [, ...sections] = text.split(/^[ \t]*\[/m);
  const profiles = new Map(sections.map((section) => [section.split("]", 1)[0], section]));
  const chosen = profiles.get(profile);
  if (chosen === undefined) {
    throw new CredentialsError(`${path} has no profile [${profile}]`, { source });
  }
  const entries = { ...entriesOf(profiles.get("DEFAULT") ?? ""), ...entriesOf(chosen) };
  return { path, entries };
}

function entriesOf(section: string): Entries {
  const lines = section.matchAll(/^[ \t]*(\w+)[ \t]*=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name, value = ""]) => [name, value.trim()]));
}

function homeOf({ env }: OciOptions): string {
  const { HOME, USERPROFILE } = environment(env);
  return HOME || USERPROFILE || "~";
}
