import { CredentialsError } from "../errors.js";
import { type Environment, optionalVariable } from "../shared/environment.js";
import type { Ask, ServiceAnswer, ServiceRequest } from "../shared/http.js";
import { parseUrl } from "../shared/url.js";

/** The instance metadata service of EC2, version 2, for the time of one call. */
export interface InstanceMetadata {
  /** Reads one item. */
  get(
    path: string,
    remedy: string,
  ): Promise<{ readonly request: ServiceRequest; readonly answer: ServiceAnswer }>;
}

const source = "AWS instance metadata";

/** Opens the service. Nothing is sent before the first item is read. */
export function instanceMetadata(
  env: Environment,
  ask: Ask,
  probeTimeout: number,
  endpoint: string | undefined,
): InstanceMetadata {
  const variable = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
  let session: Promise<string> | undefined;

  /** A session token, which is also the probe: without an answer in time, nobody is there. */
  async function openSession(): Promise<string> {
    if (env.AWS_EC2_METADATA_DISABLED?.toLowerCase() === "true") {
      throw new CredentialsError("AWS_EC2_METADATA_DISABLED is true", { source });
    }
    const { text } = await ask({
      source,
      url: urlOf("/latest/api/token"),
      method: "PUT",
      headers: { "X-aws-ec2-metadata-token-ttl-seconds": "60" },
      timeout: probeTimeout,
      remedy:
        "On an EC2 instance, enable IMDSv2; in a container on it, set its hop limit to 2 or more",
    });
    const token = text.trim();
    if (/^[!-~]+$/.test(token) && !token.startsWith("<")) return token;
    throw new CredentialsError(
      `${new URL(urlOf("/")).origin} answered what is no token: another server answered in its place`,
      { source },
    );
  }

  function urlOf(path: string): string {
    const [name, server = "http://169.254.169.254"] = endpoint
      ? ["metadataEndpoint", endpoint]
      : [variable, optionalVariable(source, env, variable, "It has to be a URL")];
    return new URL(path, parseUrl(source, name, server)).href;
  }

  return {
    async get(path, remedy) {
      session ??= openSession();
      const token = await session;
      const headers = { "X-aws-ec2-metadata-token": token };
      const request = { source, url: urlOf(path), headers, remedy, secrets: [token] };
      return { request, answer: await ask(request) };
    },
  };
}
