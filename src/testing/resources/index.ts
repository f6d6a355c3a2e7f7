import { loginRoutes } from "../auth/login-routes.js";
import type { Logins } from "../auth/logins.js";
import { grants, issuedTokens, signatures, type Tokens } from "../auth/tokens.js";
import { defaults } from "../defaults.js";
import type { Routes } from "../http/router.js";
import { serverConfigs } from "../server-config.js";
import type { Store, Table } from "../store.js";
import type { TestWebhookDelivery } from "../types.js";
import { adminRoutes } from "./admin.js";
import { appConnectionRoutes, appConnections } from "./app-connections.js";
import { dynamicSecretLeases, dynamicSecretRoutes, dynamicSecrets } from "./dynamic-secrets.js";
import { deletedEnvironments, environments } from "./environments.js";
import { EventStreams, eventRoutes } from "./event-streams.js";
import { identities, identityRoutes } from "./identities.js";
import { tokenAuthRoutes } from "./identity-auth/token.js";
import { clientSecrets, universalAuthRoutes } from "./identity-auth/universal.js";
import { identityAuthRoutes, identityAuths } from "./identity-auth.js";
import { integrationAuthRoutes, integrationAuths } from "./integration-auth.js";
import { kmsKeys, kmsRoutes } from "./kms.js";
import { organizationMemberships, projectMemberships } from "./memberships.js";
import { mfaRoutes } from "./mfa.js";
import { mfaSessionRoutes, mfaSessions } from "./mfa-sessions.js";
import { orgAdminRoutes } from "./org-admin.js";
import { organizationIdentityRoutes } from "./organization-identities.js";
import { organizationRoutes, organizations } from "./organizations.js";
import { passwordRoutes } from "./password.js";
import { pkiAlertRoutes, pkiAlerts } from "./pki/alerts.js";
import { pkiApplications } from "./pki/application.js";
import { pkiApplicationMemberRoutes, pkiApplicationMembers } from "./pki/application-members.js";
import { pkiApplicationProfileRoutes, pkiApplicationProfiles } from "./pki/application-profiles.js";
import { pkiApplicationRoutes } from "./pki/applications.js";
import { authorities, authorityRoutes } from "./pki/ca.js";
import { certificateRoutes } from "./pki/certificates.js";
import { pkiCollectionItems, pkiCollectionRoutes, pkiCollections } from "./pki/collections.js";
import { certificates } from "./pki/issue.js";
import { certificatePolicies, certificatePolicyRoutes } from "./pki/policies.js";
import { certificateProfileRoutes, certificateProfiles } from "./pki/profiles.js";
import { pkiSubscriberRoutes, pkiSubscribers } from "./pki/subscribers.js";
import { pkiSyncCertificates, pkiSyncRoutes, pkiSyncs } from "./pki/syncs.js";
import { certificateTemplateRoutes, certificateTemplates } from "./pki/templates.js";
import { projectIdentityRoutes } from "./project-identities.js";
import { projectMembershipRoutes } from "./project-memberships.js";
import { projectRoleRoutes } from "./project-roles.js";
import { projectRoutes, projects } from "./projects.js";
import { projectRoles } from "./roles.js";
import { folderRoutes } from "./secret-folders.js";
import { importRoutes, secretImports } from "./secret-imports.js";
import { secretRotationRoutes } from "./secret-rotations.js";
import { secretSharingRoutes, sharedSecrets } from "./secret-sharing.js";
import { secretSyncRoutes, secretSyncs } from "./secret-syncs.js";
import { tagRoutes, tags } from "./secret-tags.js";
import { folders } from "./secrets/folder.js";
import { secretRotations } from "./secrets/rotation.js";
import { changedFolders, secrets } from "./secrets/secret.js";
import { secretRoutes } from "./secrets.js";
import { serviceTokenRoutes, serviceTokens } from "./service-tokens.js";
import { sshAuthorities, sshAuthorityRoutes } from "./ssh/certificate-authorities.js";
import { sshCertificateTemplates, sshTemplateRoutes } from "./ssh/certificate-templates.js";
import { sshCertificateRoutes } from "./ssh/certificates.js";
import {
  sshHostGroupMembers,
  sshHostGroupRoutes,
  sshHostGroups,
  sshHosts,
} from "./ssh/host-groups.js";
import { sshHostRoutes } from "./ssh/hosts.js";
import { userRoutes, userSessions, users } from "./users.js";
import { announcing, webhookRoutes, webhooks } from "./webhooks.js";

/** What the server remembers. */
export const tables: readonly Table<never>[] = [
  defaults,
  grants,
  issuedTokens,
  signatures,
  organizations,
  users,
  organizationMemberships,
  projectMemberships,
  userSessions,
  serverConfigs,
  identities,
  identityAuths,
  clientSecrets,
  projects,
  projectRoles,
  environments,
  deletedEnvironments,
  tags,
  folders,
  secrets,
  changedFolders,
  secretImports,
  kmsKeys,
  serviceTokens,
  appConnections,
  secretSyncs,
  secretRotations,
  dynamicSecrets,
  dynamicSecretLeases,
  integrationAuths,
  sharedSecrets,
  mfaSessions,
  pkiAlerts,
  authorities,
  certificateTemplates,
  certificatePolicies,
  certificateProfiles,
  pkiApplications,
  pkiApplicationMembers,
  pkiApplicationProfiles,
  pkiSubscribers,
  certificates,
  sshAuthorities,
  sshCertificateTemplates,
  sshHosts,
  sshHostGroups,
  sshHostGroupMembers,
  pkiCollections,
  pkiCollectionItems,
  pkiSyncs,
  pkiSyncCertificates,
  webhooks,
];

/** The routes of the server. `npm run generate` tells which ones that the package calls are missing. */
export function modelledRoutes(
  store: Store,
  tokens: Tokens,
  logins: Logins,
  deliveries: TestWebhookDelivery[],
): Routes {
  const streams = new EventStreams(store);
  return {
    ...announcing(store, deliveries, streams, secretRoutes(store)),
    ...announcing(store, deliveries, streams, secretRotationRoutes(store)),
    ...eventRoutes(store, streams),
    ...folderRoutes(store),
    ...importRoutes(store),
    ...projectRoutes(store),
    ...projectRoleRoutes(store),
    ...projectMembershipRoutes(store),
    ...projectIdentityRoutes(store),
    ...tagRoutes(store),
    ...kmsRoutes(store),
    ...identityRoutes(store),
    ...identityAuthRoutes(store, tokens),
    ...universalAuthRoutes(store, logins),
    ...tokenAuthRoutes(store, tokens),
    ...loginRoutes(store, tokens, logins),
    ...organizationRoutes(store, tokens),
    ...organizationIdentityRoutes(store),
    ...userRoutes(store, tokens),
    ...mfaRoutes(store, tokens),
    ...mfaSessionRoutes(store),
    ...passwordRoutes(store),
    ...secretSharingRoutes(store),
    ...appConnectionRoutes(store),
    ...secretSyncRoutes(store),
    ...dynamicSecretRoutes(store),
    ...integrationAuthRoutes(store),
    ...authorityRoutes(store),
    ...certificateRoutes(store),
    ...certificateTemplateRoutes(store),
    ...pkiAlertRoutes(store),
    ...sshAuthorityRoutes(store),
    ...sshTemplateRoutes(store),
    ...sshCertificateRoutes(store),
    ...sshHostRoutes(store),
    ...sshHostGroupRoutes(store),
    ...certificatePolicyRoutes(store),
    ...certificateProfileRoutes(store),
    ...pkiApplicationRoutes(store),
    ...pkiApplicationMemberRoutes(store),
    ...pkiApplicationProfileRoutes(store),
    ...pkiSubscriberRoutes(store),
    ...pkiCollectionRoutes(store),
    ...pkiSyncRoutes(store),
    ...serviceTokenRoutes(store, tokens),
    ...webhookRoutes(store, deliveries),
    ...adminRoutes(store, tokens),
    ...orgAdminRoutes(store),
  };
}
