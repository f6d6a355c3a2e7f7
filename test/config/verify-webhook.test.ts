import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  isWebhookError,
  type VerifiedEvent,
  type VerifyWebhookParams,
  verifyWebhook,
  WebhookError,
} from "../../src/config/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { clientOf } from "../support/api.js";

const secret = "secret-marker";

const hmac = (text: string, key = secret): string =>
  createHmac("sha256", key).update(text).digest("hex");

/** A delivery as the server signs it, by Node's own cryptography. */
function delivery(
  content: object = {},
  sentAt = Date.now(),
): VerifyWebhookParams & { body: string } {
  const body = JSON.stringify({
    event: "secrets.modified",
    project: { projectId: "p", environment: "prod", secretPath: "/" },
    ...content,
    timestamp: sentAt,
  });
  return { body, signature: `t=${sentAt};${hmac(body)}`, secret };
}

/** The same for an alert of certificates. */
function alert(sentAt = Date.now()): VerifyWebhookParams & { body: string } {
  const body = JSON.stringify({
    specversion: "1.0",
    type: "com.infisical.pki.certificate.expiration",
    source: "/projects/p/alerts/a",
    id: "e",
    time: new Date(sentAt).toISOString(),
    datacontenttype: "application/json",
    subject: "certificate-expiration-alert",
    data: { alert: { id: "a", name: "soon" } },
  });
  return { body, signature: `t=${sentAt},v1=${hmac(`${sentAt}.${body}`)}`, secret };
}

const problemOf = (params: unknown): Promise<string> =>
  verifyWebhook(params as VerifyWebhookParams).then(
    () => "accepted",
    (error) => {
      expect(String(error)).not.toMatch(/-marker/);
      return isWebhookError(error) ? error.problem : String(error);
    },
  );

describe("verifyWebhook", () => {
  it("accepts what the test server delivers, with who has changed what", async () => {
    const server = createTestServer({ secrets: { dev: { "/app": {} } } });
    const { webhooks, secrets } = await clientOf(server, "user");
    const { projectId } = server;
    const place = { projectId, environment: "dev", secretPath: "/app" };
    const { webhook } = await webhooks.create({
      ...place,
      webhookUrl: "https://hooks.test",
      webhookSecretKey: secret,
    });
    await webhooks.test({ webhookId: webhook.id });
    await secrets.create({ ...place, secretName: "A", secretValue: "1" });
    const events = await Promise.all(
      server.webhookDeliveries.map(({ headers, body }) =>
        verifyWebhook({
          body: JSON.stringify(body),
          signature: headers["x-infisical-signature"],
          secret,
        }),
      ),
    );
    expect(events).toMatchObject([
      { event: "test", project: { projectId, environment: "dev", secretPath: "/app" } },
      {
        event: "secrets.modified",
        project: { projectId, secretPath: "/app", changedBy: expect.stringContaining("@") },
      },
    ]);
    for (const { headers, body } of server.webhookDeliveries) {
      const signature = headers["x-infisical-signature"];
      const text = JSON.stringify(body);
      expect(await problemOf({ body: text, signature, secret: "another" })).toBe("signature");
      expect(await problemOf({ body: `${text} `, signature, secret })).toBe("signature");
    }
  });

  it.each([
    ["a webhook", delivery],
    ["an alert of certificates", (_: object, sentAt?: number) => alert(sentAt)],
  ])("verifies %s, as text and as bytes", async (_, make) => {
    const params = make({});
    const expected = JSON.parse(params.body);
    const bytes = new TextEncoder().encode(params.body);
    const around = new Uint8Array([1, ...bytes, 2]).subarray(1, -1);
    for (const body of [params.body, bytes, bytes.buffer, around, Buffer.from(params.body)]) {
      expect(await verifyWebhook({ ...params, body })).toEqual(expected);
    }
    expect(await verifyWebhook({ ...params, signature: [String(params.signature)] })).toEqual(
      expected,
    );
    expect(await verifyWebhook({ ...params, secret: ["the-next", secret] })).toEqual(expected);
    expect(await problemOf({ ...params, secret: ["the-next", "another"] })).toBe("signature");
  });

  it("gives an event whose type is known by its name", async () => {
    const event: VerifiedEvent = await verifyWebhook(
      delivery({
        event: "secrets.rotation-failed",
        project: { environment: "prod", rotationName: "db" },
      }),
    );
    if (event.event !== "secrets.rotation-failed") throw new Error("another event");
    expectTypeOf(event.project.rotationName).toEqualTypeOf<string | undefined>();
    expect(event.project.rotationName).toBe("db");
    const other = await verifyWebhook(alert());
    if (other.event !== undefined) throw new Error("another event");
    expectTypeOf(other.type).toEqualTypeOf<string>();
    expect(other.type).toBe("com.infisical.pki.certificate.expiration");
  });

  it.each([
    ["a webhook", (sentAt: number) => delivery({}, sentAt)],
    ["an alert", alert],
  ])("refuses %s that was sent too long ago, or is from the future", async (_, make) => {
    const minute = 60_000;
    expect(await problemOf(make(Date.now() - 4 * minute))).toBe("accepted");
    expect(await problemOf(make(Date.now() - 6 * minute))).toBe("expired");
    expect(await problemOf(make(Date.now() + 6 * minute))).toBe("expired");
    expect(await problemOf({ ...make(Date.now() - 6 * minute), tolerance: 7 * minute })).toBe(
      "accepted",
    );
    expect(await problemOf({ ...make(Date.now() - minute), tolerance: 1000 })).toBe("expired");
    expect(await problemOf({ ...make(0), tolerance: Number.POSITIVE_INFINITY })).toBe("accepted");
  });

  it("takes no newer time in the header than the one that is signed", async () => {
    const old = delivery({}, Date.now() - 3_600_000);
    const digest = String(old.signature).split(";")[1];
    expect(await problemOf({ ...old, signature: `t=${Date.now()};${digest}` })).toBe("malformed");
    const oldAlert = alert(Date.now() - 3_600_000);
    const alertDigest = String(oldAlert.signature).split("=").at(-1);
    expect(await problemOf({ ...oldAlert, signature: `t=${Date.now()},v1=${alertDigest}` })).toBe(
      "signature",
    );
    // Nor does the signature of one form stand for the other.
    expect(await problemOf({ ...old, signature: `t=${Date.now()},v1=${digest}` })).toBe(
      "signature",
    );
    const { body } = oldAlert;
    expect(await problemOf({ body, secret, signature: `t=${Date.now()};${hmac(body)}` })).toBe(
      "malformed",
    );
  });

  it("refuses every change of a byte, and every other signature", async () => {
    const params = delivery();
    const { body, signature } = params;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(body.length - 1),
        fc.integer({ min: 1, max: 127 }),
        async (at, by) => {
          const changed = String.fromCharCode(body.charCodeAt(at) ^ by);
          const forged = body.slice(0, at) + changed + body.slice(at + 1);
          expect(await problemOf({ ...params, body: forged })).toBe("signature");
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\da-f]{64}$/), async (digest) => {
        const forged = String(signature).replace(/[\da-f]{64}$/, digest);
        expect(await problemOf({ ...params, signature: forged })).toBe("signature");
      }),
    );
  });

  it.each([
    ["none", undefined, "missing"],
    ["null", null, "missing"],
    ["an empty one", "", "missing"],
    ["no header of several", [], "missing"],
    ["two headers", ["t=1;a", "t=1;a"], "malformed"],
    ["half a digest", `t=1;${"a".repeat(63)}`, "malformed"],
    ["no time", `;${"a".repeat(64)}`, "malformed"],
    ["text as the time", `t=now;${"a".repeat(64)}`, "malformed"],
    ["a digest alone", "a".repeat(64), "malformed"],
    ["another algorithm", `t=1,v2=${"a".repeat(64)}`, "malformed"],
    ["a number", 5, "missing"],
  ])("refuses %s as the signature", async (_, signature, problem) => {
    expect(await problemOf({ ...delivery(), signature })).toBe(problem);
  });

  it("refuses what is signed and no event, such as a message for Slack", async () => {
    for (const content of [
      { event: undefined, text: "A secret" },
      { project: undefined },
      { event: 5 },
    ]) {
      expect(await problemOf(delivery(content))).toBe("malformed");
    }
    for (const text of ["", "[]", "null", "no JSON", '"text"']) {
      const signature = `t=${Date.now()},v1=${hmac(`${Date.now()}.${text}`)}`;
      const time = Number(/\d+/.exec(signature)?.[0]);
      const signed = `t=${time},v1=${hmac(`${time}.${text}`)}`;
      expect(await problemOf({ body: text, signature: signed, secret })).toBe("malformed");
    }
  });

  it("refuses params that cannot be right, and says which", async () => {
    const params = delivery();
    expect(await problemOf({ ...params, body: JSON.parse(params.body) })).toContain("body must be");
    expect(await problemOf({ ...params, body: undefined })).toContain("body must be");
    for (const wrong of ["", undefined, [], ["a", ""], 5]) {
      expect(await problemOf({ ...params, secret: wrong })).toContain("secret must be");
    }
    for (const tolerance of [-1, Number.NaN, "5m"]) {
      expect(await problemOf({ ...params, tolerance })).toContain("tolerance must be");
    }
  });

  it("has an error class and a guard", () => {
    const error = new WebhookError("x", { problem: "expired" });
    expect(error).toMatchObject({ name: "WebhookError", problem: "expired", message: "x" });
    expect([isWebhookError(error), isWebhookError(new Error("x"))]).toEqual([true, false]);
  });
});
