// Written by `npm run generate` from scripts/generate/manifest/integration-auth.yaml.

/** What Infisical signs in with at an integration. */
export interface IntegrationAuth {
  id: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the integration. */
  integration: string;
  teamId?: string | null;
  url?: string | null;
  /** Namespace, where the integration has such. */
  namespace?: string | null;
  accountId?: string | null;
  metadata?: unknown;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}
