import { machineOrUser, open } from "../../../core/modes.js";
import type { Logins } from "../../auth/logins.js";
import { randomHex, uuid } from "../../bytes.js";
import { notFound, unauthorized } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import type { Store, Table } from "../../store.js";
import { column, number, object, optional, string, withDefault } from "../../validation.js";
import {
  type IdentityAuth,
  identityAuths,
  requireIdentity,
  requireIdentityAuth,
} from "../identity-auth.js";

export interface ClientSecret {
  readonly id: string;
  readonly authId: string;
  readonly secret: string;
  readonly description: string;
  readonly numUsesLimit: number;
  readonly ttl: number;
  numUses: number;
  isRevoked: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export const clientSecrets: Table<ClientSecret> = {
  name: "clientSecrets",
  belongsTo: { identityAuths: "authId" },
};

export function addClientSecret(
  store: Store,
  authId: string,
  fields: Partial<ClientSecret> = {},
): ClientSecret {
  const now = store.clock.timestamp();
  return store.rows(clientSecrets).add({
    id: uuid(),
    authId,
    secret: randomHex(32),
    description: "",
    numUsesLimit: 0,
    ttl: 0,
    numUses: 0,
    isRevoked: false,
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

export function clientSecretsOf(store: Store, { id }: IdentityAuth): ClientSecret[] {
  return store.rows(clientSecrets).filter(({ authId }) => authId === id);
}

const longest = 315_360_000;

/** The login with a client secret, and the client secrets. */
export function universalAuthRoutes(store: Store, logins: Logins): Routes {
  const path = "/api/v1/auth/universal-auth";
  const secretPath = `${path}/identities/{identityId}/client-secrets`;

  const credentials = object({
    clientId: string(),
    clientSecret: string(),
    organizationSlug: optional(string({ min: 1, max: 64 })),
  });
  const created = object({
    description: withDefault(column(), ""),
    numUsesLimit: withDefault(number({ min: 0 }), 0),
    ttl: withDefault(number({ min: 0, max: longest }), 0),
  });

  function authOf(call: Call): IdentityAuth {
    return requireIdentityAuth(store, requireIdentity(store, call), "universal-auth");
  }

  function clientSecretOf(call: Call): ClientSecret {
    const id = call.slot("clientSecretId");
    const clientSecret = clientSecretsOf(store, authOf(call)).find(
      (candidate) => candidate.id === id,
    );
    if (!clientSecret) throw notFound(`Client secret with ID '${id}' not found`);
    return clientSecret;
  }

  function authWithClientId(clientId: string): IdentityAuth | undefined {
    return store.rows(identityAuths).find(({ settings }) => settings.clientId === clientId);
  }

  /** The client secret, if it is good for a login. */
  function usableSecret(clientId: string, presented: string): ClientSecret {
    const configuration = authWithClientId(clientId);
    const clientSecret =
      configuration &&
      clientSecretsOf(store, configuration).find(
        ({ secret, isRevoked }) => secret === presented && !isRevoked,
      );
    if (!clientSecret) throw unauthorized("Invalid credentials");
    const { ttl, numUsesLimit, createdAt } = clientSecret;
    if (ttl > 0 && store.clock.now() >= Date.parse(createdAt) + ttl * 1000) {
      throw unauthorized("Access denied due to expired client secret");
    }
    // The database gives both numbers as text, and as text the server compares them.
    if (numUsesLimit > 0 && String(clientSecret.numUses) >= String(numUsesLimit)) {
      throw unauthorized("Access denied due to client secret usage limit reached");
    }
    return clientSecret;
  }

  return {
    [`POST ${path}/login`]: {
      auth: open,
      async handle(call) {
        const params = call.body(credentials);
        const named = authWithClientId(params.clientId)?.identityId;
        const accepted = await logins.judge("universalAuth", params, named);
        const clientSecret = accepted
          ? undefined
          : usableSecret(params.clientId, params.clientSecret);
        const identityId = accepted ?? named ?? "";
        logins.requireSlug(identityId, params.organizationSlug);
        if (clientSecret) clientSecret.numUses++;
        return logins.admit(identityId, "universalAuth");
      },
    },

    [`POST ${secretPath}`]: {
      auth: machineOrUser,
      handle(call) {
        const fields = call.body(created);
        const clientSecret = addClientSecret(store, authOf(call).id, fields);
        return { clientSecret: clientSecret.secret, clientSecretData: show(clientSecret) };
      },
    },

    [`GET ${secretPath}`]: {
      auth: machineOrUser,
      handle: (call) => ({
        clientSecretData: clientSecretsOf(store, authOf(call))
          .filter(({ isRevoked }) => !isRevoked)
          .map(show),
      }),
    },

    [`GET ${secretPath}/{clientSecretId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ clientSecretData: show(clientSecretOf(call)) }),
    },

    [`POST ${secretPath}/{clientSecretId}/revoke`]: {
      auth: machineOrUser,
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
