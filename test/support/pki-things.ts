import type { Client } from "../../src/index.js";
import * as pki from "../../src/resources/pki.js";
import type { TestServer } from "../../src/testing/index.js";

/** Makes one each of what certificate management has apart from the root, and tells their names. */
export async function createPkiThings(
  server: TestServer,
  { session, appConnections, organizations }: Client,
  { caId, certificateId }: { readonly caId: string; readonly certificateId: string },
) {
  const { projectId, identityId, organizationId } = server;
  const { certificatePolicy } = await pki.policies.create(session, { name: "policy" });
  const unused = await pki.policies.create(session, { name: "unused" });
  const { certificateProfile } = await pki.profiles.create(session, {
    slug: "profile",
    caId,
    certificatePolicyId: certificatePolicy.id,
  });
  const spare = await pki.profiles.create(session, {
    slug: "spare",
    caId,
    certificatePolicyId: certificatePolicy.id,
  });
  const profileId = certificateProfile.id;
  const { application } = await pki.applications.create(session, {
    name: "application",
    profileIds: [profileId],
  });
  const applicationId = application.id;
  const { users } = await organizations.listMemberships({ orgId: organizationId });
  const userId = users[0]?.user.id ?? "";
  await pki.applicationMembers.addUsers(session, { applicationId, userIds: [userId] });
  await pki.applicationMembers.addIdentity(session, { applicationId, identityId, role: "admin" });
  const enrollment = { applicationId, profileId };
  await pki.applicationProfiles.setApiEnrollment(session, enrollment);
  await pki.applicationProfiles.setAcmeEnrollment(session, enrollment);
  await pki.applicationProfiles.setEstEnrollment(session, {
    ...enrollment,
    passphrase: "12345678",
  });
  await pki.applicationProfiles.setScepEnrollment(session, enrollment);
  const subscriber = await pki.subscribers.create(session, {
    projectId,
    caId,
    name: "subscriber",
    commonName: "web.example.com",
  });
  const place = { projectId, subscriberName: subscriber.name };
  await pki.subscribers.issueCertificate(session, place);
  const { id: collectionId } = await pki.collections.create(session, { projectId, name: "all" });
  const item = await pki.collections.addItem(session, {
    collectionId,
    type: "certificate",
    itemId: certificateId,
  });
  const { appConnection } = await appConnections.create({
    app: "aws",
    name: "aws-of-pki",
    method: "access-key",
    credentials: { accessKeyId: "a", secretAccessKey: "s" },
    projectId,
  });
  const destinationConfig = { region: "eu-central-1" } as const;
  const sync = await pki.syncs.create(session, {
    destination: "aws-certificate-manager",
    name: "pki-sync",
    connectionId: appConnection.id,
    applicationId,
    certificateIds: [certificateId],
    destinationConfig,
    syncOptions: { certificateNameSchema: "infisical-{{certificateId}}" },
  });
  const destination = "aws-certificate-manager";
  const syncPlace = { destination, connectionId: appConnection.id, subscriberId: null };
  return {
    params: {
      policyId: certificatePolicy.id,
      certificatePolicyId: certificatePolicy.id,
      profileId,
      applicationId,
      subscriberName: subscriber.name,
      collectionId,
      collectionItemId: item.id,
      pkiSyncId: sync.id,
      certificateIds: [certificateId],
      profileIds: [profileId],
    },
    own: {
      ...Object.fromEntries(
        ["list", "get", "delete", "trigger", "removeCertificates"].map((name) => [
          `pki.syncs.${name}`,
          { destination },
        ]),
      ),
      "pki.syncs.update": { ...syncPlace, destinationConfig },
      "pki.policies.delete": { policyId: unused.certificatePolicy.id },
      "pki.profiles.getBySlug": { slug: "profile" },
      "pki.profiles.create": { slug: "other", caId },
      "pki.applications.getByName": { name: "application" },
      "pki.applications.create": { name: "other" },
      "pki.applicationProfiles.attach": { profileIds: [spare.certificateProfile.id] },
      "pki.applicationProfiles.setEstEnrollment": { passphrase: "12345678" },
      "pki.applicationMembers.addUsers": { userIds: [userId], emails: ["new@example.com"] },
      "pki.applicationMembers.addIdentity": { identityId: server.identity("root").id },
      "pki.subscribers.create": { name: "other" },
      "pki.collections.addItem": { type: "ca", itemId: caId },
      "pki.syncs.create": { ...syncPlace, destinationConfig, name: "other" },
    },
  };
}
