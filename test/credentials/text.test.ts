// What files, variables and answers of platforms have at their ends, and what is no text at all.
import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alicloud } from "../../src/credentials/alicloud.js";
import { awsIam } from "../../src/credentials/aws.js";
import { azureManagedIdentity } from "../../src/credentials/azure.js";
import { gcpIam, gcpIdToken } from "../../src/credentials/gcp.js";
import { githubActionsOidc } from "../../src/credentials/github.js";
import { gitlabOidc } from "../../src/credentials/gitlab.js";
import { kubernetesServiceAccount } from "../../src/credentials/kubernetes.js";
import { ldap } from "../../src/credentials/ldap.js";
import { oci } from "../../src/credentials/oci.js";
import { jwtFromFile, oidcFromEnv } from "../../src/credentials/oidc.js";
import { tlsCert } from "../../src/credentials/tls-cert.js";
import { universalAuth } from "../../src/credentials/universal.js";
import { vercelOidc } from "../../src/credentials/vercel.js";
import { InfisicalError } from "../../src/index.js";
import { identityId, marker, refusal, temporaryFile, token } from "../support/credentials.js";

const blank = fc.string({
  unit: fc.constantFrom(" ", "\t", "\r", "\n", "\r\n", "\ufeff", "\u00a0"),
  maxLength: 4,
});
const jwt = token();
const pem = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const serviceAccount = JSON.stringify({
  client_email: "app@project.iam.gserviceaccount.com",
  private_key_id: "key-1",
  private_key: pem,
});
const ociConfig = `[DEFAULT]
user=ocid1.user.oc1..a
tenancy=ocid1.tenancy.oc1..a
fingerprint=20:3b
region=eu-frankfurt-1`;

describe("white space and byte order marks", () => {
  it("at the ends of a file are dropped", async () => {
    const file = await temporaryFile("");
    const secret = { file };
    const provide = async (before: string, after: string, text: string, give: () => unknown) => {
      await writeFile(file, before + text + after);
      return give();
    };
    await fc.assert(
      fc.asyncProperty(blank, blank, async (before, after) => {
        const read = (text: string, give: () => unknown) => provide(before, after, text, give);
        expect(await read(jwt, kubernetesServiceAccount({ identityId, path: file }))).toEqual({
          kubernetesAuth: { identityId, jwt },
        });
        expect(await read(jwt, jwtFromFile({ identityId, path: file }))).toEqual({
          jwtAuth: { identityId, jwt },
        });
        expect(
          await read("s3cret", universalAuth({ clientId: "c", clientSecret: secret })),
        ).toEqual({ universalAuth: { clientId: "c", clientSecret: "s3cret" } });
        expect(
          await read("pass word", ldap({ identityId, username: "ada", password: secret })),
        ).toEqual({ ldapAuth: { identityId, username: "ada", password: "pass word" } });
        expect(
          await read(serviceAccount, gcpIam({ identityId, serviceAccountKey: secret })),
        ).toHaveProperty("gcpAuth.jwt");
        expect(
          await read(ociConfig, oci({ identityId, configFile: file, privateKey: pem })),
        ).toHaveProperty("ociAuth.userOcid", "ocid1.user.oc1..a");
      }),
      { numRuns: 15 },
    );
  });

  it("at the ends of a variable are dropped", async () => {
    await fc.assert(
      fc.asyncProperty(blank, blank, async (before, after) => {
        const pad = (text: string): string => before + text + after;
        const variable = "TOKEN";
        expect(await oidcFromEnv({ identityId, variable, env: { TOKEN: pad(jwt) } })()).toEqual({
          oidcAuth: { identityId, jwt },
        });
        const keys = { AWS_ACCESS_KEY_ID: pad("a"), AWS_SECRET_ACCESS_KEY: pad("b") };
        const aws = awsIam({ identityId, env: { ...keys, AWS_REGION: pad("eu-central-1") } });
        const { awsAuth } = await aws();
        const headers = JSON.parse(atob(awsAuth?.iamRequestHeaders ?? ""));
        expect(headers.authorization).toContain("Credential=a/");
        const env = {
          ALIBABA_CLOUD_ACCESS_KEY_ID: pad("a"),
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: pad("b"),
          ALIBABA_CLOUD_SECURITY_TOKEN: before + after,
        };
        expect((await alicloud({ identityId, env })()).alicloudAuth?.AccessKeyId).toBe("a");
      }),
      { numRuns: 20 },
    );
  });

  it("at the ends of an answer are dropped, by a minimal fetch too", async () => {
    await fc.assert(
      fc.asyncProperty(blank, blank, async (before, after) => {
        const fetch = async () => ({
          ok: true,
          status: 200,
          headers: { get: () => null },
          text: async () => `${before}${JSON.stringify({ value: jwt })}${after}`,
        });
        const env = {
          ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1/",
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t",
        };
        expect(await githubActionsOidc({ identityId, env, fetch })()).toEqual({
          oidcAuth: { identityId, jwt },
        });
      }),
    );
  });
});

describe("what cannot be right", () => {
  it("in a file is refused by its path", async () => {
    const quoted = { file: await temporaryFile(`"${marker}"`) };
    const lines = { file: await temporaryFile(`${marker}\n${marker}`) };
    for (const [provider, file] of [
      [universalAuth({ clientId: "c", clientSecret: quoted }), quoted.file],
      [universalAuth({ clientId: "c", clientSecret: lines }), lines.file],
      [ldap({ identityId, username: "ada", password: lines }), lines.file],
      [alicloud({ identityId, accessKeyId: "a", accessKeySecret: quoted }), quoted.file],
    ] as const) {
      expect((await refusal(provider())).message).toContain(`${file} has characters`);
    }
    const key = await refusal(gcpIam({ identityId, serviceAccountKey: quoted })());
    expect(key.message).toContain(`${quoted.file} must be JSON`);
    const configFile = await temporaryFile(ociConfig.replace("a\n", `${marker}"\n`));
    const config = await refusal(oci({ identityId, configFile, privateKey: pem })());
    expect(config.message).toContain(`user in ${configFile} is malformed`);
    const bytes = await temporaryFile("");
    await writeFile(bytes, Uint8Array.of(0xff, 0x61));
    const binary = await refusal(kubernetesServiceAccount({ identityId, path: bytes })());
    expect(binary.message).toContain(`${bytes} cannot be read (no text in UTF-8)`);
  });

  const quotes = `"${marker}"`;
  const endpoint = "http://127.0.0.1/";
  it.each([
    ["GITLAB", gitlabOidc({ identityId, variable: "GITLAB", env: { GITLAB: quotes } })],
    ["VERCEL_OIDC_TOKEN", vercelOidc({ identityId, env: { VERCEL_OIDC_TOKEN: quotes } })],
    ["GCE_METADATA_HOST", gcpIdToken({ identityId, env: { GCE_METADATA_HOST: quotes } })],
    ["IDENTITY_ENDPOINT", azureManagedIdentity({ identityId, env: { IDENTITY_ENDPOINT: quotes } })],
    [
      "IDENTITY_HEADER",
      azureManagedIdentity({
        identityId,
        env: { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: quotes },
      }),
    ],
    [
      "AWS_CONTAINER_AUTHORIZATION_TOKEN",
      awsIam({
        identityId,
        env: {
          AWS_CONTAINER_CREDENTIALS_FULL_URI: endpoint,
          AWS_CONTAINER_AUTHORIZATION_TOKEN: `a\n${marker}`,
        },
      }),
    ],
    [
      "AWS_WEB_IDENTITY_TOKEN_FILE",
      awsIam({ identityId, env: { AWS_WEB_IDENTITY_TOKEN_FILE: quotes } }),
    ],
    [
      "GOOGLE_APPLICATION_CREDENTIALS",
      gcpIam({ identityId, env: { GOOGLE_APPLICATION_CREDENTIALS: quotes } }),
    ],
    ["OCI_CONFIG_FILE", oci({ identityId, env: { OCI_CONFIG_FILE: quotes } })],
    [
      "INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH",
      kubernetesServiceAccount({
        identityId,
        env: { INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH: quotes },
      }),
    ],
    [
      "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
      alicloud({
        identityId,
        env: { ALIBABA_CLOUD_ACCESS_KEY_ID: "a", ALIBABA_CLOUD_ACCESS_KEY_SECRET: quotes },
      }),
    ],
  ])("in %s is refused by its name", async (name, provider) => {
    expect((await refusal(provider())).message).toContain(`: ${name} has characters`);
  });
});

describe("an option that is no text", () => {
  const fetch = async () => new Response("{}");
  const providers: [
    name: string,
    provide: (options: never) => unknown,
    good: object,
    texts: string[],
  ][] = [
    ["alicloud", alicloud, { identityId }, ["accessKeyId"]],
    ["awsIam", awsIam, { identityId }, ["region", "metadataEndpoint", "stsEndpoint"]],
    [
      "azureManagedIdentity",
      azureManagedIdentity,
      { identityId },
      ["clientId", "objectId", "resource", "endpoint"],
    ],
    ["gcpIam", gcpIam, { identityId }, []],
    ["gcpIdToken", gcpIdToken, { identityId, fetch }, ["serviceAccount", "endpoint"]],
    ["githubActionsOidc", githubActionsOidc, { identityId }, ["audience"]],
    ["gitlabOidc", gitlabOidc, { identityId }, ["variable"]],
    ["jwtFromFile", jwtFromFile, { identityId, path: "/absent" }, ["path"]],
    ["kubernetesServiceAccount", kubernetesServiceAccount, { identityId }, ["path"]],
    ["ldap", ldap, { identityId, username: "a", password: "b" }, ["username"]],
    [
      "oci",
      oci,
      { identityId },
      ["userOcid", "tenancyOcid", "fingerprint", "region", "configFile", "profile"],
    ],
    ["oidcFromEnv", oidcFromEnv, { identityId, variable: "A" }, ["variable"]],
    ["tlsCert", tlsCert, { identityId }, []],
    ["universalAuth", universalAuth, { clientId: "a", clientSecret: "b" }, ["clientId"]],
    ["vercelOidc", vercelOidc, { identityId }, []],
  ];
  const wrong = [5, 5n, Symbol("x"), null, {}, [], () => "", "a\nb", "\ud800"];

  it.each(providers)(
    "of %s is refused by its name, when it is created",
    (_, provide, good, texts) => {
      const own = "identityId" in good ? ["identityId"] : [];
      for (const name of [...own, "organizationSlug", ...texts]) {
        for (const value of wrong) {
          const create = () => provide({ ...good, [name]: value } as never);
          expect(create).toThrow(InfisicalError);
          expect(create).toThrow(new RegExp(`^${name} must be`));
        }
      }
      for (const options of [undefined, null, 5]) {
        expect(() => provide(options as never)).toThrow(/^options must be an object/);
      }
    },
  );

  it.each([
    ["fetch", () => githubActionsOidc(Object({ identityId, fetch: "x" }))],
    ["timeout", () => gcpIdToken(Object({ identityId, timeout: "5" }))],
    ["probeTimeout", () => awsIam(Object({ identityId, probeTimeout: 5n }))],
    ["token", () => vercelOidc(Object({ identityId, token: "x" }))],
  ])("%s is refused", (name, create) => {
    expect(create).toThrow(new RegExp(`^${name} must be a`));
  });

  it("is refused where a function gives it", async () => {
    for (const value of [5, 5n, Symbol("x"), {}, null, undefined]) {
      const give = Object(() => value);
      await refusal(universalAuth({ clientId: "c", clientSecret: give })());
      await refusal(gcpIam({ identityId, serviceAccountKey: give })());
      await refusal(awsIam({ identityId, region: "eu-central-1", credentials: give })());
      await refusal(
        awsIam({
          identityId,
          region: "eu-central-1",
          credentials: Object(() => ({ accessKeyId: "a", secretAccessKey: value })),
        })(),
      );
    }
  });
});
