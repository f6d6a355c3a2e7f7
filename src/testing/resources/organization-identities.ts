import { machineOrUser } from "../../core/modes.js";
import type { Routes } from "../http/router.js";
import type { Store } from "../store.js";
import { numeric, object, optional, string, withDefault } from "../validation.js";
import { containsText, identitiesOf, identityOrder, showIdentityMembership } from "./identities.js";
import { requireOrganizationMember } from "./memberships.js";

export function organizationIdentityRoutes(store: Store): Routes {
  const listed = object({
    ...identityOrder(),
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 20_000 }), 100),
    search: optional(string()),
  });

  return {
    "GET /api/v2/organizations/{orgId}/identity-memberships": {
      auth: machineOrUser,
      handle(call) {
        const { offset, limit, search = "", ...order } = call.query(listed);
        const orgId = call.slot("orgId");
        requireOrganizationMember(store, call.actor, orgId);
        const identities = identitiesOf(
          store,
          orgId,
          ({ name }) => containsText(name, search),
          order,
        );
        return {
          identityMemberships: identities
            .slice(offset, offset + limit)
            .map((identity) => showIdentityMembership(store, identity)),
          totalCount: identities.length,
        };
      },
    },
  };
}
