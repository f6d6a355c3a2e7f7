import { uuid } from "../bytes.js";
import { badRequest, permissionDenied } from "../errors.js";
import type { Identity } from "../model.js";
import type { Routes } from "../router.js";
import type { Store } from "../state.js";
import type { TestAuthMode, Tokens } from "../tokens.js";
import { array, boolean, object, optional, string, withDefault } from "../validation.js";
import { removeUniversalAuth } from "./universal-auth.js";

export function identityRoutes(store: Store, tokens: Tokens): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];

  const created = object({
    name: string(),
    organizationId: string(),
    role: withDefault(string({ min: 1 }), "no-access"),
    hasDeleteProtection: withDefault(boolean(), false),
    metadata: optional(array(object({ key: string({ min: 1 }), value: string({ min: 1 }) }))),
  });

  function show(identity: Identity): object {
    return {
      id: identity.id,
      name: identity.name,
      authMethod: null,
      createdAt: identity.createdAt,
      updatedAt: identity.updatedAt,
      hasDeleteProtection: identity.hasDeleteProtection,
      orgId: store.organizationId,
      projectId: null,
    };
  }

  function authMethods({ universalAuth }: Identity): string[] {
    return universalAuth ? ["universal-auth"] : [];
  }

  return {
    "POST /api/v1/identities": {
      auth,
      handle(call) {
        const body = call.body(created);
        store.requireOrganizationRole(call.actor);
        if (body.organizationId !== store.organizationId) {
          throw permissionDenied("You are not a member of this organization");
        }
        const identity = store.addIdentity({
          name: body.name,
          role: body.role,
          hasDeleteProtection: body.hasDeleteProtection,
          metadata: (body.metadata ?? []).map((entry) => ({ id: uuid(), ...entry })),
        });
        const { metadata } = identity;
        return { identity: { ...show(identity), authMethods: authMethods(identity), metadata } };
      },
    },

    "GET /api/v1/identities/{identityId}": {
      auth,
      handle(call) {
        const identity = store.identity(call.slot("identityId"));
        return {
          identity: {
            id: identity.membershipId,
            role: identity.role,
            roleId: null,
            orgId: store.organizationId,
            createdAt: identity.createdAt,
            updatedAt: identity.updatedAt,
            identityId: identity.id,
            lastLoginAuthMethod: identity.lastLogin?.method ?? null,
            lastLoginTime: identity.lastLogin?.at ?? null,
            metadata: identity.metadata,
            identity: {
              name: identity.name,
              id: identity.id,
              hasDeleteProtection: identity.hasDeleteProtection,
              orgId: store.organizationId,
              authMethods: authMethods(identity),
              activeLockoutAuthMethods: [],
            },
          },
        };
      },
    },

    "DELETE /api/v1/identities/{identityId}": {
      auth,
      handle(call) {
        const identity = store.identity(call.slot("identityId"));
        store.requireOrganizationRole(call.actor);
        if (identity.hasDeleteProtection) {
          throw badRequest("The identity is protected against deletion");
        }
        removeUniversalAuth(store, tokens, identity);
        tokens.revokeOf(identity);
        store.identities.delete(identity.id);
        return { identity: show(identity) };
      },
    },
  };
}
