import { machineOrUser, open } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { randomBytes, toBase64Url } from "../bytes.js";
import { badRequest, forbidden, notFound, unauthorized } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { lifetimeOf } from "../lifetime.js";
import type { Store, Table } from "../store.js";
import {
  array,
  boolean,
  number,
  numeric,
  object,
  oneOf,
  optional,
  string,
  withDefault,
} from "../validation.js";
import { isOrganizationMember, organizationOf } from "./memberships.js";
import { users, userWithEmail } from "./users.js";

/** A secret behind a link. */
export interface SharedSecret {
  readonly id: string;
  readonly expiresAt: string;
  userId: string | null;
  readonly orgId: string;
  readonly createdAt: string;
  updatedAt: string;
  /** How often it can still be read. */
  expiresAfterViews: number | null;
  readonly accessType: string;
  readonly name: string | null;
  lastViewedAt: string | null;
  readonly type: string;
  readonly authorizedEmails: readonly string[] | null;
  identityId: string | null;
  readonly allowExternalEmails: boolean;
  readonly secretValue: string;
  readonly password: string | null;
}

export const sharedSecrets: Table<SharedSecret> = {
  name: "sharedSecrets",
  belongsTo: { organizations: "orgId" },
  refersTo: { users: "userId", identities: "identityId" },
};

/** The longest that an organization lets its secrets be shared for. */
const longest = 30 * 86_400_000;

export function secretSharingRoutes(store: Store): Routes {
  const path = "/api/v1/shared-secrets";

  const created = object({
    name: optional(string({ max: 50 })),
    password: optional(string()),
    secretValue: string({ max: 10_000 }),
    expiresIn: withDefault(string(), "30d"),
    maxViews: optional(number({ min: 1 })),
    accessType: withDefault(oneOf("anyone", "organization"), "organization"),
    authorizedEmails: optional(array(string({ format: "email" }), { max: 100 })),
    allowExternalEmails: optional(boolean()),
  });
  const listed = object({
    offset: withDefault(numeric({ min: 0, max: 100 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 25),
  });
  const accessed = object({ password: optional(string()) });

  /** What is for the organization alone is sent to nobody else. */
  function requireMembers(orgId: string, emails: readonly string[]): void {
    const areMembers = emails.every((email) => {
      return isOrganizationMember(store, orgId, userWithEmail(store, email)?.id);
    });
    if (areMembers) return;
    throw badRequest("The secret is for the organization, and not all emails are of its members");
  }

  function sharedOf(call: Call): SharedSecret {
    const shared = store.rows(sharedSecrets).get(call.slot("sharedSecretId"));
    if (!shared) throw notFound("Shared secret not found");
    return shared;
  }

  /** One that can still be read; the others are refused, and gone. */
  function readable(call: Call): SharedSecret {
    const shared = sharedOf(call);
    const isOld = isExpired(shared);
    if (!isOld && shared.expiresAfterViews !== 0) return shared;
    store.rows(sharedSecrets).remove(shared);
    throw forbidden(`Access denied: Secret has expired by ${isOld ? "lifetime" : "view count"}`);
  }

  function isExpired({ expiresAt }: SharedSecret): boolean {
    return Date.parse(expiresAt) <= store.clock.now();
  }

  /** Of a share for the organization, others learn nothing. */
  function requireOrganization({ accessType, orgId }: SharedSecret, caller: Actor | null): void {
    if (accessType === "anyone") return;
    if (caller && organizationOf(store, caller) === orgId) return;
    throw unauthorized("You are not allowed to access this resource");
  }

  function mayRead(shared: SharedSecret, caller: Actor | null): boolean {
    const emails = shared.authorizedEmails;
    if (emails && emails.length > 0) {
      const user = store.rows(users).get(caller?.userId ?? "");
      return user !== undefined && emails.includes(user.email);
    }
    return true;
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const lifetime = lifetimeOf(body.expiresIn);
        if (!(lifetime > 0)) throw badRequest("Invalid expiration date");
        if (lifetime > longest) {
          throw badRequest("Secret lifetime exceeds organization's limit");
        }
        const orgId = organizationOf(store, call.actor);
        if (body.accessType === "organization" && !body.allowExternalEmails) {
          requireMembers(orgId, body.authorizedEmails ?? []);
        }
        const now = store.clock.now();
        const timestamp = new Date(now).toISOString();
        const shared: SharedSecret = {
          id: toBase64Url(randomBytes(32)),
          expiresAt: new Date(now + lifetime).toISOString(),
          userId: call.actor.userId ?? null,
          orgId,
          createdAt: timestamp,
          updatedAt: timestamp,
          expiresAfterViews: body.maxViews ?? null,
          accessType: body.accessType,
          name: body.name ?? null,
          lastViewedAt: null,
          type: "share",
          authorizedEmails: body.authorizedEmails ?? null,
          identityId: call.actor.identityId ?? null,
          allowExternalEmails: body.allowExternalEmails ?? false,
          secretValue: body.secretValue,
          password: body.password ?? null,
        };
        store.rows(sharedSecrets).add(shared);
        const sharedSecretLink = `http://infisical.test/shared/secret/${shared.id}`;
        return { ...show(shared), sharedSecretLink };
      },
    },

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { offset, limit } = call.query(listed);
        const { userId = null, identityId = null } = call.actor;
        const secrets = [...store.rows(sharedSecrets).values()].filter(
          (shared) =>
            shared.userId === userId && shared.identityId === identityId && !isExpired(shared),
        );
        return {
          secrets: secrets.slice(offset, offset + limit).map(show),
          totalCount: secrets.length,
        };
      },
    },

    [`GET ${path}/{sharedSecretId}`]: {
      auth: open,
      handle(call) {
        requireOrganization(sharedOf(call), call.caller);
        const shared = readable(call);
        const { authorizedEmails, allowExternalEmails, ...shown } = show(shared);
        return {
          ...shown,
          isPasswordProtected: shared.password !== null,
          isAuthorizedUser: mayRead(shared, call.caller),
        };
      },
    },

    [`POST ${path}/{sharedSecretId}/access`]: {
      auth: open,
      handle(call) {
        const { password } = call.body(accessed);
        requireOrganization(sharedOf(call), call.caller);
        const shared = readable(call);
        if (!mayRead(shared, call.caller)) {
          throw unauthorized("You are not authorized to access this secret");
        }
        if (shared.password !== null && shared.password !== password) {
          throw unauthorized("Invalid credentials");
        }
        // The answer tells what was before this view.
        const answer = { ...show(shared), secretValue: shared.secretValue };
        const now = store.clock.timestamp();
        if (shared.expiresAfterViews !== null) shared.expiresAfterViews--;
        shared.lastViewedAt = now;
        shared.updatedAt = now;
        return answer;
      },
    },

    [`DELETE ${path}/{sharedSecretId}`]: {
      auth: machineOrUser,
      handle(call) {
        const shared = sharedOf(call);
        if (shared.orgId !== organizationOf(store, call.actor)) {
          throw notFound("Shared secret not found");
        }
        store.rows(sharedSecrets).remove(shared);
        return show(shared);
      },
    },
  };
}

function show({
  secretValue,
  password,
  ...shown
}: SharedSecret): Omit<SharedSecret, "secretValue" | "password"> {
  return shown;
}
