import { generateKeyPairSync } from "node:crypto";
import { importSPKI, jwtVerify } from "jose";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { gcpIam, gcpIdToken } from "../../src/credentials/gcp.js";
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

const flavor = { "metadata-flavor": "Google" };

/** A metadata server that gives these tokens in turn. */
function metadataServer(...answers: (Answered | undefined)[]): (got: Got) => Answered | undefined {
  let number = 0;
  return ({ method, url, headers }) => {
    if (method !== "GET" || headers["metadata-flavor"] !== "Google") return { status: 403 };
    if (url.pathname === "/") return { headers: flavor, body: "computeMetadata/\n" };
    return answers[number++ % answers.length];
  };
}

describe("gcpIdToken", () => {
  it("asks for a token for the identity, anew at every renewal", async () => {
    const tokens = [token({ jti: "1" }), token({ jti: "2" })];
    const { url, got } = await startService(
      metadataServer(...tokens.map((body) => ({ headers: flavor, body }))),
    );
    const [first, second] = await signInTwice(gcpIdToken({ identityId, endpoint: url }));
    expect(first).toEqual({
      path: "/api/v1/auth/gcp-auth/login",
      body: { identityId, jwt: tokens[0] },
    });
    expect(second.body.jwt).toBe(tokens[1]);
    expect(got.map(({ url }) => url.pathname + url.search)).toEqual(
      [1, 2].flatMap(() => [
        "/",
        `/computeMetadata/v1/instance/service-accounts/default/identity?audience=${identityId}&format=full`,
      ]),
    );
  });

  it("asks the host of the variable, for another service account", async () => {
    const { url, got } = await startService(metadataServer({ body: token() }));
    const env = { GCE_METADATA_HOST: new URL(url).host };
    const serviceAccount = "app@project.iam.gserviceaccount.com";
    await gcpIdToken({ identityId, serviceAccount, env })();
    expect(got[1]?.url.pathname).toBe(
      "/computeMetadata/v1/instance/service-accounts/app%40project.iam.gserviceaccount.com/identity",
    );
  });

  it("asks metadata.google.internal by default", async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return new Response(token(), { headers: flavor });
    };
    await gcpIdToken({ identityId, env: {}, fetch })();
    expect(urls).toEqual([
      "http://metadata.google.internal",
      `http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity?audience=${identityId}&format=full`,
    ]);
  });

  it.each<[string, Answered | undefined, string]>([
    [
      "no service account",
      { status: 404, body: page.body ?? "" },
      "answered 404. Run it on Google",
    ],
    ["a page", page, "the answer is no JWT"],
    ["nothing", { body: "" }, "the answer is no JWT"],
    ["no end", undefined, "gave no answer within "],
  ])("refuses %s", async (_, answer, problem) => {
    const timers = watchTimers();
    const { url } = await startService(metadataServer(answer));
    const timeout = answer ? 10_000 : 100;
    const error = await refusal(gcpIdToken({ identityId, endpoint: url, timeout })());
    expect(error.source).toBe("GCP metadata server");
    expect(error.message).toContain(problem);
    expect(timers()).toEqual({ set: expect.any(Number), left: 0 });
    expect(timers().set).toBeGreaterThan(0);
  });

  it("refuses another server in its place", async () => {
    const { url, got } = await startService(() => page);
    const error = await refusal(gcpIdToken({ identityId, endpoint: url })());
    expect(error.message).toContain(`${url} is no metadata server of Google`);
    expect(got).toHaveLength(1);
  });

  it("gives up soon when it is absent or slow", async () => {
    const endpoint = await absentService();
    const absent = await refusal(gcpIdToken({ identityId, endpoint })());
    expect(absent.message).toContain(`${endpoint} cannot be reached (ECONNREFUSED). Run it on`);
    const { url } = await startService(() => undefined);
    const slow = await refusal(gcpIdToken({ identityId, endpoint: url, probeTimeout: 30 })());
    expect(slow.message).toContain("gave no answer within 30 ms");
    const wrong = await refusal(gcpIdToken({ identityId, endpoint: "metadata" })());
    expect(wrong.message).toBe("GCP metadata server: endpoint is no http(s) URL");
  });
});

describe("gcpIam", () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const email = "app@project.iam.gserviceaccount.com";
  const pkcs8 = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const keyFile = (fields: object = {}): string =>
    JSON.stringify({
      type: "service_account",
      client_email: email,
      private_key_id: "key-1",
      private_key: pkcs8,
      ...fields,
    });
  let verify: (jwt: unknown) => ReturnType<typeof jwtVerify>;

  beforeAll(async () => {
    const spki = publicKey.export({ type: "spki", format: "pem" }).toString();
    const key = await importSPKI(spki, "RS256");
    verify = (jwt) => jwtVerify(String(jwt), key, { audience: identityId, subject: email });
  });

  it("signs a JWT that the service account's certificates verify", async () => {
    const began = Math.floor(Date.now() / 1000);
    const params = await gcpIam({ identityId, serviceAccountKey: keyFile() })();
    const { protectedHeader, payload } = await verify(params.gcpAuth?.jwt);
    expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT", kid: "key-1" });
    const iat = payload.iat ?? 0;
    expect(iat).toBeGreaterThanOrEqual(began);
    expect(payload).toEqual({ sub: email, aud: identityId, iat, exp: iat + 600 });
    const [header, , signature] = params.gcpAuth?.jwt.split(".") ?? [];
    const forged = Buffer.from(JSON.stringify({ ...payload, sub: "root" })).toString("base64url");
    await expect(verify(`${header}.${forged}.${signature}`)).rejects.toThrow("signature");
  });

  it("is what login sends, and a new one at a renewal, with the key as it is then", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const serviceAccountKey = vi.fn(() => {
        vi.setSystemTime(Date.now() + 1000);
        return keyFile({ private_key_id: `key-${serviceAccountKey.mock.calls.length}` });
      });
      const logins = await signInTwice(gcpIam({ identityId, serviceAccountKey }));
      for (const [i, { path, body }] of logins.entries()) {
        expect(path).toBe("/api/v1/auth/gcp-auth/login");
        const { protectedHeader } = await verify(body.jwt);
        expect(protectedHeader.kid).toBe(`key-${i + 1}`);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it("finds the file by the option, or by the variables in their order", async () => {
    const file = await temporaryFile(keyFile());
    for (const options of [
      { serviceAccountKey: { file }, env: {} },
      { env: { GOOGLE_APPLICATION_CREDENTIALS: file } },
      {
        env: {
          INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH: file,
          GOOGLE_APPLICATION_CREDENTIALS: "/absent",
        },
      },
    ]) {
      const params = await gcpIam({ identityId, organizationSlug: "acme", ...options })();
      await verify(params.gcpAuth?.jwt);
      expect(params.gcpAuth?.organizationSlug).toBe("acme");
    }
  });

  const pkcs1 = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  it.each([
    ["PKCS#1", pkcs1],
    ["\\n for line breaks", pkcs8.replaceAll("\n", "\\n")],
    ["CRLF", pkcs8.replaceAll("\n", "\r\n")],
    ["text around it", `label: ${marker}\n${pkcs8}OCI_API_KEY`],
  ])("takes a key with %s", async (_, private_key) => {
    const serviceAccountKey = keyFile({ private_key });
    const params = await gcpIam({ identityId, serviceAccountKey })();
    await verify(params.gcpAuth?.jwt);
  });

  it("is signed on Node.js 18, which has WebCrypto in a module only", async () => {
    vi.stubGlobal("crypto", undefined);
    try {
      const params = await gcpIam({ identityId, serviceAccountKey: keyFile() })();
      vi.unstubAllGlobals();
      await verify(params.gcpAuth?.jwt);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  const passphrase = { cipher: "aes-256-cbc", passphrase: marker };
  const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  it.each([
    ["no PEM", marker, "private_key is no private key in PEM"],
    ["a public key", publicKey.export({ type: "spki", format: "pem" }), "is no private key in PEM"],
    [
      "an encrypted key",
      privateKey.export({ type: "pkcs8", format: "pem", ...passphrase }),
      "is encrypted. Write it without a passphrase: openssl pkey",
    ],
    [
      "an encrypted key of PKCS#1",
      privateKey.export({ type: "pkcs1", format: "pem", ...passphrase }),
      "is encrypted. Write it without a passphrase: openssl pkey",
    ],
    ["a key that is cut short", pkcs8.replace(/.{300}\n-----END/s, "\n-----END"), "is damaged"],
    ["a key of another kind", elliptic.export({ type: "pkcs8", format: "pem" }), "no RSA key"],
    [
      "damaged Base64",
      `-----BEGIN PRIVATE KEY-----\n${marker}!\n-----END PRIVATE KEY-----`,
      "is damaged",
    ],
    [
      "damaged PKCS#1",
      `-----BEGIN RSA PRIVATE KEY-----\n${"AAAA".repeat(100)}\n-----END RSA PRIVATE KEY-----`,
      "is damaged",
    ],
  ])("refuses %s", async (_, private_key, problem) => {
    const serviceAccountKey = keyFile({ private_key });
    const error = await refusal(gcpIam({ identityId, serviceAccountKey })());
    expect(error.source).toBe("GCP service account key");
    expect(error.message).toContain(problem);
    expect(error.message).not.toContain("MII");
  });

  it.each([
    ["no JSON", `{"private_key": "${marker}"`, "it must be JSON with client_email"],
    ["a file of another type", JSON.stringify({ type: "external_account" }), "external_account or"],
    ["a file without a key", keyFile({ private_key: 7 }), "it must be JSON with client_email"],
  ])("refuses %s", async (_, serviceAccountKey, problem) => {
    const error = await refusal(gcpIam({ identityId, serviceAccountKey })());
    expect(error.message).toContain(problem);
  });

  it("refuses a key that is not there", async () => {
    const none = await refusal(gcpIam({ identityId, env: {} })());
    expect(none.message).toContain("there is none. Give `serviceAccountKey`, or name its file");
    const env = { GOOGLE_APPLICATION_CREDENTIALS: "/absent.json" };
    const absent = await refusal(gcpIam({ identityId, env })());
    expect(absent.message).toContain("/absent.json cannot be read (ENOENT). Give `service");
  });
});
