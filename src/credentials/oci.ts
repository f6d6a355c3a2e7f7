import { CredentialsError } from "./errors.js";
import { type Environment, environment } from "./shared/environment.js";
import { readCredentialFile } from "./shared/files.js";
import {
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
} from "./shared/provider.js";
import { importRsaKey, signature } from "./shared/rsa.js";
import { readSecret, type SecretSource } from "./shared/secret.js";

export type { Environment, LoginProvider, MachineIdentityOptions, SecretSource };

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
 * @throws {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * await login(session, oci({ identityId, profile: "INFISICAL" }));
 * ```
 */
export function oci(options: OciOptions): LoginProvider {
  const identity = machineIdentity(options);
  return async () => {
    const { userOcid, tenancyOcid, fingerprint, region, pem } = await readApiKey(options);
    const key = await importRsaKey(source, "the private key", pem);
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
  pem: string;
}

async function readApiKey(options: OciOptions): Promise<ApiKey> {
  const { userOcid, tenancyOcid, fingerprint, region, privateKey } = options;
  const isComplete = userOcid && tenancyOcid && fingerprint && region && privateKey;
  const profile: Entries = isComplete ? {} : await readProfile(options);
  const keyFile = profile.key_file?.replace(/^~(?=[\\/])/, () => homeOf(options));
  const pem = privateKey ?? (keyFile && { file: keyFile });
  return {
    userOcid: check("userOcid", userOcid || profile.user, /^ocid1\.user\.[\w.-]+$/),
    tenancyOcid: check("tenancyOcid", tenancyOcid || profile.tenancy, /^ocid1\.tenancy\.[\w.-]+$/),
    fingerprint: check(
      "fingerprint",
      fingerprint || profile.fingerprint,
      /^[\da-f]{2}(:[\da-f]{2})+$/i,
    ),
    // Infisical knows the regions of the commercial realm, whose names end in one digit.
    region: check("region", region || profile.region, /^[a-z]{2}-[a-z]+-[1-9]$/),
    pem: await readSecret(source, "privateKey", pem || missing("privateKey")),
  };
}

function check(name: string, value: string | undefined, pattern: RegExp): string {
  if (!value) return missing(name);
  if (pattern.test(value)) return value;
  throw new CredentialsError(`${name} is malformed: it has to match ${pattern}`, { source });
}

function missing(name: string): never {
  throw new CredentialsError(
    `${name} is missing. Give it as an option, or write it to the profile of the config file`,
    { source },
  );
}

type Entries = Readonly<Record<string, string>>;

/** The entries of a profile, such as `user=ocid1.user…`, above those of `[DEFAULT]`. */
async function readProfile(options: OciOptions): Promise<Entries> {
  const path =
    options.configFile ||
    environment(options.env).OCI_CONFIG_FILE ||
    `${homeOf(options)}/.oci/config`;
  const remedy =
    "Give userOcid, tenancyOcid, fingerprint, region and privateKey, or name that file";
  const text = await readCredentialFile(source, path, remedy);
  const { profile = "DEFAULT" } = options;
  const [, ...sections] = text.split(/^[ \t]*\[/m);
  const profiles = new Map(sections.map((section) => [section.split("]", 1)[0], section]));
  const chosen = profiles.get(profile);
  if (chosen === undefined) {
    throw new CredentialsError(`${path} has no profile [${profile}]`, { source });
  }
  return { ...entriesOf(profiles.get("DEFAULT") ?? ""), ...entriesOf(chosen) };
}

function entriesOf(section: string): Entries {
  const lines = section.matchAll(/^[ \t]*(\w+)[ \t]*=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name, value = ""]) => [name, value.trim()]));
}

function homeOf({ env }: OciOptions): string {
  const { HOME, USERPROFILE } = environment(env);
  return HOME || USERPROFILE || "~";
}
