import { machineOrUser } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { defaultsOf } from "../defaults.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, type Store, type Table } from "../store.js";
import {
  array,
  boolean,
  column,
  number,
  object,
  oneOf,
  optional,
  type Schema,
  string,
  withDefault,
} from "../validation.js";
import { authMethodsOf } from "./identity-auth.js";
import {
  addOrganizationMember,
  identityMembership,
  isOrganizationRole,
  type Metadata,
  organizationOf,
  requireOrganizationMember,
  requireOrganizationRole,
} from "./memberships.js";
import { users } from "./users.js";

export interface Identity {
  readonly id: string;
  readonly organizationId: string;
  name: string;
  hasDeleteProtection: boolean;
  isInstanceAdmin: boolean;
  metadata: readonly Metadata[];
  readonly createdAt: string;
  updatedAt: string;
}

export const identities: Table<Identity> = {
  name: "identities",
  belongsTo: { organizations: "organizationId" },
};

/** By what a list of identities is sorted. */
export function identityOrder(): {
  orderBy: Schema<"name" | "role">;
  orderDirection: Schema<"asc" | "desc">;
} {
  return {
    orderBy: withDefault(oneOf("name", "role"), "name"),
    orderDirection: withDefault(oneOf("asc", "desc"), "asc"),
  };
}

/** Makes an identity, and a member of its organization of it. */
export function addIdentity(
  store: Store,
  { role = "no-access", ...fields }: Partial<Identity> & { name: string; role?: string },
): Identity {
  const now = store.clock.timestamp();
  const identity = store.rows(identities).add({
    id: uuid(),
    organizationId: defaultsOf(store).organizationId,
    hasDeleteProtection: false,
    isInstanceAdmin: false,
    metadata: [],
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
  const { id: memberId, organizationId } = identity;
  addOrganizationMember(store, { organizationId, memberType: "identity", memberId, role });
  return identity;
}

export function identityWithId(store: Store, id: string): Identity {
  return found(store.rows(identities), id, `Identity with ID '${id}' not found`);
}

/** Whether a user or an identity administers the server. */
export function isSuperAdmin(store: Store, { identityId = "", userId = "" }: Actor): boolean {
  const isInstanceAdmin = store.rows(identities).get(identityId)?.isInstanceAdmin;
  return isInstanceAdmin ?? store.rows(users).get(userId)?.superAdmin ?? false;
}

/** What a name or a role is searched by: text, or conditions that must all hold. */
type Condition =
  | string
  | { $eq?: string | undefined; $contains?: string | undefined; $in?: string[] | undefined };

interface Filter {
  readonly name?: Condition | undefined;
  readonly role?: Condition | undefined;
}

const condition: Schema<Condition> = (value, path) => {
  const text = string({ max: 255 });
  if (typeof value === "string") return text(value, path);
  const conditions = object({
    $eq: optional(text),
    $contains: optional(text),
    $in: optional(array(text)),
  });
  return conditions(value, path);
};

export function identityRoutes(store: Store): Routes {
  const role = column({ min: 1 });
  const metadata = optional(array(object({ key: column({ min: 1 }), value: column({ min: 1 }) })));
  const created = object({
    name: column(),
    organizationId: string({ isTrimmed: true }),
    role: withDefault(role, "no-access"),
    hasDeleteProtection: withDefault(boolean(), false),
    metadata,
  });
  const updated = object({
    name: optional(column()),
    role: optional(role),
    hasDeleteProtection: optional(boolean()),
    metadata,
  });
  const filter = { name: optional(condition), role: optional(condition) };
  const searched = object({
    ...identityOrder(),
    limit: withDefault(number({ max: 100 }), 50),
    offset: withDefault(number(), 0),
    search: optional(object({ ...filter, $or: optional(array(object(filter), { max: 5 })) })),
  });

  function identityOf(call: Call): Identity {
    const identity = identityWithId(store, call.slot("identityId"));
    requireOrganizationMember(store, call.actor, identity.organizationId);
    return identity;
  }

  /** One that administers the server is changed by others who do. */
  function changeable(call: Call): Identity {
    const identity = identityOf(call);
    requireOrganizationRole(store, call.actor);
    if (!identity.isInstanceAdmin || isSuperAdmin(store, call.actor)) return identity;
    throw badRequest(
      "You are attempting to modify an instance admin identity. This requires elevated instance admin privileges",
    );
  }

  function requireRole(role: string, organizationId: string): void {
    if (isOrganizationRole(role)) return;
    throw notFound(
      `Specified roles '${role}' was not found in the organization with ID '${organizationId}'`,
    );
  }

  return {
    "POST /api/v1/identities": {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        requireOrganizationRole(store, call.actor);
        requireOrganizationMember(store, call.actor, body.organizationId);
        requireRole(body.role, body.organizationId);
        const identity = addIdentity(store, {
          organizationId: body.organizationId,
          name: body.name,
          role: body.role,
          hasDeleteProtection: body.hasDeleteProtection,
          metadata: withIds(body.metadata ?? []),
        });
        const { metadata } = identity;
        return { identity: { ...show(identity), authMethods: [], metadata } };
      },
    },

    "GET /api/v1/identities/{identityId}": {
      auth: machineOrUser,
      handle(call) {
        const identity = identityOf(call);
        return { identity: { ...showDetails(store, identity), metadata: identity.metadata } };
      },
    },

    "PATCH /api/v1/identities/{identityId}": {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(updated);
        const identity = changeable(call);
        if (body.role !== undefined) requireRole(body.role, identity.organizationId);
        // Without another name the server does not take the protection away.
        if (body.name || body.hasDeleteProtection) {
          identity.name = body.name ?? identity.name;
          identity.hasDeleteProtection = body.hasDeleteProtection ?? identity.hasDeleteProtection;
        }
        if (body.metadata) identity.metadata = withIds(body.metadata);
        identity.updatedAt = store.clock.timestamp();
        if (body.role !== undefined) {
          const { updatedAt } = identity;
          Object.assign(identityMembership(store, identity.id), { role: body.role, updatedAt });
        }
        return { identity: { ...show(identity), metadata: identity.metadata } };
      },
    },

    "DELETE /api/v1/identities/{identityId}": {
      auth: machineOrUser,
      handle(call) {
        const identity = changeable(call);
        if (identity.hasDeleteProtection) {
          throw badRequest("The identity is protected against deletion");
        }
        store.rows(identities).remove(identity);
        return { identity: show(identity) };
      },
    },

    "POST /api/v1/identities/search": {
      auth: machineOrUser,
      handle(call) {
        const { search, limit, offset, ...order } = call.body(searched);
        requireOrganizationRole(store, call.actor);
        const alternatives = search?.$or ?? [];
        const passing = identitiesOf(
          store,
          organizationOf(store, call.actor),
          (identity) =>
            matches(store, search ?? {}, identity) &&
            (alternatives.length === 0 ||
              alternatives.some((filter) => matches(store, filter, identity))),
          order,
        );
        return {
          identities: passing
            .slice(offset, offset + limit)
            .map((identity) => showDetails(store, identity)),
          totalCount: passing.length,
        };
      },
    },
  };
}

/** The identities of an organization that pass, in order. */
export function identitiesOf(
  store: Store,
  organizationId: string,
  passes: (identity: Identity) => boolean,
  { orderBy, orderDirection }: { orderBy: "name" | "role"; orderDirection: "asc" | "desc" },
): Identity[] {
  const keyOf = (identity: Identity): string =>
    orderBy === "name" ? identity.name : roleOf(store, identity);
  const sorted = store
    .rows(identities)
    .filter((identity) => identity.organizationId === organizationId && passes(identity))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return orderDirection === "asc" ? sorted : sorted.reverse();
}

/** An identity as a member of its organization; some answers tell more of it. */
export function showIdentityMembership(
  store: Store,
  { id: identityId, name }: Identity,
  more: object = {},
): object {
  const { id, role, organizationId, lastLogin, ...membership } = identityMembership(
    store,
    identityId,
  );
  return {
    id,
    role,
    roleId: null,
    orgId: organizationId,
    createdAt: membership.createdAt,
    updatedAt: membership.updatedAt,
    identityId,
    lastLoginAuthMethod: lastLogin?.method ?? null,
    lastLoginTime: lastLogin?.at ?? null,
    identity: {
      name,
      id: identityId,
      orgId: organizationId,
      authMethods: authMethodsOf(store, identityId),
      ...more,
    },
  };
}

function showDetails(store: Store, identity: Identity): object {
  const { hasDeleteProtection } = identity;
  return showIdentityMembership(store, identity, {
    hasDeleteProtection,
    activeLockoutAuthMethods: [],
  });
}

function roleOf(store: Store, { id }: Identity): string {
  return identityMembership(store, id).role;
}

function matches(store: Store, { name, role }: Filter, identity: Identity): boolean {
  return holds(name, identity.name) && holds(role, roleOf(store, identity));
}

function holds(condition: Condition | undefined, text: string): boolean {
  if (condition === undefined) return true;
  if (typeof condition === "string") return condition === text;
  const { $eq, $contains, $in } = condition;
  return (
    ($eq === undefined || $eq === text) &&
    ($contains === undefined || containsText(text, $contains)) &&
    ($in === undefined || $in.includes(text))
  );
}

/** The database does not tell upper from lower case here. */
export function containsText(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function withIds(entries: { key: string; value: string }[]): Identity["metadata"] {
  return entries.map((entry) => ({ id: uuid(), ...entry }));
}

function show(identity: Identity): object {
  return {
    id: identity.id,
    name: identity.name,
    authMethod: null,
    createdAt: identity.createdAt,
    updatedAt: identity.updatedAt,
    hasDeleteProtection: identity.hasDeleteProtection,
    orgId: identity.organizationId,
    projectId: null,
  };
}
