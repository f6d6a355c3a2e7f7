import { machineOrUser } from "../../core/modes.js";
import {
  type AuthMethod,
  authMethods,
  everywhere,
  type Operation,
  type TrustedIp,
} from "../auth/methods.js";
import { defaultTokenLimits, type TokenLimits, type Tokens } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { badRequest, emptyUpdate, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { requireLicence } from "../server-config.js";
import type { Store, Table } from "../store.js";
import {
  identityMembership,
  requireOrganizationMember,
  requireOrganizationRole,
} from "./memberships.js";

/** How an identity signs in by one method. */
export interface IdentityAuth extends TokenLimits {
  readonly id: string;
  readonly identityId: string;
  /** As in routes: `universal-auth`. */
  readonly method: string;
  accessTokenTrustedIps: readonly TrustedIp[];
  /** What only this method has. */
  settings: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  updatedAt: string;
}

export const identityAuths: Table<IdentityAuth> = {
  name: "identityAuths",
  key: ({ identityId, method }) => `${identityId}/${method}`,
  belongsTo: { identities: "identityId" },
};

export function addIdentityAuth(
  store: Store,
  identityId: string,
  method: string,
  fields: Partial<IdentityAuth> = {},
): IdentityAuth {
  const now = store.clock.timestamp();
  return store.rows(identityAuths).add({
    id: uuid(),
    identityId,
    method,
    ...defaultTokenLimits,
    accessTokenTrustedIps: everywhere,
    settings: {},
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

export function identityAuth(
  store: Store,
  identityId: string,
  method: string,
): IdentityAuth | undefined {
  return store.rows(identityAuths).get(`${identityId}/${method}`);
}

/** The names of the methods that an identity has. */
export function authMethodsOf(store: Store, identityId: string): string[] {
  return store
    .rows(identityAuths)
    .filter((configuration) => configuration.identityId === identityId)
    .map(({ method }) => method);
}

/** The id of the identity that the request names, where the caller may change how it signs in. */
export function requireIdentity(store: Store, call: Call): string {
  requireOrganizationRole(store, call.actor);
  const identityId = call.slot("identityId");
  const { organizationId } = identityMembership(store, identityId);
  requireOrganizationMember(store, call.actor, organizationId);
  return identityId;
}

/** How the identity signs in by the method; a refusal when it cannot. */
export function requireIdentityAuth(
  store: Store,
  identityId: string,
  name: string,
  operation?: Operation,
): IdentityAuth {
  const configuration = identityAuth(store, identityId, name);
  if (configuration) return configuration;
  const method = authMethods().find((method) => method.name === name);
  if (operation && method?.lookedUpBy?.includes(operation)) {
    throw notFound(`Failed to find ${method.title} for identity with ID ${identityId}`);
  }
  throw badRequest(`The identity does not have ${method?.title}`);
}

/** The methods whose failed logins lock an identity out. */
const lockingMethods = ["universal-auth", "ldap-auth"];

/** Attaching, changing, reading and revoking of each of the ways to sign in. */
export function identityAuthRoutes(store: Store, tokens: Tokens): Routes {
  function routesOf(method: AuthMethod): Routes {
    const path = `/api/v1/auth/${method.name}/identities/{identityId}`;

    const authOf = (call: Call, operation: Operation): IdentityAuth =>
      requireIdentityAuth(store, requireIdentity(store, call), method.name, operation);

    function requirePlan({ title, takesPlan }: AuthMethod, changes: Partial<IdentityAuth>): void {
      if (takesPlan) {
        requireLicence(
          store,
          `Failed to add ${title} to identity due to plan restriction. Upgrade plan to add ${title}.`,
        );
      }
      const ranges = [changes.accessTokenTrustedIps, changes.settings?.clientSecretTrustedIps];
      if (ranges.every((range) => range === undefined || isEverywhere(range))) return;
      requireLicence(
        store,
        "Failed to add IP access range to access token due to plan restriction. Upgrade plan to add IP access range.",
      );
    }

    const answer = (operation: Operation, configuration: IdentityAuth): object => ({
      [method.field]: show(method, operation, configuration),
    });

    return {
      [`POST ${path}`]: {
        auth: machineOrUser,
        handle(call) {
          const configuration = read(call.body(method.attached));
          const identityId = requireIdentity(store, call);
          if (identityAuth(store, identityId, method.name)) {
            throw badRequest(`Failed to add ${method.title} to already configured identity`);
          }
          requireLifetimes(configuration);
          requirePlan(method, configuration);
          const settings = { ...method.defaults?.(), ...configuration.settings };
          const fields = { ...configuration, settings };
          return answer("attach", addIdentityAuth(store, identityId, method.name, fields));
        },
      },

      [`GET ${path}`]: {
        auth: machineOrUser,
        handle: (call) => answer("get", authOf(call, "get")),
      },

      [`PATCH ${path}`]: {
        auth: machineOrUser,
        handle(call) {
          const body = call.body(method.updated);
          const isEmpty = Object.values(body).every((value) => value === undefined);
          const changes = read(body);
          const current = authOf(call, "update");
          requirePlan(method, changes);
          requireLifetimes({ ...current, ...changes });
          if (isEmpty) throw emptyUpdate();
          Object.assign(current, changes, {
            settings: { ...current.settings, ...changes.settings },
            updatedAt: store.clock.timestamp(),
          });
          return answer("update", current);
        },
      },

      [`DELETE ${path}`]: {
        auth: machineOrUser,
        handle(call) {
          const current = authOf(call, "revoke");
          store.rows(identityAuths).remove(current);
          // Without its way to sign in, an identity loses the tokens that it got by it.
          tokens.revokeOf(current.identityId, method.name);
          return answer("revoke", current);
        },
      },

      ...(lockingMethods.includes(method.name) && {
        [`POST ${path}/clear-lockouts`]: {
          auth: machineOrUser,
          handle(call: Call) {
            authOf(call, "get");
            // Nobody is locked out here.
            return { deleted: 0 };
          },
        },
      }),
    };
  }

  return Object.assign({}, ...authMethods().map(routesOf));
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

function isEverywhere(ranges: unknown): boolean {
  return (
    Array.isArray(ranges) &&
    ranges.every(({ ipAddress, prefix }: TrustedIp) =>
      everywhere.some((whole) => whole.ipAddress === ipAddress && whole.prefix === prefix),
    )
  );
}

function trustedIp({ ipAddress: text }: { ipAddress: string }): TrustedIp {
  if (!isAddressRange(text)) throw badRequest("The IP is not a valid IPv4, IPv6, or CIDR block");
  const [ipAddress = "", prefix] = text.split("/");
  const type = ipAddress.includes(":") ? "ipv6" : "ipv4";
  return { type, ipAddress, ...(prefix !== undefined && { prefix: Number(prefix) }) };
}

/** An address, or one with the length of a prefix. */
function isAddressRange(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  const longest = address.includes(":") ? 128 : 32;
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
  return more.length === 0 && isPrefix && isAddress(address);
}

function isAddress(text: string): boolean {
  if (!text.includes(":")) {
    const parts = text.split(".");
    return (
      parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
    );
  }
  try {
    return new URL(`http://[${text}]`).hostname !== "";
  } catch {
    return false;
  }
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
