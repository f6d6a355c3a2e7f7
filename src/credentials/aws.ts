import type { Signal } from "../core/fetch.js";
import { type AwsCredentials, checkCredentials, findCredentials } from "./aws/credentials.js";
import { type InstanceMetadata, instanceMetadata } from "./aws/instance-metadata.js";
import { CredentialsError } from "./errors.js";
import { base64 } from "./shared/encoding.js";
import { type Environment, environment } from "./shared/environment.js";
import {
  checkServiceOptions,
  failure,
  type MetadataOptions,
  readObject,
  startRequests,
} from "./shared/http.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
  waitFor,
} from "./shared/provider.js";

export type {
  AwsCredentials,
  Environment,
  LoginProvider,
  MachineIdentityOptions,
  MetadataOptions,
  ProviderCall,
};

/** Options of {@link awsIam}. */
export interface AwsIamOptions extends MachineIdentityOptions, MetadataOptions {
  /**
   * Credentials, or a function that gives them, such as `fromNodeProviderChain()` of the AWS SDK; it
   * is called anew at every renewal. Default: the environment, a web identity, the container
   * endpoint of ECS and EKS, or the instance; the first of them that is configured.
   */
  credentials?: AwsCredentials | (() => AwsCredentials | Promise<AwsCredentials>) | undefined;
  /** Region of STS. Default: `AWS_REGION`, else `AWS_DEFAULT_REGION`, else that of the instance. */
  region?: string | undefined;
  /**
   * Where the instance metadata service is. Default: `AWS_EC2_METADATA_SERVICE_ENDPOINT`, else
   * `http://169.254.169.254`.
   */
  metadataEndpoint?: string | undefined;
  /** Where a web identity is exchanged for credentials. Default: STS of the region. */
  stsEndpoint?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

/**
 * Signs in as an AWS principal, with a GetCallerIdentity request that is signed anew at every
 * renewal. It is signed by the package `aws4fetch`, which has to be installed.
 *
 * @param options - {@link AwsIamOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when no credentials are found, or
 * when they cannot be used. What a `credentials` function throws is handed on.
 * @throws An {@link InfisicalError} when an option cannot be used.
 *
 * @example
 * ```ts
 * await login(session, awsIam({ identityId }));
 * await login(session, awsIam({ identityId, credentials: fromNodeProviderChain() }));
 * ```
 */
export function awsIam(options: AwsIamOptions): LoginProvider {
  const identity = machineIdentity(options);
  const service = checkServiceOptions(options);
  checkTexts(options, "region", "metadataEndpoint", "stsEndpoint");
  return async ({ signal } = {}) => {
    const env = environment(options.env);
    const { ask, date } = startRequests(service, signal);
    const { probeTimeout } = service;
    const instance = instanceMetadata(env, ask, probeTimeout, options.metadataEndpoint);
    let found: Promise<string> | undefined;
    const region = () => {
      found ??= findRegion(options.region, env, instance);
      return found;
    };
    const { stsEndpoint } = options;
    const credentials = options.credentials
      ? await givenCredentials(options.credentials, signal)
      : await findCredentials({ env, ask, signal, probeTimeout, instance, region, stsEndpoint });
    const at = await region();
    const { method, headers, body } = await signGetCallerIdentity(credentials, at, date());
    return {
      awsAuth: {
        ...identity,
        iamHttpRequestMethod: method,
        iamRequestBody: base64(body),
        iamRequestHeaders: base64(JSON.stringify(headers)),
      },
    };
  };
}

async function givenCredentials(
  credentials: NonNullable<AwsIamOptions["credentials"]>,
  signal: Signal | undefined,
): Promise<AwsCredentials> {
  const source = "AWS credentials";
  const given: unknown =
    typeof credentials === "function"
      ? await waitFor(source, "credentials", credentials, signal)
      : credentials;
  return checkCredentials(source, Object(given), "See what `credentials` gives");
}

async function findRegion(
  given: string | undefined,
  env: Environment,
  instance: InstanceMetadata,
): Promise<string> {
  const candidates = {
    region: given,
    AWS_REGION: env.AWS_REGION,
    AWS_DEFAULT_REGION: env.AWS_DEFAULT_REGION,
  };
  for (const [name, region] of Object.entries(candidates)) {
    if (!region) continue;
    if (isRegion.test(region)) return region;
    const problem = `${name} must be the name of a region, such as eu-central-1`;
    throw new CredentialsError(problem, { source: "AWS region" });
  }
  return instanceRegion(instance);
}

/** It becomes a part of a host name, and Infisical takes no longer one. */
const isRegion = /^[a-z0-9-]{1,20}$/;

async function instanceRegion(instance: InstanceMetadata): Promise<string> {
  const path = "/latest/dynamic/instance-identity/document";
  const remedy = "Give `region`, or set AWS_REGION";
  try {
    const { request, answer } = await instance.get(path, remedy);
    const { region } = readObject(request, answer) as { region?: unknown };
    if (typeof region === "string" && isRegion.test(region)) return region;
    throw failure(request, "answered without a region");
  } catch (error) {
    if (!(error instanceof CredentialsError)) throw error;
    throw new CredentialsError(
      `it is not known. ${remedy}. AWS_REGION and AWS_DEFAULT_REGION are not set; ${error.message}`,
      { source: "AWS region" },
    );
  }
}

interface SignedRequest {
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** The request that Infisical sends on to STS, which tells it who has signed. */
async function signGetCallerIdentity(
  { accessKeyId, secretAccessKey, sessionToken }: AwsCredentials,
  region: string,
  date: Date,
): Promise<SignedRequest> {
  const { AwsV4Signer } = await importSigner();
  // Infisical takes the host from the region, in every partition.
  const host = `sts.${region}.amazonaws.com`;
  const method = "POST";
  const body = "Action=GetCallerIdentity&Version=2011-06-15";
  const signer = new AwsV4Signer({
    method,
    url: `https://${host}/`,
    headers: { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" },
    body,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    service: "sts",
    region,
    datetime: date.toISOString().replace(/[:-]|\.\d+/g, ""),
    allHeaders: true,
  });
  const { headers } = await signer.sign();
  return { method, headers: { host, ...Object.fromEntries(headers) }, body };
}

async function importSigner(): Promise<typeof import("aws4fetch")> {
  const source = "AWS signature";
  if (!globalThis.crypto) {
    throw new CredentialsError(
      "the global `crypto` is missing. On Node.js 18, start node with --experimental-global-webcrypto",
      { source },
    );
  }
  try {
    return await import("aws4fetch");
  } catch {
    throw new CredentialsError(
      "the package aws4fetch is needed, and cannot be loaded. Install it: npm install aws4fetch",
      { source },
    );
  }
}
