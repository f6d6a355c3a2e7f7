import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { ClientRequest } from "node:http";
import { dirname, join } from "node:path";
import httpSignature from "http-signature";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type OciOptions, oci } from "../../src/credentials/oci.js";
import type { LoginParams } from "../../src/index.js";
import { identityId, marker, refusal, signInTwice, temporaryFile } from "../support/credentials.js";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
const pkcs8 = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const pkcs1 = privateKey.export({ type: "pkcs1", format: "pem" }).toString();

const userOcid = "ocid1.user.oc1..aaaaaaaauser";
const tenancyOcid = "ocid1.tenancy.oc1..aaaaaaaatenancy";
const fingerprint = "20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34";
const region = "eu-frankfurt-1";
const key = { userOcid, tenancyOcid, fingerprint, region, privateKey: pkcs8 };

interface OracleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly httpVersion: string;
}

/** The request that Infisical makes of a login, as Oracle Cloud gets it. */
function oracleRequest({ ociAuth }: LoginParams): OracleRequest {
  if (!ociAuth?.headers) throw new Error("expected params for OCI");
  const { host } = ociAuth.headers;
  // As the server demands.
  expect(host).toMatch(/^identity\.([a-z]{2}-[a-z]+-[1-9])\.oraclecloud\.com$/);
  return {
    method: "GET",
    url: `/20160918/users/${ociAuth.userOcid}`,
    headers: { ...ociAuth.headers } as Record<string, string>,
    httpVersion: "1.1",
  };
}

/** Reads the signature by the rules of draft-cavage-http-signatures. */
function parse(request: OracleRequest): ReturnType<typeof httpSignature.parseRequest> {
  // The types of the library ask for a request of a client, its code for one of a server.
  return httpSignature.parseRequest(request as unknown as ClientRequest, {
    headers: ["date", "(request-target)", "host"],
  });
}

function isSigned(request: OracleRequest): boolean {
  return httpSignature.verifySignature(parse(request), publicPem);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the signed request", () => {
  it("is verified with the public key", async () => {
    const params = await oci({ identityId, organizationSlug: "acme", env: {}, ...key })();
    expect(params).toEqual({
      ociAuth: {
        identityId,
        organizationSlug: "acme",
        userOcid,
        headers: {
          authorization: expect.stringMatching(
            /^Signature version="1",keyId="[^"]+",algorithm="rsa-sha256",headers="date \(request-target\) host",signature="[\w+/]+=*"$/,
          ),
          host: "identity.eu-frankfurt-1.oraclecloud.com",
          date: expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/),
        },
      },
    });
    const request = oracleRequest(params);
    expect(request.headers.authorization).toContain(
      `keyId="${tenancyOcid}/${userOcid}/${fingerprint}"`,
    );
    expect(isSigned(request)).toBe(true);
  });

  it("is refused when anything in it is another", async () => {
    const request = oracleRequest(await oci({ identityId, env: {}, ...key })());
    const later = new Date(Date.now() + 5000).toUTCString();
    for (const forged of [
      { ...request, url: `${request.url}x` },
      { ...request, method: "DELETE" },
      { ...request, headers: { ...request.headers, date: later } },
      { ...request, headers: { ...request.headers, host: "identity.eu-zurich-1.oraclecloud.com" } },
    ]) {
      expect(isSigned(forged)).toBe(false);
    }
  });

  it("is what login sends, and another one at a renewal", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const keys = vi.fn(async () => {
      vi.setSystemTime(Date.now() + 1000);
      return pkcs8;
    });
    const logins = await signInTwice(oci({ identityId, env: {}, ...key, privateKey: keys }));
    for (const { path, body } of logins) {
      expect(path).toBe("/api/v1/auth/oci-auth/login");
      expect(isSigned(oracleRequest({ ociAuth: body } as unknown as LoginParams))).toBe(true);
    }
    expect(logins[0].body.headers).not.toEqual(logins[1].body.headers);
  });

  it("signs these three lines", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2030, 0, 5, 21, 31, 40) });
    const request = oracleRequest(await oci({ identityId, env: {}, ...key })());
    expect(parse(request).signingString).toBe(
      [
        "date: Sat, 05 Jan 2030 21:31:40 GMT",
        `(request-target): get /20160918/users/${userOcid}`,
        "host: identity.eu-frankfurt-1.oraclecloud.com",
      ].join("\n"),
    );
  });
});

describe("the key", () => {
  it.each([
    ["PKCS#8", pkcs8],
    ["PKCS#1", pkcs1],
    ["the label of Oracle's console", `${pkcs8}\nOCI_API_KEY`],
  ])("may be %s", async (_, privateKey) => {
    const params = await oci({ identityId, env: {}, ...key, privateKey })();
    expect(isSigned(oracleRequest(params))).toBe(true);
  });

  it("is refused when it cannot be used", async () => {
    const error = await refusal(oci({ identityId, env: {}, ...key, privateKey: marker })());
    expect(error.source).toBe("OCI API key");
    expect(error.message).toContain("the private key is no private key in PEM");
    const file = { file: "/absent.pem" };
    const absent = await refusal(oci({ identityId, env: {}, ...key, privateKey: file })());
    expect(absent.message).toContain("/absent.pem cannot be read (ENOENT). Write the privateKey");
  });

  it.each<[keyof typeof key, string]>([
    ["userOcid", "ocid1.user.oc1../../tenancies"],
    ["userOcid", 'ocid1.user.a",headers="'],
    ["tenancyOcid", userOcid],
    ["fingerprint", "SHA256:abc"],
    ["region", "eu-frankfurt-1.evil.com/"],
    ["region", "us-gov-phoenix-1"],
  ])("has a %s that is refused: %s", async (name, value) => {
    const error = await refusal(oci({ identityId, env: {}, ...key, [name]: value })());
    expect(error.message).toContain(`${name} is malformed: it has to match /`);
  });
});

describe("the config file", () => {
  const entries = (fields: Readonly<Record<string, string>>): string =>
    Object.entries(fields)
      .map(([name, value]) => `${name}=${value}\n`)
      .join("");
  const standard = {
    user: userOcid,
    fingerprint,
    tenancy: tenancyOcid,
    region,
    key_file: "~/.oci/key.pem",
  };

  /** A home with a config file and a key. */
  async function home(config: string): Promise<{ env: { HOME: string }; configFile: string }> {
    const configFile = await temporaryFile(config, "config");
    const env = { HOME: dirname(configFile) };
    return { env, configFile };
  }

  async function provided(config: string, options: Partial<OciOptions> = {}): Promise<LoginParams> {
    const { env, configFile } = await home(config);
    await writeFile(join(env.HOME, "key.pem"), pkcs1);
    return oci({ identityId, env, configFile, ...options })();
  }

  it("has what the options leave out", async () => {
    const text = `# Oracle's tools\n[DEFAULT]\n${entries({ ...standard, key_file: "~/key.pem" })}`;
    const params = await provided(text);
    expect(params.ociAuth?.userOcid).toBe(userOcid);
    expect(isSigned(oracleRequest(params))).toBe(true);
  });

  it("has profiles, which stand above the default one", async () => {
    const other = { user: "ocid1.user.oc1..other", region: "ap-tokyo-1" };
    const defaults = entries({ ...standard, key_file: "~/key.pem" });
    const text = `[DEFAULT]\n${defaults}\n[CI]\n  user = ${other.user} \r\nregion=${other.region}\nempty=\n`;
    const { ociAuth } = await provided(text, { profile: "CI" });
    expect(ociAuth?.userOcid).toBe(other.user);
    expect(ociAuth?.headers?.host).toBe("identity.ap-tokyo-1.oraclecloud.com");
    expect(ociAuth?.headers?.authorization).toContain(`${tenancyOcid}/${other.user}/`);
  });

  it("stands below the options", async () => {
    const text = `[DEFAULT]\n${entries({ ...standard, key_file: "/absent" })}`;
    const { ociAuth } = await provided(text, { region: "uk-london-1", privateKey: pkcs8 });
    expect(ociAuth?.headers?.host).toBe("identity.uk-london-1.oraclecloud.com");
  });

  it("is found by its variable, or in the home", async () => {
    const { configFile } = await home(`[DEFAULT]\n${entries(standard)}`);
    const byVariable = { identityId, env: { OCI_CONFIG_FILE: configFile }, privateKey: pkcs8 };
    expect(await oci(byVariable)()).toHaveProperty("ociAuth");
    const error = await refusal(oci({ identityId, env: { HOME: "/absent" } })());
    expect(error.message).toContain("/absent/.oci/config cannot be read (ENOENT). Give userOcid");
  });

  it.each([
    ["no such profile", `[OTHER]\n${entries(standard)}`, "has no profile [DEFAULT]"],
    [
      "no user",
      "[DEFAULT]\nuser=\nfingerprint=ab:cd\n",
      "userOcid is missing. Give it as an option",
    ],
    ["no key", `[DEFAULT]\n${entries({ ...standard, key_file: "" })}`, "privateKey is missing"],
  ])("is refused with %s", async (_, text, problem) => {
    const error = await refusal(provided(text));
    expect(error.message).toContain(problem);
  });
});
