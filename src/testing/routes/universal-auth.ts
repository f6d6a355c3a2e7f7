import { badRequest, notFound, unauthorized } from "../errors.js";
import type { ClientSecret, Identity, TrustedIp, UniversalAuth } from "../model.js";
import type { Call, Routes } from "../router.js";
import type { Store } from "../state.js";
import type { TestAuthMode, Tokens } from "../tokens.js";
import { array, boolean, number, object, optional, string, withDefault } from "../validation.js";
import type { LogIn } from "./login.js";

const longest = 315_360_000;

export function universalAuthRoutes(store: Store, tokens: Tokens, logIn: LogIn): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];
  const path = "/api/v1/auth/universal-auth";

  const credentials = object({
    clientId: string(),
    clientSecret: string(),
    organizationSlug: optional(string({ min: 1, max: 64 })),
  });
  const trustedIps = optional(array(object({ ipAddress: string() }), { min: 1 }));
  const seconds = optional(number({ min: 0, max: longest, isInteger: true }));
  const configuration = object({
    clientSecretTrustedIps: trustedIps,
    accessTokenTrustedIps: trustedIps,
    accessTokenTTL: seconds,
    accessTokenMaxTTL: seconds,
    accessTokenNumUsesLimit: optional(number({ min: 0, isInteger: true })),
    accessTokenPeriod: seconds,
    lockoutEnabled: optional(boolean()),
    lockoutThreshold: optional(number({ min: 1, max: 30 })),
    lockoutDurationSeconds: optional(number({ min: 30, max: 86_400 })),
    lockoutCounterResetSeconds: optional(number({ min: 5, max: 3600 })),
  });
  const createdSecret = object({
    description: withDefault(string(), ""),
    numUsesLimit: withDefault(number({ min: 0 }), 0),
    ttl: withDefault(number({ min: 0, max: longest }), 0),
  });

  function identityOf(call: Call): Identity {
    store.requireOrganizationRole(call.actor);
    return store.identity(call.slot("identityId"));
  }

  function universalAuthOf(call: Call): UniversalAuth {
    const { universalAuth } = identityOf(call);
    if (!universalAuth) throw badRequest("The identity does not have universal auth");
    return universalAuth;
  }

  function clientSecretOf(call: Call): ClientSecret {
    const id = call.slot("clientSecretId");
    const clientSecret = universalAuthOf(call).clientSecrets.get(id);
    if (!clientSecret) throw notFound(`Client secret with ID '${id}' not found`);
    return clientSecret;
  }

  function readConfiguration(call: Call, current?: UniversalAuth): Partial<UniversalAuth> {
    const body = call.body(configuration);
    const ttl = body.accessTokenTTL ?? current?.accessTokenTTL ?? 0;
    const maxTTL = body.accessTokenMaxTTL ?? current?.accessTokenMaxTTL ?? 0;
    if (maxTTL > 0 && ttl > maxTTL) {
      throw badRequest("Access token TTL cannot be greater than max TTL");
    }
    const { clientSecretTrustedIps, accessTokenTrustedIps, ...rest } = body;
    return {
      ...withoutUndefined(rest),
      ...(clientSecretTrustedIps && {
        clientSecretTrustedIps: clientSecretTrustedIps.map(readTrustedIp),
      }),
      ...(accessTokenTrustedIps && {
        accessTokenTrustedIps: accessTokenTrustedIps.map(readTrustedIp),
      }),
    };
  }

  return {
    [`POST ${path}/login`]: {
      auth: [],
      handle(call) {
        const { clientId, clientSecret: presented } = call.body(credentials);
        const universalAuth = store.universalAuths.get(clientId);
        const clientSecret = [...(universalAuth?.clientSecrets.values() ?? [])].find(
          ({ secret, isRevoked }) => secret === presented && !isRevoked,
        );
        if (!universalAuth || !clientSecret) throw unauthorized("Invalid credentials");
        const { ttl, numUsesLimit, createdAt } = clientSecret;
        if (ttl > 0 && store.clock.now() >= Date.parse(createdAt) + ttl * 1000) {
          throw unauthorized("Access denied due to expired client secret");
        }
        if (numUsesLimit > 0 && clientSecret.numUses >= numUsesLimit) {
          throw unauthorized("Access denied due to client secret usage limit reached");
        }
        clientSecret.numUses++;
        return logIn(universalAuth.identity, "universal-auth");
      },
    },

    [`POST ${path}/identities/{identityId}`]: {
      auth,
      handle(call) {
        const fields = readConfiguration(call);
        const universalAuth = store.attachUniversalAuth(identityOf(call), fields);
        return { identityUniversalAuth: show(universalAuth) };
      },
    },

    [`GET ${path}/identities/{identityId}`]: {
      auth,
      handle: (call) => ({ identityUniversalAuth: show(universalAuthOf(call)) }),
    },

    [`PATCH ${path}/identities/{identityId}`]: {
      auth,
      handle(call) {
        const universalAuth = universalAuthOf(call);
        Object.assign(universalAuth, readConfiguration(call, universalAuth));
        universalAuth.updatedAt = store.clock.timestamp();
        return { identityUniversalAuth: show(universalAuth) };
      },
    },

    [`DELETE ${path}/identities/{identityId}`]: {
      auth,
      handle(call) {
        const universalAuth = universalAuthOf(call);
        removeUniversalAuth(store, tokens, universalAuth.identity);
        return { identityUniversalAuth: show(universalAuth) };
      },
    },

    [`POST ${path}/identities/{identityId}/client-secrets`]: {
      auth,
      handle(call) {
        const fields = call.body(createdSecret);
        const universalAuth = universalAuthOf(call);
        const clientSecret = store.addClientSecret(universalAuth, fields);
        return {
          clientSecret: clientSecret.secret,
          clientSecretData: showClientSecret(universalAuth, clientSecret),
        };
      },
    },

    [`GET ${path}/identities/{identityId}/client-secrets`]: {
      auth,
      handle(call) {
        const universalAuth = universalAuthOf(call);
        return {
          clientSecretData: [...universalAuth.clientSecrets.values()]
            .filter(({ isRevoked }) => !isRevoked)
            .map((clientSecret) => showClientSecret(universalAuth, clientSecret)),
        };
      },
    },

    [`GET ${path}/identities/{identityId}/client-secrets/{clientSecretId}`]: {
      auth,
      handle: (call) => ({
        clientSecretData: showClientSecret(universalAuthOf(call), clientSecretOf(call)),
      }),
    },

    [`POST ${path}/identities/{identityId}/client-secrets/{clientSecretId}/revoke`]: {
      auth,
      handle(call) {
        const clientSecret = clientSecretOf(call);
        clientSecret.isRevoked = true;
        clientSecret.updatedAt = store.clock.timestamp();
        return { clientSecretData: showClientSecret(universalAuthOf(call), clientSecret) };
      },
    },
  };
}

/** Without its way to log in, an identity loses its tokens too. */
export function removeUniversalAuth(store: Store, tokens: Tokens, identity: Identity): void {
  if (!identity.universalAuth) return;
  store.universalAuths.delete(identity.universalAuth.clientId);
  identity.universalAuth = null;
  tokens.revokeOf(identity);
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(fields: T): Partial<Defined<T>> {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Partial<Defined<T>>;
}

function readTrustedIp({ ipAddress: text }: { ipAddress: string }): TrustedIp {
  const [ipAddress = "", prefix] = text.split("/");
  const type = ipAddress.includes(":") ? "ipv6" : "ipv4";
  return { type, ipAddress, ...(prefix !== undefined && { prefix: Number(prefix) }) };
}

function show({ identity, clientSecrets, ...universalAuth }: UniversalAuth): object {
  return { ...universalAuth, identityId: identity.id };
}

function showClientSecret(universalAuth: UniversalAuth, clientSecret: ClientSecret): object {
  return {
    id: clientSecret.id,
    createdAt: clientSecret.createdAt,
    updatedAt: clientSecret.updatedAt,
    description: clientSecret.description,
    clientSecretPrefix: clientSecret.secret.slice(0, 4),
    clientSecretNumUses: clientSecret.numUses,
    clientSecretNumUsesLimit: clientSecret.numUsesLimit,
    clientSecretTTL: clientSecret.ttl,
    identityUAId: universalAuth.id,
    isClientSecretRevoked: clientSecret.isRevoked,
  };
}
