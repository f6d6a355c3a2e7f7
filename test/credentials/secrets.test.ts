// A platform that refuses may repeat what it was sent: no error shows any of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awsIam } from "../../src/credentials/aws.js";
import { azureManagedIdentity } from "../../src/credentials/azure.js";
import { githubActionsOidc } from "../../src/credentials/github.js";
import { identityId, refusal, temporaryFile, token } from "../support/credentials.js";

const secret = `${token()}+/==`;
const endpoint = "http://127.0.0.1/credentials/path-that-is-as-good-as-one";

/** A provider whose platform refuses with this body; it has sent the secret. */
type Refusing = (body: unknown) => Promise<unknown>;

function refusing(body: unknown): () => Promise<Response> {
  return async () => new Response(JSON.stringify(body), { status: 400 });
}

const providers: Readonly<Record<string, Refusing>> = {
  async github(body) {
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: endpoint, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret };
    return githubActionsOidc({ identityId, env, fetch: refusing(body) })();
  },
  async azure(body) {
    const env = { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: secret };
    return azureManagedIdentity({ identityId, env, fetch: refusing(body) })();
  },
  async "aws container"(body) {
    const env = {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: endpoint,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: secret,
    };
    return awsIam({ identityId, region: "eu-central-1", env, fetch: refusing(body) })();
  },
  async "aws web identity"(body) {
    const env = {
      AWS_WEB_IDENTITY_TOKEN_FILE: await temporaryFile(secret),
      AWS_ROLE_ARN: "arn:aws:iam::123456789012:role/app",
    };
    return awsIam({ identityId, region: "eu-central-1", env, fetch: refusing(body) })();
  },
};

/** Ways in which services write a value into a message. */
const encodings: ((text: string) => string)[] = [
  (text) => text,
  (text) => encodeURIComponent(text),
  (text) => text.replace(/=/g, "&#61;").replace(/\//g, "&#x2F;"),
  (text) => text.replace(/\//g, "\\/"),
  (text) => JSON.stringify({ token: text }),
  (text) => `<${text}>`,
];

/** Every piece of ten characters that a text shares with the secret. */
function shared(text: string): string[] {
  return Array.from({ length: secret.length - 9 }, (_, i) => secret.slice(i, i + 10)).filter(
    (piece) => text.includes(piece),
  );
}

describe.each(Object.entries(providers))("%s", (_, provide) => {
  it("shows no piece of what it has sent, however it is repeated", async () => {
    const echo = fc.record({
      encode: fc.constantFrom(...encodings),
      from: fc.nat(secret.length - 1),
      length: fc.integer({ min: 1, max: secret.length }),
      field: fc.constantFrom("message", "code", "error", "error_description", "Message"),
      isNested: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(echo, async ({ encode, from, length, field, isNested }) => {
        const said = { [field]: `The token ${encode(secret.slice(from, from + length))} is bad` };
        const error = await refusal(provide(isNested ? { error: said } : said));
        expect(error).not.toHaveProperty("cause");
        expect(shared(`${error.stack}${JSON.stringify(error)}`)).toEqual([]);
      }),
    );
  });

  it("quotes the rest, without what looks like a token", async () => {
    const message = `No grant for 5d6f1c1e-0000-4000-8000-000000000009: ${"Ab1".repeat(20)} given`;
    const error = await refusal(provide({ error: { code: "Denied", message } }));
    expect(error.message).toContain(
      "answered 400 (Denied, No grant for 5d6f1c1e-0000-4000-8000-000000000009: … given)",
    );
  });
});

it("the path of the container endpoint is not repeated", async () => {
  const error = await refusal(
    providers["aws container"]?.({ message: `no ${new URL(endpoint).pathname}` }) ??
      Promise.resolve(),
  );
  expect(error.message).not.toContain("as-good-as-one");
});

it("what a fetch throws is not quoted", async () => {
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: endpoint, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t" };
  for (const thrown of [{ code: secret }, new Error(secret, { cause: { code: secret } }), secret]) {
    const fetch = () => Promise.reject(thrown);
    const error = await refusal(githubActionsOidc({ identityId, env, fetch })());
    expect(error.message).toContain("http://127.0.0.1 cannot be reached. ");
  }
});
