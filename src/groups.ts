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
import type { IdentityAuthAlicloudClient } from "./resources/identity-auth/alicloud.js";
import * as identityAuthAlicloud from "./resources/identity-auth/alicloud.js";
import type { IdentityAuthAwsClient } from "./resources/identity-auth/aws.js";
import * as identityAuthAws from "./resources/identity-auth/aws.js";
import type { IdentityAuthAzureClient } from "./resources/identity-auth/azure.js";
import * as identityAuthAzure from "./resources/identity-auth/azure.js";
import type { IdentityAuthGcpClient } from "./resources/identity-auth/gcp.js";
import * as identityAuthGcp from "./resources/identity-auth/gcp.js";
import type { IdentityAuthJwtClient } from "./resources/identity-auth/jwt.js";
import * as identityAuthJwt from "./resources/identity-auth/jwt.js";
import type { IdentityAuthKubernetesClient } from "./resources/identity-auth/kubernetes.js";
import * as identityAuthKubernetes from "./resources/identity-auth/kubernetes.js";
import type { IdentityAuthLdapClient } from "./resources/identity-auth/ldap.js";
import * as identityAuthLdap from "./resources/identity-auth/ldap.js";
import type { IdentityAuthOciClient } from "./resources/identity-auth/oci.js";
import * as identityAuthOci from "./resources/identity-auth/oci.js";
import type { IdentityAuthOidcClient } from "./resources/identity-auth/oidc.js";
import * as identityAuthOidc from "./resources/identity-auth/oidc.js";
import type { IdentityAuthTlsCertClient } from "./resources/identity-auth/tls-cert.js";
import * as identityAuthTlsCert from "./resources/identity-auth/tls-cert.js";
import type { IdentityAuthTokenClient } from "./resources/identity-auth/token.js";
import * as identityAuthToken from "./resources/identity-auth/token.js";
import type { IdentityAuthUniversalClient } from "./resources/identity-auth/universal.js";
import * as identityAuthUniversal from "./resources/identity-auth/universal.js";
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
import type { PkiAlertsClient } from "./resources/pki/alerts.js";
import * as pkiAlerts from "./resources/pki/alerts.js";
import type { PkiCaClient } from "./resources/pki/ca.js";
import * as pkiCa from "./resources/pki/ca.js";
import type { PkiCertificatesClient } from "./resources/pki/certificates.js";
import * as pkiCertificates from "./resources/pki/certificates.js";
import type { PkiTemplatesClient } from "./resources/pki/templates.js";
import * as pkiTemplates from "./resources/pki/templates.js";
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

/** `client.identityAuth` */
export interface IdentityAuthClient {
  readonly alicloud: IdentityAuthAlicloudClient;
  readonly aws: IdentityAuthAwsClient;
  readonly azure: IdentityAuthAzureClient;
  readonly gcp: IdentityAuthGcpClient;
  readonly jwt: IdentityAuthJwtClient;
  readonly kubernetes: IdentityAuthKubernetesClient;
  readonly ldap: IdentityAuthLdapClient;
  readonly oci: IdentityAuthOciClient;
  readonly oidc: IdentityAuthOidcClient;
  readonly tlsCert: IdentityAuthTlsCertClient;
  readonly token: IdentityAuthTokenClient;
  readonly universal: IdentityAuthUniversalClient;
}

/** `client.pki` */
export interface PkiClient {
  readonly alerts: PkiAlertsClient;
  readonly ca: PkiCaClient;
  readonly certificates: PkiCertificatesClient;
  readonly templates: PkiTemplatesClient;
}

/** Every endpoint that a client always has, in groups. */
export interface Groups {
  admin: typeof admin;
  appConnections: typeof appConnections;
  dynamicSecrets: typeof dynamicSecrets;
  identities: typeof identities;
  identityAccessTokens: typeof identityAccessTokens;
  identityAuth: {
    alicloud: typeof identityAuthAlicloud;
    aws: typeof identityAuthAws;
    azure: typeof identityAuthAzure;
    gcp: typeof identityAuthGcp;
    jwt: typeof identityAuthJwt;
    kubernetes: typeof identityAuthKubernetes;
    ldap: typeof identityAuthLdap;
    oci: typeof identityAuthOci;
    oidc: typeof identityAuthOidc;
    tlsCert: typeof identityAuthTlsCert;
    token: typeof identityAuthToken;
    universal: typeof identityAuthUniversal;
  };
  integrationAuth: typeof integrationAuth;
  kms: typeof kms;
  mfaSessions: typeof mfaSessions;
  mfa: typeof mfa;
  orgAdmin: typeof orgAdmin;
  organizationIdentities: typeof organizationIdentities;
  organizations: typeof organizations;
  password: typeof password;
  pki: {
    alerts: typeof pkiAlerts;
    ca: typeof pkiCa;
    certificates: typeof pkiCertificates;
    templates: typeof pkiTemplates;
  };
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
      rotateCredentials: appConnections.rotateCredentials,
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
      createKubernetesLease: dynamicSecrets.createKubernetesLease,
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
        login: identityAuthAlicloud.login,
        attach: identityAuthAlicloud.attach,
        update: identityAuthAlicloud.update,
        get: identityAuthAlicloud.get,
        revoke: identityAuthAlicloud.revoke,
      },
      aws: {
        login: identityAuthAws.login,
        attach: identityAuthAws.attach,
        update: identityAuthAws.update,
        get: identityAuthAws.get,
        revoke: identityAuthAws.revoke,
      },
      azure: {
        login: identityAuthAzure.login,
        attach: identityAuthAzure.attach,
        update: identityAuthAzure.update,
        get: identityAuthAzure.get,
        revoke: identityAuthAzure.revoke,
      },
      gcp: {
        login: identityAuthGcp.login,
        attach: identityAuthGcp.attach,
        update: identityAuthGcp.update,
        get: identityAuthGcp.get,
        revoke: identityAuthGcp.revoke,
      },
      jwt: {
        login: identityAuthJwt.login,
        attach: identityAuthJwt.attach,
        update: identityAuthJwt.update,
        get: identityAuthJwt.get,
        revoke: identityAuthJwt.revoke,
      },
      kubernetes: {
        login: identityAuthKubernetes.login,
        attach: identityAuthKubernetes.attach,
        update: identityAuthKubernetes.update,
        get: identityAuthKubernetes.get,
        revoke: identityAuthKubernetes.revoke,
      },
      ldap: {
        login: identityAuthLdap.login,
        attach: identityAuthLdap.attach,
        update: identityAuthLdap.update,
        get: identityAuthLdap.get,
        revoke: identityAuthLdap.revoke,
        clearLockouts: identityAuthLdap.clearLockouts,
      },
      oci: {
        login: identityAuthOci.login,
        attach: identityAuthOci.attach,
        update: identityAuthOci.update,
        get: identityAuthOci.get,
        revoke: identityAuthOci.revoke,
      },
      oidc: {
        login: identityAuthOidc.login,
        attach: identityAuthOidc.attach,
        update: identityAuthOidc.update,
        get: identityAuthOidc.get,
        revoke: identityAuthOidc.revoke,
      },
      tlsCert: {
        login: identityAuthTlsCert.login,
        attach: identityAuthTlsCert.attach,
        update: identityAuthTlsCert.update,
        get: identityAuthTlsCert.get,
        revoke: identityAuthTlsCert.revoke,
      },
      token: {
        login: identityAuthToken.login,
        attach: identityAuthToken.attach,
        update: identityAuthToken.update,
        get: identityAuthToken.get,
        revoke: identityAuthToken.revoke,
        createToken: identityAuthToken.createToken,
        listTokens: identityAuthToken.listTokens,
        getToken: identityAuthToken.getToken,
        updateToken: identityAuthToken.updateToken,
        revokeToken: identityAuthToken.revokeToken,
        getTokenById: identityAuthToken.getTokenById,
      },
      universal: {
        login: identityAuthUniversal.login,
        attach: identityAuthUniversal.attach,
        update: identityAuthUniversal.update,
        get: identityAuthUniversal.get,
        revoke: identityAuthUniversal.revoke,
        createClientSecret: identityAuthUniversal.createClientSecret,
        listClientSecrets: identityAuthUniversal.listClientSecrets,
        getClientSecret: identityAuthUniversal.getClientSecret,
        revokeClientSecret: identityAuthUniversal.revokeClientSecret,
        clearLockouts: identityAuthUniversal.clearLockouts,
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
      rotateKey: kms.rotateKey,
      bulkImport: kms.bulkImport,
      bulkExportPrivateKeys: kms.bulkExportPrivateKeys,
    },
    mfaSessions: { verify: mfaSessions.verify, getStatus: mfaSessions.getStatus },
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
    organizationIdentities: { list: organizationIdentities.list },
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
    password: { reset: password.reset, resetAuthenticated: password.resetAuthenticated },
    pki: {
      alerts: {
        create: pkiAlerts.create,
        list: pkiAlerts.list,
        get: pkiAlerts.get,
        update: pkiAlerts.update,
        delete: pkiAlerts.delete,
        listCertificates: pkiAlerts.listCertificates,
        previewCertificates: pkiAlerts.previewCertificates,
      },
      ca: {
        list: pkiCa.list,
        get: pkiCa.get,
        create: pkiCa.create,
        update: pkiCa.update,
        delete: pkiCa.delete,
        listCertificates: pkiCa.listCertificates,
        getCertificate: pkiCa.getCertificate,
        generateCertificate: pkiCa.generateCertificate,
        importCertificate: pkiCa.importCertificate,
        renew: pkiCa.renew,
        signIntermediate: pkiCa.signIntermediate,
        listCrls: pkiCa.listCrls,
        getCrls: pkiCa.getCrls,
        getCsr: pkiCa.getCsr,
      },
      certificates: {
        create: pkiCertificates.create,
        get: pkiCertificates.get,
        getBody: pkiCertificates.getBody,
        getBundle: pkiCertificates.getBundle,
        getPrivateKey: pkiCertificates.getPrivateKey,
        renew: pkiCertificates.renew,
        revoke: pkiCertificates.revoke,
        delete: pkiCertificates.delete,
        updateConfig: pkiCertificates.updateConfig,
      },
      templates: {
        create: pkiTemplates.create,
        update: pkiTemplates.update,
        delete: pkiTemplates.delete,
        get: pkiTemplates.get,
        list: pkiTemplates.list,
        issueCertificate: pkiTemplates.issueCertificate,
        signCertificate: pkiTemplates.signCertificate,
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
      getEnvironment: projects.getEnvironment,
      getEnvironmentBySlug: projects.getEnvironmentBySlug,
      removeEnvironment: projects.removeEnvironment,
      restoreEnvironment: projects.restoreEnvironment,
      createRole: projects.createRole,
      updateRole: projects.updateRole,
      deleteRole: projects.deleteRole,
      getRole: projects.getRole,
      getRoleBySlug: projects.getRoleBySlug,
      inviteMembers: projects.inviteMembers,
      removeMembers: projects.removeMembers,
      updateMembership: projects.updateMembership,
      getMembershipByUsername: projects.getMembershipByUsername,
    },
    secretFolders: {
      create: secretFolders.create,
      update: secretFolders.update,
      updateBatch: secretFolders.updateBatch,
      delete: secretFolders.delete,
      list: secretFolders.list,
      getById: secretFolders.getById,
      move: secretFolders.move,
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
      duplicate: secrets.duplicate,
      getReferenceTree: secrets.getReferenceTree,
      getReferenceDependencyTree: secrets.getReferenceDependencyTree,
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
