import { machineOrUser, machineUserOrApiKey, open, userOnly } from "../../core/modes.js";
import type { Actor, Tokens } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { badRequest, emptyUpdate, forbidden, notFound } from "../errors.js";
import type { Call, Route, Routes } from "../http/router.js";
import { requireLicence, serverConfig } from "../server-config.js";
import { found, type Store } from "../store.js";
import {
  array,
  boolean,
  column,
  nullable,
  numeric,
  object,
  oneOf,
  optional,
  record,
  resourceName,
  string,
  withDefault,
} from "../validation.js";
import { addIdentity, identities, identityWithId, isSuperAdmin } from "./identities.js";
import { addIdentityAuth } from "./identity-auth.js";
import {
  addOrganizationMember,
  isOrganizationMember,
  type OrganizationMembership,
  organizationMemberships,
  showMembership,
} from "./memberships.js";
import {
  addOrganization,
  type Organization,
  organizations,
  removeOrganizationMember,
  showOrganization,
} from "./organizations.js";
import { projects } from "./projects.js";
import { addUser, showUser, type User, userOf, users, userWithEmail } from "./users.js";

function requireSuperAdmin(store: Store, actor: Actor): void {
  if (!isSuperAdmin(store, actor)) throw forbidden("Requires elevated super admin privileges");
}

/** The administration of the whole server, and of all that an organization has. */
export function adminRoutes(store: Store, tokens: Tokens): Routes {
  const path = "/api/v1/admin";
  const organizationPath = `${path}/organization-management/organizations`;
  const userPath = `${path}/user-management/users`;

  const text = string();
  const page = {
    searchTerm: withDefault(text, ""),
    offset: withDefault(numeric(), 0),
    limit: withDefault(numeric({ max: 100 }), 20),
  };
  const listed = object(page);
  const listedUsers = object({ ...page, adminsOnly: withDefault(text, "false") });
  const email = string({ format: "email", isTrimmed: true });
  const bootstrapped = object({
    email,
    password: string({ min: 1 }),
    organization: column({ min: 1 }),
  });
  const signedUp = object({
    email,
    password: text,
    firstName: column(),
    lastName: optional(column()),
  });
  const settings = object({
    allowSignUp: optional(boolean()),
    allowedSignUpDomain: optional(nullable(text)),
    trustSamlEmails: optional(boolean()),
    trustLdapEmails: optional(boolean()),
    trustOidcEmails: optional(boolean()),
    defaultAuthOrgId: optional(nullable(text)),
    enabledLoginMethods: optional(
      array(oneOf("email", "google", "github", "gitlab", "saml", "ldap", "oidc")),
    ),
    authConsentContent: optional(text),
    pageFrameContent: optional(text),
    envOverrides: optional(record(text)),
  });
  const createdOrganization = object({
    name: resourceName(),
    inviteAdminEmails: array(email, { min: 1 }),
  });
  const deletedUsers = object({ userIds: array(text) });
  const strategies = object({ strategy: oneOf("SOFTWARE", "HSM") });
  const cache = object({ type: oneOf("all", "secrets") });

  /** A route for super admins; who is none learns nothing else of the request. */
  function guarded(handle: Route["handle"], modes = machineOrUser): Route {
    return {
      auth: modes,
      handle(call) {
        requireSuperAdmin(store, call.actor);
        return handle(call);
      },
    };
  }

  function requireUser(call: Call): User {
    const id = call.slot("userId");
    return found(store.rows(users), id, `User with ID '${id}' not found`);
  }

  /** Refuses what would leave the server without an administrator among its users. */
  function requireAnotherAdmin(without: readonly string[], refusal: string): void {
    const admins = store.rows(users).filter(({ superAdmin }) => superAdmin);
    const isAdminAmong = admins.some(({ id }) => without.includes(id));
    if (isAdminAmong && admins.every(({ id }) => without.includes(id))) throw badRequest(refusal);
  }

  function organizationOf(call: Call): Organization {
    const id = call.slot("organizationId");
    return found(store.rows(organizations), id, `Organization with ID '${id}' not found`);
  }

  function membershipOf(call: Call): OrganizationMembership {
    const { id: organizationId } = organizationOf(call);
    const id = call.slot("membershipId");
    const absent = `Organization membership with ID '${id}' not found`;
    const membership = found(store.rows(organizationMemberships), id, absent);
    if (membership.organizationId !== organizationId || membership.memberType !== "user") {
      throw notFound(absent);
    }
    return membership;
  }

  function removeUser(user: User): User {
    store.rows(users).remove(user);
    return user;
  }

  function showConfig(): object {
    const { id, initialized, settings } = serverConfig(store);
    const { envOverrides, ...shown } = settings;
    return {
      config: {
        id,
        initialized,
        allowSignUp: true,
        allowedSignUpDomain: null,
        defaultAuthOrgId: null,
        enabledLoginMethods: null,
        authConsentContent: null,
        pageFrameContent: null,
        isPublicSecretSharingDisabled: false,
        licenseServerV2Enabled: false,
        isCrossProjectSecretSharingEnabled: false,
        defaultAuthOrgSlug: null,
        defaultAuthOrgAuthEnforced: null,
        defaultAuthOrgAuthMethod: null,
        ...shown,
      },
    };
  }

  function addAdmin(
    { id: organizationId }: Organization,
    { id: memberId }: User,
    fields: Partial<OrganizationMembership> = {},
  ): OrganizationMembership {
    const role = "admin";
    return addOrganizationMember(store, {
      organizationId,
      memberType: "user",
      memberId,
      role,
      ...fields,
    });
  }

  /** The first admin, with an organization of its own. */
  function setUp(
    fields: Partial<User> & { email: string },
    name: string,
  ): {
    user: User;
    organization: Organization;
  } {
    const user = addUser(store, { ...fields, superAdmin: true });
    const organization = addOrganization(store, { name });
    addAdmin(organization, user);
    serverConfig(store).initialized = true;
    return { user, organization };
  }

  return {
    [`POST ${path}/bootstrap`]: {
      auth: open,
      handle(call) {
        const body = call.body(bootstrapped);
        if (serverConfig(store).initialized) {
          throw badRequest("Instance has already been set up");
        }
        const { email, password } = body;
        const { user, organization } = setUp(
          { email, password, firstName: "Admin", lastName: "User" },
          body.organization,
        );
        const identity = addIdentity(store, {
          organizationId: organization.id,
          name: "Instance Admin Identity",
          role: "admin",
          isInstanceAdmin: true,
        });
        const limits = addIdentityAuth(store, identity.id, "token-auth", { accessTokenTTL: 0 });
        const actor = { mode: "identityAccessToken", identityId: identity.id } as const;
        const { accessToken } = tokens.issue(actor, limits, { method: "token-auth" });
        const { id, name, slug } = organization;
        return {
          message: "Successfully bootstrapped instance",
          user: {
            id: user.id,
            username: user.username,
            firstName: user.firstName,
            lastName: user.lastName,
            email: user.email,
            superAdmin: user.superAdmin,
          },
          organization: { id, name, slug },
          identity: { id: identity.id, name: identity.name, credentials: { token: accessToken } },
        };
      },
    },

    [`POST ${path}/signup`]: {
      auth: open,
      handle(call) {
        const { lastName = null, ...body } = call.body(signedUp);
        if (serverConfig(store).initialized) {
          throw badRequest("Admin account has already been set up");
        }
        const { user, organization } = setUp({ ...body, lastName }, "Admin Org");
        return {
          message: "Successfully set up admin account",
          user: showUser(user),
          organization: showOrganization(organization),
          token: tokens.issueForUser(user.id),
          new: "123",
        };
      },
    },

    [`GET ${path}/config`]: { auth: open, handle: showConfig },

    [`PATCH ${path}/config`]: guarded((call) => {
      const changes = Object.entries(call.body(settings)).filter(
        ([, value]) => value !== undefined,
      );
      if (changes.length === 0) throw emptyUpdate();
      const config = serverConfig(store);
      config.settings = { ...config.settings, ...Object.fromEntries(changes) };
      return showConfig();
    }, machineUserOrApiKey),

    [`GET ${userPath}`]: guarded((call) => {
      const { searchTerm, offset, limit, adminsOnly } = call.query(listedUsers);
      const passing = store
        .rows(users)
        .filter(
          ({ username, email, superAdmin }) =>
            (superAdmin || adminsOnly !== "true") && contains(`${username} ${email}`, searchTerm),
        );
      return {
        users: passing.slice(offset, offset + limit).map(showListed),
        total: passing.length,
      };
    }),

    [`DELETE ${userPath}`]: guarded((call) => {
      const { userIds } = call.body(deletedUsers);
      requireAnotherAdmin(
        userIds,
        "Instance must have at least one server admin. Add another server admin to delete these users.",
      );
      const removed = userIds.flatMap((id) => store.rows(users).get(id) ?? []);
      return { users: removed.map((user) => showListed(removeUser(user))) };
    }),

    [`DELETE ${userPath}/{userId}`]: guarded((call) => {
      const user = requireUser(call);
      requireAnotherAdmin(
        [user.id],
        "Cannot delete the only server admin on this instance. Add another server admin to delete this user.",
      );
      return { users: showListed(removeUser(user)) };
    }),

    [`PATCH ${userPath}/{userId}/admin-access`]: guarded((call) => {
      requireLicence(
        store,
        "Failed to grant server admin access to user due to plan restriction. Upgrade to Infisical's Pro plan.",
      );
      requireUser(call).superAdmin = true;
    }),

    [`DELETE ${userPath}/{userId}/admin-access`]: guarded((call) => {
      const user = requireUser(call);
      requireAnotherAdmin(
        [user.id],
        "Cannot remove the only server admin on this instance. Add another server admin to remove status for this user.",
      );
      user.superAdmin = false;
      return { user: showUser(user) };
    }),

    [`GET ${organizationPath}`]: guarded((call) => {
      const { searchTerm, offset, limit } = call.query(listed);
      const passing = store.rows(organizations).filter(({ name }) => {
        return contains(name, searchTerm);
      });
      return {
        organizations: passing.slice(offset, offset + limit).map((organization) => ({
          ...showOrganization(organization),
          members: members(store, organization),
          projects: store
            .rows(projects)
            .filter(({ organizationId }) => organizationId === organization.id)
            .map(({ id, name, slug, createdAt }) => ({ id, name, slug, createdAt })),
        })),
        total: passing.length,
      };
    }),

    [`POST ${organizationPath}`]: guarded((call) => {
      const { name, inviteAdminEmails } = call.body(createdOrganization);
      const organization = addOrganization(store, { name });
      for (const email of new Set(inviteAdminEmails)) {
        const user =
          userWithEmail(store, email) ??
          addUser(store, { email, isAccepted: false, isEmailVerified: false });
        addAdmin(organization, user, {
          status: user.isAccepted ? "accepted" : "invited",
          inviteEmail: email,
          lastInvitedAt: user.isAccepted ? null : store.clock.timestamp(),
        });
      }
      return { organization: showOrganization(organization) };
    }),

    [`DELETE ${organizationPath}/{organizationId}`]: guarded((call) => {
      const organization = organizationOf(call);
      store.rows(organizations).remove(organization);
      return { organization: showOrganization(organization) };
    }),

    [`DELETE ${organizationPath}/{organizationId}/memberships/{membershipId}`]: guarded((call) => {
      const membership = membershipOf(call);
      if (membership.memberId === call.actor.userId) {
        throw badRequest(
          "You cannot remove yourself from the organization from the instance management panel.",
        );
      }
      removeOrganizationMember(store, membership);
      return { organizationMembership: showMembership(membership) };
    }),

    [`POST ${organizationPath}/{organizationId}/memberships/{membershipId}/resend-invite`]: guarded(
      (call) => {
        const membership = membershipOf(call);
        if (membership.status !== "invited") {
          throw badRequest("This user has already accepted their invitation.");
        }
        membership.lastInvitedAt = store.clock.timestamp();
        return { organizationMembership: showMembership(membership) };
      },
    ),

    [`POST ${organizationPath}/{organizationId}/access`]: guarded((call) => {
      const organization = organizationOf(call);
      const user = userOf(store, call.actor);
      if (isOrganizationMember(store, organization.id, user.id)) {
        throw badRequest("You are already a member of this organization");
      }
      return { organizationMembership: showMembership(addAdmin(organization, user)) };
    }, userOnly),

    [`GET ${path}/identity-management/identities`]: guarded((call) => {
      const { searchTerm, offset, limit } = call.query(listed);
      const passing = store.rows(identities).filter(({ name }) => contains(name, searchTerm));
      return {
        identities: passing
          .slice(offset, offset + limit)
          .map(({ id, name, isInstanceAdmin }) => ({ id, name, isInstanceAdmin })),
        total: passing.length,
      };
    }),

    [`DELETE ${path}/identity-management/identities/{identityId}/super-admin-access`]: guarded(
      (call) => {
        const identity = identityWithId(store, call.slot("identityId"));
        if (!identity.isInstanceAdmin) {
          throw badRequest("Identity does not have super admin access", "Identity");
        }
        identity.isInstanceAdmin = false;
        return { identity: { id: identity.id, name: identity.name } };
      },
    ),

    [`GET ${path}/integrations`]: guarded(() => ({
      slack: { clientId: "", clientSecret: "" },
      microsoftTeams: { appId: "", clientSecret: "", botId: "" },
      gitHubAppConnection: {
        clientId: "",
        clientSecret: "",
        appSlug: "",
        appId: "",
        privateKey: "",
      },
    })),

    [`GET ${path}/encryption-strategies`]: guarded(() => ({
      strategies: ["SOFTWARE", "HSM"].map((strategy) => ({
        strategy,
        enabled: strategy === serverConfig(store).encryptionStrategy,
      })),
    })),

    [`PATCH ${path}/encryption-strategies`]: guarded((call) => {
      const { strategy } = call.body(strategies);
      requireLicence(
        store,
        "Failed to update encryption strategy due to plan restriction. Upgrade to Infisical's Enterprise plan.",
      );
      const config = serverConfig(store);
      if (config.encryptionStrategy === strategy) {
        throw badRequest("The selected encryption strategy is already enabled");
      }
      config.encryptionStrategy = strategy;
    }),

    [`GET ${path}/env-overrides`]: guarded(() => {
      const overrides = serverConfig(store).settings.envOverrides ?? {};
      const fields = Object.entries(overrides).map(([key, value]) => ({
        key,
        value,
        hasEnvEntry: false,
      }));
      return fields.length === 0 ? {} : { overrides: { name: "Overrides", fields } };
    }),

    [`POST ${path}/invalidate-cache`]: guarded((call) => {
      call.body(cache);
      return { message: "Cache invalidation job started" };
    }),

    // There is no cache, so this takes no time.
    [`GET ${path}/invalidating-cache-status`]: guarded(() => ({ invalidating: false })),

    [`POST ${path}/usage-report/generate`]: guarded(() => {
      requireLicence(
        store,
        "Failed to generate usage report due to plan restriction. Upgrade to Infisical's Enterprise plan.",
      );
      return {
        csvContent: `Organizations,Users,Identities,Projects\n${[
          store.rows(organizations).size,
          store.rows(users).size,
          store.rows(identities).size,
          store.rows(projects).size,
        ].join(",")}\n`,
        signature: uuid(),
        filename: `usage-report-${store.clock.timestamp().slice(0, 10)}.csv`,
      };
    }),
  };
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function showListed(user: User): object {
  return { ...showUser(user), superAdmin: user.superAdmin };
}

function members(store: Store, { id: organizationId }: Organization): object[] {
  const memberships = store
    .rows(organizationMemberships)
    .filter((membership) => membership.organizationId === organizationId);
  return memberships.flatMap((membership) => {
    const user = store.rows(users).get(membership.memberId);
    if (!user) return [];
    const { id, email, username, firstName, lastName } = user;
    return {
      user: { id, email, username, firstName, lastName },
      membershipId: membership.id,
      role: membership.role,
      roleId: null,
      status: membership.status,
    };
  });
}
