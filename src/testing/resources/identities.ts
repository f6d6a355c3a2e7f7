import { uuid } from "../bytes.js";
import { badRequest } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Identity } from "../records.js";
import type { State } from "../state.js";
import type { TestAuthMode } from "../types.js";
import {
  array,
  boolean,
  number,
  numeric,
  object,
  oneOf,
  optional,
  type Schema,
  string,
  withDefault,
} from "../validation.js";
import { showRoles } from "./memberships.js";

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

export function identityRoutes(store: State): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];

  const role = string({ min: 1 });
  const metadata = optional(array(object({ key: string({ min: 1 }), value: string({ min: 1 }) })));
  const created = object({
    name: string(),
    organizationId: string(),
    role: withDefault(role, "no-access"),
    hasDeleteProtection: withDefault(boolean(), false),
    metadata,
  });
  const updated = object({
    name: optional(string()),
    role: optional(role),
    hasDeleteProtection: optional(boolean()),
    metadata,
  });
  const order = {
    orderBy: withDefault(oneOf("name", "role"), "name"),
    orderDirection: withDefault(oneOf("asc", "desc"), "asc"),
  };
  const filter = { name: optional(condition), role: optional(condition) };
  const searched = object({
    ...order,
    limit: withDefault(number({ max: 100 }), 50),
    offset: withDefault(number(), 0),
    search: optional(object({ ...filter, $or: optional(array(object(filter), { max: 5 })) })),
  });
  const listed = object({
    ...order,
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 20_000 }), 100),
    search: optional(string()),
  });

  function identityOf(call: Call): Identity {
    const identity = store.identity(call.slot("identityId"));
    store.organization(call.actor, identity.organizationId);
    return identity;
  }

  function authMethods(identity: Identity): string[] {
    return store.authsOf(identity).map(({ method }) => method);
  }

  /** An identity as a member of its organization; some answers tell more of it. */
  function showMembership(identity: Identity, more: object = {}): object {
    return {
      id: identity.membershipId,
      role: identity.role,
      roleId: null,
      orgId: identity.organizationId,
      createdAt: identity.createdAt,
      updatedAt: identity.updatedAt,
      identityId: identity.id,
      lastLoginAuthMethod: identity.lastLogin?.method ?? null,
      lastLoginTime: identity.lastLogin?.at ?? null,
      identity: {
        name: identity.name,
        id: identity.id,
        orgId: identity.organizationId,
        authMethods: authMethods(identity),
        ...more,
      },
    };
  }

  function showDetails(identity: Identity): object {
    const { hasDeleteProtection } = identity;
    return showMembership(identity, { hasDeleteProtection, activeLockoutAuthMethods: [] });
  }

  /** The identities of an organization that pass, in order. */
  function select(
    organizationId: string,
    passes: (identity: Identity) => boolean,
    { orderBy, orderDirection }: { orderBy: "name" | "role"; orderDirection: "asc" | "desc" },
  ): Identity[] {
    const sorted = [...store.identities.values()]
      .filter((identity) => identity.organizationId === organizationId && passes(identity))
      .sort((a, b) => a[orderBy].localeCompare(b[orderBy]));
    return orderDirection === "asc" ? sorted : sorted.reverse();
  }

  return {
    "POST /api/v1/identities": {
      auth,
      handle(call) {
        const body = call.body(created);
        store.requireOrganizationRole(call.actor);
        store.organization(call.actor, body.organizationId);
        const identity = store.addIdentity({
          organizationId: body.organizationId,
          name: body.name,
          role: body.role,
          hasDeleteProtection: body.hasDeleteProtection,
          metadata: withIds(body.metadata ?? []),
        });
        const { metadata } = identity;
        return { identity: { ...show(identity), authMethods: authMethods(identity), metadata } };
      },
    },

    "GET /api/v1/identities/{identityId}": {
      auth,
      handle(call) {
        const identity = identityOf(call);
        return { identity: { ...showDetails(identity), metadata: identity.metadata } };
      },
    },

    "PATCH /api/v1/identities/{identityId}": {
      auth,
      handle(call) {
        const body = call.body(updated);
        const identity = identityOf(call);
        store.requireOrganizationRole(call.actor);
        identity.name = body.name ?? identity.name;
        identity.role = body.role ?? identity.role;
        identity.hasDeleteProtection = body.hasDeleteProtection ?? identity.hasDeleteProtection;
        if (body.metadata) identity.metadata = withIds(body.metadata);
        identity.updatedAt = store.clock.timestamp();
        return { identity: { ...show(identity), metadata: identity.metadata } };
      },
    },

    "DELETE /api/v1/identities/{identityId}": {
      auth,
      handle(call) {
        const identity = identityOf(call);
        store.requireOrganizationRole(call.actor);
        if (identity.hasDeleteProtection) {
          throw badRequest("The identity is protected against deletion");
        }
        store.identities.remove(identity);
        return { identity: show(identity) };
      },
    },

    "GET /api/v1/identities/{identityId}/identity-memberships": {
      auth,
      handle(call) {
        const identity = identityOf(call);
        const { id, name, hasDeleteProtection } = identity;
        const memberships = [...store.projectMemberships.values()].filter(
          ({ memberId }) => memberId === id,
        );
        return {
          identityMemberships: memberships.flatMap((membership) => {
            const project = store.projects.get(membership.projectId);
            if (!project) return [];
            return {
              id: membership.id,
              identityId: id,
              createdAt: membership.createdAt,
              updatedAt: membership.updatedAt,
              roles: showRoles(membership),
              identity: { id, name, hasDeleteProtection, authMethods: authMethods(identity) },
              project: { id: project.id, name: project.name, type: project.type },
            };
          }),
        };
      },
    },

    "POST /api/v1/identities/search": {
      auth,
      handle(call) {
        const { search, limit, offset, ...order } = call.body(searched);
        store.requireOrganizationRole(call.actor);
        const alternatives = search?.$or ?? [];
        const identities = select(
          store.organizationOf(call.actor),
          (identity) =>
            matches(search ?? {}, identity) &&
            (alternatives.length === 0 || alternatives.some((filter) => matches(filter, identity))),
          order,
        );
        return {
          identities: identities.slice(offset, offset + limit).map(showDetails),
          totalCount: identities.length,
        };
      },
    },

    "GET /api/v2/organizations/{orgId}/identity-memberships": {
      auth,
      handle(call) {
        const { offset, limit, search = "", ...order } = call.query(listed);
        const organization = store.organization(call.actor, call.slot("orgId"));
        const identities = select(organization.id, ({ name }) => containsText(name, search), order);
        return {
          identityMemberships: identities
            .slice(offset, offset + limit)
            .map((identity) => showMembership(identity)),
          totalCount: identities.length,
        };
      },
    },
  };
}

function matches({ name, role }: Filter, identity: Identity): boolean {
  return holds(name, identity.name) && holds(role, identity.role);
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
function containsText(text: string, part: string): boolean {
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
