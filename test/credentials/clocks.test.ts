// Clocks of this machine and of the platform differ. What has expired is the server's to say.
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { alicloud } from "../../src/credentials/alicloud.js";
import { awsIam } from "../../src/credentials/aws.js";
import { gcpIdToken } from "../../src/credentials/gcp.js";
import { githubActionsOidc } from "../../src/credentials/github.js";
import { gitlabOidc } from "../../src/credentials/gitlab.js";
import { kubernetesServiceAccount } from "../../src/credentials/kubernetes.js";
import { jwtFromFile } from "../../src/credentials/oidc.js";
import { vercelOidc } from "../../src/credentials/vercel.js";
import type { LoginParams } from "../../src/index.js";
import { jwt } from "../support/auth.js";
import { identityId, temporaryFile } from "../support/credentials.js";

const day = 86_400_000;
const serverTime = Date.UTC(2030, 0, 1);
const issuedAt = serverTime / 1000;
const fresh = jwt({ iat: issuedAt, exp: issuedAt + 3600 });
const keys = { AccessKeyId: "ASIAEXAMPLE", SecretAccessKey: "key", Token: "token" };

/** How far the local clock is off, in milliseconds: a day at most, in both directions. */
const offsets = fc.integer({ min: -day, max: day });

/** The date in the signature of a login with AWS, in milliseconds since the epoch. */
function signedAt({ awsAuth }: LoginParams): number {
  const headers = JSON.parse(atob(awsAuth?.iamRequestHeaders ?? ""));
  const [, ...parts] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers["x-amz-date"]) ?? [];
  const [year = 0, month = 0, date = 0, ...time] = parts.map(Number);
  return Date.UTC(year, month - 1, date, ...time);
}

function setClock(now: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now });
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a local clock that is off by up to a day", () => {
  it("refuses no token, wherever it comes from", async () => {
    const path = await temporaryFile(fresh);
    const github = async () => new Response(JSON.stringify({ value: fresh }));
    const google = async () => new Response(fresh, { headers: { "Metadata-Flavor": "Google" } });
    const providers = [
      kubernetesServiceAccount({ identityId, path }),
      jwtFromFile({ identityId, path }),
      gitlabOidc({ identityId, env: { INFISICAL_ID_TOKEN: fresh } }),
      vercelOidc({ identityId, env: {}, token: () => fresh }),
      gcpIdToken({ identityId, env: {}, fetch: google }),
      githubActionsOidc({
        identityId,
        fetch: github,
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1/",
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t",
        },
      }),
    ];
    await fc.assert(
      fc.asyncProperty(offsets, async (offset) => {
        setClock(serverTime + offset);
        for (const provide of providers) {
          expect(JSON.stringify(await provide())).toContain(fresh);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("refuses no credentials of AWS, and signs by the clock of the platform that gave them", async () => {
    const Expiration = new Date(serverTime + 3_600_000).toISOString();
    const fetch = async () =>
      new Response(JSON.stringify({ ...keys, Expiration }), {
        headers: { Date: new Date(serverTime).toUTCString() },
      });
    const provide = awsIam({
      identityId,
      region: "eu-central-1",
      fetch,
      env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1/" },
    });
    await fc.assert(
      fc.asyncProperty(offsets, async (offset) => {
        setClock(serverTime + offset);
        // What it takes to sign is on top of it, by a clock that does not jump.
        expect(signedAt(await provide()) - serverTime).toBeLessThan(60_000);
        expect(signedAt(await provide())).toBeGreaterThanOrEqual(serverTime);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["an option", { credentials: { ...given(), expiration: new Date(0) } }],
    ["a function", { credentials: () => ({ ...given(), expiration: new Date(0) }) }],
    [
      "the environment",
      {
        env: {
          AWS_ACCESS_KEY_ID: "a",
          AWS_SECRET_ACCESS_KEY: "b",
          AWS_CREDENTIAL_EXPIRATION: "2020-01-01T00:00:00Z",
        },
      },
    ],
  ])("leaves it to AWS whether credentials from %s have expired", async (_, options) => {
    setClock(serverTime);
    const params = await awsIam({ identityId, region: "eu-central-1", env: {}, ...options })();
    // Without an answer that tells the time, there is only the local clock.
    expect(signedAt(params)).toBe(serverTime);
  });

  it("is what other signatures have, for want of another", async () => {
    setClock(serverTime);
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "a", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "b" };
    const { alicloudAuth } = await alicloud({ identityId, env })();
    expect(alicloudAuth?.Timestamp).toBe("2030-01-01T00:00:00Z");
  });

  it("shortens and stretches no time for answers when it jumps during a call", async () => {
    for (const jump of [-day, day]) {
      setClock(serverTime);
      const fetch = async () => {
        vi.setSystemTime(Date.now() + jump);
        return new Response(fresh, { headers: { "Metadata-Flavor": "Google" } });
      };
      const { gcpAuth } = await gcpIdToken({ identityId, env: {}, fetch })();
      expect(gcpAuth?.jwt).toBe(fresh);
    }
  });
});

function given(): { accessKeyId: string; secretAccessKey: string } {
  return { accessKeyId: "a", secretAccessKey: "b" };
}
