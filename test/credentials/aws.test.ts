import { writeFile } from "node:fs/promises";
import aws4, { type Credentials } from "aws4";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type AwsCredentials, type AwsIamOptions, awsIam } from "../../src/credentials/aws.js";
import type { Fetch, LoginParams } from "../../src/index.js";
import {
  type Answered,
  absentService,
  type Got,
  identityId,
  marker,
  page,
  refusal,
  signInTwice,
  startService,
  temporaryFile,
  token,
  watchTimers,
} from "../support/credentials.js";

const credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: `wJalrXUtnFEMI/K7MDENG+bPxRfiCY${marker}`,
};
const temporary = { ...credentials, sessionToken: `FwoGZXIvYXdzE//${marker}==` };
const region = "eu-central-1";
const inAnHour = new Date(Date.now() + 3_600_000).toISOString();

/** The credentials as the metadata servers write them. */
const answered = {
  Code: "Success",
  Type: "AWS-HMAC",
  AccessKeyId: temporary.accessKeyId,
  SecretAccessKey: temporary.secretAccessKey,
  Token: temporary.sessionToken,
  Expiration: inAnHour,
};

/** A fetch for tests where nothing may be sent. */
const offline: Fetch = async (url) => {
  throw new Error(`sent to ${url}`);
};

interface StsRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What Infisical makes of a login: the request that it sends on to STS. */
function stsRequest({ awsAuth }: LoginParams): StsRequest {
  if (!awsAuth) throw new Error("expected params for AWS");
  expect(Object.keys(awsAuth).sort()).toEqual([
    "iamHttpRequestMethod",
    "iamRequestBody",
    "iamRequestHeaders",
    "identityId",
  ]);
  const decode = (text: string): string => Buffer.from(text, "base64").toString();
  const headers: Record<string, string> = JSON.parse(decode(awsAuth.iamRequestHeaders));
  const [, signedRegion] = /Credential=[^/]+\/\d{8}\/([^/]+)\/sts\/aws4_request/.exec(
    headers.authorization ?? "",
  ) ?? ["", ""];
  return {
    method: awsAuth.iamHttpRequestMethod ?? "POST",
    url: `https://sts.${signedRegion}.amazonaws.com/`,
    headers,
    body: decode(awsAuth.iamRequestBody),
  };
}

/** Whether the request is signed with these credentials, as another library signs it. */
function isSigned({ method, url, headers, body }: StsRequest, by: Credentials): boolean {
  const { host, pathname: path } = new URL(url);
  const { authorization = "" } = headers;
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(";") ?? [];
  const signed = Object.fromEntries(names.map((name) => [name, headers[name] ?? ""]));
  const [, at = ""] = /Credential=[^/]+\/\d{8}\/([^/]+)/.exec(authorization) ?? [];
  const request = {
    ...{ method, path, body, service: "sts", region: at },
    headers: { ...signed, host },
    // It adds this one, and would sign it.
    extraHeadersToIgnore: { "content-length": true },
  };
  return aws4.sign(request, by).headers?.Authorization === authorization;
}

/** An instance with a role, as IMDSv2 answers. */
function instance(
  overrides: Readonly<Record<string, Answered | "never">> = {},
): (got: Got) => Answered | undefined {
  const session = `session-${marker}`;
  return ({ method, url, headers }) => {
    const override = overrides[url.pathname];
    if (override) return override === "never" ? undefined : override;
    if (method === "PUT" && url.pathname === "/latest/api/token") {
      const ttl = Number(headers["x-aws-ec2-metadata-token-ttl-seconds"]);
      return ttl >= 1 && ttl <= 21_600 ? { body: session } : { status: 400 };
    }
    if (headers["x-aws-ec2-metadata-token"] !== session) return { status: 401 };
    switch (url.pathname) {
      case "/latest/meta-data/iam/security-credentials/":
        return { body: "app+role" };
      case "/latest/meta-data/iam/security-credentials/app+role":
        return { body: answered };
      case "/latest/dynamic/instance-identity/document":
        return { body: { region: "ap-southeast-2", accountId: "1" } };
      default:
        return { status: 404 };
    }
  };
}

function provider(options: Partial<AwsIamOptions> = {}): () => Promise<LoginParams> {
  return awsIam({ identityId, region, env: {}, fetch: offline, ...options });
}

afterEach(() => {
  vi.doUnmock("aws4fetch");
  vi.resetModules();
  vi.unstubAllEnvs();
});

describe("the signed request", () => {
  it("is a GetCallerIdentity that the region's STS takes", async () => {
    const request = stsRequest(await provider({ credentials })());
    expect(request).toMatchObject({
      method: "POST",
      url: "https://sts.eu-central-1.amazonaws.com/",
      body: "Action=GetCallerIdentity&Version=2011-06-15",
    });
    expect(Object.keys(request.headers).sort()).toEqual([
      "authorization",
      "content-type",
      "host",
      "x-amz-date",
    ]);
    expect(request.headers).toMatchObject({
      host: "sts.eu-central-1.amazonaws.com",
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-amz-date": expect.stringMatching(/^\d{8}T\d{6}Z$/),
      authorization: expect.stringContaining("SignedHeaders=content-type;host;x-amz-date,"),
    });
    expect(isSigned(request, credentials)).toBe(true);
  });

  it("is signed with the session token as well", async () => {
    const request = stsRequest(await provider({ credentials: temporary })());
    expect(request.headers["x-amz-security-token"]).toBe(temporary.sessionToken);
    expect(request.headers.authorization).toContain("host;x-amz-date;x-amz-security-token,");
    expect(isSigned(request, temporary)).toBe(true);
  });

  it("is refused when anything in it is another", async () => {
    const request = stsRequest(await provider({ credentials: temporary })());
    const { headers } = request;
    const forged: StsRequest[] = [
      { ...request, method: "GET" },
      { ...request, url: "https://sts.eu-central-1.amazonaws.com/other" },
      { ...request, url: "https://sts.eu-west-1.amazonaws.com/" },
      { ...request, body: "Action=GetSessionToken&Version=2011-06-15" },
      { ...request, headers: { ...headers, "x-amz-date": "20200101T000000Z" } },
      { ...request, headers: { ...headers, "x-amz-security-token": "another" } },
      { ...request, headers: { ...headers, "content-type": "application/json" } },
    ];
    for (const one of forged) expect(isSigned(one, temporary)).toBe(false);
    expect(isSigned(request, { ...temporary, secretAccessKey: "another" })).toBe(false);
  });

  it("is what login sends, and another one at a renewal", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2030, 0, 1) });
    try {
      const give = vi.fn(async () => {
        vi.setSystemTime(Date.now() + 1000);
        return { ...temporary, accessKeyId: `ASIA${give.mock.calls.length}` };
      });
      const logins = await signInTwice(
        provider({ credentials: give, organizationSlug: "acme", region: "us-east-1" }),
      );
      for (const [i, { path, body }] of logins.entries()) {
        expect(path).toBe("/api/v1/auth/aws-auth/login");
        const { organizationSlug, ...awsAuth } = body;
        expect(organizationSlug).toBe("acme");
        const request = stsRequest({ awsAuth } as unknown as LoginParams);
        const by = { ...temporary, accessKeyId: `ASIA${i + 1}` };
        expect(request.headers.authorization).toContain(`Credential=${by.accessKeyId}/20300101/`);
        expect(request.headers["x-amz-date"]).toBe(`20300101T00000${i + 1}Z`);
        expect(isSigned(request, by)).toBe(true);
      }
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("credentials that are given", () => {
  it("are taken as the AWS SDK gives them", async () => {
    const given = { ...temporary, expiration: new Date(inAnHour), accountId: "123456789012" };
    const request = stsRequest(await provider({ credentials: async () => given })());
    expect(isSigned(request, temporary)).toBe(true);
  });

  it("may take longer than the requests", async () => {
    const { url } = await startService(instance());
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const slow = async () => {
      await vi.advanceTimersByTimeAsync(1100);
      return credentials;
    };
    const options = { region: undefined, fetch: undefined, metadataEndpoint: url, timeout: 1000 };
    const params = await provider({ credentials: slow, ...options })();
    expect(isSigned(stsRequest(params), { ...credentials })).toBe(true);
  });

  it("are left as they are when their function fails", async () => {
    const problem = new Error("Could not load credentials from any providers");
    await expect(provider({ credentials: () => Promise.reject(problem) })()).rejects.toBe(problem);
  });

  it.each([
    ["no secret", { secretAccessKey: "" }, /secretAccessKey is missing/],
    ["no key", { accessKeyId: undefined as unknown as string }, /accessKeyId is missing/],
    ["a line break", { secretAccessKey: `${marker}\n` }, /secretAccessKey has characters/],
    ["a broken session token", { sessionToken: `${marker} ü` }, /sessionToken has characters/],
  ])("are refused with %s", async (_, fault, problem) => {
    const error = await refusal(provider({ credentials: { ...temporary, ...fault } })());
    expect(error.source).toBe("AWS credentials");
    expect(error.message).toMatch(problem);
  });

  it("are refused when there are none", async () => {
    const nothing = () => undefined as unknown as AwsCredentials;
    const error = await refusal(provider({ credentials: nothing })());
    expect(error.message).toBe(
      "AWS credentials: accessKeyId is missing. See what `credentials` gives",
    );
  });
});

describe("the environment", () => {
  const env = {
    AWS_ACCESS_KEY_ID: temporary.accessKeyId,
    AWS_SECRET_ACCESS_KEY: temporary.secretAccessKey,
    AWS_SESSION_TOKEN: temporary.sessionToken,
    AWS_REGION: "eu-west-3",
  };

  it("gives credentials and region, read anew at every call", async () => {
    const changing: Record<string, string> = { ...env };
    const give = provider({ env: changing, region: undefined });
    const request = stsRequest(await give());
    expect(request.url).toBe("https://sts.eu-west-3.amazonaws.com/");
    expect(isSigned(request, temporary)).toBe(true);
    changing.AWS_SECRET_ACCESS_KEY = "rotated";
    expect(isSigned(stsRequest(await give()), { ...temporary, secretAccessKey: "rotated" })).toBe(
      true,
    );
  });

  it("is the process's by default", async () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(isSigned(stsRequest(await awsIam({ identityId })()), temporary)).toBe(true);
  });

  it("comes before all other sources", async () => {
    const more = { ...env, AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1:1/" };
    expect(isSigned(stsRequest(await provider({ env: more })()), temporary)).toBe(true);
  });

  it("has a region by its other name", async () => {
    const { AWS_REGION, ...rest } = env;
    const request = { env: { ...rest, AWS_DEFAULT_REGION: AWS_REGION }, region: undefined };
    expect(stsRequest(await provider(request)()).url).toBe("https://sts.eu-west-3.amazonaws.com/");
  });

  it.each([
    ["half of a pair", { AWS_SECRET_ACCESS_KEY: " " }, "AWS_SECRET_ACCESS_KEY is not set"],
    ["a line break", { AWS_SESSION_TOKEN: `${marker}\nx` }, "AWS_SESSION_TOKEN has characters"],
    ["quotes", { AWS_ACCESS_KEY_ID: `"${marker}"` }, "AWS_ACCESS_KEY_ID has characters"],
  ])("is refused with %s, and no other source is tried", async (_, fault, problem) => {
    const error = await refusal(provider({ env: { ...env, ...fault } })());
    expect(error.source).toBe("AWS environment");
    expect(error.message).toContain(problem);
  });

  it("is refused with a region that is none", async () => {
    const error = await refusal(
      provider({ env: { ...env, AWS_REGION: "evil.com/" }, region: "" })(),
    );
    expect(error.message).toBe(
      "AWS region: AWS_REGION must be the name of a region, such as eu-central-1",
    );
  });
});

describe("a web identity", () => {
  const webToken = token();
  const role = "arn:aws:iam::123456789012:role/app";
  const environment = async () => ({
    AWS_WEB_IDENTITY_TOKEN_FILE: await temporaryFile(`${webToken}\n`),
    AWS_ROLE_ARN: role,
  });
  const assumed = {
    AssumeRoleWithWebIdentityResponse: {
      AssumeRoleWithWebIdentityResult: {
        Credentials: {
          AccessKeyId: temporary.accessKeyId,
          SecretAccessKey: temporary.secretAccessKey,
          SessionToken: temporary.sessionToken,
          Expiration: 1_900_000_000,
        },
      },
    },
  };

  it("is exchanged at STS, with the token as it is now", async () => {
    const { url, got } = await startService(() => ({ body: assumed }));
    const env = await environment();
    const give = provider({ env, fetch: undefined, stsEndpoint: url });
    expect(isSigned(stsRequest(await give()), temporary)).toBe(true);
    expect(got[0]).toMatchObject({
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      },
    });
    expect(got[0]?.url.pathname).toBe("/");
    expect(Object.fromEntries(new URLSearchParams(got[0]?.body))).toEqual({
      Action: "AssumeRoleWithWebIdentity",
      Version: "2011-06-15",
      RoleArn: role,
      RoleSessionName: "infisical-kit",
      WebIdentityToken: webToken,
    });

    const renewed = token({ jti: "2" });
    await writeFile(env.AWS_WEB_IDENTITY_TOKEN_FILE, renewed);
    await provider({
      env: { ...env, AWS_ROLE_SESSION_NAME: "pod-1" },
      fetch: undefined,
      stsEndpoint: url,
    })();
    const form = new URLSearchParams(got[1]?.body);
    expect([form.get("WebIdentityToken"), form.get("RoleSessionName")]).toEqual([renewed, "pod-1"]);
  });

  it.each([
    ["eu-central-1", "https://sts.eu-central-1.amazonaws.com/"],
    ["cn-north-1", "https://sts.cn-north-1.amazonaws.com.cn/"],
  ])("is exchanged at the STS of %s", async (region, expected) => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return new Response(JSON.stringify(assumed));
    };
    await provider({ env: await environment(), fetch, region })();
    expect(urls).toEqual([expected]);
  });

  it.each<[string, Answered, string]>([
    [
      "an expired token",
      {
        status: 400,
        body: {
          Error: { Code: "ExpiredTokenException", Message: "Token expired", Type: "Sender" },
        },
      },
      "answered 400 (ExpiredTokenException, Token expired). Check the role",
    ],
    [
      "a refusal that repeats the token",
      { status: 400, body: { Error: { Code: "Invalid", Message: `no ${webToken}` } } },
      "answered 400. Check the role",
    ],
    ["a page", page, "answered what is no JSON"],
    ["an answer without credentials", { body: {} }, "accessKeyId is missing"],
  ])("is refused for %s, and no other source is tried", async (_, answer, problem) => {
    const { url } = await startService(() => answer);
    const env = { ...(await environment()), AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/other` };
    const error = await refusal(provider({ env, fetch: undefined, stsEndpoint: url })());
    expect(error.source).toBe("AWS web identity");
    expect(error.message).toContain(problem);
  });

  it("is refused without a token or a role", async () => {
    const env = { AWS_WEB_IDENTITY_TOKEN_FILE: "/absent", AWS_ROLE_ARN: role };
    expect((await refusal(provider({ env })())).message).toContain(
      "AWS web identity: /absent cannot be read (ENOENT). Check the role",
    );
    const empty = { AWS_WEB_IDENTITY_TOKEN_FILE: await temporaryFile(""), AWS_ROLE_ARN: role };
    expect((await refusal(provider({ env: empty })())).message).toContain("is empty");
    const noRole = { ...(await environment()), AWS_ROLE_ARN: undefined };
    expect((await refusal(provider({ env: noRole })())).message).toContain(
      "AWS_ROLE_ARN is not set",
    );
  });
});

describe("the container endpoint", () => {
  it("is that of ECS", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return new Response(JSON.stringify(answered));
    };
    const env = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2/credentials/1-2-3" };
    expect(isSigned(stsRequest(await provider({ env, fetch })()), temporary)).toBe(true);
    expect(urls).toEqual(["http://169.254.170.2/v2/credentials/1-2-3"]);
  });

  it("is that of EKS, with the token as it is now", async () => {
    const path = await temporaryFile(`first-${marker}\n`);
    const { url, got } = await startService((_, number) => ({
      body: { ...answered, AccessKeyId: `ASIA${number}` },
    }));
    const give = provider({
      env: {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/v1/credentials`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: path,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: "not this one",
      },
      fetch: undefined,
    });
    const logins = await signInTwice(async () => {
      const params = await give();
      await writeFile(path, `second-${marker}`);
      return params;
    });
    expect(got.map(({ headers }) => headers.authorization)).toEqual([
      `first-${marker}`,
      `second-${marker}`,
    ]);
    for (const [i, { body }] of logins.entries()) {
      const request = stsRequest({ awsAuth: body } as unknown as LoginParams);
      expect(isSigned(request, { ...temporary, accessKeyId: `ASIA${i + 1}` })).toBe(true);
    }
  });

  it("takes a token from the environment", async () => {
    const { url, got } = await startService(() => ({ body: answered }));
    await provider({
      env: {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: url,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: `Basic ${marker}`,
      },
      fetch: undefined,
    })();
    expect(got[0]?.headers.authorization).toBe(`Basic ${marker}`);
  });

  it.each(["http://example.com/", "http://169.254.169.254/", "http://127.0.0.1.example.com/"])(
    "is not asked at %s without TLS",
    async (url) => {
      const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url };
      const error = await refusal(provider({ env })());
      expect(error.message).toContain(`has the host ${new URL(url).hostname}. Without TLS`);
    },
  );

  it("is not asked elsewhere by a path that is none", async () => {
    const env = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "@example.com/" };
    const error = await refusal(provider({ env })());
    expect(error.message).toContain("RELATIVE_URI has the host example.com. Without TLS");
  });

  it.each(["https://example.com/a", "http://169.254.170.23/v1", "http://[fd00:ec2::23]/v1"])(
    "is asked at %s",
    async (url) => {
      const fetch: Fetch = async () => new Response(JSON.stringify(answered));
      const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url };
      expect(await provider({ env, fetch })()).toHaveProperty("awsAuth");
    },
  );

  it.each<[string, Answered, string]>([
    ["a page", page, "answered what is no JSON"],
    ["an error", { status: 404, body: { code: "NoRole", message: "none" } }, "404 (NoRole, none)"],
  ])("is refused for %s, and no other source is tried", async (_, answer, problem) => {
    const { url, got } = await startService(() => answer);
    const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/${marker}` };
    const options = { env, fetch: undefined, metadataEndpoint: url };
    const error = await refusal(provider(options)());
    expect(error.source).toBe("AWS container");
    expect(error.message).toContain(problem);
    expect(got).toHaveLength(1);
  });

  it("is given up when it is slow or absent", async () => {
    const { url } = await startService(() => undefined);
    for (const [address, problem] of [
      [url, "gave no answer within 30 ms"],
      [await absentService(), "cannot be reached (ECONNREFUSED)"],
    ]) {
      const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: address };
      const error = await refusal(provider({ env, fetch: undefined, probeTimeout: 30 })());
      expect(error.message).toContain(problem);
    }
  });
});

describe("the instance metadata", () => {
  it("gives credentials and region, with one session", async () => {
    const { url, got } = await startService(instance());
    const options = { fetch: undefined, region: undefined, metadataEndpoint: url };
    const request = stsRequest(await provider(options)());
    expect(request.url).toBe("https://sts.ap-southeast-2.amazonaws.com/");
    expect(isSigned(request, temporary)).toBe(true);
    expect(got.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      "PUT /latest/api/token",
      "GET /latest/meta-data/iam/security-credentials/",
      "GET /latest/meta-data/iam/security-credentials/app+role",
      "GET /latest/dynamic/instance-identity/document",
    ]);
  });

  it("is found by its variable", async () => {
    const { url } = await startService(instance());
    const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: url };
    expect(await provider({ env, fetch: undefined })()).toHaveProperty("awsAuth");
  });

  it("gives a region to credentials from elsewhere", async () => {
    const { url } = await startService(instance());
    const options = { credentials, region: undefined, fetch: undefined, metadataEndpoint: url };
    const request = stsRequest(await provider(options)());
    expect(request.url).toBe("https://sts.ap-southeast-2.amazonaws.com/");
  });

  const token = "/latest/api/token";
  const roles = "/latest/meta-data/iam/security-credentials/";
  it.each<[string, Readonly<Record<string, Answered | "never">>, string]>([
    [
      "IMDS is off",
      { [token]: { status: 403 } },
      "answered 403. On an EC2 instance, enable IMDSv2",
    ],
    ["a page answers", { [token]: page }, "answered what is no token"],
    ["it is slow", { [token]: "never" }, "gave no answer within 100 ms. On an EC2 instance"],
    ["there is no role", { [roles]: { status: 404 } }, "answered 404. Attach an IAM role"],
    ["a page has the role", { [roles]: page }, "answered what is no name of a role"],
    ["a page has the credentials", { [`${roles}app+role`]: page }, "answered what is no JSON"],
    ["it is slow later", { [roles]: "never" }, "gave no answer within "],
    [
      "it has no credentials",
      { [`${roles}app+role`]: { body: { Code: "AssumeRoleUnauthorizedAccess" } } },
      "accessKeyId is missing. Attach an IAM role",
    ],
  ])("is refused when %s, within its time", async (_, overrides, problem) => {
    const timers = watchTimers();
    const { url } = await startService(instance(overrides));
    const isSlow = Object.values(overrides).includes("never");
    const times = isSlow ? { probeTimeout: 100, timeout: 400 } : {};
    const error = await refusal(provider({ fetch: undefined, metadataEndpoint: url, ...times })());
    expect(error.source).toBe("AWS credentials");
    expect(error.message).toContain("AWS instance metadata: ");
    expect(error.message).toContain(problem);
    expect(timers()).toEqual({ set: expect.any(Number), left: 0 });
    expect(timers().set).toBeGreaterThan(0);
  });

  it("does not answer within 2 seconds: then it is not there", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const metadataEndpoint = "http://metadata.example";
    const fetch = () => new Promise<never>(() => {});
    const error = refusal(provider({ fetch, metadataEndpoint })());
    await vi.advanceTimersByTimeAsync(2000);
    expect((await error).message).toContain(`${metadataEndpoint} gave no answer within 2000 ms`);
  });
});

describe("no credentials", () => {
  it("names what was tried, and why it gave none", async () => {
    const url = await absentService();
    const error = await refusal(provider({ fetch: undefined, metadataEndpoint: url })());
    expect(error.message).toBe(
      [
        "AWS credentials: no source has any. AWS environment: AWS_ACCESS_KEY_ID is not set",
        "AWS web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set",
        "AWS container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI are not set",
        `AWS instance metadata: ${url} cannot be reached (ECONNREFUSED). On an EC2 instance, enable IMDSv2; in a container on it, set its hop limit to 2 or more. Or give \`credentials\`, such as fromNodeProviderChain() of @aws-sdk/credential-providers`,
      ].join("; "),
    );
  });

  it("asks no instance where that is switched off", async () => {
    const env = { AWS_EC2_METADATA_DISABLED: "true" };
    const error = await refusal(provider({ env })());
    expect(error.message).toContain("AWS instance metadata: AWS_EC2_METADATA_DISABLED is true");
  });

  it("and no region: names where it was looked for", async () => {
    const env = { AWS_EC2_METADATA_DISABLED: "TRUE" };
    const error = await refusal(provider({ env, credentials, region: undefined })());
    expect(error.source).toBe("AWS region");
    expect(error.message).toMatch(
      /^AWS region: it is not known\. Give `region`, or set AWS_REGION\..* AWS_EC2_METADATA_DISABLED is true/,
    );
    const { url } = await startService(
      instance({ "/latest/dynamic/instance-identity/document": { body: { region: "a.b" } } }),
    );
    const options = { credentials, region: undefined, fetch: undefined, metadataEndpoint: url };
    expect((await refusal(provider(options)())).message).toContain("answered without a region");
  });
});

describe("aws4fetch", () => {
  it("is asked for when it is missing", async () => {
    vi.doMock("aws4fetch", () => {
      throw new Error("Cannot find package 'aws4fetch'");
    });
    const error = await refusal(provider({ credentials })());
    expect(error.message).toBe(
      "AWS signature: the package aws4fetch is needed, and cannot be loaded. Install it: npm install aws4fetch",
    );
  });

  it("needs WebCrypto", async () => {
    vi.stubGlobal("crypto", undefined);
    try {
      const error = await refusal(provider({ credentials })());
      expect(error.message).toContain("--experimental-global-webcrypto");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
