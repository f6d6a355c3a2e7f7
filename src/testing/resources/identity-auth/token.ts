import { machineOrUser } from "../../../core/modes.js";
import type { Grant, Tokens } from "../../auth/tokens.js";
import { emptyUpdate, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import type { Store } from "../../store.js";
import { column, numeric, object, optional, string, withDefault } from "../../validation.js";
import { type IdentityAuth, requireIdentity, requireIdentityAuth } from "../identity-auth.js";
import {
  identityMembership,
  requireOrganizationMember,
  requireOrganizationRole,
} from "../memberships.js";

const name = "token-auth";

/** The access tokens that an identity is issued by hand. */
export function tokenAuthRoutes(store: Store, tokens: Tokens): Routes {
  const path = "/api/v1/auth/token-auth";

  const created = object({
    name: optional(column()),
    organizationSlug: optional(string({ min: 1, max: 64 })),
  });
  const listed = object({
    offset: withDefault(numeric({ min: 0, max: 100 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
  });
  const updated = object({ name: optional(column()) });

  function authOf(call: Call): IdentityAuth {
    return requireIdentityAuth(store, requireIdentity(store, call), name);
  }

  function grantOf(call: Call, ofIdentity?: string): Grant {
    requireOrganizationRole(store, call.actor);
    const id = call.slot("tokenId");
    const [grant] = tokens.grants(
      (candidate) =>
        candidate.id === id &&
        candidate.method === name &&
        (ofIdentity === undefined || candidate.identityId === ofIdentity),
    );
    if (!grant?.identityId) throw notFound(`Token with ID '${id}' not found`);
    const { organizationId } = identityMembership(store, grant.identityId);
    requireOrganizationMember(store, call.actor, organizationId);
    return grant;
  }

  return {
    [`POST ${path}/identities/{identityId}/tokens`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const configuration = authOf(call);
        const { identityId } = configuration;
        const actor = { mode: "identityAccessToken", identityId } as const;
        const details = { method: name, name: body.name ?? null };
        const { grant, ...answer } = tokens.issue(actor, configuration, details);
        return { ...answer, tokenData: show(grant) };
      },
    },

    [`GET ${path}/identities/{identityId}/tokens`]: {
      auth: machineOrUser,
      handle(call) {
        const { offset, limit } = call.query(listed);
        const { identityId } = authOf(call);
        const grants = tokens.grants((grant) => {
          return grant.identityId === identityId && grant.method === name && !grant.isRevoked;
        });
        return { tokens: grants.slice(offset, offset + limit).map(show) };
      },
    },

    [`GET ${path}/identities/{identityId}/tokens/{tokenId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ token: show(grantOf(call, authOf(call).identityId)) }),
    },

    [`GET ${path}/tokens/{tokenId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ token: show(grantOf(call)) }),
    },

    [`PATCH ${path}/tokens/{tokenId}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(updated);
        const grant = grantOf(call);
        if (body.name === undefined) throw emptyUpdate("Update");
        grant.name = body.name;
        grant.updatedAt = store.clock.now();
        return { token: show(grant) };
      },
    },

    [`POST ${path}/tokens/{tokenId}/revoke`]: {
      auth: machineOrUser,
      handle(call) {
        const grant = grantOf(call);
        if (grant.isRevoked) {
          throw notFound(`Token with ID ${grant.id} not found or already revoked`);
        }
        grant.isRevoked = true;
        grant.updatedAt = store.clock.now();
        return { message: "Successfully revoked access token" };
      },
    },
  };
}

function show(grant: Grant): object {
  return {
    id: grant.id,
    accessTokenTTL: grant.accessTokenTTL,
    accessTokenMaxTTL: grant.accessTokenMaxTTL,
    accessTokenNumUses: grant.uses,
    accessTokenNumUsesLimit: grant.accessTokenNumUsesLimit,
    accessTokenLastUsedAt: toTimestamp(grant.lastUsedAt),
    accessTokenLastRenewedAt: toTimestamp(grant.lastRenewedAt),
    isAccessTokenRevoked: grant.isRevoked,
    identityUAClientSecretId: null,
    identityId: grant.identityId,
    createdAt: toTimestamp(grant.createdAt),
    updatedAt: toTimestamp(grant.updatedAt),
    name: grant.name,
    authMethod: grant.method,
    accessTokenPeriod: grant.accessTokenPeriod,
    subOrganizationId: null,
  };
}

function toTimestamp(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
