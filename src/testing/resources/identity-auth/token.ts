import type { Grant, Tokens } from "../../auth/tokens.js";
import { notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import type { Identity, IdentityAuth } from "../../records.js";
import type { State } from "../../state.js";
import type { TestAuthMode } from "../../types.js";
import { numeric, object, optional, string, withDefault } from "../../validation.js";
import { attachedAuth } from "../identity-auth.js";

const name = "token-auth";

/** The access tokens that an identity is issued by hand. */
export function tokenAuthRoutes(store: State, tokens: Tokens): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];
  const path = "/api/v1/auth/token-auth";

  const created = object({
    name: optional(string()),
    organizationSlug: optional(string({ min: 1, max: 64 })),
  });
  const listed = object({
    offset: withDefault(numeric({ min: 0, max: 100 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
  });
  const updated = object({ name: optional(string()) });

  function authOf(call: Call): { identity: Identity; configuration: IdentityAuth } {
    store.requireOrganizationRole(call.actor);
    const identity = store.identity(call.slot("identityId"));
    store.organization(call.actor, identity.organizationId);
    return { identity, configuration: attachedAuth(store, identity, name) };
  }

  function grantOf(call: Call, identity?: Identity): Grant {
    store.requireOrganizationRole(call.actor);
    const id = call.slot("tokenId");
    const [grant] = tokens.grants((candidate) => {
      const isOfIdentity = !identity || candidate.identity === identity;
      return candidate.id === id && candidate.method === name && isOfIdentity;
    });
    if (!grant?.identity) throw notFound(`Token with ID '${id}' not found`);
    store.organization(call.actor, grant.identity.organizationId);
    return grant;
  }

  return {
    [`POST ${path}/identities/{identityId}/tokens`]: {
      auth,
      handle(call) {
        const body = call.body(created);
        const { identity, configuration } = authOf(call);
        const actor = { mode: "identityAccessToken", identity } as const;
        const details = { method: name, name: body.name ?? null };
        const { grant, ...answer } = tokens.issue(actor, configuration, details);
        return { ...answer, tokenData: show(grant) };
      },
    },

    [`GET ${path}/identities/{identityId}/tokens`]: {
      auth,
      handle(call) {
        const { offset, limit } = call.query(listed);
        const { identity } = authOf(call);
        const grants = tokens.grants((grant) => {
          return grant.identity === identity && grant.method === name && !grant.isRevoked;
        });
        return { tokens: grants.slice(offset, offset + limit).map(show) };
      },
    },

    [`GET ${path}/identities/{identityId}/tokens/{tokenId}`]: {
      auth,
      handle: (call) => ({ token: show(grantOf(call, authOf(call).identity)) }),
    },

    [`PATCH ${path}/tokens/{tokenId}`]: {
      auth,
      handle(call) {
        const body = call.body(updated);
        const grant = grantOf(call);
        if (body.name !== undefined) grant.name = body.name;
        grant.updatedAt = store.clock.now();
        return { token: show(grant) };
      },
    },

    [`POST ${path}/tokens/{tokenId}/revoke`]: {
      auth,
      handle(call) {
        const grant = grantOf(call);
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
    identityId: grant.identity?.id,
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
