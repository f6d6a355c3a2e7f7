import type { Client } from "../../src/index.js";
import * as secretRotations from "../../src/resources/secret-rotations.js";
import * as ssh from "../../src/resources/ssh.js";
import type { TestServer } from "../../src/testing/index.js";
import { createPkiThings } from "./pki-things.js";

/** Makes one each of connections, syncs, certificates and the like, and tells what they are called. */
export async function createThings(server: TestServer, machine: Client, user: Client) {
  const { projectId, organizationId } = server;
  const connection = {
    app: "1password",
    method: "api-token",
    credentials: { apiToken: "t", instanceUrl: "https://1password.test" },
    projectId,
  } as const;
  const { appConnection } = await machine.appConnections.create({
    ...connection,
    name: "connection",
  });
  const unused = await machine.appConnections.create({ ...connection, name: "unused" });
  const rotating = await machine.appConnections.create({
    app: "azure-client-secrets",
    name: "rotating",
    method: "client-secret",
    credentials: { clientId: "c", clientSecret: "s", tenantId: "t" },
    projectId,
  });
  const syncParams = {
    destination: "1password",
    projectId,
    connectionId: appConnection.id,
    environment: "dev",
    secretPath: "/",
    syncOptions: { initialSyncBehavior: "overwrite-destination" },
    destinationConfig: { vaultId: "v" },
  } as const;
  const { secretSync } = await machine.secretSyncs.create({ ...syncParams, name: "sync" });

  const dynamicPlace = { projectSlug: "test-project", environmentSlug: "dev" };
  await machine.dynamicSecrets.create({
    ...dynamicPlace,
    name: "dynamic",
    defaultTTL: "1h",
    maxTTL: "3h",
    provider: { type: "totp", inputs: { configType: "url", url: "otpauth://totp/x?secret=A" } },
  });
  await machine.dynamicSecrets.create({
    ...dynamicPlace,
    name: "cluster",
    defaultTTL: "1h",
    provider: {
      type: "kubernetes",
      inputs: {
        authMethod: "gateway",
        credentialType: "static",
        namespace: "default",
        serviceAccountName: "deployer",
        gatewayId: "b54f3940-0000-4000-8000-000000000000",
        audiences: [],
      },
    },
  });
  const { lease } = await machine.dynamicSecrets.createLease({
    ...dynamicPlace,
    dynamicSecretName: "dynamic",
  });

  const authority = (type: "root" | "intermediate") =>
    machine.pki.ca.create({
      name: type,
      status: "active",
      configuration: {
        type,
        keyAlgorithm: "RSA_2048",
        ...(type === "root" && { notAfter: "2040-01-01" }),
      },
    });
  const root = await authority("root");
  const intermediate = await authority("intermediate");
  const profileId = "00000000-0000-4000-8000-000000000000";
  const { certificate } = await machine.pki.certificates.create({ profileId });
  await machine.pki.templates.create({
    projectId,
    name: "template",
    caName: "root",
    commonName: ".*",
    subjectAlternativeName: ".*",
    ttl: "90d",
  });
  const applicationId = crypto.randomUUID();
  const { alert } = await machine.pki.alerts.create({
    name: "alert",
    eventType: "expiration",
    filters: [],
    applicationId,
    channels: [{ channelType: "email", config: { recipients: ["ada@example.com"] } }],
  });

  const pki = await createPkiThings(server, machine, {
    caId: root.id,
    certificateId: String(certificate?.certificateId),
  });

  const { integrationAuth } = await machine.integrationAuth.create({
    workspaceId: projectId,
    integration: "vercel",
  });
  const { serviceTokenData } = await user.serviceTokens.create({
    name: "service",
    workspaceId: projectId,
    scopes: [{ environment: "dev", secretPath: "/" }],
    encryptedKey: "",
    iv: "",
    tag: "",
    expiresIn: null,
    permissions: ["read"],
  });
  const directory = await machine.appConnections.create({
    app: "auth0",
    name: "auth0",
    method: "client-credentials",
    credentials: { domain: "d", clientId: "c", clientSecret: "s", audience: "https://api.test" },
    projectId,
  });
  const rotationParams = {
    type: "auth0-client-secret",
    name: "rotation",
    projectId,
    environment: "dev",
    secretPath: "/folder",
    connectionId: directory.appConnection.id,
    rotationInterval: 30,
    parameters: { clientId: "c" },
    secretsMapping: { clientId: "AUTH_ID", clientSecret: "AUTH_SECRET" },
  } as const;
  const { secretRotation } = await secretRotations.create(machine.session, rotationParams);
  const rotated = { type: "auth0-client-secret", rotationId: secretRotation.id };
  const machineHost = await machine.appConnections.create({
    app: "ssh",
    name: "machine",
    method: "password",
    credentials: { host: "h", port: 22, username: "root", password: "p" },
    projectId,
  });
  const account = await secretRotations.create(machine.session, {
    ...rotationParams,
    type: "hp-ilo-local-account",
    name: "account",
    connectionId: machineHost.appConnection.id,
    parameters: { username: "deploy", rotationMethod: "login-as-target" },
    secretsMapping: { username: "OS_USER", password: "OS_PASSWORD" },
  });
  const { ca } = await ssh.certificateAuthorities.create(machine.session, {
    projectId,
    friendlyName: "users",
  });
  const sshTemplate = await ssh.certificateTemplates.create(machine.session, {
    sshCaId: ca.id,
    name: "ssh-template",
    allowedUsers: ["ubuntu"],
    allowedHosts: [],
    allowUserCertificates: true,
    allowHostCertificates: false,
    allowCustomKeyIds: true,
  });
  const authorities = { userSshCaId: ca.id, hostSshCaId: ca.id };
  const { user: owner } = await user.users.getMe();
  const host = await ssh.hosts.create(machine.session, {
    projectId,
    hostname: "web-1.example.com",
    ...authorities,
    loginMappings: [
      { loginUser: "ubuntu", allowedPrincipals: { usernames: [String(owner.username)] } },
    ],
  });
  const group = await ssh.hostGroups.create(machine.session, { projectId, name: "ssh-group" });
  const hostInGroup = { sshHostGroupId: group.id, hostId: host.id };
  await ssh.hostGroups.addHost(machine.session, hostInGroup);
  const inMain = { ...dynamicPlace, name: "dynamic" };
  return {
    params: {
      connectionId: appConnection.id,
      connectionName: "connection",
      syncId: secretSync.id,
      syncName: "sync",
      destinationConfig: { vaultId: "v" },
      projectSlug: "test-project",
      leaseId: lease.id,
      dynamicSecretName: "dynamic",
      caId: root.id,
      caName: "root",
      templateName: "template",
      certificateId: certificate?.certificateId,
      alertId: alert.id,
      integrationAuthId: integrationAuth.id,
      serviceTokenId: serviceTokenData.id,
      ...pki.params,
      alertBefore: "30d",
      color: "#fff",
      sshCaId: ca.id,
      certificateTemplateId: sshTemplate.id,
      sshHostId: host.id,
      ...hostInGroup,
      principals: ["ubuntu"],
      loginUser: "ubuntu",
      publicKey: ca.publicKey,
    },
    own: {
      "secretRotations.create": {
        ...rotationParams,
        name: "other",
        secretsMapping: { clientId: "OTHER_ID", clientSecret: "OTHER_SECRET" },
      },
      "secretRotations.update": { ...rotated, secretsMapping: rotationParams.secretsMapping },
      "secretRotations.delete": rotated,
      "secretRotations.get": rotated,
      "secretRotations.getByName": {
        type: "auth0-client-secret",
        rotationName: "rotation",
        environment: "dev",
        secretPath: "/folder",
      },
      "secretRotations.list": { type: "auth0-client-secret" },
      "secretRotations.rotate": rotated,
      "secretRotations.getGeneratedCredentials": rotated,
      "secretRotations.checkCredentials": rotated,
      "secretRotations.move": {
        ...rotated,
        destinationEnvironment: "dev",
        destinationSecretPath: "/shared",
      },
      "secretRotations.reconcile": {
        type: "hp-ilo-local-account",
        rotationId: account.secretRotation.id,
      },
      "ssh.certificateAuthorities.update": { friendlyName: "changed" },
      "ssh.certificateTemplates.update": { allowCustomKeyIds: false },
      "ssh.hosts.create": { ...authorities, hostname: "web-2.example.com" },
      "appConnections.create": { ...connection, name: "other" },
      "appConnections.rotateCredentials": {
        app: "azure-client-secrets",
        connectionId: rotating.appConnection.id,
      },
      "appConnections.delete": { connectionId: unused.appConnection.id },
      "dynamicSecrets.get": inMain,
      "dynamicSecrets.update": { ...inMain, data: { newName: "renamed" } },
      "dynamicSecrets.delete": inMain,
      "dynamicSecrets.listLeases": inMain,
      "organizations.create": { name: "third" },
      // An update that changes nothing fails.
      "projects.update": { description: "changed" },
      "kms.updateKey": { description: "changed" },
      "webhooks.update": { isDisabled: true },
      "pki.ca.create": { name: "other" },
      "pki.ca.generateCertificate": {
        caId: intermediate.id,
        parentCaId: root.id,
        notBefore: "2030-01-01",
        notAfter: "2031-01-01",
      },
      "pki.ca.importCertificate": { caId: intermediate.id },
      "pki.ca.getCsr": { caId: intermediate.id },
      "pki.certificates.create": { profileId, attributes: {} },
      "pki.templates.create": { name: "other" },
      "pki.templates.update": { commonName: ".*", name: "renamed" },
      "pki.templates.issueCertificate": {
        notBefore: "2030-01-01",
        notAfter: "2030-01-02",
        extendedKeyUsages: [],
      },
      "pki.alerts.create": {
        applicationId,
        filters: [{ field: "common_name", operator: "contains", value: "a" }],
        channels: [{ channelType: "email", config: { recipients: ["ada@example.com"] } }],
      },
      ...pki.own,
      "secretSyncs.create": { name: "other" },
      "secretSyncs.importSecrets": { importBehavior: "prioritize-source" },
      "users.requestEmailChangeOtp": { newEmail: "other@infisical.test" },
      "organizationIdentities.list": { orgId: organizationId },
    },
  };
}
