import { createClient, setJwtToken } from "../../src/index.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { createThings } from "./things.js";

/** A server that has one of everything, and what its things are called. */
export interface World {
  readonly server: TestServer;
  /** Values of params, by name. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Values of the params of one endpoint, by its accessor. */
  readonly own: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export async function createWorld(): Promise<World> {
  const server = createTestServer({
    secrets: {
      dev: { "/": { API_KEY: "abc" }, "/folder": {}, "/shared": { HOST: "db" } },
      staging: { "/": {} },
    },
    imports: { dev: { "/": [{ environment: "dev", path: "/shared" }] } },
    kmsKeys: { "key-name": {} },
    projects: { Other: {} },
    identities: { root: { admin: true } },
    enterprise: true,
  });
  const { projectId, identityId, organizationId } = server;
  const machine = createClient({
    baseUrl: server.url,
    fetch: server.fetch,
    retry: false,
  });
  await machine.login({ universalAuth: server.credentials });
  const user = createClient({ baseUrl: server.url, fetch: server.fetch, retry: false });
  await setJwtToken(user.session, server.issueToken({ mode: "jwt" }));

  const place = { projectId, environment: "dev" };
  const { workspace: project } = await machine.projects.get({ projectId });
  const { secrets } = await machine.secrets.list(place);
  const { folders } = await machine.secretFolders.list({ ...place, path: "/" });
  const { secretImports } = await machine.secretImports.list(place);
  const { keys } = await machine.kms.listKeys({ projectId });
  const { tag } = await machine.secretTags.create({ projectId, slug: "tag-slug", color: "#fff" });
  const keyId = keys[0]?.id ?? "";
  const plaintext = btoa("hello");
  const { ciphertext } = await machine.kms.encrypt({ keyId, plaintext });

  const { key: signing } = await machine.kms.createKey({
    projectId,
    name: "signing-key",
    keyUsage: "sign-verify",
    encryptionAlgorithm: "ECC_NIST_P256",
  });
  const signed = { keyId: signing.id, data: plaintext, signingAlgorithm: "ECDSA_SHA_256" as const };
  const { signature } = await machine.kms.sign(signed);
  const shared = await user.secretSharing.create({ secretValue: "abc", accessType: "anyone" });
  const { webhook } = await machine.webhooks.create({
    ...place,
    webhookUrl: "https://example.com/hook",
    secretPath: "/",
  });

  const { clientSecretData } = await machine.identityAuth.universal.listClientSecrets({
    identityId,
  });
  const { identity: bare } = await machine.identities.create({ name: "bare", organizationId });
  const { alicloud, aws, azure, gcp, jwt, kubernetes, ldap, oci, oidc, tlsCert, token } =
    machine.identityAuth;
  await alicloud.attach({ identityId, allowedArns: "acs:ram::123:user/a" });
  await aws.attach({ identityId, allowedPrincipalArns: "arn:aws:iam::123456789012:role/a" });
  await azure.attach({ identityId, tenantId: "tenant", resource: "resource" });
  await gcp.attach({ identityId, type: "gce" });
  await jwt.attach({
    identityId,
    configurationType: "jwks",
    jwksUrl: "https://example.com/jwks",
    boundIssuer: "https://example.com",
    boundAudiences: "",
    boundClaims: {},
    boundSubject: "",
  });
  await kubernetes.attach({
    identityId,
    kubernetesHost: "https://kubernetes.example.com",
    allowedNamespaces: "",
    allowedNames: "",
    allowedAudience: "",
  });
  await ldap.attach({
    identityId,
    url: "ldaps://ldap.example.com",
    bindDN: "cn=a",
    bindPass: "b",
    searchBase: "dc=c",
  });
  await oci.attach({ identityId, tenancyOcid: "ocid1.tenancy.oc1..a" });
  await oidc.attach({
    identityId,
    oidcDiscoveryUrl: "https://example.com",
    boundIssuer: "https://example.com",
    boundAudiences: "",
    boundClaims: {},
    boundSubject: "",
  });
  await tlsCert.attach({ identityId, caCertificate: "-----BEGIN CERTIFICATE-----" });
  await token.attach({ identityId });
  const { tokenData } = await token.createToken({ identityId });

  const { organization: other } = await user.admin.createOrganization({
    name: "Other",
    inviteAdminEmails: ["grace@example.com"],
  });
  const { organizations } = await user.admin.listOrganizations();
  const invited = organizations.find(({ id }) => id === other.id)?.members[0];
  await user.users.requestEmailChangeOtp({ newEmail: "ada@example.com" });
  await user.users.verifyCurrentEmailOtp({ otpCode: "123456" });
  const { users } = await user.organizations.listMemberships({ orgId: organizationId });
  const [userSession] = await user.users.listSessions();
  const attached = Object.keys(machine.identityAuth).map((method) => [
    `identityAuth.${method}.attach`,
    { identityId: bare.id },
  ]);
  const environmentId = project?.environments[0]?.id;
  const { role } = await machine.projects.createRole({
    projectId,
    name: "Role",
    slug: "role-slug",
    permissions: [{ subject: "secrets", action: "read" }],
  });
  const { role: unusedRole } = await machine.projects.createRole({
    projectId,
    name: "Unused",
    slug: "unused-role",
    permissions: [],
  });
  const { environment: deleted } = await machine.projects.createEnvironment({
    projectId,
    name: "Deleted",
    slug: "deleted",
  });
  const deletedEnvironmentId = deleted.id;
  await machine.projects.deleteEnvironment({ projectId, environmentId: deletedEnvironmentId });
  const { username = "" } = users[0]?.user ?? {};
  await machine.projects.inviteMembers({
    projectId,
    usernames: [username],
    roleSlugs: ["viewer", "role-slug"],
  });
  const { memberships } = await machine.projects.listMemberships({ projectId });
  const projectMembershipId = memberships.find(({ user }) => user.username === username)?.id;
  const things = await createThings(server, machine, user);
  return {
    server,
    params: {
      projectId,
      workspaceId: projectId,
      identityId,
      organizationId,
      orgId: organizationId,
      userId: users[0]?.user.id,
      membershipId: users[0]?.id,
      sessionId: userSession?.id,
      tokenId: tokenData.id,
      clientSecretId: clientSecretData[0]?.id,
      keyId,
      keyName: "key-name",
      plaintext,
      ciphertext,
      environment: "dev",
      environmentSlug: "dev",
      environmentId,
      path: "/",
      secretPath: "/",
      secretName: "API_KEY",
      secretId: secrets[0]?.id,
      folderId: folders[0]?.id,
      folderIdOrName: "folder",
      secretImportId: secretImports[0]?.id,
      sharedSecretId: shared.id,
      webhookId: webhook.id,
      tagId: tag.id,
      tagSlug: tag.slug,
      role: "member",
      roleId: role.id,
      roleSlug: role.slug,
      organizationSlug: "test",
      accessTokenTrustedIps: [{ ipAddress: "0.0.0.0/0" }],
      clientSecretTrustedIps: [{ ipAddress: "0.0.0.0/0" }],
      accessToken: server.issueToken(),
      ...server.credentials,
      ...things.params,
    },
    own: {
      ...things.own,
      ...Object.fromEntries(attached),
      // The server fails on updates of nothing.
      ...Object.fromEntries(
        ["kubernetes", "ldap", "tlsCert", "token", "universal"].map((method) => [
          `identityAuth.${method}.update`,
          { accessTokenNumUsesLimit: 7 },
        ]),
      ),
      "identityAuth.token.updateToken": { name: "renamed" },
      "users.updateMfa": { isMfaEnabled: true },
      "admin.updateConfig": { allowSignUp: false },
      "admin.updateEncryptionStrategy": { strategy: "HSM" },
      "admin.listUsers": { adminsOnly: true },
      // There has to be another administrator, and another member.
      "admin.deleteUser": { userId: invited?.user.id },
      "admin.deleteUsers": { userIds: [invited?.user.id] },
      "admin.revokeAdminAccess": { userId: invited?.user.id },
      "admin.revokeIdentitySuperAdmin": { identityId: server.identity("root").id },
      "admin.deleteOrgMembership": {
        organizationId: other.id,
        membershipId: invited?.membershipId,
      },
      "admin.resendOrgInvite": { organizationId: other.id, membershipId: invited?.membershipId },
      "admin.joinOrganization": { organizationId: other.id },
      "kms.createKey": { name: "new-key", keyUsage: "encrypt-decrypt" },
      "kms.getPublicKey": { keyId: signing.id },
      "kms.listSigningAlgorithms": { keyId: signing.id },
      "kms.sign": { ...signed, isDigest: false },
      "kms.bulkImport": {
        keys: [
          {
            name: "imported",
            keyUsage: "encrypt-decrypt",
            encryptionAlgorithm: "aes-128-gcm",
            keyMaterial: "AAECAwQFBgcICQoLDA0ODw==",
          },
        ],
      },
      "kms.bulkExportPrivateKeys": { keyIds: [keyId] },
      "dynamicSecrets.createKubernetesLease": { dynamicSecretName: "cluster" },
      "kms.verify": { ...signed, signature, isDigest: false },
      "organizations.bulkDeleteMemberships": { membershipIds: [users[0]?.id] },
      "projects.create": { slug: "new-project" },
      "projects.createEnvironment": { slug: "new-environment" },
      "projects.getBySlug": { slug: project?.slug },
      "projects.updateEnvironment": { id: environmentId },
      "projects.deleteEnvironment": { id: environmentId },
      "projects.deleteRole": { roleId: unusedRole.id },
      "projects.getEnvironmentBySlug": { slug: "dev" },
      "projects.restoreEnvironment": { environmentId: deletedEnvironmentId },
      "projects.createRole": { slug: "new-role", permissions: [] },
      "projects.updateRole": { slug: "renamed" },
      "projects.inviteMembers": { usernames: [], roleSlugs: ["viewer"] },
      "projects.removeMembers": { emails: [], usernames: [username] },
      "projects.updateMembership": {
        membershipId: projectMembershipId,
        roles: [{ role: "role-slug" }],
      },
      "projects.getMembershipByUsername": { username },
      "projectSettings.update": { slug: "renamed-project" },
      "projectIdentities.updateMembership": { roles: [{ role: "viewer" }] },
      "projectIdentities.createMembership": { identityId: bare.id, roles: [{ role: "viewer" }] },
      "users.updateEmail": { newEmail: "ada@example.com", otpCode: "123456" },
      "secretFolders.getById": { id: folders[0]?.id },
      "secretFolders.updateBatch": {
        folders: [{ id: folders[0]?.id, environment: "dev", name: "renamed", path: "/" }],
      },
      "secretFolders.delete": { forceDelete: true },
      "secretImports.create": {
        import: { environment: "staging", path: "/" },
        isReplication: false,
      },
      "secrets.list": place,
      "secrets.getByName": { environment: "dev", version: 1 },
      "secrets.create": { secretName: "NEW", tagIds: [] },
      "secrets.update": { tagIds: [] },
      "secrets.batchCreate": { secrets: [{ secretKey: "NEW", secretValue: "1" }] },
      "secrets.batchUpdate": { secrets: [{ secretKey: "API_KEY", secretValue: "2" }] },
      "secrets.batchDelete": { secrets: [{ secretKey: "API_KEY" }] },
      "secrets.duplicate": {
        sourceEnvironment: "dev",
        sourceSecretPath: "/",
        destinationEnvironment: "staging",
        destinationSecretPath: "/",
        secretIds: [secrets[0]?.id],
      },
      "secretFolders.move": {
        folderId: folders[0]?.id,
        destinationEnvironment: "staging",
        destinationPath: "/",
      },
      "secrets.move": {
        sourceEnvironment: "dev",
        sourceSecretPath: "/",
        destinationEnvironment: "staging",
        destinationSecretPath: "/",
        secretIds: [secrets[0]?.id],
      },
    },
  };
}
