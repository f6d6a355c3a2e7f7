import type { Logins } from "../../auth/logins.js";
import { notFound, unauthorized } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import type { ClientSecret, IdentityAuth } from "../../records.js";
import type { State } from "../../state.js";
import type { TestAuthMode } from "../../types.js";
import { number, object, optional, string, withDefault } from "../../validation.js";
import { attachedAuth } from "../identity-auth.js";

const longest = 315_360_000;

/** The login with a client secret, and the client secrets. */
export function universalAuthRoutes(store: State, logins: Logins): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];
  const path = "/api/v1/auth/universal-auth";
  const secretPath = `${path}/identities/{identityId}/client-secrets`;

  const credentials = object({
    clientId: string(),
    clientSecret: string(),
    organizationSlug: optional(string({ min: 1, max: 64 })),
  });
  const created = object({
    description: withDefault(string(), ""),
    numUsesLimit: withDefault(number({ min: 0 }), 0),
    ttl: withDefault(number({ min: 0, max: longest }), 0),
  });

  function authOf(call: Call): IdentityAuth {
    store.requireOrganizationRole(call.actor);
    const identity = store.identity(call.slot("identityId"));
    store.organization(call.actor, identity.organizationId);
    return attachedAuth(store, identity, "universal-auth");
  }

  function secretsOf({ id }: IdentityAuth): ClientSecret[] {
    return [...store.clientSecrets.values()].filter(({ authId }) => authId === id);
  }

  function clientSecretOf(call: Call): ClientSecret {
    const id = call.slot("clientSecretId");
    const clientSecret = secretsOf(authOf(call)).find((candidate) => candidate.id === id);
    if (!clientSecret) throw notFound(`Client secret with ID '${id}' not found`);
    return clientSecret;
  }

  function authWithClientId(clientId: string): IdentityAuth | undefined {
    return [...store.identityAuths.values()].find(({ settings }) => settings.clientId === clientId);
  }

  /** Counts the use of a client secret that is good; refuses the others. */
  function use(clientId: string, presented: string): IdentityAuth {
    const configuration = authWithClientId(clientId);
    const clientSecret =
      configuration &&
      secretsOf(configuration).find(({ secret, isRevoked }) => secret === presented && !isRevoked);
    if (!clientSecret) throw unauthorized("Invalid credentials");
    const { ttl, numUsesLimit, createdAt } = clientSecret;
    if (ttl > 0 && store.clock.now() >= Date.parse(createdAt) + ttl * 1000) {
      throw unauthorized("Access denied due to expired client secret");
    }
    if (numUsesLimit > 0 && clientSecret.numUses >= numUsesLimit) {
      throw unauthorized("Access denied due to client secret usage limit reached");
    }
    clientSecret.numUses++;
    return configuration;
  }

  return {
    [`POST ${path}/login`]: {
      auth: [],
      async handle(call) {
        const params = call.body(credentials);
        const accepted = await logins.judge("universalAuth", params, () => {
          return store.identities.get(authWithClientId(params.clientId)?.identityId ?? "");
        });
        const identity =
          accepted ?? store.identity(use(params.clientId, params.clientSecret).identityId);
        return logins.admit(identity, "universalAuth");
      },
    },

    [`POST ${secretPath}`]: {
      auth,
      handle(call) {
        const fields = call.body(created);
        const clientSecret = store.addClientSecret(authOf(call).id, fields);
        return { clientSecret: clientSecret.secret, clientSecretData: show(clientSecret) };
      },
    },

    [`GET ${secretPath}`]: {
      auth,
      handle: (call) => ({
        clientSecretData: secretsOf(authOf(call))
          .filter(({ isRevoked }) => !isRevoked)
          .map(show),
      }),
    },

    [`GET ${secretPath}/{clientSecretId}`]: {
      auth,
      handle: (call) => ({ clientSecretData: show(clientSecretOf(call)) }),
    },

    [`POST ${secretPath}/{clientSecretId}/revoke`]: {
      auth,
      handle(call) {
        const clientSecret = clientSecretOf(call);
        clientSecret.isRevoked = true;
        clientSecret.updatedAt = store.clock.timestamp();
        return { clientSecretData: show(clientSecret) };
      },
    },
  };
}

function show(clientSecret: ClientSecret): object {
  return {
    id: clientSecret.id,
    createdAt: clientSecret.createdAt,
    updatedAt: clientSecret.updatedAt,
    description: clientSecret.description,
    clientSecretPrefix: clientSecret.secret.slice(0, 4),
    clientSecretNumUses: clientSecret.numUses,
    clientSecretNumUsesLimit: clientSecret.numUsesLimit,
    clientSecretTTL: clientSecret.ttl,
    identityUAId: clientSecret.authId,
    isClientSecretRevoked: clientSecret.isRevoked,
  };
}
