import { CredentialsError } from "../errors.js";
import { type Environment, requireVariable } from "../shared/environment.js";
import { readCredentialFile } from "../shared/files.js";
import {
  type Ask,
  failure,
  readObject,
  type ServiceAnswer,
  type ServiceRequest,
} from "../shared/http.js";
import { parseUrl } from "../shared/url.js";
import type { InstanceMetadata } from "./instance-metadata.js";

/** Credentials of an AWS principal; what the AWS SDK's providers give has this shape. */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of temporary credentials. */
  sessionToken?: string | undefined;
  /** When temporary credentials end. */
  expiration?: Date | undefined;
}

/** What the sources of credentials need. */
export interface AwsContext {
  env: Environment;
  ask: Ask;
  /** Time in which a metadata server has to give its first answer, in milliseconds. */
  probeTimeout: number;
  /** Asked once, by whoever needs it first. */
  instance: InstanceMetadata;
  region: () => Promise<string>;
  /** Address of STS, in place of the one of the region. */
  stsEndpoint: string | undefined;
}

/** What a source answers that is not configured. */
type NotConfigured = string;

/**
 * The first source that is configured gives the credentials, or fails: another one would sign in as
 * another principal. The instance is asked last, for it has to be asked to see whether it is there.
 */
export async function findCredentials(context: AwsContext): Promise<AwsCredentials> {
  const tried: string[] = [];
  for (const source of [fromEnvironment, fromWebIdentity, fromContainer]) {
    const found = await source(context);
    if (typeof found !== "string") return found;
    tried.push(found);
  }
  try {
    return await fromInstance(context);
  } catch (error) {
    if (!(error instanceof CredentialsError)) throw error;
    throw new CredentialsError(
      `no source has any. ${[...tried, error.message].join("; ")}. Or give \`credentials\`, such as fromNodeProviderChain() of @aws-sdk/credential-providers`,
      { source: "AWS credentials" },
    );
  }
}

/** Refuses credentials that no signature can be made with. Errors have their names only. */
export function checkCredentials(source: string, given: unknown, remedy: string): AwsCredentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = Object(given);
  const texts = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value !== "string" || !/^[!-~]+$/.test(value)) {
      const problem = value ? "has characters that no key has, such as a line break" : "is missing";
      throw new CredentialsError(`${name} ${problem}. ${remedy}`, { source });
    }
  }
  const end = expiration === undefined ? Number.NaN : new Date(expiration).getTime();
  if (end <= Date.now()) {
    const since = Math.round((Date.now() - end) / 1000);
    throw new CredentialsError(`the session expired ${since} s ago. ${remedy}`, { source });
  }
  return { accessKeyId, secretAccessKey, sessionToken };
}

async function fromEnvironment({ env }: AwsContext): Promise<AwsCredentials | NotConfigured> {
  const source = "AWS environment";
  if (!env.AWS_ACCESS_KEY_ID) return `${source}: AWS_ACCESS_KEY_ID is not set`;
  const remedy = "Set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN anew";
  const expiration = env.AWS_CREDENTIAL_EXPIRATION;
  return checkCredentials(
    source,
    {
      accessKeyId: env.AWS_ACCESS_KEY_ID,
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
      sessionToken: env.AWS_SESSION_TOKEN,
      ...(expiration && { expiration }),
    },
    remedy,
  );
}

async function fromWebIdentity(context: AwsContext): Promise<AwsCredentials | NotConfigured> {
  const { env, ask, stsEndpoint } = context;
  const source = "AWS web identity";
  const path = env.AWS_WEB_IDENTITY_TOKEN_FILE;
  if (!path) return `${source}: AWS_WEB_IDENTITY_TOKEN_FILE is not set`;
  const remedy = "Check the role, its trust policy, and the token of the service account";
  const role = requireVariable(source, env, "AWS_ROLE_ARN", remedy);
  const token = (await readCredentialFile(source, path, remedy)).trim();
  const region = await context.region();
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const endpoint = stsEndpoint ?? `https://sts.${region}.${domain}`;
  const request: ServiceRequest = {
    source,
    url: new URL("/", parseUrl(source, "stsEndpoint", endpoint)).href,
    method: "POST",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
    },
    body: new URLSearchParams({
      Action: "AssumeRoleWithWebIdentity",
      Version: "2011-06-15",
      RoleArn: role,
      RoleSessionName: env.AWS_ROLE_SESSION_NAME || "infisical-kit",
      WebIdentityToken: token,
    }).toString(),
    remedy,
    secrets: [token],
  };
  const answer = Object(readObject(request, await ask(request)));
  const { AssumeRoleWithWebIdentityResult: result } = Object(
    answer.AssumeRoleWithWebIdentityResponse,
  );
  const { AccessKeyId, SecretAccessKey, SessionToken } = Object(Object(result).Credentials);
  return checkCredentials(
    source,
    { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    remedy,
  );
}

/** Hosts that a token may be sent to without TLS: they are this machine, or its link. */
const localHost =
  /^(localhost|127(\.\d+){3}|\[::1\]|169\.254\.170\.2|169\.254\.170\.23|\[fd00:ec2::23\])$/;

async function fromContainer(context: AwsContext): Promise<AwsCredentials | NotConfigured> {
  const { env, ask, probeTimeout } = context;
  const source = "AWS container";
  const relative = env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;
  const full = env.AWS_CONTAINER_CREDENTIALS_FULL_URI;
  if (!relative && !full) {
    return `${source}: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI are not set`;
  }
  const [name, text] = relative
    ? ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", `http://169.254.170.2${relative}`]
    : ["AWS_CONTAINER_CREDENTIALS_FULL_URI", full ?? ""];
  const url = parseUrl(source, name, text);
  if (url.protocol !== "https:" && !localHost.test(url.hostname)) {
    throw new CredentialsError(
      `${name} has the host ${url.hostname}. Without TLS it may only be this machine, or an address of ECS or EKS`,
      { source },
    );
  }
  const remedy = "Check the role of the task, or the Pod Identity association";
  const path = env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
  const token = path
    ? (await readCredentialFile(source, path, remedy)).trim()
    : env.AWS_CONTAINER_AUTHORIZATION_TOKEN;
  const request: ServiceRequest = {
    source,
    url: url.href,
    headers: { Accept: "application/json", ...(token && { Authorization: token }) },
    timeout: probeTimeout,
    remedy,
    secrets: [token ?? ""],
  };
  return readCredentials(request, await ask(request));
}

async function fromInstance({ instance }: AwsContext): Promise<AwsCredentials> {
  const remedy = "Attach an IAM role to the instance";
  const path = "/latest/meta-data/iam/security-credentials/";
  const roles = await instance.get(path, remedy);
  const role = roles.answer.text.trim();
  if (!/^[\w+=,.@-]+$/.test(role)) {
    throw failure(roles.request, "answered what is no name of a role");
  }
  const { request, answer } = await instance.get(path + role, remedy);
  return readCredentials(request, answer);
}

/** Credentials as the metadata servers of AWS give them. */
function readCredentials(request: ServiceRequest, answer: ServiceAnswer): AwsCredentials {
  const { AccessKeyId, SecretAccessKey, Token, Expiration } = Object(readObject(request, answer));
  return checkCredentials(
    request.source,
    {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: Token,
      ...(Expiration && { expiration: Expiration }),
    },
    request.remedy,
  );
}
