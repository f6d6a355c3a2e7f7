// No text, however long and whatever it repeats, makes reading it slow: what is read twelve times over
// takes about twelve times as long, and not its square.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gcpIam } from "../../src/credentials/gcp.js";
import { githubActionsOidc } from "../../src/credentials/github.js";
import { gitlabOidc } from "../../src/credentials/gitlab.js";
import { oci } from "../../src/credentials/oci.js";
import { universalAuth } from "../../src/credentials/universal.js";
import { sessionFromEnv } from "../../src/env/index.js";
import { identityId, temporaryFile } from "../support/credentials.js";

const pieces = [
  "a",
  " ",
  "\n",
  "\t",
  "=",
  '"',
  "'",
  "/",
  "/api",
  ".",
  "-",
  "a=",
  'a="',
  "a=b ",
  "[",
  "[a]",
  "a =",
  "\\n",
  "-----BEGIN PRIVATE KEY-----",
  "-----BEGIN ",
  "Proc-Type:",
  "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,",
  "eyJ",
];
const texts = fc.record({
  before: fc.constantFrom("", "a", 'a="', "[DEFAULT]\n", "https://x/"),
  piece: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 2 }),
  after: fc.constantFrom("", "!", "\n", '"'),
});

const url = "http://127.0.0.1/";
const github = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t" };

/** What reads texts that come from outside. */
const readers: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  "custom headers": (text) =>
    sessionFromEnv({ INFISICAL_TOKEN: "t", INFISICAL_CUSTOM_HEADERS: text }),
  "a domain": (text) => sessionFromEnv({ INFISICAL_TOKEN: "t", INFISICAL_DOMAIN: text }),
  "a token": (text) => sessionFromEnv({ INFISICAL_TOKEN: text }),
  "a method": (text) => sessionFromEnv({ INFISICAL_AUTH_METHOD: text }),
  "a JWT": async (text) => gitlabOidc({ identityId, env: { INFISICAL_ID_TOKEN: text } })(),
  "a secret": (text) => universalAuth({ clientId: "c", clientSecret: text })(),
  "a key in JSON": (text) => {
    const key = { client_email: "a", private_key_id: "b", private_key: text };
    return gcpIam({ identityId, serviceAccountKey: JSON.stringify(key) })();
  },
  "a config file": async (text) => {
    const configFile = await temporaryFile(text);
    return oci({ identityId, configFile, privateKey: "none" })();
  },
  "a refusal": (message) => {
    const fetch = async () => new Response(JSON.stringify({ message }), { status: 400 });
    return githubActionsOidc({ identityId, env: github, fetch })();
  },
};

describe.each(Object.entries(readers))("%s", (_, read) => {
  it("is read in linear time", async () => {
    /** The least time of some runs, in milliseconds. */
    async function timeOf(text: string): Promise<number> {
      const times: number[] = [];
      for (let run = 0; run < 3; run++) {
        const began = performance.now();
        await read(text).catch(() => {});
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    }
    await fc.assert(
      fc.asyncProperty(texts, async ({ before, piece, after }) => {
        const sized = (size: number): string => {
          const unit = piece.join("");
          return before + unit.repeat(Math.ceil(size / unit.length)) + after;
        };
        // Below a millisecond or two, it is the machine that is measured.
        const short = Math.max(2, await timeOf(sized(10_000)));
        expect((await timeOf(sized(120_000))) / short).toBeLessThan(60);
      }),
      { numRuns: 25 },
    );
  });
});
