// Written by `npm run generate` from scripts/generate/manifest.

import type { AdminClient } from "./resources/admin.js";
import * as admin from "./resources/admin.js";
import type { AppConnectionsClient } from "./resources/app-connections.js";
import * as appConnections from "./resources/app-connections.js";
import type { DynamicSecretsClient } from "./resources/dynamic-secrets.js";
import * as dynamicSecrets from "./resources/dynamic-secrets.js";
import type { IdentitiesClient } from "./resources/identities.js";
import * as identities from "./resources/identities.js";
import type { IdentityAccessTokensClient } from "./resources/identity-access-tokens.js";
import * as identityAccessTokens from "./resources/identity-access-tokens.js";
import type { IdentityAuthClient } from "./resources/identity-auth.js";
import * as identityAuth from "./resources/identity-auth.js";
import type { IntegrationAuthClient } from "./resources/integration-auth.js";
import * as integrationAuth from "./resources/integration-auth.js";
import type { KmsClient } from "./resources/kms.js";
import * as kms from "./resources/kms.js";
import type { MfaClient } from "./resources/mfa.js";
import * as mfa from "./resources/mfa.js";
import type { MfaSessionsClient } from "./resources/mfa-sessions.js";
import * as mfaSessions from "./resources/mfa-sessions.js";
import type { OrgAdminClient } from "./resources/org-admin.js";
import * as orgAdmin from "./resources/org-admin.js";
import type { OrganizationIdentitiesClient } from "./resources/organization-identities.js";
import * as organizationIdentities from "./resources/organization-identities.js";
import type { OrganizationsClient } from "./resources/organizations.js";
import * as organizations from "./resources/organizations.js";
import type { PasswordClient } from "./resources/password.js";
import * as password from "./resources/password.js";
import type { PkiClient } from "./resources/pki.js";
import * as pki from "./resources/pki.js";
import type { ProjectsClient } from "./resources/projects.js";
import * as projects from "./resources/projects.js";
import type { SecretFoldersClient } from "./resources/secret-folders.js";
import * as secretFolders from "./resources/secret-folders.js";
import type { SecretImportsClient } from "./resources/secret-imports.js";
import * as secretImports from "./resources/secret-imports.js";
import type { SecretSharingClient } from "./resources/secret-sharing.js";
import * as secretSharing from "./resources/secret-sharing.js";
import type { SecretSyncsClient } from "./resources/secret-syncs.js";
import * as secretSyncs from "./resources/secret-syncs.js";
import type { SecretTagsClient } from "./resources/secret-tags.js";
import * as secretTags from "./resources/secret-tags.js";
import type { SecretsClient } from "./resources/secrets.js";
import * as secrets from "./resources/secrets.js";
import type { ServiceTokensClient } from "./resources/service-tokens.js";
import * as serviceTokens from "./resources/service-tokens.js";
import type { UsersClient } from "./resources/users.js";
import * as users from "./resources/users.js";
import type { WebhooksClient } from "./resources/webhooks.js";
import * as webhooks from "./resources/webhooks.js";

/** Every endpoint, in groups. */
export interface Groups {
  admin: typeof admin;
  appConnections: typeof appConnections;
  dynamicSecrets: typeof dynamicSecrets;
  identities: typeof identities;
  identityAccessTokens: typeof identityAccessTokens;
  identityAuth: typeof identityAuth;
  integrationAuth: typeof integrationAuth;
  kms: typeof kms;
  mfaSessions: typeof mfaSessions;
  mfa: typeof mfa;
  orgAdmin: typeof orgAdmin;
  organizationIdentities: typeof organizationIdentities;
  organizations: typeof organizations;
  password: typeof password;
  pki: typeof pki;
  projects: typeof projects;
  secretFolders: typeof secretFolders;
  secretImports: typeof secretImports;
  secretSharing: typeof secretSharing;
  secretSyncs: typeof secretSyncs;
  secretTags: typeof secretTags;
  secrets: typeof secrets;
  serviceTokens: typeof serviceTokens;
  users: typeof users;
  webhooks: typeof webhooks;
}

/** The same for a client, whose methods take no session. */
export interface ClientGroups {
  readonly admin: AdminClient;
  readonly appConnections: AppConnectionsClient;
  readonly dynamicSecrets: DynamicSecretsClient;
  readonly identities: IdentitiesClient;
  readonly identityAccessTokens: IdentityAccessTokensClient;
  readonly identityAuth: IdentityAuthClient;
  readonly integrationAuth: IntegrationAuthClient;
  readonly kms: KmsClient;
  readonly mfaSessions: MfaSessionsClient;
  readonly mfa: MfaClient;
  readonly orgAdmin: OrgAdminClient;
  readonly organizationIdentities: OrganizationIdentitiesClient;
  readonly organizations: OrganizationsClient;
  readonly password: PasswordClient;
  readonly pki: PkiClient;
  readonly projects: ProjectsClient;
  readonly secretFolders: SecretFoldersClient;
  readonly secretImports: SecretImportsClient;
  readonly secretSharing: SecretSharingClient;
  readonly secretSyncs: SecretSyncsClient;
  readonly secretTags: SecretTagsClient;
  readonly secrets: SecretsClient;
  readonly serviceTokens: ServiceTokensClient;
  readonly users: UsersClient;
  readonly webhooks: WebhooksClient;
}

/** Makes the object of all groups: an import does not pay for it. */
export function groups(): Groups {
  return {
    admin: {
      bootstrap: admin.bootstrap,
      signup: admin.signup,
      getConfig: admin.getConfig,
      updateConfig: admin.updateConfig,
      listUsers: admin.listUsers,
      deleteUser: admin.deleteUser,
      deleteUsers: admin.deleteUsers,
      grantAdminAccess: admin.grantAdminAccess,
      revokeAdminAccess: admin.revokeAdminAccess,
      listOrganizations: admin.listOrganizations,
      createOrganization: admin.createOrganization,
      deleteOrganization: admin.deleteOrganization,
      deleteOrgMembership: admin.deleteOrgMembership,
      resendOrgInvite: admin.resendOrgInvite,
      joinOrganization: admin.joinOrganization,
      listIdentities: admin.listIdentities,
      revokeIdentitySuperAdmin: admin.revokeIdentitySuperAdmin,
      getIntegrations: admin.getIntegrations,
      getEncryptionStrategies: admin.getEncryptionStrategies,
      updateEncryptionStrategy: admin.updateEncryptionStrategy,
      getEnvOverrides: admin.getEnvOverrides,
      invalidateCache: admin.invalidateCache,
      getCacheStatus: admin.getCacheStatus,
      generateUsageReport: admin.generateUsageReport,
    },
    appConnections: {
      create: appConnections.create,
      update: appConnections.update,
      delete: appConnections.delete,
      get: appConnections.get,
      list: appConnections.list,
      getByName: appConnections.getByName,
      checkAvailability: appConnections.checkAvailability,
      listAll: appConnections.listAll,
      options: appConnections.options,
    },
    dynamicSecrets: {
      list: dynamicSecrets.list,
      create: dynamicSecrets.create,
      get: dynamicSecrets.get,
      update: dynamicSecrets.update,
      delete: dynamicSecrets.delete,
      listLeases: dynamicSecrets.listLeases,
      createLease: dynamicSecrets.createLease,
      getLease: dynamicSecrets.getLease,
      renewLease: dynamicSecrets.renewLease,
      revokeLease: dynamicSecrets.revokeLease,
    },
    identities: {
      create: identities.create,
      update: identities.update,
      delete: identities.delete,
      get: identities.get,
      listProjectMemberships: identities.listProjectMemberships,
      search: identities.search,
    },
    identityAccessTokens: {
      renew: identityAccessTokens.renew,
      revoke: identityAccessTokens.revoke,
    },
    identityAuth: {
      alicloud: {
        login: identityAuth.alicloud.login,
        attach: identityAuth.alicloud.attach,
        update: identityAuth.alicloud.update,
        get: identityAuth.alicloud.get,
        revoke: identityAuth.alicloud.revoke,
      },
      aws: {
        login: identityAuth.aws.login,
        attach: identityAuth.aws.attach,
        update: identityAuth.aws.update,
        get: identityAuth.aws.get,
        revoke: identityAuth.aws.revoke,
      },
      azure: {
        login: identityAuth.azure.login,
        attach: identityAuth.azure.attach,
        update: identityAuth.azure.update,
        get: identityAuth.azure.get,
        revoke: identityAuth.azure.revoke,
      },
      gcp: {
        login: identityAuth.gcp.login,
        attach: identityAuth.gcp.attach,
        update: identityAuth.gcp.update,
        get: identityAuth.gcp.get,
        revoke: identityAuth.gcp.revoke,
      },
      jwt: {
        login: identityAuth.jwt.login,
        attach: identityAuth.jwt.attach,
        update: identityAuth.jwt.update,
        get: identityAuth.jwt.get,
        revoke: identityAuth.jwt.revoke,
      },
      kubernetes: {
        login: identityAuth.kubernetes.login,
        attach: identityAuth.kubernetes.attach,
        update: identityAuth.kubernetes.update,
        get: identityAuth.kubernetes.get,
        revoke: identityAuth.kubernetes.revoke,
      },
      ldap: {
        login: identityAuth.ldap.login,
        attach: identityAuth.ldap.attach,
        update: identityAuth.ldap.update,
        get: identityAuth.ldap.get,
        revoke: identityAuth.ldap.revoke,
      },
      oci: {
        login: identityAuth.oci.login,
        attach: identityAuth.oci.attach,
        update: identityAuth.oci.update,
        get: identityAuth.oci.get,
        revoke: identityAuth.oci.revoke,
      },
      oidc: {
        login: identityAuth.oidc.login,
        attach: identityAuth.oidc.attach,
        update: identityAuth.oidc.update,
        get: identityAuth.oidc.get,
        revoke: identityAuth.oidc.revoke,
      },
      tlsCert: {
        login: identityAuth.tlsCert.login,
        attach: identityAuth.tlsCert.attach,
        update: identityAuth.tlsCert.update,
        get: identityAuth.tlsCert.get,
        revoke: identityAuth.tlsCert.revoke,
      },
      token: {
        login: identityAuth.token.login,
        attach: identityAuth.token.attach,
        update: identityAuth.token.update,
        get: identityAuth.token.get,
        revoke: identityAuth.token.revoke,
        createToken: identityAuth.token.createToken,
        listTokens: identityAuth.token.listTokens,
        getToken: identityAuth.token.getToken,
        updateToken: identityAuth.token.updateToken,
        revokeToken: identityAuth.token.revokeToken,
      },
      universal: {
        login: identityAuth.universal.login,
        attach: identityAuth.universal.attach,
        update: identityAuth.universal.update,
        get: identityAuth.universal.get,
        revoke: identityAuth.universal.revoke,
        createClientSecret: identityAuth.universal.createClientSecret,
        listClientSecrets: identityAuth.universal.listClientSecrets,
        getClientSecret: identityAuth.universal.getClientSecret,
        revokeClientSecret: identityAuth.universal.revokeClientSecret,
      },
    },
    integrationAuth: {
      create: integrationAuth.create,
      get: integrationAuth.get,
      delete: integrationAuth.delete,
      list: integrationAuth.list,
    },
    kms: {
      createKey: kms.createKey,
      updateKey: kms.updateKey,
      deleteKey: kms.deleteKey,
      getKey: kms.getKey,
      listKeys: kms.listKeys,
      encrypt: kms.encrypt,
      decrypt: kms.decrypt,
      getKeyByName: kms.getKeyByName,
      getPublicKey: kms.getPublicKey,
      getPrivateKey: kms.getPrivateKey,
      listSigningAlgorithms: kms.listSigningAlgorithms,
      sign: kms.sign,
      verify: kms.verify,
    },
    mfaSessions: {
      verify: mfaSessions.verify,
      getStatus: mfaSessions.getStatus,
    },
    mfa: {
      resendToken: mfa.resendToken,
      checkTotp: mfa.checkTotp,
      checkWebAuthn: mfa.checkWebAuthn,
      verify: mfa.verify,
      verifyRecoveryCode: mfa.verifyRecoveryCode,
    },
    orgAdmin: {
      listProjects: orgAdmin.listProjects,
      grantProjectAccess: orgAdmin.grantProjectAccess,
    },
    organizationIdentities: {
      list: organizationIdentities.list,
    },
    organizations: {
      create: organizations.create,
      delete: organizations.delete,
      upgradePrivilegeSystem: organizations.upgradePrivilegeSystem,
      listMemberships: organizations.listMemberships,
      getMembership: organizations.getMembership,
      updateMembership: organizations.updateMembership,
      deleteMembership: organizations.deleteMembership,
      bulkDeleteMemberships: organizations.bulkDeleteMemberships,
      listProjectMembershipsByOrgMembership: organizations.listProjectMembershipsByOrgMembership,
      listProjects: organizations.listProjects,
      list: organizations.list,
    },
    password: {
      reset: password.reset,
      resetAuthenticated: password.resetAuthenticated,
    },
    pki: {
      alerts: {
        create: pki.alerts.create,
        list: pki.alerts.list,
        get: pki.alerts.get,
        update: pki.alerts.update,
        delete: pki.alerts.delete,
        listCertificates: pki.alerts.listCertificates,
        previewCertificates: pki.alerts.previewCertificates,
      },
      ca: {
        list: pki.ca.list,
        get: pki.ca.get,
        create: pki.ca.create,
        update: pki.ca.update,
        delete: pki.ca.delete,
        listCertificates: pki.ca.listCertificates,
        getCertificate: pki.ca.getCertificate,
        generateCertificate: pki.ca.generateCertificate,
        importCertificate: pki.ca.importCertificate,
        renew: pki.ca.renew,
        signIntermediate: pki.ca.signIntermediate,
        listCrls: pki.ca.listCrls,
        getCrls: pki.ca.getCrls,
        getCsr: pki.ca.getCsr,
      },
      certificates: {
        create: pki.certificates.create,
        get: pki.certificates.get,
        getBody: pki.certificates.getBody,
        getBundle: pki.certificates.getBundle,
        getPrivateKey: pki.certificates.getPrivateKey,
        renew: pki.certificates.renew,
        revoke: pki.certificates.revoke,
        delete: pki.certificates.delete,
        updateConfig: pki.certificates.updateConfig,
      },
      templates: {
        create: pki.templates.create,
        update: pki.templates.update,
        delete: pki.templates.delete,
        get: pki.templates.get,
        list: pki.templates.list,
        issueCertificate: pki.templates.issueCertificate,
        signCertificate: pki.templates.signCertificate,
      },
    },
    projects: {
      get: projects.get,
      update: projects.update,
      delete: projects.delete,
      listMemberships: projects.listMemberships,
      listEnvironments: projects.listEnvironments,
      createEnvironment: projects.createEnvironment,
      updateEnvironment: projects.updateEnvironment,
      deleteEnvironment: projects.deleteEnvironment,
      listRoles: projects.listRoles,
      listTags: projects.listTags,
      create: projects.create,
      list: projects.list,
      getBySlug: projects.getBySlug,
    },
    secretFolders: {
      create: secretFolders.create,
      update: secretFolders.update,
      updateBatch: secretFolders.updateBatch,
      delete: secretFolders.delete,
      list: secretFolders.list,
      getById: secretFolders.getById,
    },
    secretImports: {
      create: secretImports.create,
      update: secretImports.update,
      delete: secretImports.delete,
      resyncReplication: secretImports.resyncReplication,
      list: secretImports.list,
      get: secretImports.get,
      getRawSecrets: secretImports.getRawSecrets,
    },
    secretSharing: {
      create: secretSharing.create,
      delete: secretSharing.delete,
      list: secretSharing.list,
      get: secretSharing.get,
      access: secretSharing.access,
    },
    secretSyncs: {
      create: secretSyncs.create,
      update: secretSyncs.update,
      delete: secretSyncs.delete,
      get: secretSyncs.get,
      list: secretSyncs.list,
      trigger: secretSyncs.trigger,
      getByName: secretSyncs.getByName,
      importSecrets: secretSyncs.importSecrets,
      removeSecrets: secretSyncs.removeSecrets,
      listAll: secretSyncs.listAll,
      options: secretSyncs.options,
    },
    secretTags: {
      list: secretTags.list,
      get: secretTags.get,
      getById: secretTags.getById,
      getBySlug: secretTags.getBySlug,
      create: secretTags.create,
      update: secretTags.update,
      delete: secretTags.delete,
    },
    secrets: {
      list: secrets.list,
      getByName: secrets.getByName,
      getById: secrets.getById,
      create: secrets.create,
      update: secrets.update,
      delete: secrets.delete,
      batchCreate: secrets.batchCreate,
      batchUpdate: secrets.batchUpdate,
      batchDelete: secrets.batchDelete,
      move: secrets.move,
      getAccessList: secrets.getAccessList,
    },
    serviceTokens: {
      get: serviceTokens.get,
      create: serviceTokens.create,
      delete: serviceTokens.delete,
    },
    users: {
      getMe: users.getMe,
      deleteMe: users.deleteMe,
      updateName: users.updateName,
      updateMfa: users.updateMfa,
      updateAuthMethods: users.updateAuthMethods,
      updateEmail: users.updateEmail,
      requestEmailChangeOtp: users.requestEmailChangeOtp,
      verifyCurrentEmailOtp: users.verifyCurrentEmailOtp,
      sendEmailVerificationCode: users.sendEmailVerificationCode,
      verifyEmailVerificationCode: users.verifyEmailVerificationCode,
      listOrganizations: users.listOrganizations,
      listApiKeys: users.listApiKeys,
      createApiKey: users.createApiKey,
      deleteApiKey: users.deleteApiKey,
      listSessions: users.listSessions,
      revokeAllSessions: users.revokeAllSessions,
      revokeSession: users.revokeSession,
    },
    webhooks: {
      create: webhooks.create,
      update: webhooks.update,
      delete: webhooks.delete,
      list: webhooks.list,
      test: webhooks.test,
    },
  };
}
