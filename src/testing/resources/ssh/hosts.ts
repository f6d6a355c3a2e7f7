import { machineOrUser, open, userOnly } from "../../../core/modes.js";
import type { Actor } from "../../auth/tokens.js";
import { uuid } from "../../bytes.js";
import { badRequest, unauthorized } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime } from "../../lifetime.js";
import { found, given, type Store } from "../../store.js";
import { object, optional, string, withDefault } from "../../validation.js";
import { mayEnter, type Project, projects, projectWithId } from "../projects.js";
import { users } from "../users.js";
import {
  defaultAuthority,
  publicKeyOf,
  type SshAuthority,
  sshAuthorities,
} from "./certificate-authorities.js";
import { nameOf } from "./certificates.js";
import { mappingsOf, type SshHost, sshHosts, sshLoginMappings } from "./host-groups.js";
import { signKey } from "./issue.js";
import { generateSshKey, printPrivateKey, printPublicKey } from "./openssh.js";

export function sshHostRoutes(store: Store): Routes {
  const path = "/api/v1/ssh/hosts";

  const hostname = string({ min: 1 });
  const alias = string({ max: 64 });
  const created = object({
    projectId: string(),
    hostname,
    alias: withDefault(alias, ""),
    userCertTtl: withDefault(lifetime(), "8h"),
    hostCertTtl: withDefault(lifetime(), "1y"),
    loginMappings: withDefault(sshLoginMappings, []),
    userSshCaId: optional(string()),
    hostSshCaId: optional(string()),
  });
  const updated = object({
    hostname: optional(hostname),
    alias: optional(alias),
    userCertTtl: optional(lifetime()),
    hostCertTtl: optional(lifetime()),
    loginMappings: optional(sshLoginMappings),
  });
  const asUser = object({ loginUser: string() });
  const forHost = object({ publicKey: string() });

  function anyHostOf(call: Call): SshHost {
    const id = call.slot("sshHostId");
    return found(store.rows(sshHosts), id, `SSH host with ID '${id}' not found`);
  }

  function hostOf(call: Call): SshHost {
    const host = anyHostOf(call);
    projectWithId(store, call.actor, host.projectId);
    return host;
  }

  function authority(id: string): SshAuthority {
    return store.rows(sshAuthorities).named(id);
  }

  /** The authority that a new host names, or that of its project. */
  async function chosen(
    project: Project,
    id: string | undefined,
    kind: "user" | "host",
  ): Promise<SshAuthority> {
    if (id === undefined) return defaultAuthority(store, project, kind);
    const named = store.rows(sshAuthorities).withId(id);
    if (named?.projectId === project.id) return named;
    const label = kind === "user" ? "User" : "Host";
    throw badRequest(`${label} SSH CA with ID '${id}' not found in project '${project.id}'`);
  }

  function requireFreeName(projectId: string, hostname: string): void {
    const isTaken = store
      .rows(sshHosts)
      .find((host) => host.projectId === projectId && host.hostname === hostname);
    if (isTaken) throw badRequest(`SSH host with hostname '${hostname}' already exists`);
  }

  /** Whether a mapping of the host lets the user in; groups are not looked at. */
  function admits(host: SshHost, username: string, loginUser?: string): boolean {
    return mappingsOf(store, host).some(
      (mapping) =>
        (loginUser === undefined || mapping.loginUser === loginUser) &&
        mapping.allowedPrincipals.usernames?.includes(username),
    );
  }

  function usernameOf({ userId = "" }: Actor): string {
    return store.rows(users).named(userId).username;
  }

  function show(host: SshHost): object {
    return { ...host, loginMappings: mappingsOf(store, host) };
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      async handle(call) {
        const { alias, userSshCaId, hostSshCaId, ...body } = call.body(created);
        const project = projectWithId(store, call.actor, body.projectId);
        const forUsers = await chosen(project, userSshCaId, "user");
        const forHosts = await chosen(project, hostSshCaId, "host");
        requireFreeName(project.id, body.hostname);
        const host = store.rows(sshHosts).add({
          id: uuid(),
          ...body,
          alias: alias || null,
          userSshCaId: forUsers.id,
          hostSshCaId: forHosts.id,
        });
        return show(host);
      },
    },

    "GET /api/v1/projects/{projectId}/ssh-hosts": {
      auth: machineOrUser,
      handle(call) {
        const { id } = projectWithId(store, call.actor, call.slot("projectId"));
        const hosts = store.rows(sshHosts).filter(({ projectId }) => projectId === id);
        return { hosts: hosts.map(show) };
      },
    },

    [`GET ${path}`]: {
      auth: userOnly,
      handle(call) {
        const username = usernameOf(call.actor);
        const hosts = store.rows(sshHosts).filter((host) => {
          const project = store.rows(projects).named(host.projectId);
          return mayEnter(store, call.actor, project) && admits(host, username);
        });
        return hosts.map(show);
      },
    },

    [`GET ${path}/{sshHostId}`]: { auth: machineOrUser, handle: (call) => show(hostOf(call)) },

    [`PATCH ${path}/{sshHostId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { alias, ...changes } = call.body(updated);
        const host = hostOf(call);
        if (changes.hostname !== undefined && changes.hostname !== host.hostname) {
          requireFreeName(host.projectId, changes.hostname);
        }
        Object.assign(host, given(changes));
        if (alias !== undefined) host.alias = alias || null;
        return show(host);
      },
    },

    [`DELETE ${path}/{sshHostId}`]: {
      auth: machineOrUser,
      handle(call) {
        const host = hostOf(call);
        const shown = show(host);
        store.rows(sshHosts).remove(host);
        return shown;
      },
    },

    [`POST ${path}/{sshHostId}/issue-user-cert`]: {
      auth: userOnly,
      async handle(call) {
        const { loginUser } = call.body(asUser);
        const host = hostOf(call);
        const username = usernameOf(call.actor);
        if (!admits(host, username, loginUser)) {
          throw unauthorized(`You are not allowed to login as ${loginUser} on this host`);
        }
        const key = await generateSshKey("ED25519");
        const publicKey = printPublicKey(key, "Client Key");
        const certificate = await signKey(store, authority(host.userSshCaId), {
          publicKey,
          certType: "user",
          keyId: nameOf(call.actor),
          principals: [username, loginUser],
          ttl: host.userCertTtl,
        });
        const privateKey = printPrivateKey(key, "Client Key");
        return { ...certificate, privateKey, publicKey, keyAlgorithm: "ED25519" };
      },
    },

    [`POST ${path}/{sshHostId}/issue-host-cert`]: {
      auth: machineOrUser,
      handle(call) {
        const { publicKey } = call.body(forHost);
        const host = hostOf(call);
        return signKey(store, authority(host.hostSshCaId), {
          publicKey,
          certType: "host",
          keyId: `host-${host.id}`,
          principals: [host.hostname],
          ttl: host.hostCertTtl,
        });
      },
    },

    [`GET ${path}/{sshHostId}/user-ca-public-key`]: {
      auth: open,
      handle: (call) => publicKeyOf(authority(anyHostOf(call).userSshCaId)),
    },

    [`GET ${path}/{sshHostId}/host-ca-public-key`]: {
      auth: open,
      handle: (call) => publicKeyOf(authority(anyHostOf(call).hostSshCaId)),
    },
  };
}
