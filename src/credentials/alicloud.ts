import type { Signal } from "../core/fetch.js";
import { webCrypto } from "../platform/web-crypto.js";
import { rpcSignature } from "./alicloud/rpc-signature.js";
import { CredentialsError } from "./errors.js";
import { type Environment, environment, requireVariable } from "./shared/environment.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { readSecretLine, type SecretSource } from "./shared/secret.js";
import { forms } from "./shared/text.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall, SecretSource };

/** Options of {@link alicloud}. */
export interface AlicloudOptions extends MachineIdentityOptions {
  /** ID of the access key of a RAM user. Default: `ALIBABA_CLOUD_ACCESS_KEY_ID`. */
  accessKeyId?: string | undefined;
  /**
   * Secret of the access key, a file that holds it, or a function that gives it. Default:
   * `ALIBABA_CLOUD_ACCESS_KEY_SECRET`.
   */
  accessKeySecret?: SecretSource | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

const source = "Alibaba Cloud access key";

/**
 * Signs in as a RAM user of Alibaba Cloud, with a GetCallerIdentity request that is signed anew at
 * every renewal. Infisical takes access keys of users, and no temporary ones of a role.
 *
 * @param options - {@link AlicloudOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no access key.
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * await login(session, alicloud({ identityId }));
 * ```
 */
export function alicloud(options: AlicloudOptions): LoginProvider {
  const identity = machineIdentity(options);
  checkTexts(options, "accessKeyId");
  return async ({ signal } = {}) => {
    const { id, secret } = await readAccessKey(options, signal);
    const params = {
      Action: "GetCallerIdentity",
      Format: "JSON",
      Version: "2015-04-01",
      AccessKeyId: id,
      SignatureMethod: "HMAC-SHA1",
      SignatureVersion: "1.0",
      SignatureNonce: (await webCrypto()).randomUUID(),
      // Without milliseconds, which Alibaba does not take.
      Timestamp: new Date().toISOString().replace(/\.\d+/, ""),
    } as const;
    const Signature = await rpcSignature("GET", params, secret);
    return { alicloudAuth: { ...identity, ...params, Signature } };
  };
}

async function readAccessKey(
  options: AlicloudOptions,
  signal: Signal | undefined,
): Promise<{ id: string; secret: string }> {
  const { accessKeyId, accessKeySecret } = options;
  const env = environment(options.env);
  const remedy = "Give `accessKeyId` and `accessKeySecret`, or set both variables";
  if (accessKeyId || accessKeySecret) {
    if (!accessKeyId || !accessKeySecret) {
      throw new CredentialsError("accessKeyId and accessKeySecret belong together", { source });
    }
    return {
      id: accessKeyId,
      secret: await readSecretLine(
        source,
        "accessKeySecret",
        accessKeySecret,
        forms.phrase,
        signal,
      ),
    };
  }
  const id = requireVariable(source, env, "ALIBABA_CLOUD_ACCESS_KEY_ID", remedy);
  const secret = requireVariable(source, env, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", remedy);
  if (env.ALIBABA_CLOUD_SECURITY_TOKEN) {
    throw new CredentialsError(
      "ALIBABA_CLOUD_SECURITY_TOKEN is set, so the access key is a temporary one of a role, which Infisical does not take. Use the access key of a RAM user",
      { source },
    );
  }
  return { id, secret };
}
