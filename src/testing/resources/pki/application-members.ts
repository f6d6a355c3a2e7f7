import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import type { Store, Table } from "../../store.js";
import { array, object, string, withDefault } from "../../validation.js";
import { identities } from "../identities.js";
import { users, userWithEmail } from "../users.js";
import { applicationOf } from "./application.js";

export interface PkiApplicationMember {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: "user" | "identity";
  /** ID of the user or identity. */
  readonly actorId: string;
  role: string;
  readonly createdAt: string;
  updatedAt: string;
}

export const pkiApplicationMembers: Table<PkiApplicationMember> = {
  name: "pkiApplicationMembers",
  belongsTo: { pkiApplications: "applicationId", users: "actorId", identities: "actorId" },
};

/** Users and identities. What a member may do is not looked at. */
export function pkiApplicationMemberRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/applications/{applicationId}";

  const role = string({ min: 1 });
  const given = object({ role });
  const added = object({
    userIds: withDefault(array(string({ format: "uuid" })), []),
    emails: withDefault(array(string({ format: "email" })), []),
    role: withDefault(role, "operator"),
  });

  function membersOf(call: Call, kind: PkiApplicationMember["kind"]): PkiApplicationMember[] {
    const { id } = applicationOf(store, call);
    return store
      .rows(pkiApplicationMembers)
      .filter((member) => member.applicationId === id && member.kind === kind);
  }

  function memberOf(call: Call, kind: "user" | "identity"): PkiApplicationMember {
    const id = call.slot(`${kind}Id`);
    const member = membersOf(call, kind).find(({ actorId }) => actorId === id);
    if (!member) throw notFound(`The ${kind} is no member of the application`);
    return member;
  }

  function add(
    call: Call,
    kind: PkiApplicationMember["kind"],
    actorId: string,
    role: string,
  ): PkiApplicationMember {
    const now = store.clock.timestamp();
    return store.rows(pkiApplicationMembers).add({
      id: uuid(),
      applicationId: applicationOf(store, call).id,
      kind,
      actorId,
      role,
      createdAt: now,
      updatedAt: now,
    });
  }

  function detailsOf({ kind, actorId }: PkiApplicationMember): object {
    if (kind === "identity") return { name: store.rows(identities).named(actorId).name };
    const { firstName, lastName, email, username } = store.rows(users).named(actorId);
    const name = [firstName, lastName].filter(Boolean).join(" ");
    return { name: name || null, email, username };
  }

  function show(member: PkiApplicationMember): object {
    const { id, kind, actorId, ...rest } = member;
    return {
      membershipId: id,
      ...rest,
      actorUserId: kind === "user" ? actorId : null,
      actorIdentityId: kind === "identity" ? actorId : null,
      actorGroupId: null,
      customRoleId: null,
      details: detailsOf(member),
    };
  }

  /** What users and identities have alike. */
  function routesOf(kind: "user" | "identity", plural: string): Routes {
    return {
      [`GET ${path}/${plural}`]: {
        auth: machineOrUser,
        handle: (call) => ({ memberships: membersOf(call, kind).map(show) }),
      },

      [`PATCH ${path}/${plural}/{${kind}Id}`]: {
        auth: machineOrUser,
        handle(call) {
          const { role } = call.body(given);
          const member = memberOf(call, kind);
          member.role = role;
          member.updatedAt = store.clock.timestamp();
          return { membership: show(member) };
        },
      },

      [`DELETE ${path}/${plural}/{${kind}Id}`]: {
        auth: machineOrUser,
        handle(call) {
          const member = memberOf(call, kind);
          store.rows(pkiApplicationMembers).remove(member);
          return { membershipId: member.id, applicationId: member.applicationId };
        },
      },
    };
  }

  return {
    ...routesOf("user", "users"),
    ...routesOf("identity", "identities"),

    [`POST ${path}/users`]: {
      auth: machineOrUser,
      handle(call) {
        const { userIds, emails, role } = call.body(added);
        const byEmail = emails.map((email) => ({ email, user: userWithEmail(store, email) }));
        const wanted = [...userIds, ...byEmail.flatMap(({ user }) => user?.id ?? [])];
        for (const id of userIds) {
          if (!store.rows(users).withId(id)) throw notFound(`User with ID '${id}' not found`);
        }
        const known = membersOf(call, "user").map(({ actorId }) => actorId);
        const fresh = [...new Set(wanted)].filter((id) => !known.includes(id));
        return {
          memberships: fresh.map((id) => show(add(call, "user", id, role))),
          skipped: wanted.filter((id) => known.includes(id)),
          unresolved: byEmail.flatMap(({ email, user }) => (user ? [] : [email])),
        };
      },
    },

    [`POST ${path}/identities/{identityId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { role } = call.body(given);
        const id = call.slot("identityId");
        const isMember = membersOf(call, "identity").some(({ actorId }) => actorId === id);
        if (!store.rows(identities).withId(id)) {
          throw notFound(`Identity with ID '${id}' not found`);
        }
        if (isMember) throw badRequest("The identity is a member of the application already");
        return { membership: show(add(call, "identity", id, role)) };
      },
    },
  };
}
