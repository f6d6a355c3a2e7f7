import { type AuthMethod, authMethods, type Operation } from "../auth/methods.js";
import type { Tokens } from "../auth/tokens.js";
import { badRequest } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Identity, IdentityAuth, TrustedIp } from "../records.js";
import type { State } from "../state.js";
import type { TestAuthMode } from "../types.js";

/** Attaching, changing, reading and revoking of each of the ways to sign in. */
export function identityAuthRoutes(store: State, tokens: Tokens): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];

  function identityOf(call: Call): Identity {
    store.requireOrganizationRole(call.actor);
    const identity = store.identity(call.slot("identityId"));
    store.organization(call.actor, identity.organizationId);
    return identity;
  }

  function routesOf(method: AuthMethod): Routes {
    const path = `/api/v1/auth/${method.name}/identities/{identityId}`;

    const authOf = (call: Call): IdentityAuth => attachedAuth(store, identityOf(call), method.name);

    const answer = (operation: Operation, configuration: IdentityAuth): object => ({
      [method.field]: show(method, operation, configuration),
    });

    return {
      [`POST ${path}`]: {
        auth,
        handle(call) {
          const configuration = read(call.body(method.attached));
          const identity = identityOf(call);
          if (store.identityAuth(identity.id, method.name)) {
            throw badRequest(`Failed to add ${method.title} to already configured identity`);
          }
          requireLifetimes(configuration);
          const settings = { ...method.defaults?.(), ...configuration.settings };
          const fields = { ...configuration, settings };
          return answer("attach", store.addIdentityAuth(identity, method.name, fields));
        },
      },

      [`GET ${path}`]: {
        auth,
        handle: (call) => answer("get", authOf(call)),
      },

      [`PATCH ${path}`]: {
        auth,
        handle(call) {
          const changes = read(call.body(method.updated));
          const current = authOf(call);
          requireLifetimes({ ...current, ...changes });
          Object.assign(current, changes, {
            settings: { ...current.settings, ...changes.settings },
            updatedAt: store.clock.timestamp(),
          });
          return answer("update", current);
        },
      },

      [`DELETE ${path}`]: {
        auth,
        handle(call) {
          const current = authOf(call);
          store.identityAuths.remove(current);
          // Without its way to sign in, an identity loses the tokens that it got by it.
          tokens.revokeOf(store.identity(current.identityId), method.name);
          return answer("revoke", current);
        },
      },
    };
  }

  return Object.assign({}, ...authMethods().map(routesOf));
}

/** How the identity signs in by the method; a refusal when it cannot. */
export function attachedAuth(store: State, identity: Identity, name: string): IdentityAuth {
  const configuration = store.identityAuth(identity.id, name);
  if (configuration) return configuration;
  const title = authMethods().find((method) => method.name === name)?.title;
  throw badRequest(`The identity does not have ${title}`);
}

/** Tells what every method has from what only one has; what is `undefined` stays as it is. */
function read(body: Readonly<Record<string, unknown>>): Partial<IdentityAuth> {
  const common: Record<string, unknown> = {};
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined) continue;
    const kept = name.endsWith("TrustedIps") && Array.isArray(value) ? value.map(trustedIp) : value;
    (name.startsWith("accessToken") ? common : settings)[name] = kept;
  }
  return { ...common, settings };
}

function requireLifetimes({
  accessTokenTTL = 0,
  accessTokenMaxTTL = 0,
}: Partial<IdentityAuth>): void {
  if (accessTokenMaxTTL > 0 && accessTokenTTL > accessTokenMaxTTL) {
    throw badRequest("Access token TTL cannot be greater than max TTL");
  }
}

function trustedIp({ ipAddress: text }: { ipAddress: string }): TrustedIp {
  const [ipAddress = "", prefix] = text.split("/");
  const type = ipAddress.includes(":") ? "ipv6" : "ipv4";
  return { type, ipAddress, ...(prefix !== undefined && { prefix: Number(prefix) }) };
}

function show(
  { shownIn = {}, hasPeriod }: AuthMethod,
  operation: Operation,
  { method, settings, accessTokenPeriod, ...common }: IdentityAuth,
): object {
  const visible = Object.entries(settings).filter(([name]) => {
    return shownIn[name]?.includes(operation) ?? true;
  });
  return {
    ...common,
    ...Object.fromEntries(visible),
    ...(hasPeriod && { accessTokenPeriod }),
  };
}
