import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";
import type { LoginProvider } from "../credentials/shared/provider.js";
import type { LoginParams } from "../login.js";
import { firstOf, need, readVariables, type Variables } from "./variables.js";

/** What every method hands on. */
interface Context {
  readonly env: Variables;
  readonly organizationSlug?: string;
}

/** A way to sign in with what the environment has. */
interface LoginMethod {
  /** What has to be set; of the names in one list, the first that is. */
  readonly needs: readonly (readonly string[])[];
  /** Makes the params, or their provider, of the values of {@link needs}, in their order. */
  login(context: Context, ...values: string[]): LoginParams | Promise<LoginProvider>;
}

const machineIdentity = "INFISICAL_MACHINE_IDENTITY_ID";

/** Variables with an ID token of a platform, the first of which is used. */
const idTokens = ["INFISICAL_JWT", "INFISICAL_ID_TOKEN", "VERCEL_OIDC_TOKEN"];
const githubActions = "ACTIONS_ID_TOKEN_REQUEST_URL";

// The providers are loaded when their method is used.
const methods: Readonly<Record<string, LoginMethod>> = {
  universal: {
    needs: [
      ["INFISICAL_UNIVERSAL_AUTH_CLIENT_ID", "INFISICAL_CLIENT_ID"],
      ["INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET", "INFISICAL_CLIENT_SECRET"],
    ],
    login: ({ env: _, ...organization }, clientId = "", clientSecret = "") => ({
      universalAuth: { clientId, clientSecret, ...organization },
    }),
  },
  "aws-iam": {
    needs: [["INFISICAL_AWS_IAM_AUTH_IDENTITY_ID", machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/aws.js")).awsIam({ identityId, ...context }),
  },
  "gcp-id-token": {
    needs: [["INFISICAL_GCP_AUTH_IDENTITY_ID", machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/gcp.js")).gcpIdToken({ identityId, ...context }),
  },
  "gcp-iam": {
    needs: [["INFISICAL_GCP_AUTH_IDENTITY_ID", machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/gcp.js")).gcpIam({ identityId, ...context }),
  },
  azure: {
    needs: [["INFISICAL_AZURE_AUTH_IDENTITY_ID", machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/azure.js")).azureManagedIdentity({ identityId, ...context }),
  },
  kubernetes: {
    needs: [["INFISICAL_KUBERNETES_IDENTITY_ID", machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/kubernetes.js")).kubernetesServiceAccount({
        identityId,
        ...context,
      }),
  },
  oidc: {
    needs: [
      ["INFISICAL_OIDC_AUTH_IDENTITY_ID", machineIdentity],
      [...idTokens, githubActions],
    ],
    login: async (context, identityId = "") => {
      const variable = firstOf(context.env, idTokens)?.name;
      return variable
        ? (await import("../credentials/oidc.js")).oidcFromEnv({
            identityId,
            variable,
            ...context,
          })
        : (await import("../credentials/github.js")).githubActionsOidc({
            identityId,
            ...context,
          });
    },
  },
  oci: {
    needs: [["INFISICAL_OCI_AUTH_IDENTITY_ID", machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/oci.js")).oci({ identityId, ...context }),
  },
  alicloud: {
    needs: [[machineIdentity]],
    login: async (context, identityId = "") =>
      (await import("../credentials/alicloud.js")).alicloud({ identityId, ...context }),
  },
  ldap: {
    needs: [
      ["INFISICAL_LDAP_AUTH_IDENTITY_ID", machineIdentity],
      ["INFISICAL_LDAP_USERNAME"],
      ["INFISICAL_LDAP_PASSWORD"],
    ],
    login: ({ env: _, ...organization }, identityId = "", username = "", password = "") => ({
      ldapAuth: { identityId, username, password, ...organization },
    }),
  },
  jwt: {
    needs: [[machineIdentity], ["INFISICAL_JWT"]],
    login: ({ env: _, ...organization }, identityId = "", jwt = "") => ({
      jwtAuth: { identityId, jwt, ...organization },
    }),
  },
  "tls-cert": {
    needs: [[machineIdentity]],
    login: ({ env: _, ...organization }, identityId = "") => ({
      tlsCertAuth: { identityId, ...organization },
    }),
  },
};

/**
 * Finds out how to sign in, and that all is there for it. What it gives reads the variables anew at
 * every renewal.
 */
export function loginFromEnv(env: object | undefined): LoginProvider {
  const [name, { needs, login }] = findMethod(readVariables(env));
  const values = (variables: Variables): string[] =>
    needs.map((names) => need(variables, names, ` for the method ${name}`));
  values(readVariables(env));
  return async (call) => {
    const variables = readVariables(env);
    const organizationSlug = firstOf(variables, ["INFISICAL_AUTH_ORGANIZATION_SLUG"])?.value;
    const context = { env: variables, ...(organizationSlug && { organizationSlug }) };
    const found = await login(context, ...values(variables));
    return typeof found === "function" ? found(call) : found;
  };
}

/** The method that the variables name, or else the one that they are for. */
function findMethod(variables: Variables): [name: string, method: LoginMethod] {
  const isGcpIam = variables.INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH !== undefined;
  const [gcp, otherGcp] = isGcpIam ? ["gcp-iam", "gcp-id-token"] : ["gcp-id-token", "gcp-iam"];
  const all = Object.entries(methods);

  const given = variables.INFISICAL_AUTH_METHOD?.toLowerCase().replace(/-auth$/, "");
  if (given) {
    const name = given === "aws" ? "aws-iam" : given === "gcp" ? gcp : given;
    return (
      all.find(([known]) => known === name) ??
      refuse("INFISICAL_AUTH_METHOD", `one of ${Object.keys(methods).join(", ")}`)
    );
  }

  const universal = all.find(
    ([name, { needs }]) => name === "universal" && firstOf(variables, needs.flat()),
  );
  if (universal) return universal;

  const found = all.filter(
    ([
      name,
      {
        needs: [identity = []],
      },
    ]) => {
      const own = identity.filter((variable) => variable !== machineIdentity);
      return name !== otherGcp && firstOf(variables, own);
    },
  );
  const [only, another] = found;
  if (another) {
    const names = found.map(([name]) => name).join(" and ");
    refuse("INFISICAL_AUTH_METHOD", `set, since there are variables of ${names}`);
  }
  if (only) return only;
  throw new InfisicalError(
    variables[machineIdentity]
      ? `INFISICAL_AUTH_METHOD must be set, to use ${machineIdentity}`
      : "Nothing to sign in with: set INFISICAL_TOKEN, or INFISICAL_UNIVERSAL_AUTH_CLIENT_ID and INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET, or INFISICAL_AUTH_METHOD",
  );
}
