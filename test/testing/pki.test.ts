import { createPrivateKey, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Client, createClient } from "../../src/index.js";
import * as pki from "../../src/resources/pki.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { clientOf } from "../support/api.js";

const profileId = "00000000-0000-4000-8000-000000000000";

const rootAuthority = {
  name: "root",
  status: "active",
  configuration: {
    type: "root",
    commonName: "Root",
    organization: "Acme",
    keyAlgorithm: "EC_prime256v1",
    notAfter: "2040-01-01",
  },
} as const;

async function withAuthority(): Promise<{ server: TestServer; client: Client; caId: string }> {
  const server = createTestServer();
  const client = await clientOf(server);
  const { id: caId } = await client.pki.ca.create(rootAuthority);
  return { server, client, caId };
}

describe("certificates", () => {
  it("are PEM that parses, with a chain that verifies and the key that belongs to them", async () => {
    const { client, caId } = await withAuthority();
    const { certificate } = await client.pki.certificates.create({ profileId });
    const certificateId = String(certificate?.certificateId);
    const { privateKey, ...bundle } = await client.pki.certificates.getBundle({ certificateId });
    const leaf = new X509Certificate(bundle.certificate);
    const [issuer, root] = String(bundle.certificateChain)
      .split(/(?=-----BEGIN)/)
      .map((pem) => new X509Certificate(pem));
    if (!issuer || !root) throw new Error("The chain is too short");
    expect(leaf.verify(issuer.publicKey) && issuer.verify(root.publicKey)).toBe(true);
    expect(leaf.checkPrivateKey(createPrivateKey(String(privateKey)))).toBe(true);
    expect(leaf.serialNumber).toBe(bundle.serialNumber);
    expect([leaf.ca, issuer.ca, root.ca]).toEqual([false, true, true]);
    expect(await client.pki.certificates.getPrivateKey({ certificateId })).toBe(privateKey);
    const own = await client.pki.ca.getCertificate({ caId });
    expect(new X509Certificate(own.certificate).fingerprint256).toBe(root.fingerprint256);
  });

  it("are renewed, configured, revoked and deleted", async () => {
    const server = createTestServer();
    const { certificates } = (await clientOf(server)).pki;
    const { certificate } = await certificates.create({
      profileId,
      attributes: { commonName: "api.test", ttl: "30d" },
    });
    const certificateId = String(certificate?.certificateId);
    const renewed = await certificates.renew({ certificateId });
    expect(await certificates.get({ certificateId: renewed.certificateId })).toMatchObject({
      certificate: { commonName: "api.test", renewedFromCertificateId: certificateId },
    });
    await expect(certificates.renew({ certificateId })).rejects.toThrow("already been renewed");
    expect(await certificates.updateConfig({ certificateId, renewBeforeDays: 7 })).toMatchObject({
      renewBeforeDays: 7,
    });
    await certificates.revoke({ certificateId, revocationReason: "KEY_COMPROMISE" });
    expect(await certificates.get({ certificateId })).toMatchObject({
      certificate: { status: "revoked", revocationReason: 1, renewBeforeDays: 7 },
    });
    await expect(
      certificates.revoke({ certificateId, revocationReason: "UNSPECIFIED" }),
    ).rejects.toMatchObject({ statusCode: 400 });
    await certificates.delete({ certificateId });
    await expect(certificates.getBody({ certificateId })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("made from a request have no private key here", async () => {
    const { certificates } = (await clientOf(createTestServer())).pki;
    const { certificate } = await certificates.create({ profileId, csr: "csr" });
    expect(certificate).not.toHaveProperty("privateKey");
    const certificateId = String(certificate?.certificateId);
    expect(await certificates.getBundle({ certificateId })).toMatchObject({ privateKey: null });
    await expect(certificates.getPrivateKey({ certificateId })).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

describe("usages of certificates", () => {
  it("are asked for in one spelling, and shown in another", async () => {
    const { certificates } = (await clientOf(createTestServer())).pki;
    const { certificate } = await certificates.create({
      profileId,
      attributes: {
        keyUsages: ["digital_signature", "crl_sign"],
        extendedKeyUsages: ["client_auth", "ocsp_signing"],
      },
    });
    const certificateId = String(certificate?.certificateId);
    expect(await certificates.get({ certificateId })).toMatchObject({
      certificate: {
        keyUsages: ["digitalSignature", "cRLSign"],
        extendedKeyUsages: ["clientAuth", "ocspSigning"],
      },
    });
    const attributes = { keyUsages: ["digitalSignature" as "digital_signature"] };
    await expect(certificates.create({ profileId, attributes })).rejects.toMatchObject({
      statusCode: 422,
    });
  });
});

describe("a project of another type", () => {
  it("is refused for certificates, and one without a type takes all products", async () => {
    const server = createTestServer();
    const names = ["Test project", "Certificates", "Keys"];
    server.seed({
      projects: { Certificates: { type: "cert-manager" }, Keys: { type: "kms" } },
      identities: { keeper: { role: "admin", projects: names } },
    });
    const client = createClient({ baseUrl: server.url, fetch: server.fetch });
    await client.login({ universalAuth: server.identity("keeper").credentials });
    const { project } = await client.projects.create({ projectName: "Secrets" });
    const create = (projectId: string) =>
      client.pki.ca.create({ ...rootAuthority, name: "a", projectId });
    const preview = { filters: [], alertBefore: "1d" };
    for (const { id, type } of [project, { ...server.project("Keys"), type: "kms" }]) {
      for (const run of [
        () => create(id),
        () => client.pki.templates.list({ projectId: id }),
        () => client.pki.alerts.previewCertificates({ projectId: id, ...preview }),
      ]) {
        await expect(run()).rejects.toMatchObject({
          statusCode: 400,
          message: `The project is of type ${type}. Operations of type cert-manager are not allowed.`,
        });
      }
    }
    await create(server.project("Certificates").id);
    await create(server.projectId);
  });
});

describe("certificate authorities", () => {
  it("sign themselves again", async () => {
    const { client, caId } = await withAuthority();
    const dates = { notBefore: "2030-01-01", notAfter: "2035-01-01" };
    await client.pki.ca.generateCertificate({ caId, ...dates });
    expect(await client.pki.ca.listCertificates({ caId })).toMatchObject([
      { version: 1 },
      { version: 2 },
    ]);
  });

  it("sign themselves, or wait for their parent", async () => {
    const { client, caId: parentCaId } = await withAuthority();
    const { ca } = client.pki;
    expect(await ca.get({ caId: parentCaId })).toMatchObject({
      status: "active",
      configuration: { dn: "O=Acme,CN=Root" },
    });
    const { id: caId, status } = await ca.create({
      name: "issuing",
      status: "active",
      configuration: { type: "intermediate", keyAlgorithm: "EC_prime256v1" },
    });
    expect(status).toBe("pending-certificate");
    expect((await ca.getCsr({ caId })).csr).toContain("CERTIFICATE REQUEST");
    await expect(ca.getCertificate({ caId })).rejects.toMatchObject({ statusCode: 404 });
    await expect(ca.renew({ caId, type: "existing", notAfter: "2041-01-01" })).rejects.toThrow(
      "CA does not have a certificate",
    );
    const dates = { notBefore: "2030-01-01", notAfter: "2035-01-01" };
    await expect(ca.generateCertificate({ caId, ...dates })).rejects.toThrow("Parent CA ID");
    await ca.generateCertificate({ caId, ...dates, parentCaId });
    expect(await ca.get({ caId })).toMatchObject({
      status: "active",
      configuration: { parentCaId, notAfter: "2035-01-01" },
    });
    await ca.renew({ caId, type: "existing", notAfter: "2041-01-01" });
    expect(await ca.listCertificates({ caId })).toMatchObject([{ version: 1 }, { version: 2 }]);
    const [list] = await ca.listCrls({ caId: parentCaId });
    expect(list?.crl).toContain("BEGIN X509 CRL");
    const request = { caId: parentCaId, csr: "csr", notAfter: "2035-01-01" };
    expect(new X509Certificate((await ca.signIntermediate(request)).certificate).ca).toBe(true);
    expect((await ca.list()).certificateAuthorities).toHaveLength(2);
    await ca.update({ caId, status: "disabled" });
    await expect(ca.renew({ caId, type: "existing", notAfter: "2042-01-01" })).rejects.toThrow(
      "CA is disabled",
    );
    await ca.delete({ caId });
    await expect(ca.get({ caId })).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe("certificate templates", () => {
  it("issue what they allow", async () => {
    const { server, client } = await withAuthority();
    const { templates, alerts } = client.pki;
    const { projectId } = server;
    const template = {
      projectId,
      name: "web",
      caName: "root",
      commonName: "\\.test$",
      subjectAlternativeName: "\\.test$",
      ttl: "30d",
    };
    await templates.create(template);
    await expect(templates.create(template)).rejects.toMatchObject({ statusCode: 400 });
    await expect(
      templates.create({ ...template, name: "other", caName: "absent" }),
    ).rejects.toMatchObject({ statusCode: 404 });
    const place = { projectId, templateName: "web" };
    const issued = await templates.issueCertificate({
      ...place,
      commonName: "api.test",
      ttl: "10d",
      altNames: "api.test,www.test",
    });
    expect(issued.privateKey).toContain("PRIVATE KEY");
    await expect(
      templates.issueCertificate({ ...place, commonName: "api.test", ttl: "31d" }),
    ).rejects.toThrow("TTL is longer");
    await expect(
      templates.issueCertificate({ ...place, commonName: "evil.example", ttl: "1d" }),
    ).rejects.toThrow("common name does not match");
    const inTime = { ...place, commonName: "api.test", ttl: "1d" };
    for (const outside of [
      { altNames: "www.example" },
      { keyUsages: ["digitalSignature" as const, "cRLSign" as const] },
      { extendedKeyUsages: ["clientAuth" as const] },
      { notBefore: "2030-01-01T00:00:00Z", notAfter: "2030-03-01T00:00:00Z" },
    ]) {
      await expect(templates.issueCertificate({ ...inTime, ...outside })).rejects.toMatchObject({
        statusCode: 400,
      });
    }
    await templates.issueCertificate({ ...inTime, keyUsages: ["keyEncipherment"] });
    expect(await templates.signCertificate({ ...place, csr: "csr", ttl: "1d" })).not.toHaveProperty(
      "privateKey",
    );

    const filters = [{ field: "san" as const, operator: "equals" as const, value: "www.test" }];
    expect(await alerts.previewCertificates({ filters })).toMatchObject({
      certificates: [{ commonName: "api.test", san: ["api.test", "www.test"] }],
      total: 1,
    });
    await templates.update({ ...place, caName: "root", name: "renamed", ttl: "60d" });
    expect(await templates.list({ projectId })).toMatchObject({
      certificateTemplates: [{ name: "renamed", ttl: "60d", ca: { name: "root" } }],
      totalCount: 1,
    });
    await templates.delete({ projectId, templateName: "renamed" });
    await expect(templates.get({ projectId, templateName: "renamed" })).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

describe("alerts about certificates", () => {
  it("are stored, without the secrets of their channels", async () => {
    const server = createTestServer();
    const { alerts, certificates } = (await clientOf(server)).pki;
    await certificates.create({ profileId, attributes: { commonName: "api.test" } });
    const { alert } = await alerts.create({
      name: "soon",
      eventType: "expiration",
      alertBefore: "30d",
      filters: [{ field: "common_name", operator: "ends_with", value: ".test" }],
      applicationId: crypto.randomUUID(),
      channels: [
        {
          channelType: "webhook",
          config: { url: "https://hook.test", signingSecret: "secret-marker" },
        },
      ],
      enabled: false,
    });
    const alertId = alert.id;
    await expect(
      alerts.create({
        name: "of nothing",
        eventType: "expiration",
        filters: [],
        channels: [{ channelType: "email", config: { recipients: ["ada@example.com"] } }],
      } as never),
    ).rejects.toMatchObject({ statusCode: 400 });
    expect(JSON.stringify(alert)).not.toContain("secret-marker");
    expect(await alerts.listCertificates({ alertId })).toMatchObject({ total: 1 });
    expect(await alerts.list({ enabled: false, search: "so" })).toMatchObject({ total: 1 });
    expect(await alerts.list({ enabled: true })).toMatchObject({ total: 0 });
    expect(await alerts.list({ eventType: "renewal" })).toMatchObject({ total: 0 });
    // An update turns it on, unless it says otherwise.
    expect(await alerts.update({ alertId, description: "d" })).toMatchObject({
      alert: { enabled: true, description: "d", alertBefore: "30d" },
    });
    await alerts.delete({ alertId });
    await expect(alerts.get({ alertId })).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe("profiles and policies", () => {
  it("belong together, and know the certificates that were issued under them", async () => {
    const { client, caId } = await withAuthority();
    const { session } = client;
    const { certificatePolicy } = await pki.policies.create(session, {
      name: "web",
      sans: [{ type: "dns_name", allowed: ["*.example.com"] }],
      validity: { max: "90d" },
    });
    const { id: certificatePolicyId } = certificatePolicy;
    const { certificateProfile } = await pki.profiles.create(session, {
      slug: "web",
      caId,
      certificatePolicyId,
    });
    const { id: profileId } = certificateProfile;
    await client.pki.certificates.create({ profileId, attributes: { commonName: "a.test" } });
    expect(await pki.profiles.listCertificates(session, { profileId })).toMatchObject({
      certificates: [{ cn: "a.test", status: "active" }],
    });
    expect(await pki.profiles.get(session, { profileId })).toMatchObject({
      certificateProfile: {
        certificateAuthority: { id: caId },
        certificatePolicy: { id: certificatePolicyId, name: "web" },
      },
    });
    expect((await pki.profiles.getLatestBundle(session, { profileId })).certificate).toContain(
      "BEGIN CERTIFICATE",
    );
    await expect(
      pki.policies.delete(session, { policyId: certificatePolicyId }),
    ).rejects.toMatchObject({ statusCode: 400 });
    await pki.profiles.delete(session, { profileId });
    await pki.policies.delete(session, { policyId: certificatePolicyId });
  });

  it("refuse a name that is taken, and an authority that is not there", async () => {
    const { session } = (await withAuthority()).client;
    const { certificatePolicy } = await pki.policies.create(session, { name: "web" });
    await expect(pki.policies.create(session, { name: "web" })).rejects.toThrow("already exists");
    await expect(pki.policies.create(session, { name: "no spaces" })).rejects.toMatchObject({
      statusCode: 422,
    });
    const profile = { slug: "web", certificatePolicyId: certificatePolicy.id };
    await expect(pki.profiles.create(session, profile)).rejects.toThrow("needs a CA");
    await expect(
      pki.profiles.create(session, { ...profile, caId: profileId }),
    ).rejects.toMatchObject({ statusCode: 404 });
    await pki.profiles.create(session, { ...profile, issuerType: "self-signed" });
  });
});

describe("subscribers and collections", () => {
  it("get certificates from their authority, while they are active", async () => {
    const { server, client, caId } = await withAuthority();
    const { session } = client;
    const place = { projectId: server.projectId, subscriberName: "web" };
    await pki.subscribers.create(session, {
      projectId: server.projectId,
      caId,
      name: "web",
      commonName: "web.example.com",
    });
    await expect(pki.subscribers.getLatestBundle(session, place)).rejects.toMatchObject({
      statusCode: 404,
    });
    await pki.subscribers.issueCertificate(session, place);
    await pki.subscribers.signCertificate(session, { ...place, csr: "csr" });
    expect(await pki.subscribers.listCertificates(session, place)).toMatchObject({
      certificates: [{ commonName: "web.example.com", caId }, {}],
      totalCount: 2,
    });
    await pki.subscribers.update(session, { ...place, status: "disabled" });
    await expect(pki.subscribers.issueCertificate(session, place)).rejects.toThrow("not active");
    await client.pki.ca.delete({ caId });
    expect((await pki.subscribers.get(session, place)).caId).toBeNull();
  });

  it("hold certificates and authorities, until these are gone", async () => {
    const { server, client, caId } = await withAuthority();
    const { session } = client;
    const { projectId } = server;
    const { id: collectionId } = await pki.collections.create(session, { projectId, name: "all" });
    const ca = { collectionId, type: "ca", itemId: caId } as const;
    await pki.collections.addItem(session, ca);
    await expect(pki.collections.addItem(session, ca)).rejects.toThrow("already");
    await expect(
      pki.collections.addItem(session, { ...ca, type: "certificate" }),
    ).rejects.toMatchObject({ statusCode: 404 });
    expect(await pki.collections.listItems(session, { collectionId })).toMatchObject({
      collectionItems: [{ type: "ca", friendlyName: "root" }],
    });
    await client.pki.ca.delete({ caId });
    expect(await pki.collections.listItems(session, { collectionId })).toMatchObject({
      totalCount: 0,
    });
  });
});

describe("applications and syncs", () => {
  it("have members, profiles and ways to enroll", async () => {
    const { server, client, caId } = await withAuthority();
    const { session } = client;
    const { certificatePolicy } = await pki.policies.create(session, { name: "web" });
    const { certificateProfile } = await pki.profiles.create(session, {
      slug: "web",
      caId,
      certificatePolicyId: certificatePolicy.id,
    });
    const profileIds = [certificateProfile.id];
    const { application } = await pki.applications.create(session, { name: "shop", profileIds });
    const { id: applicationId } = application;
    const { identityId } = server;
    await pki.applicationMembers.addIdentity(session, { applicationId, identityId, role: "admin" });
    server.seed({ users: { "ada@example.com": {} } });
    expect(
      await pki.applicationMembers.addUsers(session, {
        applicationId,
        emails: ["ada@example.com", "nobody@example.com"],
      }),
    ).toMatchObject({
      memberships: [{ actorUserId: server.user("ada@example.com").id, role: "operator" }],
      unresolved: ["nobody@example.com"],
    });
    expect(await pki.applications.list(session)).toMatchObject({
      applications: [{ name: "shop", profileCount: 1, memberCount: 2 }],
    });
    const place = { applicationId, profileId: certificateProfile.id };
    await pki.applicationProfiles.setAcmeEnrollment(session, place);
    const first = await pki.applicationProfiles.revealAcmeEabSecret(session, place);
    await pki.applicationProfiles.rotateAcmeEabSecret(session, place);
    const second = await pki.applicationProfiles.revealAcmeEabSecret(session, place);
    expect(second.eabSecret).not.toBe(first.eabSecret);
    await pki.applicationProfiles.clearAcmeEnrollment(session, place);
    expect(await pki.applicationProfiles.getEnrollment(session, place)).toMatchObject({
      acme: null,
      acmeConfigured: false,
    });
    await pki.applications.delete(session, { applicationId });
    await expect(
      pki.applicationMembers.listUsers(session, { applicationId }),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it("write certificates to destinations that a connection leads to", async () => {
    const { server, client } = await withAuthority();
    const { session } = client;
    const { certificate } = await client.pki.certificates.create({ profileId });
    const certificateId = String(certificate?.certificateId);
    const { appConnection } = await client.appConnections.create({
      app: "aws",
      name: "aws",
      method: "access-key",
      credentials: { accessKeyId: "a", secretAccessKey: "s" },
      projectId: server.projectId,
    });
    const wanted = {
      name: "web",
      connectionId: appConnection.id,
      isAutoSyncEnabled: false,
      destinationConfig: { region: "eu-central-1" },
      syncOptions: { certificateNameSchema: "{{certificateId}}" },
    } as const;
    await expect(
      pki.syncs.create(session, {
        ...wanted,
        destination: "chef",
        destinationConfig: { dataBagName: "certificates" },
      }),
    ).rejects.toThrow('one to "chef"');
    const destination = "aws-certificate-manager";
    const { id: pkiSyncId } = await pki.syncs.create(session, { ...wanted, destination });
    await pki.syncs.addCertificates(session, { pkiSyncId, certificateIds: [certificateId] });
    expect(await pki.syncs.listCertificates(session, { pkiSyncId })).toMatchObject({
      certificates: [{ certificateId, syncStatus: "pending" }],
    });
    await pki.syncs.trigger(session, { destination, pkiSyncId });
    expect(await pki.syncs.listCertificates(session, { pkiSyncId })).toMatchObject({
      certificates: [{ certificateId, syncStatus: "succeeded" }],
    });
    expect(await pki.syncs.getById(session, { pkiSyncId })).toMatchObject({
      syncStatus: "succeeded",
      syncOptions: { canRemoveCertificates: true, preserveArn: true },
      connection: { name: "aws" },
    });
    await client.pki.certificates.delete({ certificateId });
    expect((await pki.syncs.listCertificates(session, { pkiSyncId })).totalCount).toBe(0);
  });
});
