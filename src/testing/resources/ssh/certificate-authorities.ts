import { machineOrUser, open } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { found, requireChange, type Store, type Table } from "../../store.js";
import { object, oneOf, optional, type Schema, string, withDefault } from "../../validation.js";
import { type Project, projectWithId } from "../projects.js";
import {
  generateSshKey,
  isPair,
  printPublicKey,
  readPrivateKey,
  readPublicKey,
  type SshKey,
} from "./openssh.js";

export interface SshAuthority {
  readonly id: string;
  readonly projectId: string;
  friendlyName: string;
  status: "active" | "disabled";
  readonly keyAlgorithm: string;
  readonly keySource: "internal" | "external";
  readonly key: SshKey;
  /** Whose certificates it signs where a host names no other one. */
  readonly isDefaultFor: "user" | "host" | null;
}

export const sshAuthorities: Table<SshAuthority> = {
  name: "sshAuthorities",
  belongsTo: { projects: "projectId" },
};

export const sshKeyAlgorithm: Schema<string> = oneOf(
  "RSA_2048",
  "RSA_4096",
  "EC_prime256v1",
  "EC_secp384r1",
  "ED25519",
);

export function sshAuthorityRoutes(store: Store): Routes {
  const created = object({
    projectId: string(),
    friendlyName: string(),
    keyAlgorithm: withDefault(sshKeyAlgorithm, "ED25519"),
    publicKey: optional(string()),
    privateKey: optional(string()),
    keySource: withDefault(oneOf("internal", "external"), "internal"),
  });
  const updated = object({
    friendlyName: optional(string()),
    status: optional(oneOf("active", "disabled")),
  });

  function authorityOf(call: Call): SshAuthority {
    const authority = sshAuthorityWithId(store, call.slot("sshCaId"));
    projectWithId(store, call.actor, authority.projectId);
    return authority;
  }

  return {
    "POST /api/v1/ssh/ca": {
      auth: machineOrUser,
      async handle(call) {
        const { projectId, publicKey = "", privateKey = "", ...body } = call.body(created);
        const project = projectWithId(store, call.actor, projectId);
        const isExternal = body.keySource === "external";
        const key = isExternal
          ? givenKey(publicKey, privateKey)
          : await generateSshKey(body.keyAlgorithm);
        const authority = addAuthority(store, { ...body, projectId: project.id, key });
        return { ca: showWithKey(authority) };
      },
    },

    "GET /api/v1/projects/{projectId}/ssh-cas": {
      auth: machineOrUser,
      async handle(call) {
        const project = projectWithId(store, call.actor, call.slot("projectId"));
        await addDefaults(store, project);
        const cas = store.rows(sshAuthorities).filter(({ projectId }) => projectId === project.id);
        return { cas: cas.map(show) };
      },
    },

    "GET /api/v1/ssh/ca/{sshCaId}": {
      auth: machineOrUser,
      handle: (call) => ({ ca: showWithKey(authorityOf(call)) }),
    },

    "PATCH /api/v1/ssh/ca/{sshCaId}": {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(updated);
        const authority = authorityOf(call);
        requireChange(changes);
        authority.friendlyName = changes.friendlyName ?? authority.friendlyName;
        authority.status = changes.status ?? authority.status;
        return { ca: showWithKey(authority) };
      },
    },

    "DELETE /api/v1/ssh/ca/{sshCaId}": {
      auth: machineOrUser,
      handle(call) {
        const authority = authorityOf(call);
        store.rows(sshAuthorities).remove(authority);
        return { ca: show(authority) };
      },
    },

    "GET /api/v1/ssh/ca/{sshCaId}/public-key": {
      auth: open,
      handle: (call) => publicKeyOf(sshAuthorityWithId(store, call.slot("sshCaId"))),
    },
  };
}

export function sshAuthorityWithId(store: Store, id: string): SshAuthority {
  return found(store.rows(sshAuthorities), id, `SSH CA with ID '${id}' not found`);
}

export function publicKeyOf({ key, friendlyName }: SshAuthority): string {
  return printPublicKey(key, friendlyName);
}

/** The authority that signs for a host which names no other one; a project for SSH has them. */
export async function defaultAuthority(
  store: Store,
  project: Project,
  kind: "user" | "host",
): Promise<SshAuthority> {
  await addDefaults(store, project);
  const authority = store
    .rows(sshAuthorities)
    .find((other) => other.projectId === project.id && other.isDefaultFor === kind);
  if (!authority) throw badRequest(`Missing ${kind} SSH CA`);
  return authority;
}

/** They are made when somebody looks, since keys take time. */
async function addDefaults(store: Store, { id: projectId, type }: Project): Promise<void> {
  if (type !== "ssh") return;
  for (const kind of ["user", "host"] as const) {
    const key = await generateSshKey("ED25519");
    const isThere = store
      .rows(sshAuthorities)
      .find((other) => other.projectId === projectId && other.isDefaultFor === kind);
    if (isThere) continue;
    const friendlyName = kind === "user" ? "User CA" : "Host CA";
    addAuthority(store, { projectId, friendlyName, key, isDefaultFor: kind });
  }
}

function addAuthority(
  store: Store,
  fields: Partial<SshAuthority> & Pick<SshAuthority, "projectId" | "friendlyName" | "key">,
): SshAuthority {
  return store.rows(sshAuthorities).add({
    id: uuid(),
    status: "active",
    keyAlgorithm: "ED25519",
    keySource: "internal",
    isDefaultFor: null,
    ...fields,
  });
}

/** A pair of keys that was made elsewhere. */
function givenKey(publicKey: string, privateKey: string): SshKey {
  const key = readPrivateKey(privateKey);
  const bytes = readPublicKey(publicKey);
  if (!key || !bytes) throw badRequest("An external SSH CA needs a public and a private key");
  if (!isPair(key, bytes)) throw badRequest("The public key does not belong to the private key");
  return key;
}

function show({ key, isDefaultFor, ...authority }: SshAuthority): object {
  return authority;
}

function showWithKey(authority: SshAuthority): object {
  return { ...show(authority), publicKey: publicKeyOf(authority) };
}
