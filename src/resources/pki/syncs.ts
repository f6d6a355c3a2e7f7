// Written by `npm run generate` from scripts/generate/manifest/pki/syncs.yaml.

import { machineOrUser, userOnly } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AppConnectionApp } from "../../models/app-connection-app.js";
import type { AwsRegion } from "../../models/aws-region.js";

/** Where certificates can be synced to. */
export type PkiSyncDestinationName =
  | "aws-certificate-manager"
  | "aws-elastic-load-balancer"
  | "aws-secrets-manager"
  | "azure-key-vault"
  | "chef"
  | "cloudflare-custom-certificate"
  | "f5-big-ip"
  | "netscaler"
  | Unlisted;

/** The names under which the parts of a certificate are written. */
export interface PkiSyncFieldMappings {
  /** Name for the certificate. Default `certificate`. */
  certificate?: string | undefined;
  /** Name for the private key. Default `private_key`. */
  privateKey?: string | undefined;
  /** Name for the certificates above it. Default `certificate_chain`. */
  certificateChain?: string | undefined;
  /** Name for the certificate of the authority. Default `ca_certificate`. */
  caCertificate?: string | undefined;
}

/** A listener of a load balancer that certificates are attached to. */
export interface AwsLoadBalancerListener {
  /** ARN of the listener. */
  listenerArn: string;
  port: number;
  protocol: string;
  /** Whether the certificate is shown where no name fits. */
  setAsDefault?: boolean | undefined;
}

/** Where a sync of certificates to `aws-certificate-manager` writes. */
export interface AwsCertificateManagerPkiSyncConfig {
  /** Region of AWS. */
  region: AwsRegion;
}

/** Where a sync of certificates to `aws-elastic-load-balancer` writes. */
export interface AwsElasticLoadBalancerPkiSyncConfig {
  /** Region of AWS. */
  region: AwsRegion;
  /** ARN of the load balancer. */
  loadBalancerArn: string;
  /** The listeners that certificates are attached to. */
  listeners: AwsLoadBalancerListener[];
}

/** Where a sync of certificates to `aws-secrets-manager` writes. */
export interface AwsSecretsManagerPkiSyncConfig {
  /** Region of AWS. */
  region: AwsRegion;
  /** ID of the KMS key in AWS that the secrets are encrypted with. */
  keyId?: string | undefined;
}

/** Where a sync of certificates to `azure-key-vault` writes. */
export interface AzureKeyVaultPkiSyncConfig {
  /** Where the key vault is found, such as `https://acme.vault.azure.net`. */
  vaultBaseUrl: string;
}

/** Where a sync of certificates to `chef` writes. */
export interface ChefPkiSyncConfig {
  /** Name of the data bag. */
  dataBagName: string;
}

/** Where a sync of certificates to `cloudflare-custom-certificate` writes. */
export interface CloudflareCustomCertificatePkiSyncConfig {
  /** ID of the zone in Cloudflare. */
  zoneId: string;
}

/** Where a sync of certificates to `f5-big-ip` writes. */
export interface F5BigIpPkiSyncConfig {
  /** Partition of the BIG-IP that certificates are put into. */
  partition?: string | undefined;
  /** What kind of SSL profile is given the certificate. */
  profileType?: "none" | "client-ssl" | "server-ssl" | Unlisted | undefined;
  /** Name of that profile. */
  profileName?: string | undefined;
  /** Whether that profile is made where there is none. */
  createProfileIfMissing?: boolean | undefined;
  /** Profile that a new one has its other settings from. */
  parentProfile?: string | undefined;
}

/** Where a sync of certificates to `netscaler` writes. */
export interface NetscalerPkiSyncConfig {
  /** Name of the virtual server that certificates are bound to. */
  vserverName?: string | undefined;
}

/** How a sync of certificates to `aws-certificate-manager` writes. */
export interface AwsCertificateManagerPkiSyncOptions {
  /** Whether certificates are taken from the destination as well. */
  canImportCertificates: boolean;
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** Whether the chain has the root as well. */
  includeRootCa: boolean;
  /** Whether a renewed certificate takes the place, and the ARN, of the old one. */
  preserveArn: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `aws-elastic-load-balancer` writes. */
export interface AwsElasticLoadBalancerPkiSyncOptions {
  /** Whether certificates are taken from the destination as well. */
  canImportCertificates: boolean;
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** Whether a renewed certificate takes the place, and the ARN, of the old one. */
  preserveArn: boolean;
  /** Whether the chain has the root as well. */
  includeRootCa: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema?: string;
}

/** How a sync of certificates to `aws-secrets-manager` writes. */
export interface AwsSecretsManagerPkiSyncOptions {
  /** Whether certificates are taken from the destination as well. */
  canImportCertificates: boolean;
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** Whether the chain has the root as well. */
  includeRootCa: boolean;
  /** Whether a renewed certificate takes the place of the old one. */
  preserveSecretOnRenewal: boolean;
  /** Whether what is there already is overwritten. */
  updateExistingCertificates: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
  /** The names under which the parts of a certificate are written. */
  fieldMappings: {
    certificate: string;
    privateKey: string;
    certificateChain: string;
    caCertificate: string;
  };
}

/** How a sync of certificates to `azure-key-vault` writes. */
export interface AzureKeyVaultPkiSyncOptions {
  /** Whether certificates are taken from the destination as well. */
  canImportCertificates: boolean;
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** Whether the chain has the root as well. */
  includeRootCa: boolean;
  /** Whether a renewed certificate becomes a new version of the old one. */
  enableVersioning: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `chef` writes. */
export interface ChefPkiSyncOptions {
  /** Whether certificates are taken from the destination as well. */
  canImportCertificates: boolean;
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** Whether the chain has the root as well. */
  includeRootCa: boolean;
  /** Whether a renewed certificate takes the place of the old one. */
  preserveItemOnRenewal: boolean;
  /** Whether what is there already is overwritten. */
  updateExistingCertificates: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
  /** The names under which the parts of a certificate are written. */
  fieldMappings: {
    certificate: string;
    privateKey: string;
    certificateChain: string;
    caCertificate: string;
  };
}

/** How a sync of certificates to `cloudflare-custom-certificate` writes. */
export interface CloudflareCustomCertificatePkiSyncOptions {
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `f5-big-ip` writes. */
export interface F5BigIpPkiSyncOptions {
  /** Whether certificates are removed at the destination when they end or leave the sync. */
  canRemoveCertificates: boolean;
  /** Whether the chain has the root as well. */
  includeRootCa: boolean;
  /** Whether a renewed certificate takes the place of the old one. */
  preserveItemOnRenewal: boolean;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `aws-certificate-manager` is to write. */
export interface AwsCertificateManagerPkiSyncOptionsInput {
  /** Whether certificates are taken from the destination as well. Default false. */
  canImportCertificates?: boolean | undefined;
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * true.
   */
  canRemoveCertificates?: boolean | undefined;
  /** Whether the chain has the root as well. Default false. */
  includeRootCa?: boolean | undefined;
  /** Whether a renewed certificate takes the place, and the ARN, of the old one. Default true. */
  preserveArn?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `aws-elastic-load-balancer` is to write. */
export interface AwsElasticLoadBalancerPkiSyncOptionsInput {
  /** Whether certificates are taken from the destination as well. Default false. */
  canImportCertificates?: boolean | undefined;
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * false.
   */
  canRemoveCertificates?: boolean | undefined;
  /** Whether a renewed certificate takes the place, and the ARN, of the old one. Default true. */
  preserveArn?: boolean | undefined;
  /** Whether the chain has the root as well. Default false. */
  includeRootCa?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema?: string | undefined;
}

/** How a sync of certificates to `aws-secrets-manager` is to write. */
export interface AwsSecretsManagerPkiSyncOptionsInput {
  /** Whether certificates are taken from the destination as well. Default false. */
  canImportCertificates?: boolean | undefined;
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * true.
   */
  canRemoveCertificates?: boolean | undefined;
  /** Whether the chain has the root as well. Default false. */
  includeRootCa?: boolean | undefined;
  /** Whether a renewed certificate takes the place of the old one. Default true. */
  preserveSecretOnRenewal?: boolean | undefined;
  /** Whether what is there already is overwritten. Default true. */
  updateExistingCertificates?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
  /** The names under which the parts of a certificate are written. */
  fieldMappings?: PkiSyncFieldMappings | undefined;
}

/** How a sync of certificates to `azure-key-vault` is to write. */
export interface AzureKeyVaultPkiSyncOptionsInput {
  /** Whether certificates are taken from the destination as well. Default false. */
  canImportCertificates?: boolean | undefined;
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * true.
   */
  canRemoveCertificates?: boolean | undefined;
  /** Whether the chain has the root as well. Default false. */
  includeRootCa?: boolean | undefined;
  /** Whether a renewed certificate becomes a new version of the old one. Default true. */
  enableVersioning?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `chef` is to write. */
export interface ChefPkiSyncOptionsInput {
  /** Whether certificates are taken from the destination as well. Default false. */
  canImportCertificates?: boolean | undefined;
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * true.
   */
  canRemoveCertificates?: boolean | undefined;
  /** Whether the chain has the root as well. Default false. */
  includeRootCa?: boolean | undefined;
  /** Whether a renewed certificate takes the place of the old one. Default true. */
  preserveItemOnRenewal?: boolean | undefined;
  /** Whether what is there already is overwritten. Default true. */
  updateExistingCertificates?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
  /** The names under which the parts of a certificate are written. */
  fieldMappings?: PkiSyncFieldMappings | undefined;
}

/** How a sync of certificates to `cloudflare-custom-certificate` is to write. */
export interface CloudflareCustomCertificatePkiSyncOptionsInput {
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * true.
   */
  canRemoveCertificates?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** How a sync of certificates to `f5-big-ip` is to write. */
export interface F5BigIpPkiSyncOptionsInput {
  /**
   * Whether certificates are removed at the destination when they end or leave the sync. Default
   * true.
   */
  canRemoveCertificates?: boolean | undefined;
  /** Whether the chain has the root as well. Default false. */
  includeRootCa?: boolean | undefined;
  /** Whether a renewed certificate takes the place of the old one. Default true. */
  preserveItemOnRenewal?: boolean | undefined;
  /** How names at the destination are made, such as `infisical-{{certificateId}}`. */
  certificateNameSchema: string;
}

/** What every sync of certificates has. */
export interface PkiSyncCore {
  id: string;
  /** Up to 256 characters. */
  name: string;
  description?: string | null;
  /** Whether every change is synced at once. */
  isAutoSyncEnabled: boolean;
  /** ID of the subscriber whose certificates it syncs. */
  subscriberId?: string | null;
  /** ID of the connection. */
  connectionId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** How the last run ended. */
  syncStatus?: string | null;
  /** When the last run was. ISO 8601. */
  lastSyncedAt?: string | null;
}

/** Where a sync of certificates writes, and how. */
export type PkiSyncDestination =
  | {
      destination: "aws-certificate-manager";
      destinationConfig: AwsCertificateManagerPkiSyncConfig;
      syncOptions: AwsCertificateManagerPkiSyncOptions;
    }
  | {
      destination: "aws-elastic-load-balancer";
      destinationConfig: AwsElasticLoadBalancerPkiSyncConfig;
      syncOptions: AwsElasticLoadBalancerPkiSyncOptions;
    }
  | {
      destination: "aws-secrets-manager";
      destinationConfig: AwsSecretsManagerPkiSyncConfig;
      syncOptions: AwsSecretsManagerPkiSyncOptions;
    }
  | {
      destination: "azure-key-vault";
      destinationConfig: AzureKeyVaultPkiSyncConfig;
      syncOptions: AzureKeyVaultPkiSyncOptions;
    }
  | { destination: "chef"; destinationConfig: ChefPkiSyncConfig; syncOptions: ChefPkiSyncOptions }
  | {
      destination: "cloudflare-custom-certificate";
      destinationConfig: CloudflareCustomCertificatePkiSyncConfig;
      syncOptions: CloudflareCustomCertificatePkiSyncOptions;
    }
  | {
      destination: "f5-big-ip";
      destinationConfig: F5BigIpPkiSyncConfig;
      syncOptions: F5BigIpPkiSyncOptions;
    }
  | {
      destination: "netscaler";
      destinationConfig: NetscalerPkiSyncConfig;
      syncOptions: F5BigIpPkiSyncOptions;
    };

/** A sync of certificates. `destination` tells which fields it has. */
export type PkiSync = PkiSyncCore & PkiSyncDestination;

/** The app connection of a sync. */
export interface PkiSyncConnection {
  id: string;
  /** Up to 256 characters. */
  name: string;
  app: string;
  encryptedCredentials?: unknown;
  /** ID of the organization. */
  orgId: string;
  /** How the connection signs in. */
  method: string;
  description?: string | null;
  version: number;
  gatewayId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  isPlatformManagedCredentials?: boolean | null;
}

/** A sync of certificates with its connection, and how the last runs went. */
export interface PkiSyncDetails {
  id: string;
  /** Up to 256 characters. */
  name: string;
  description?: string | null;
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** Whether every change is synced at once. */
  isAutoSyncEnabled: boolean;
  /** Where it writes. */
  destinationConfig: Record<string, unknown>;
  /** How it writes. */
  syncOptions: Record<string, unknown>;
  /** ID of the application whose certificates it syncs. */
  applicationId?: string | null;
  /** ID of the subscriber whose certificates it syncs. */
  subscriberId?: string | null;
  /** ID of the connection. */
  connectionId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** How the last run ended. */
  syncStatus?: string | null;
  /** ID of the last run's task on the server. */
  lastSyncJobId?: string | null;
  /** What the last run failed with. */
  lastSyncMessage?: string | null;
  /** When the last run was. ISO 8601. */
  lastSyncedAt?: string | null;
  /** How the last import ended. */
  importStatus?: string | null;
  /** ID of the last import's task on the server. */
  lastImportJobId?: string | null;
  /** What the last import failed with. */
  lastImportMessage?: string | null;
  /** ISO 8601. */
  lastImportedAt?: string | null;
  /** How the last removal ended. */
  removeStatus?: string | null;
  /** ID of the last removal's task on the server. */
  lastRemoveJobId?: string | null;
  /** What the last removal failed with. */
  lastRemoveMessage?: string | null;
  /** ISO 8601. */
  lastRemovedAt?: string | null;
  /** Name of the connection. */
  appConnectionName: string;
  /** The app that the connection is to. */
  appConnectionApp: string;
  /** The connection. */
  connection: PkiSyncConnection;
  /** The subscriber whose certificates it syncs. */
  subscriber?: { id: string; name: string } | null;
  /** Whether it has the certificate that was asked for. */
  hasCertificate?: boolean;
}

/** Params of {@link listAll}. */
export interface ListAllPkiSyncsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Only syncs of this certificate. */
  certificateId?: string | undefined;
  /** Only syncs of this application. */
  applicationId?: string | undefined;
}

/** What {@link listAll} answers. */
export interface ListAllPkiSyncsResult {
  pkiSyncs: PkiSyncDetails[];
}

/**
 * Lists the syncs of certificates to all kinds of destinations.
 *
 * `GET /api/v1/cert-manager/syncs`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllPkiSyncsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllPkiSyncsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAll(
  session: Session,
  params?: ListAllPkiSyncsParams,
  options?: RequestOptions,
): Promise<ListAllPkiSyncsResult> {
  return requestJson(session, "GET /api/v1/cert-manager/syncs", machineOrUser, params, options);
}

/** Params of {@link list}. */
export interface ListPkiSyncsParams {
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link list} answers. */
export interface ListPkiSyncsResult {
  pkiSyncs: PkiSync[];
}

/**
 * Lists the syncs of certificates to one kind of destination.
 *
 * `GET /api/v1/cert-manager/syncs/{destination}`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSyncsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSyncsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListPkiSyncsParams,
  options?: RequestOptions,
): Promise<ListPkiSyncsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/{destination!options}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetPkiSyncParams {
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** ID of the sync. */
  pkiSyncId: string;
}

/** What {@link get} answers. */
export type GetPkiSyncResult = PkiSync;

/**
 * Gets a sync by its destination and ID.
 *
 * `GET /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiSyncParams,
  options?: RequestOptions,
): Promise<GetPkiSyncResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/{destination}/{pkiSyncId!certificates,listeners,load-balancers}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getById}. */
export interface GetPkiSyncByIdParams {
  /** ID of the sync. */
  pkiSyncId: string;
}

/** What {@link getById} answers. */
export interface GetPkiSyncByIdResult extends PkiSyncDetails {}

/**
 * Gets a sync by its ID alone, with its connection and how the last runs went.
 *
 * `GET /api/v1/cert-manager/syncs/{pkiSyncId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSyncByIdParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSyncByIdResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getById(
  session: Session,
  params: GetPkiSyncByIdParams,
  options?: RequestOptions,
): Promise<GetPkiSyncByIdResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/{pkiSyncId!aws-certificate-manager,aws-elastic-load-balancer,aws-secrets-manager,azure-key-vault,chef,cloudflare-custom-certificate,f5-big-ip,netscaler,options}",
    machineOrUser,
    params,
    options,
  );
}

/** What every sync of certificates is given. */
export interface PkiSyncSettings {
  /** Up to 256 characters. 1 to 256 characters. */
  name: string;
  /** ID of the connection. */
  connectionId: string;
  description?: string | undefined;
  /** Whether every change is synced at once. Default true. */
  isAutoSyncEnabled?: boolean | undefined;
  /** ID of the subscriber whose certificates it syncs. */
  subscriberId?: string | null | undefined;
  /** ID of the application whose certificates it syncs. */
  applicationId?: string | undefined;
  /** IDs of the certificates. */
  certificateIds?: string[] | undefined;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** Where a sync of certificates is to write, and how. */
export type PkiSyncDestinationInput =
  | {
      destination: "aws-certificate-manager";
      destinationConfig: AwsCertificateManagerPkiSyncConfig;
      syncOptions: AwsCertificateManagerPkiSyncOptionsInput;
    }
  | {
      destination: "aws-elastic-load-balancer";
      destinationConfig: AwsElasticLoadBalancerPkiSyncConfig;
      syncOptions?: AwsElasticLoadBalancerPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "aws-secrets-manager";
      destinationConfig: AwsSecretsManagerPkiSyncConfig;
      syncOptions: AwsSecretsManagerPkiSyncOptionsInput;
    }
  | {
      destination: "azure-key-vault";
      destinationConfig: AzureKeyVaultPkiSyncConfig;
      syncOptions: AzureKeyVaultPkiSyncOptionsInput;
    }
  | {
      destination: "chef";
      destinationConfig: ChefPkiSyncConfig;
      syncOptions: ChefPkiSyncOptionsInput;
    }
  | {
      destination: "cloudflare-custom-certificate";
      destinationConfig: CloudflareCustomCertificatePkiSyncConfig;
      syncOptions: CloudflareCustomCertificatePkiSyncOptionsInput;
    }
  | {
      destination: "f5-big-ip";
      destinationConfig: F5BigIpPkiSyncConfig;
      syncOptions: F5BigIpPkiSyncOptionsInput;
    }
  | {
      destination: "netscaler";
      destinationConfig: NetscalerPkiSyncConfig;
      syncOptions: F5BigIpPkiSyncOptionsInput;
    };

/** Params of {@link create}. */
export type CreatePkiSyncParams<
  Destination extends
    PkiSyncDestinationInput["destination"] = PkiSyncDestinationInput["destination"],
> = PkiSyncSettings & { destination: Destination } & Extract<
    PkiSyncDestinationInput,
    { destination: Destination }
  >;

/** What {@link create} answers. */
export type CreatePkiSyncResult = PkiSync;

/**
 * Keeps certificates at a destination, and renewed ones too. The first run comes after the answer.
 *
 * `POST /api/v1/cert-manager/syncs/{destination}`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const sync = await create(session, {
 *   destination: "aws-certificate-manager",
 *   name: "web",
 *   connectionId,
 *   applicationId,
 *   certificateIds: [certificateId],
 *   destinationConfig: { region: "eu-central-1" },
 *   syncOptions: { certificateNameSchema: "infisical-{{certificateId}}" },
 * });
 * ```
 */
export function create<Destination extends PkiSyncDestinationInput["destination"]>(
  session: Session,
  params: CreatePkiSyncParams<Destination>,
  options?: RequestOptions,
): Promise<CreatePkiSyncResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/syncs/{destination}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of every sync of certificates. */
export interface PkiSyncChanges {
  /** ID of the sync. */
  pkiSyncId: string;
  /** Up to 256 characters. 1 to 256 characters. */
  name?: string | undefined;
  description?: string | undefined;
  /** Whether every change is synced at once. */
  isAutoSyncEnabled?: boolean | undefined;
  /** ID of the subscriber whose certificates it syncs. */
  subscriberId?: string | null | undefined;
  /** ID of the connection. */
  connectionId?: string | undefined;
}

/** What can be changed of where a sync of certificates writes. */
export type PkiSyncDestinationChanges =
  | {
      destination: "aws-certificate-manager";
      destinationConfig?: AwsCertificateManagerPkiSyncConfig | undefined;
      syncOptions?: AwsCertificateManagerPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "aws-elastic-load-balancer";
      destinationConfig?: AwsElasticLoadBalancerPkiSyncConfig | undefined;
      syncOptions?: AwsElasticLoadBalancerPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "aws-secrets-manager";
      destinationConfig?: AwsSecretsManagerPkiSyncConfig | undefined;
      syncOptions?: AwsSecretsManagerPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "azure-key-vault";
      destinationConfig?: AzureKeyVaultPkiSyncConfig | undefined;
      syncOptions?: AzureKeyVaultPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "chef";
      destinationConfig?: ChefPkiSyncConfig | undefined;
      syncOptions?: ChefPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "cloudflare-custom-certificate";
      destinationConfig?: CloudflareCustomCertificatePkiSyncConfig | undefined;
      syncOptions?: CloudflareCustomCertificatePkiSyncOptionsInput | undefined;
    }
  | {
      destination: "f5-big-ip";
      destinationConfig?: F5BigIpPkiSyncConfig | undefined;
      syncOptions?: F5BigIpPkiSyncOptionsInput | undefined;
    }
  | {
      destination: "netscaler";
      destinationConfig?: NetscalerPkiSyncConfig | undefined;
      syncOptions?: F5BigIpPkiSyncOptionsInput | undefined;
    };

/** Params of {@link update}. */
export type UpdatePkiSyncParams<
  Destination extends
    PkiSyncDestinationChanges["destination"] = PkiSyncDestinationChanges["destination"],
> = PkiSyncChanges & { destination: Destination } & Extract<
    PkiSyncDestinationChanges,
    { destination: Destination }
  >;

/** What {@link update} answers. */
export type UpdatePkiSyncResult = PkiSync;

/**
 * Changes a sync; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update<Destination extends PkiSyncDestinationChanges["destination"]>(
  session: Session,
  params: UpdatePkiSyncParams<Destination>,
  options?: RequestOptions,
): Promise<UpdatePkiSyncResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiSync}. */
export interface DeletePkiSyncParams {
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** ID of the sync. */
  pkiSyncId: string;
}

/** What {@link deletePkiSync} answers. */
export type DeletePkiSyncResult = PkiSync;

/**
 * Deletes a sync. What it wrote stays at the destination.
 *
 * `DELETE /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiSync(
  session: Session,
  params: DeletePkiSyncParams,
  options?: RequestOptions,
): Promise<DeletePkiSyncResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/syncs/{destination}/{pkiSyncId!certificates}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiSync as delete };

/** Params of {@link trigger}. */
export interface TriggerPkiSyncParams {
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** ID of the sync. */
  pkiSyncId: string;
}

/** What {@link trigger} answers. */
export interface TriggerPkiSyncResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Starts a run of a sync; it goes on after the answer.
 *
 * `POST /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}/sync`
 *
 * @param session - Session to use.
 * @param params - {@link TriggerPkiSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link TriggerPkiSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function trigger(
  session: Session,
  params: TriggerPkiSyncParams,
  options?: RequestOptions,
): Promise<TriggerPkiSyncResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}/sync",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeCertificates}. */
export interface RemoveCertificatesFromPkiSyncDestinationParams {
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** ID of the sync. */
  pkiSyncId: string;
}

/** What {@link removeCertificates} answers. */
export interface RemoveCertificatesFromPkiSyncDestinationResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Starts to remove what a sync wrote from the destination; it goes on after the answer.
 *
 * `POST /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}/remove-certificates`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveCertificatesFromPkiSyncDestinationParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveCertificatesFromPkiSyncDestinationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function removeCertificates(
  session: Session,
  params: RemoveCertificatesFromPkiSyncDestinationParams,
  options?: RequestOptions,
): Promise<RemoveCertificatesFromPkiSyncDestinationResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/syncs/{destination}/{pkiSyncId}/remove-certificates",
    machineOrUser,
    params,
    options,
  );
}

/** A certificate in a sync, with its names and validity. */
export interface PkiSyncCertificateDetails {
  id: string;
  /** ID of the sync. */
  pkiSyncId: string;
  /** ID of the certificate. */
  certificateId: string;
  /** How the last run ended. */
  syncStatus: "pending" | "syncing" | "succeeded" | "failed" | "running" | Unlisted;
  /** What the last run failed with. */
  lastSyncMessage?: string | null;
  /** When the last run was. ISO 8601. */
  lastSyncedAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  certificateSerialNumber?: string;
  certificateCommonName?: string;
  /** Other names of the subject, with commas between them. */
  certificateAltNames?: string;
  certificateStatus?: string;
  /** ISO 8601. */
  certificateNotBefore?: string;
  /** ISO 8601. */
  certificateNotAfter?: string;
  /** Days before its expiry to renew it. */
  certificateRenewBeforeDays?: number | null;
  /** What its last renewal failed with. */
  certificateRenewalError?: string | null;
  pkiSyncName?: string;
  pkiSyncDestination?: string;
  /** What the destination knows the certificate by, such as an ARN. */
  externalIdentifier?: string | null;
  /** Whether it is the one that a load balancer shows where no name fits. */
  syncMetadata?: { isDefault?: boolean } | null;
}

/** Params of {@link listCertificates}. */
export interface ListPkiSyncCertificatesParams {
  /** ID of the sync. */
  pkiSyncId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
}

/** What {@link listCertificates} answers. */
export interface ListPkiSyncCertificatesResult {
  certificates: PkiSyncCertificateDetails[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the certificates of a sync, and how far each is.
 *
 * `GET /api/v1/cert-manager/syncs/{pkiSyncId}/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSyncCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSyncCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such sync.
 */
export function listCertificates(
  session: Session,
  params: ListPkiSyncCertificatesParams,
  options?: RequestOptions,
): Promise<ListPkiSyncCertificatesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/{pkiSyncId}/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** A certificate in a sync. */
export interface PkiSyncCertificate {
  id: string;
  /** ID of the sync. */
  pkiSyncId: string;
  /** ID of the certificate. */
  certificateId: string;
  /** How the last run ended. */
  syncStatus?: string | null;
  /** What the last run failed with. */
  lastSyncMessage?: string | null;
  /** When the last run was. ISO 8601. */
  lastSyncedAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link addCertificates}. */
export interface AddPkiSyncCertificatesParams {
  /** ID of the sync. */
  pkiSyncId: string;
  /** IDs of the certificates. */
  certificateIds: string[];
}

/** What {@link addCertificates} answers. */
export interface AddPkiSyncCertificatesResult {
  /** Those that are new in it. */
  addedCertificates: PkiSyncCertificate[];
}

/**
 * Adds certificates to a sync.
 *
 * `POST /api/v1/cert-manager/syncs/{pkiSyncId}/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiSyncCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiSyncCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such sync.
 */
export function addCertificates(
  session: Session,
  params: AddPkiSyncCertificatesParams,
  options?: RequestOptions,
): Promise<AddPkiSyncCertificatesResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/syncs/{pkiSyncId}/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link dropCertificates}. */
export interface DropPkiSyncCertificatesParams {
  /** ID of the sync. */
  pkiSyncId: string;
  /** IDs of the certificates. */
  certificateIds: string[];
}

/** What {@link dropCertificates} answers. */
export interface DropPkiSyncCertificatesResult {
  /** How many were taken out. */
  removedCount: number;
}

/**
 * Takes certificates out of a sync.
 *
 * `DELETE /api/v1/cert-manager/syncs/{pkiSyncId}/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link DropPkiSyncCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link DropPkiSyncCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such sync.
 */
export function dropCertificates(
  session: Session,
  params: DropPkiSyncCertificatesParams,
  options?: RequestOptions,
): Promise<DropPkiSyncCertificatesResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/syncs/{pkiSyncId}/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link setDefaultCertificate}. */
export interface SetPkiSyncDefaultCertificateParams {
  /** ID of the sync. */
  pkiSyncId: string;
  /** ID of the certificate. */
  certificateId: string;
}

/** What {@link setDefaultCertificate} answers. */
export interface SetPkiSyncDefaultCertificateResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Makes a certificate the one that a load balancer's listeners show where no name fits.
 *
 * `POST /api/v1/cert-manager/syncs/aws-elastic-load-balancer/{pkiSyncId}/certificates/default`
 *
 * @param session - Session to use.
 * @param params - {@link SetPkiSyncDefaultCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link SetPkiSyncDefaultCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such sync.
 */
export function setDefaultCertificate(
  session: Session,
  params: SetPkiSyncDefaultCertificateParams,
  options?: RequestOptions,
): Promise<SetPkiSyncDefaultCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/syncs/aws-elastic-load-balancer/{pkiSyncId}/certificates/default",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearDefaultCertificate}. */
export interface ClearPkiSyncDefaultCertificateParams {
  /** ID of the sync. */
  pkiSyncId: string;
}

/** What {@link clearDefaultCertificate} answers. */
export interface ClearPkiSyncDefaultCertificateResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Leaves it to AWS which certificate a load balancer's listeners show where no name fits.
 *
 * `DELETE /api/v1/cert-manager/syncs/aws-elastic-load-balancer/{pkiSyncId}/certificates/default`
 *
 * @param session - Session to use.
 * @param params - {@link ClearPkiSyncDefaultCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearPkiSyncDefaultCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such sync.
 */
export function clearDefaultCertificate(
  session: Session,
  params: ClearPkiSyncDefaultCertificateParams,
  options?: RequestOptions,
): Promise<ClearPkiSyncDefaultCertificateResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/syncs/aws-elastic-load-balancer/{pkiSyncId}/certificates/default",
    machineOrUser,
    params,
    options,
  );
}

/** A load balancer in AWS. */
export interface AwsLoadBalancer {
  /** ARN of the load balancer. */
  loadBalancerArn: string;
  loadBalancerName: string;
  type: "application" | "network" | "gateway" | Unlisted;
  scheme: string;
  state: string;
  vpcId?: string;
  dnsName?: string;
}

/** Params of {@link listLoadBalancers}. */
export interface ListPkiSyncLoadBalancersParams {
  /** ID of the connection. */
  connectionId: string;
  /** Region of AWS. */
  region: AwsRegion;
}

/** What {@link listLoadBalancers} answers. */
export interface ListPkiSyncLoadBalancersResult {
  loadBalancers: AwsLoadBalancer[];
}

/**
 * Lists the load balancers of a region that a connection to AWS can see.
 *
 * `GET /api/v1/cert-manager/syncs/aws-elastic-load-balancer/load-balancers`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSyncLoadBalancersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSyncLoadBalancersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listLoadBalancers(
  session: Session,
  params: ListPkiSyncLoadBalancersParams,
  options?: RequestOptions,
): Promise<ListPkiSyncLoadBalancersResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/aws-elastic-load-balancer/load-balancers",
    userOnly,
    params,
    options,
  );
}

/** A listener of a load balancer in AWS, with its certificates. */
export interface AwsLoadBalancerListenerDetails {
  /** ARN of the listener. */
  listenerArn: string;
  port: number;
  protocol: string;
  /** ARN of the load balancer. */
  loadBalancerArn: string;
  /** Name of the listener's security policy in AWS. */
  sslPolicy?: string;
  certificates?: { certificateArn: string; isDefault: boolean }[];
}

/** Params of {@link listLoadBalancerListeners}. */
export interface ListPkiSyncLoadBalancerListenersParams {
  /** ID of the connection. */
  connectionId: string;
  /** Region of AWS. */
  region: AwsRegion;
  /** ARN of the load balancer. */
  loadBalancerArn: string;
}

/** What {@link listLoadBalancerListeners} answers. */
export interface ListPkiSyncLoadBalancerListenersResult {
  /** The listeners that certificates are attached to. */
  listeners: AwsLoadBalancerListenerDetails[];
}

/**
 * Lists the listeners of a load balancer that a connection to AWS can see.
 *
 * `GET /api/v1/cert-manager/syncs/aws-elastic-load-balancer/listeners`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSyncLoadBalancerListenersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSyncLoadBalancerListenersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listLoadBalancerListeners(
  session: Session,
  params: ListPkiSyncLoadBalancerListenersParams,
  options?: RequestOptions,
): Promise<ListPkiSyncLoadBalancerListenersResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/aws-elastic-load-balancer/listeners",
    userOnly,
    params,
    options,
  );
}

/** A destination, and what syncs of certificates to it can do. */
export interface PkiSyncOption {
  /** Its name. */
  name: string;
  /** The app that the connection is to. */
  connection: AppConnectionApp;
  /** The destination. */
  destination: PkiSyncDestinationName;
  /** Whether certificates can be taken from there. */
  canImportCertificates: boolean;
  /** Whether certificates can be removed there. */
  canRemoveCertificates: boolean;
  /** How names at the destination are made by default. */
  defaultCertificateNameSchema?: string;
  /** Characters that names must not have. */
  forbiddenCharacters?: string;
  /** Regular expression that names have to match. */
  allowedCharacterPattern?: string;
  maxCertificateNameLength?: number;
  minCertificateNameLength?: number;
}

/** What {@link options} answers. */
export interface ListPkiSyncOptionsResult {
  pkiSyncOptions: PkiSyncOption[];
}

/**
 * Lists the kinds of destinations, with the app that each connects to and what each can do.
 *
 * `GET /api/v1/cert-manager/syncs/options`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSyncOptionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function options(
  session: Session,
  options?: RequestOptions,
): Promise<ListPkiSyncOptionsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/syncs/options",
    machineOrUser,
    undefined,
    options,
  );
}
