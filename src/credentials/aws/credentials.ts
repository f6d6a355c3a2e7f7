import type { Signal } from "../../core/fetch.js";
import { CredentialsError } from "../errors.js";
import { type Environment, optionalVariable, requireVariable } from "../shared/environment.js";
import { readCredentialFile } from "../shared/files.js";
import {
  type Ask,
  failure,
  readObject,
  type ServiceAnswer,
  type ServiceRequest,
} from "../shared/http.js";
import { checkForm, forms } from "../shared/text.js";
import { parseUrl } from "../shared/url.js";
import type { InstanceMetadata } from "./instance-metadata.js";

/** Credentials of an AWS principal; what the AWS SDK's providers give has this shape. */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of temporary credentials. */
  sessionToken?: string | undefined;
  /** When temporary credentials end. It is not looked at: AWS says when they have ended. */
  expiration?: Date | undefined;
}

/** What the sources of credentials need. */
export interface AwsContext {
  env: Environment;
  ask: Ask;
  signal: Signal | undefined;
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
  const { accessKeyId, secretAccessKey, sessionToken } = Object(given);
  const texts = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  for (const [name, value] of Object.entries(texts)) {
    if (!value) throw new CredentialsError(`${name} is missing. ${remedy}`, { source });
    checkForm(source, name, typeof value === "string" ? value : "", forms.word, remedy);
  }
  return { accessKeyId, secretAccessKey, sessionToken };
}

async function fromEnvironment({ env }: AwsContext): Promise<AwsCredentials | NotConfigured> {
  const source = "AWS environment";
  if (!env.AWS_ACCESS_KEY_ID) return `${source}: AWS_ACCESS_KEY_ID is not set`;
  const remedy = "Set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN anew";
  return {
    accessKeyId: requireVariable(source, env, "AWS_ACCESS_KEY_ID", remedy),
    secretAccessKey: requireVariable(source, env, "AWS_SECRET_ACCESS_KEY", remedy),
    sessionToken: optionalVariable(source, env, "AWS_SESSION_TOKEN", remedy),
  };
}

async function fromWebIdentity(context: AwsContext): Promise<AwsCredentials | NotConfigured> {
  const { env, ask, signal, stsEndpoint } = context;
  const source = "AWS web identity";
  const remedy = "Check the role, its trust policy, and the token of the service account";
  const file = "AWS_WEB_IDENTITY_TOKEN_FILE";
  const path = optionalVariable(source, env, file, remedy, forms.path);
  if (!path) return `${source}: ${file} is not set`;
  const role = requireVariable(source, env, "AWS_ROLE_ARN", remedy);
  const text = await readCredentialFile(source, path, remedy, signal);
  const token = checkForm(source, path, text, forms.word, remedy);
  const sessionName = optionalVariable(source, env, "AWS_ROLE_SESSION_NAME", remedy);
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
      RoleSessionName: sessionName ?? "infisical-kit",
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
  const { env, ask, signal, probeTimeout } = context;
  const source = "AWS container";
  const remedy = "Check the role of the task, or the Pod Identity association";
  const variable = (name: string, form?: RegExp): string | undefined =>
    optionalVariable(source, env, name, remedy, form);
  const relative = variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
  const full = variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
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
  const path = variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", forms.path);
  const token = path
    ? await readToken(source, path, remedy, signal)
    : variable("AWS_CONTAINER_AUTHORIZATION_TOKEN", forms.phrase);
  const request: ServiceRequest = {
    source,
    url: url.href,
    headers: { Accept: "application/json", ...(token && { Authorization: token }) },
    timeout: probeTimeout,
    remedy,
    // What the path ends with is as good as a credential.
    secrets: [token ?? "", url.pathname.slice(url.pathname.lastIndexOf("/") + 1)],
  };
  return readCredentials(request, await ask(request));
}

async function readToken(
  source: string,
  path: string,
  remedy: string,
  signal: Signal | undefined,
): Promise<string> {
  const text = await readCredentialFile(source, path, remedy, signal);
  return checkForm(source, path, text, forms.phrase, remedy);
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
  const { AccessKeyId, SecretAccessKey, Token } = Object(readObject(request, answer));
  return checkCredentials(
    request.source,
    { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: Token },
    request.remedy,
  );
}
