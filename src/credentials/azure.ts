import { CredentialsError } from "./errors.js";
import {
  type Environment,
  environment,
  optionalVariable,
  requireVariable,
} from "./shared/environment.js";
import {
  checkServiceOptions,
  type MetadataOptions,
  readObject,
  type ServiceRequest,
  startRequests,
} from "./shared/http.js";
import { checkJwt } from "./shared/jwt.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { forms } from "./shared/text.js";
import { parseUrl } from "./shared/url.js";

export type { Environment, LoginProvider, MachineIdentityOptions, MetadataOptions, ProviderCall };

/** Options of {@link azureManagedIdentity}. */
export interface AzureManagedIdentityOptions extends MachineIdentityOptions, MetadataOptions {
  /** Client ID of a user-assigned managed identity. Default: the system-assigned one. */
  clientId?: string | undefined;
  /** Object ID of a user-assigned managed identity, in place of `clientId`. */
  objectId?: string | undefined;
  /** What the token is for, as the identity expects it. Default `https://management.azure.com/`. */
  resource?: string | undefined;
  /** Where the metadata service is. Default `http://169.254.169.254`. */
  endpoint?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

/**
 * Signs in as an Azure managed identity: in App Service and Functions, which set
 * `IDENTITY_ENDPOINT` and `IDENTITY_HEADER`, else on virtual machines, by their metadata service.
 *
 * @param options - {@link AzureManagedIdentityOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when Azure gives no token.
 * @throws An {@link InfisicalError} when an option cannot be used.
 *
 * @example
 * ```ts
 * await login(session, azureManagedIdentity({ identityId }));
 * ```
 */
export function azureManagedIdentity(options: AzureManagedIdentityOptions): LoginProvider {
  const identity = machineIdentity(options);
  const service = checkServiceOptions(options);
  checkTexts(options, "clientId", "objectId", "resource", "endpoint");
  return async ({ signal } = {}) => {
    const { ask } = startRequests(service, signal);
    const env = environment(options.env);
    const isAppService = Boolean(env.IDENTITY_ENDPOINT);
    const request = isAppService ? appServiceRequest(options, env) : virtualMachineRequest(options);
    if (!isAppService) {
      // A token may take its time. Whether the service is there shows at once: it refuses requests
      // without its header.
      await ask({ ...request, headers: {}, timeout: service.probeTimeout, isProbe: true });
    }
    const answer = readObject(request, await ask(request)) as { access_token?: unknown };
    const { source, remedy } = request;
    const jwt = checkJwt(source, answer.access_token, "the answer's access_token", remedy);
    return { azureAuth: { ...identity, jwt } };
  };
}

function appServiceRequest(
  { clientId, objectId, resource = management }: AzureManagedIdentityOptions,
  env: Environment,
): ServiceRequest {
  const source = "Azure App Service managed identity";
  const remedy = "Assign a managed identity to the app, and check clientId or objectId";
  const endpoint = "IDENTITY_ENDPOINT";
  const url = parseUrl(source, endpoint, requireVariable(source, env, endpoint, remedy));
  const header = optionalVariable(source, env, "IDENTITY_HEADER", remedy, forms.phrase);
  if (!header) {
    throw new CredentialsError(
      "IDENTITY_HEADER is not set, though IDENTITY_ENDPOINT is. Azure Arc, which does so, is not supported",
      { source },
    );
  }
  url.searchParams.set("api-version", "2019-08-01");
  url.searchParams.set("resource", resource);
  if (clientId) url.searchParams.set("client_id", clientId);
  if (objectId) url.searchParams.set("principal_id", objectId);
  return {
    source,
    url: url.href,
    headers: { "X-IDENTITY-HEADER": header },
    remedy,
    secrets: [header],
  };
}

function virtualMachineRequest({
  clientId,
  objectId,
  resource = management,
  endpoint = "http://169.254.169.254",
}: AzureManagedIdentityOptions): ServiceRequest {
  const source = "Azure instance metadata";
  const url = new URL("/metadata/identity/oauth2/token", parseUrl(source, "endpoint", endpoint));
  url.searchParams.set("api-version", "2018-02-01");
  url.searchParams.set("resource", resource);
  if (clientId) url.searchParams.set("client_id", clientId);
  if (objectId) url.searchParams.set("object_id", objectId);
  return {
    source,
    url: url.href,
    headers: { Metadata: "true" },
    remedy:
      "Run it on Azure, assign a managed identity to the machine, and check clientId or objectId",
  };
}

const management = "https://management.azure.com/";
