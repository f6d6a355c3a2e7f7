import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { requireLicence } from "../../server-config.js";
import { found, type Store, type Table } from "../../store.js";
import {
  array,
  object,
  oneOf,
  optional,
  type Schema,
  slug,
  string,
  withDefault,
} from "../../validation.js";
import { organizationOf } from "../memberships.js";
import { projects, projectWithId } from "../projects.js";

/** A user of machines, and who may log in as that user. */
export interface SshLoginMapping {
  readonly loginUser: string;
  readonly allowedPrincipals: {
    readonly usernames?: readonly string[] | undefined;
    readonly groups?: readonly string[] | undefined;
  };
}

export interface SshHost {
  readonly id: string;
  readonly projectId: string;
  hostname: string;
  alias: string | null;
  userCertTtl: string;
  hostCertTtl: string;
  readonly userSshCaId: string;
  readonly hostSshCaId: string;
  /** The host's own. */
  loginMappings: readonly SshLoginMapping[];
}

export interface SshHostGroup {
  readonly id: string;
  readonly projectId: string;
  name: string;
  loginMappings: readonly SshLoginMapping[];
}

interface SshHostGroupMember {
  readonly id: string;
  readonly sshHostGroupId: string;
  readonly sshHostId: string;
  readonly createdAt: string;
}

export const sshHosts: Table<SshHost> = {
  name: "sshHosts",
  belongsTo: { projects: "projectId", sshAuthorities: "userSshCaId" },
};

export const sshHostGroups: Table<SshHostGroup> = {
  name: "sshHostGroups",
  belongsTo: { projects: "projectId" },
};

export const sshHostGroupMembers: Table<SshHostGroupMember> = {
  name: "sshHostGroupMembers",
  key: ({ sshHostGroupId, sshHostId }) => `${sshHostGroupId}/${sshHostId}`,
  belongsTo: { sshHostGroups: "sshHostGroupId", sshHosts: "sshHostId" },
};

export const sshLoginMappings: Schema<SshLoginMapping[]> = array(
  object({
    loginUser: string(),
    allowedPrincipals: object({
      usernames: optional(array(string())),
      groups: optional(array(string())),
    }),
  }),
);

export function sshHostGroupRoutes(store: Store): Routes {
  const path = "/api/v1/ssh/host-groups";

  const name = slug({ min: 1, max: 64 });
  const created = object({
    projectId: string(),
    name,
    loginMappings: withDefault(sshLoginMappings, []),
  });
  const updated = object({ name: optional(name), loginMappings: optional(sshLoginMappings) });
  const listed = object({ filter: optional(oneOf("group-members", "non-group-members")) });

  function groupOf(call: Call): SshHostGroup {
    const id = call.slot("sshHostGroupId");
    const absent = `SSH host group with ID '${id}' not found`;
    const group = found(store.rows(sshHostGroups), id, absent);
    projectWithId(store, call.actor, group.projectId);
    return group;
  }

  function hostOf(call: Call, group: SshHostGroup): SshHost {
    const id = call.slot("hostId");
    const host = found(store.rows(sshHosts), id, `SSH host with ID ${id} not found`);
    if (host.projectId === group.projectId) return host;
    throw badRequest(`SSH host with ID ${id} not found in project ${group.projectId}`);
  }

  function requireFreeName(call: Call, name: string): void {
    const organizationId = organizationOf(store, call.actor);
    const isTaken = store.rows(sshHostGroups).find((other) => {
      const project = store.rows(projects).named(other.projectId);
      return other.name === name && project.organizationId === organizationId;
    });
    if (!isTaken) return;
    throw badRequest(`SSH host group with name '${name}' already exists in the organization`);
  }

  function memberOf({ id }: SshHostGroup, host: SshHost): SshHostGroupMember | undefined {
    return store.rows(sshHostGroupMembers).get(`${id}/${host.id}`);
  }

  function refusalTo(operation: string): string {
    return `Failed to ${operation} SSH host group due to plan restriction. Upgrade plan to ${operation} group.`;
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const project = projectWithId(store, call.actor, body.projectId);
        requireLicence(store, refusalTo("create"));
        requireFreeName(call, body.name);
        return store.rows(sshHostGroups).add({ id: uuid(), ...body, projectId: project.id });
      },
    },

    "GET /api/v1/projects/{projectId}/ssh-host-groups": {
      auth: machineOrUser,
      handle(call) {
        const project = projectWithId(store, call.actor, call.slot("projectId"));
        const groups = store.rows(sshHostGroups).filter((one) => one.projectId === project.id);
        const members = [...store.rows(sshHostGroupMembers).values()];
        return {
          groups: groups.map((group) => ({
            ...group,
            hostCount: members.filter((member) => member.sshHostGroupId === group.id).length,
          })),
        };
      },
    },

    [`GET ${path}/{sshHostGroupId}`]: { auth: machineOrUser, handle: groupOf },

    [`PATCH ${path}/{sshHostGroupId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { name, loginMappings } = call.body(updated);
        const group = groupOf(call);
        requireLicence(store, refusalTo("update"));
        if (name !== undefined && name !== group.name) requireFreeName(call, name);
        group.name = name ?? group.name;
        group.loginMappings = loginMappings ?? group.loginMappings;
        return group;
      },
    },

    [`DELETE ${path}/{sshHostGroupId}`]: {
      auth: machineOrUser,
      handle(call) {
        const group = groupOf(call);
        store.rows(sshHostGroups).remove(group);
        return group;
      },
    },

    [`GET ${path}/{sshHostGroupId}/hosts`]: {
      auth: machineOrUser,
      handle(call) {
        const { filter } = call.query(listed);
        const group = groupOf(call);
        const hosts = store
          .rows(sshHosts)
          .filter(({ projectId }) => projectId === group.projectId)
          .map((host) => {
            const { id, hostname, alias } = host;
            const joinedGroupAt = memberOf(group, host)?.createdAt ?? null;
            return { id, hostname, alias, isPartOfGroup: joinedGroupAt !== null, joinedGroupAt };
          })
          .filter(({ isPartOfGroup }) => !filter || isPartOfGroup === (filter === "group-members"));
        return { hosts, totalCount: hosts.length };
      },
    },

    [`POST ${path}/{sshHostGroupId}/hosts/{hostId}`]: {
      auth: machineOrUser,
      handle(call) {
        const group = groupOf(call);
        const host = hostOf(call, group);
        store.rows(sshHostGroupMembers).add({
          id: uuid(),
          sshHostGroupId: group.id,
          sshHostId: host.id,
          createdAt: store.clock.timestamp(),
        });
        return host;
      },
    },

    [`DELETE ${path}/{sshHostGroupId}/hosts/{hostId}`]: {
      auth: machineOrUser,
      handle(call) {
        const group = groupOf(call);
        const host = hostOf(call, group);
        const member = memberOf(group, host);
        if (!member) {
          const absent = `SSH host with ID ${host.id} not found in SSH host group`;
          throw notFound(`${absent} with ID ${group.id}`);
        }
        store.rows(sshHostGroupMembers).remove(member);
        return host;
      },
    },
  };
}

/** Who may log in to a host, by its own word and by that of its groups. */
export function mappingsOf(store: Store, host: SshHost): (SshLoginMapping & { source: string })[] {
  const groups = store
    .rows(sshHostGroupMembers)
    .filter(({ sshHostId }) => sshHostId === host.id)
    .map(({ sshHostGroupId }) => store.rows(sshHostGroups).named(sshHostGroupId));
  return [
    ...host.loginMappings.map((mapping) => ({ ...mapping, source: "host" })),
    ...groups.flatMap(({ loginMappings }) =>
      loginMappings.map((mapping) => ({ ...mapping, source: "hostGroup" })),
    ),
  ];
}
