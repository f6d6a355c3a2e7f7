import { describe, expectTypeOf, it } from "vitest";
import {
  type AttachUniversalAuthParams,
  attachUniversalAuth,
  batchCreateSecrets,
  type CreatedSecret,
  type CreateSecretResult,
  createAppConnection,
  createKmsKey,
  createSecret,
  createSecretFolder,
  createSession,
  deleteSecret,
  getKmsKey,
  getSecretAccessList,
  getSecretByName,
  getSecretFolderById,
  type KmsKey,
  type KmsKeyAlgorithm,
  listKmsKeys,
  listSecretFolders,
  listSecrets,
  moveSecrets,
  type RequestOptions,
  type RevokeIdentityAccessTokenResult,
  renewIdentityAccessToken,
  revokeIdentityAccessToken,
  type SecretAction,
  type SecretApproval,
  type SecretType,
  type Session,
  type UniversalAuthSettings,
  type Unlisted,
  updateSecret,
  type updateUniversalAuth,
  type Webhook,
} from "../../src/index.js";
import type * as secrets from "../../src/resources/secrets.js";
import { compiled } from "../support/compiled.js";

const session = createSession();
const place = { projectId: "p1", environment: "dev" };

describe("the params of an endpoint", () => {
  it("come between the session and the options", () => {
    expectTypeOf(getSecretFolderById).parameter(0).toEqualTypeOf<Session>();
    expectTypeOf(getSecretFolderById).parameter(1).toEqualTypeOf<{ id: string }>();
    expectTypeOf(getSecretFolderById).parameter(2).toEqualTypeOf<RequestOptions | undefined>();
  });

  it("take the false that says nothing, for every app", () => {
    const nothing = {
      name: "a",
      isPlatformManagedCredentials: false,
      isAutoRotationEnabled: false,
    };
    compiled(() =>
      createAppConnection(session, {
        ...nothing,
        app: "hashicorp-vault",
        method: "access-token",
        credentials: { instanceUrl: "https://vault.example.com", accessToken: "s.token" },
      }),
    );
    compiled(() =>
      createAppConnection(session, {
        ...nothing,
        app: "1password",
        method: "api-token",
        credentials: { instanceUrl: "https://example.1password.com", apiToken: "token" },
      }),
    );
  });

  it("have to be there when they are required", () => {
    compiled(() => getSecretByName(session, { ...place, secretName: "A" }));
    // @ts-expect-error: no secretName
    compiled(() => getSecretByName(session, place));
    // @ts-expect-error: no secretValue
    compiled(() => createSecret(session, { ...place, secretName: "A" }));
    // @ts-expect-error: no params at all
    compiled(() => listKmsKeys(session));
    // @ts-expect-error: no path
    compiled(() => listSecretFolders(session, place));
    // @ts-expect-error: no name
    compiled(() => createSecretFolder(session, place));
    const way = { projectId: "p1", sourceEnvironment: "dev", destinationEnvironment: "prod" };
    // @ts-expect-error: no secretIds
    compiled(() => moveSecrets(session, way));
    // @ts-expect-error: no secretValue in the second
    compiled(() => batchCreateSecrets(session, { ...place, secrets: [{ secretKey: "A" }] }));
    // @ts-expect-error: no session
    compiled(() => listSecrets({ projectId: "p1" }));
  });

  it("are checked for their names and types", () => {
    // @ts-expect-error: it is called secretPath
    compiled(() => listSecrets(session, { ...place, path: "/" }));
    // @ts-expect-error: a boolean, not a text
    compiled(() => listSecrets(session, { ...place, recursive: "true" }));
    // @ts-expect-error: a number, not a text
    compiled(() => getSecretByName(session, { ...place, secretName: "A", version: "1" }));
    // @ts-expect-error: null where the server takes none
    compiled(() => updateSecret(session, { ...place, secretName: "A", secretValue: null }));
    // @ts-expect-error: metadata has keys and values
    compiled(() => updateSecret(session, { ...place, secretName: "A", secretMetadata: ["a"] }));
    compiled(() => updateSecret(session, { ...place, secretName: "A", secretReminderNote: null }));
    compiled(() =>
      updateSecret(session, { ...place, secretName: "A", secretMetadata: [{ key: "a" }] }),
    );
  });

  it("of attaching and updating universal auth are the same settings", () => {
    expectTypeOf<AttachUniversalAuthParams>().toExtend<UniversalAuthSettings>();
    expectTypeOf(attachUniversalAuth)
      .parameter(1)
      .toEqualTypeOf<Parameters<typeof updateUniversalAuth>[1]>();
  });
});

describe("the result of an endpoint", () => {
  it("tells by approval which of two forms it is", () => {
    compiled(async () => {
      const { secret, approval } = await createSecret(session, {
        ...place,
        secretName: "A",
        secretValue: "1",
      });
      expectTypeOf(secret).toEqualTypeOf<CreatedSecret | undefined>();
      if (approval) {
        expectTypeOf(approval).toEqualTypeOf<SecretApproval>();
        expectTypeOf(secret).toEqualTypeOf<undefined>();
      } else {
        expectTypeOf(secret).toEqualTypeOf<CreatedSecret>();
        expectTypeOf(secret.secretValue).toBeString();
      }
    });
  });

  it("is narrowed by the secret as well, and without taking it apart", () => {
    compiled(async () => {
      const { secret, approval } = await deleteSecret(session, { ...place, secretName: "A" });
      if (secret) expectTypeOf(secret.secretValueHidden).toBeBoolean();
      else expectTypeOf(approval.policyId).toBeString();

      const result = await batchCreateSecrets(session, { ...place, secrets: [] });
      if (result.approval) expectTypeOf(result.approval.slug).toBeString();
      else expectTypeOf(result.secrets).toEqualTypeOf<CreatedSecret[]>();
    });
  });

  it("does not let the secret be used before that is told", () => {
    const read = (result: CreateSecretResult) =>
      // @ts-expect-error: the secret may wait for an approval
      result.secret.secretValue;
    expectTypeOf(read).toBeFunction();
  });

  it("has no fields that the server does not send", () => {
    expectTypeOf(
      revokeIdentityAccessToken,
    ).returns.resolves.toEqualTypeOf<RevokeIdentityAccessTokenResult>();
    expectTypeOf<RevokeIdentityAccessTokenResult>().toEqualTypeOf<{ message: string }>();
    expectTypeOf<CreatedSecret>().not.toHaveProperty("secretValueHidden");
    expectTypeOf(renewIdentityAccessToken).returns.resolves.toHaveProperty("expiresIn");
  });

  it("tells what can be absent and what can be null", () => {
    expectTypeOf<KmsKey["description"]>().toEqualTypeOf<string | null>();
    expectTypeOf<KmsKey["version"]>().toBeNumber();
    expectTypeOf<Webhook["lastStatus"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Webhook["isDisabled"]>().toBeBoolean();
    expectTypeOf<KmsKey["createdAt"]>().toBeString();
    expectTypeOf(getSecretByName)
      .returns.resolves.toHaveProperty("secret")
      .toHaveProperty("secretPath")
      .toBeString();
    expectTypeOf(getSecretAccessList)
      .returns.resolves.toHaveProperty("groups")
      .items.toHaveProperty("userIds")
      .toEqualTypeOf<string[]>();
  });
});

describe("sets of values", () => {
  it("refuse what is not among them, and any text", () => {
    const params = { projectId: "p1", name: "a" };
    const given: string = "RSA_4096";
    compiled(() => createKmsKey(session, { ...params, encryptionAlgorithm: "RSA_4096" }));
    // @ts-expect-error: there is no such algorithm
    compiled(() => createKmsKey(session, { ...params, encryptionAlgorithm: "AES" }));
    // @ts-expect-error: it may be any text
    compiled(() => createKmsKey(session, { ...params, encryptionAlgorithm: given }));
    // @ts-expect-error: no name for the direction
    compiled(() => listKmsKeys(session, { projectId: "p1", orderDirection: "up" }));
  });

  it("take what a newer server has: as it came, or when it is asserted", () => {
    compiled(async () => {
      const { key } = await getKmsKey(session, { keyId: "k1" });
      const { encryptionAlgorithm } = key;
      await createKmsKey(session, { projectId: "p1", name: "a", encryptionAlgorithm });
      const newer = "RSA_8192" as KmsKeyAlgorithm;
      await createKmsKey(session, { projectId: "p1", name: "a", encryptionAlgorithm: newer });
    });
  });

  it("are texts, which may be others than those listed", () => {
    expectTypeOf<KmsKeyAlgorithm>().toExtend<string>();
    expectTypeOf<Unlisted>().toExtend<SecretAction>();
    const isNewer = (type: SecretType): boolean => type === "a-new-one";
    expectTypeOf(isNewer).returns.toBeBoolean();
  });

  it("are no more than text: numbers and other things are errors", () => {
    expectTypeOf<number>().not.toExtend<KmsKeyAlgorithm>();
    expectTypeOf<null>().not.toExtend<SecretType>();
  });

  it("still compare with the values that are known", () => {
    const isPersonal = (type: SecretType): boolean => type === "personal";
    expectTypeOf(isPersonal).returns.toBeBoolean();
  });
});

describe("the long name at the root", () => {
  it("has the type of the short one", () => {
    expectTypeOf(listSecrets).toEqualTypeOf<typeof secrets.list>();
    expectTypeOf(deleteSecret).toEqualTypeOf<typeof secrets.delete>();
  });
});
