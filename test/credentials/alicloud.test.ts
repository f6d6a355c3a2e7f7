import { describe, expect, it } from "vitest";
import { rpcSignature } from "../../src/credentials/alicloud/rpc-signature.js";
import { alicloud } from "../../src/credentials/alicloud.js";
import { identityId, marker, refusal, signInTwice, temporaryFile } from "../support/credentials.js";

const env = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: `secret-${marker}`,
};

describe("the signature", () => {
  it("is that of the example in Alibaba's documentation", async () => {
    const params = {
      Timestamp: "2016-02-23T12:46:24Z",
      Format: "XML",
      AccessKeyId: "testid",
      Action: "DescribeRegions",
      SignatureMethod: "HMAC-SHA1",
      SignatureNonce: "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
      Version: "2014-05-26",
      SignatureVersion: "1.0",
    };
    expect(await rpcSignature("GET", params, "testsecret")).toBe("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
  });

  it("is that of the example with other characters", async () => {
    const params = {
      AccessKeyId: "testId",
      Action: "SendSms",
      Format: "XML",
      OutId: "123",
      PhoneNumbers: "15300000001",
      RegionId: "cn-hangzhou",
      SignName: "阿里云短信测试专用",
      SignatureMethod: "HMAC-SHA1",
      SignatureNonce: "45e25e9b-0a6f-4070-8c85-2956eda1b466",
      SignatureVersion: "1.0",
      TemplateCode: "SMS_71390007",
      TemplateParam: '{"customer":"test"}',
      Timestamp: "2017-07-12T02:42:19Z",
      Version: "2017-05-25",
    };
    expect(await rpcSignature("GET", params, "testSecret")).toBe("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
  });
});

/** Whether Alibaba, with the same secret, takes the request that Infisical makes of a login. */
async function isSigned(body: object, secret: string): Promise<boolean> {
  const { identityId, organizationSlug, ...params } = Object(body);
  const url = new URL("https://sts.aliyuncs.com");
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value));
  const { Signature, ...rest } = Object.fromEntries(url.searchParams);
  return Signature === (await rpcSignature("GET", rest, secret));
}

describe("alicloud", () => {
  it("signs a GetCallerIdentity, anew at every renewal", async () => {
    const options = { identityId, organizationSlug: "acme", env };
    const logins = await signInTwice(alicloud(options));
    for (const { path, body } of logins) {
      expect(path).toBe("/api/v1/auth/alicloud-auth/login");
      expect(body).toEqual({
        identityId,
        organizationSlug: "acme",
        Action: "GetCallerIdentity",
        Format: "JSON",
        Version: "2015-04-01",
        AccessKeyId: "testid",
        SignatureMethod: "HMAC-SHA1",
        SignatureVersion: "1.0",
        SignatureNonce: expect.stringMatching(/^[\da-f-]{36}$/),
        Signature: expect.stringMatching(/^[\w+/]{27}=$/),
        Timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      });
      expect(await isSigned(body, env.ALIBABA_CLOUD_ACCESS_KEY_SECRET)).toBe(true);
      expect(await isSigned(body, "another")).toBe(false);
      expect(
        await isSigned({ ...body, AccessKeyId: "root" }, env.ALIBABA_CLOUD_ACCESS_KEY_SECRET),
      ).toBe(false);
    }
    expect(logins[0].body.SignatureNonce).not.toBe(logins[1].body.SignatureNonce);
  });

  it("takes an access key from a file", async () => {
    const file = await temporaryFile("from a file\n");
    const options = { identityId, accessKeyId: "LTAI", accessKeySecret: { file }, env };
    const { alicloudAuth } = await alicloud(options)();
    expect(alicloudAuth?.AccessKeyId).toBe("LTAI");
    expect(await isSigned(Object(alicloudAuth), "from a file")).toBe(true);
  });

  it.each([
    ["no access key", { env: {} }, "ALIBABA_CLOUD_ACCESS_KEY_ID is not set. Give `accessKeyId`"],
    ["no secret", { env: { ALIBABA_CLOUD_ACCESS_KEY_ID: "a" } }, "_SECRET is not set"],
    [
      "half of a pair",
      { env, accessKeyId: "a" },
      "accessKeyId and accessKeySecret belong together",
    ],
    ["the other half", { env, accessKeySecret: marker }, "belong together"],
    [
      "a temporary key",
      { env: { ...env, ALIBABA_CLOUD_SECURITY_TOKEN: marker } },
      "which Infisical does not take. Use the access key of a RAM user",
    ],
  ])("refuses %s", async (_, options, problem) => {
    const error = await refusal(alicloud({ identityId, ...options })());
    expect(error.source).toBe("Alibaba Cloud access key");
    expect(error.message).toContain(problem);
  });
});
