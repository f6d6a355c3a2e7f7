import { loginRoutes } from "../auth/login-routes.js";
import type { Logins } from "../auth/logins.js";
import type { Tokens } from "../auth/tokens.js";
import type { Routes } from "../http/router.js";
import type { State } from "../state.js";
import type { TestWebhookDelivery } from "../types.js";
import { adminRoutes } from "./admin.js";
import { appConnectionRoutes } from "./app-connections.js";
import { dynamicSecretRoutes } from "./dynamic-secrets.js";
import { identityRoutes } from "./identities.js";
import { tokenAuthRoutes } from "./identity-auth/token.js";
import { universalAuthRoutes } from "./identity-auth/universal.js";
import { identityAuthRoutes } from "./identity-auth.js";
import { integrationAuthRoutes } from "./integration-auth.js";
import { kmsRoutes } from "./kms.js";
import { mfaRoutes } from "./mfa.js";
import { orgAdminRoutes } from "./org-admin.js";
import { organizationRoutes } from "./organizations.js";
import { pkiAlertRoutes } from "./pki/alerts.js";
import { authorityRoutes } from "./pki/ca.js";
import { certificateRoutes } from "./pki/certificates.js";
import { certificateTemplateRoutes } from "./pki/templates.js";
import { projectRoutes } from "./projects.js";
import { folderRoutes } from "./secret-folders.js";
import { importRoutes } from "./secret-imports.js";
import { secretSharingRoutes } from "./secret-sharing.js";
import { secretSyncRoutes } from "./secret-syncs.js";
import { tagRoutes } from "./secret-tags.js";
import { secretRoutes } from "./secrets.js";
import { serviceTokenRoutes } from "./service-tokens.js";
import { userRoutes } from "./users.js";
import { withWebhooks } from "./webhook-deliveries.js";
import { webhookRoutes } from "./webhooks.js";

/** The routes of the server. `npm run generate` tells which ones that the package calls are missing. */
export function modelledRoutes(
  store: State,
  tokens: Tokens,
  logins: Logins,
  deliveries: TestWebhookDelivery[],
): Routes {
  return {
    ...withWebhooks(store, deliveries, secretRoutes(store)),
    ...folderRoutes(store),
    ...importRoutes(store),
    ...projectRoutes(store),
    ...tagRoutes(store),
    ...kmsRoutes(store),
    ...identityRoutes(store),
    ...identityAuthRoutes(store, tokens),
    ...universalAuthRoutes(store, logins),
    ...tokenAuthRoutes(store, tokens),
    ...loginRoutes(store, tokens, logins),
    ...organizationRoutes(store, tokens),
    ...userRoutes(store, tokens),
    ...mfaRoutes(store, tokens),
    ...secretSharingRoutes(store),
    ...appConnectionRoutes(store),
    ...secretSyncRoutes(store),
    ...dynamicSecretRoutes(store),
    ...integrationAuthRoutes(store),
    ...authorityRoutes(store),
    ...certificateRoutes(store),
    ...certificateTemplateRoutes(store),
    ...pkiAlertRoutes(store),
    ...serviceTokenRoutes(store, tokens),
    ...webhookRoutes(store, deliveries),
    ...adminRoutes(store, tokens),
    ...orgAdminRoutes(store),
  };
}
