// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import type { OneOrMore } from "../core/one-or-more.js";
import type { Unlisted } from "../core/unlisted.js";
import type { CertificatePermissionMetadata } from "./certificate-permission-metadata.js";
import type { PermissionChoice } from "./permission-choice.js";
import type { PermissionMatch } from "./permission-match.js";
import type { PermissionMetadata } from "./permission-metadata.js";
import type { PermissionPattern } from "./permission-pattern.js";

/**
 * A rule of a role in a project: what may be done with what, and where. `subject` tells which
 * actions and conditions there are; `inverted` makes it a rule that forbids.
 */
export type ProjectPermission =
  | {
      subject: "secrets";
      inverted?: boolean | undefined;
      action: OneOrMore<
        "read" | "describeSecret" | "readValue" | "create" | "edit" | "delete" | Unlisted
      >;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
            secretName?: string | PermissionMatch | undefined;
            secretTags?: { $in?: string[] | undefined; $all?: string[] | undefined } | undefined;
            eventType?: string | PermissionChoice | undefined;
          }
        | undefined;
    }
  | {
      subject: "secret-folders";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
      conditions?:
        | {
            environment?: string | PermissionChoice | undefined;
            secretPath?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | {
      subject: "secret-imports";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | {
      subject: "dynamic-secrets";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read-root-credential"
        | "create-root-credential"
        | "edit-root-credential"
        | "delete-root-credential"
        | "lease"
        | Unlisted
      >;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
            metadata?: PermissionMetadata | undefined;
          }
        | undefined;
    }
  | {
      subject: "identity";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "grant-privileges"
        | "assign-role"
        | "assign-additional-privileges"
        | "assume-privileges"
        | "revoke-auth"
        | "create-token"
        | "get-token"
        | "delete-token"
        | Unlisted
      >;
      conditions?:
        | {
            identityId?: string | PermissionChoice | undefined;
            assignableRole?: string | PermissionChoice | undefined;
            assignableSubject?: string | PermissionMatch | undefined;
            assignableAction?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | {
      subject: "ssh-hosts";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | "issue-host-cert" | Unlisted>;
      inverted?: boolean | undefined;
      conditions?: { hostname?: string | PermissionPattern | undefined } | undefined;
    }
  | {
      subject: "pki-subscribers";
      action: OneOrMore<
        "read" | "create" | "edit" | "delete" | "issue-cert" | "list-certs" | Unlisted
      >;
      inverted?: boolean | undefined;
      conditions?: { name?: string | PermissionPattern | undefined } | undefined;
    }
  | {
      subject: "certificate-templates";
      action: OneOrMore<
        "read" | "create" | "edit" | "delete" | "issue-cert" | "list-certs" | Unlisted
      >;
      inverted?: boolean | undefined;
      conditions?: { name?: string | PermissionMatch | undefined } | undefined;
    }
  | {
      subject: "secret-rotation";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "read-generated-credentials"
        | "create"
        | "edit"
        | "delete"
        | "rotate-secrets"
        | Unlisted
      >;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
            connectionId?: string | PermissionChoice | undefined;
          }
        | undefined;
    }
  | {
      subject: "secret-syncs";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "sync-secrets"
        | "import-secrets"
        | "remove-secrets"
        | Unlisted
      >;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
            connectionId?: string | PermissionChoice | undefined;
          }
        | undefined;
    }
  | {
      subject: "pki-syncs";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "sync-certificates"
        | "import-certificates"
        | "remove-certificates"
        | Unlisted
      >;
      conditions?:
        | {
            name?: string | PermissionMatch | undefined;
            subscriberName?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | {
      subject: "secret-event-subscriptions";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "subscribe-to-creation-events"
        | "subscribe-to-update-events"
        | "subscribe-to-deletion-events"
        | "subscribe-to-import-mutation-events"
        | Unlisted
      >;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
            connectionId?: string | PermissionChoice | undefined;
          }
        | undefined;
    }
  | {
      subject: "certificate-profiles";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "issue-cert"
        | "reveal-acme-eab-secret"
        | "rotate-acme-eab-secret"
        | "manage-application-attachments"
        | Unlisted
      >;
      conditions?: { slug?: string | PermissionMatch | undefined } | undefined;
    }
  | {
      subject: "certificate-policies";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
      conditions?: { name?: string | PermissionMatch | undefined } | undefined;
    }
  | {
      subject: "certificate-authorities";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "issue-ca-certificate"
        | "sign-intermediate"
        | Unlisted
      >;
      conditions?: { name?: string | PermissionMatch | undefined } | undefined;
    }
  | {
      subject: "certificates";
      inverted?: boolean | undefined;
      action: OneOrMore<
        "read" | "create" | "edit" | "delete" | "read-private-key" | "import" | Unlisted
      >;
      conditions?:
        | {
            commonName?: string | PermissionMatch | undefined;
            altNames?: string | PermissionMatch | undefined;
            serialNumber?: string | PermissionMatch | undefined;
            friendlyName?: string | PermissionMatch | undefined;
            status?: string | PermissionMatch | undefined;
            metadata?: CertificatePermissionMetadata | undefined;
          }
        | undefined;
    }
  | {
      subject: "secret-approval";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | { subject: "secret-rollback"; action: OneOrMore<"read" | "create" | Unlisted> }
  | {
      subject: "member";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "grant-privileges"
        | "assign-role"
        | "assign-additional-privileges"
        | "assume-privileges"
        | Unlisted
      >;
      conditions?:
        | {
            userEmail?: string | PermissionMatch | undefined;
            assignableRole?: string | PermissionChoice | undefined;
            assignableSubject?: string | PermissionMatch | undefined;
            assignableAction?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | {
      subject: "groups";
      inverted?: boolean | undefined;
      action: OneOrMore<
        "read" | "create" | "edit" | "delete" | "grant-privileges" | "assign-role" | Unlisted
      >;
      conditions?:
        | {
            groupName?: string | PermissionMatch | undefined;
            assignableRole?: string | PermissionChoice | undefined;
          }
        | undefined;
    }
  | { subject: "role"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "integrations"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "webhooks"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "service-tokens";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | { subject: "settings"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "environments"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "tags"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "audit-logs"; action: OneOrMore<"read" | Unlisted> }
  | {
      subject: "insights";
      action: OneOrMore<"read" | "generate-report" | "delete-report" | Unlisted>;
    }
  | { subject: "ip-allowlist"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "ssh-certificate-authorities";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "ssh-certificates";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "ssh-certificate-templates";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "ssh-host-groups";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | { subject: "pki-alerts"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "pki-collections";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "certificate-inventory-views";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "pki-discovery";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | "run-scan" | Unlisted>;
    }
  | {
      subject: "pki-certificate-installations";
      action: OneOrMore<"read" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "code-signers";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | "sign" | Unlisted>;
    }
  | { subject: "workspace"; action: OneOrMore<"edit" | "delete" | Unlisted> }
  | { subject: "kms"; action: OneOrMore<"edit" | Unlisted> }
  | {
      subject: "cmek";
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "encrypt"
        | "decrypt"
        | "sign"
        | "verify"
        | "rotate"
        | "export-private-key"
        | Unlisted
      >;
    }
  | {
      subject: "kmip";
      action: OneOrMore<
        | "create-clients"
        | "update-clients"
        | "delete-clients"
        | "read-clients"
        | "generate-client-certificates"
        | Unlisted
      >;
    }
  | {
      subject: "commits";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "perform-rollback" | Unlisted>;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | {
      subject: "secret-scanning-data-sources";
      action: OneOrMore<
        | "read-data-sources"
        | "create-data-sources"
        | "edit-data-sources"
        | "delete-data-sources"
        | "trigger-data-source-scans"
        | "read-data-source-scans"
        | "read-data-source-resources"
        | Unlisted
      >;
    }
  | {
      subject: "secret-scanning-findings";
      action: OneOrMore<"read-findings" | "update-findings" | Unlisted>;
    }
  | {
      subject: "secret-scanning-configs";
      action: OneOrMore<"read-configs" | "update-configs" | Unlisted>;
    }
  | {
      subject: "app-connections";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "read-app-connections"
        | "create-app-connections"
        | "edit-app-connections"
        | "delete-app-connections"
        | "connect-app-connections"
        | "rotate-credentials"
        | Unlisted
      >;
      conditions?: { connectionId?: string | PermissionChoice | undefined } | undefined;
    }
  | {
      subject: "hsm-connectors";
      action: OneOrMore<
        | "read-hsm-connectors"
        | "create-hsm-connectors"
        | "edit-hsm-connectors"
        | "delete-hsm-connectors"
        | "test-hsm-connectors"
        | "attach-hsm-connectors"
        | Unlisted
      >;
    }
  | { subject: "pam-folders"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "pam-resources";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
      conditions?:
        | {
            name?: string | PermissionMatch | undefined;
            resourceType?: string | PermissionMatch | undefined;
            metadata?: PermissionMetadata | undefined;
          }
        | undefined;
    }
  | {
      subject: "pam-domains";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
      conditions?:
        | {
            name?: string | PermissionMatch | undefined;
            domainType?: string | PermissionMatch | undefined;
            metadata?: PermissionMetadata | undefined;
          }
        | undefined;
    }
  | {
      subject: "pam-accounts";
      inverted?: boolean | undefined;
      action: OneOrMore<
        | "access"
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "trigger-rotation"
        | "read-credentials"
        | Unlisted
      >;
      conditions?:
        | {
            resourceName?: string | PermissionMatch | undefined;
            accountName?: string | PermissionMatch | undefined;
            resourceType?: string | PermissionMatch | undefined;
            domainName?: string | PermissionMatch | undefined;
            domainType?: string | PermissionMatch | undefined;
            metadata?: PermissionMetadata | undefined;
          }
        | undefined;
    }
  | { subject: "pam-sessions"; action: OneOrMore<"read" | "terminate" | Unlisted> }
  | {
      subject: "pam-account-policies";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "pam-discovery";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | "run-scan" | Unlisted>;
    }
  | { subject: "pam-insights"; action: OneOrMore<"read" | Unlisted> }
  | {
      subject: "mcp-endpoints";
      inverted?: boolean | undefined;
      action: OneOrMore<"read" | "create" | "edit" | "delete" | "connect" | Unlisted>;
      conditions?: { name?: string | PermissionMatch | undefined } | undefined;
    }
  | { subject: "mcp-servers"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "mcp-activity-logs";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "honey-tokens";
      inverted?: boolean | undefined;
      action: OneOrMore<
        "read" | "read-credentials" | "create" | "edit" | "reset" | "revoke" | Unlisted
      >;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
          }
        | undefined;
    }
  | { subject: "approval-requests"; action: OneOrMore<"read" | "create" | Unlisted> }
  | { subject: "approval-request-grants"; action: OneOrMore<"read" | "revoke" | Unlisted> }
  | { subject: "secret-approval-request"; action: OneOrMore<"read" | Unlisted> }
  | {
      subject: "project-folder-grant";
      inverted?: boolean | undefined;
      action: OneOrMore<"read-grant" | "create-grant" | "revoke-grant" | Unlisted>;
      conditions?:
        | {
            environment?: string | PermissionMatch | undefined;
            secretPath?: string | PermissionMatch | undefined;
          }
        | undefined;
    };
