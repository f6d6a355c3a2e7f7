// Written by `npm run generate` from scripts/generate/manifest/ssh/host-groups.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { SshHostCore } from "../../models/ssh-host-core.js";
import type { SshLoginMapping } from "../../models/ssh-login-mapping.js";

export type { SshAllowedPrincipals } from "../../models/ssh-allowed-principals.js";
export type { SshHostCore } from "../../models/ssh-host-core.js";
export type { SshLoginMapping } from "../../models/ssh-login-mapping.js";

/** A group of hosts. */
export interface SshHostGroup {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  /** ID of the project. */
  projectId: string;
  /** Who may log in as which user of its hosts. */
  loginMappings: SshLoginMapping[];
}

/** A host that was put into a group, or taken out. `loginMappings` are the host's own. */
export interface SshGroupHost extends SshHostCore {
  /** Who may log in as which user of its hosts. */
  loginMappings: SshLoginMapping[];
}

/** Params of {@link create}. */
export interface CreateSshHostGroupParams {
  /** ID of the project. */
  projectId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** Who may log in as which user of its hosts. */
  loginMappings?: SshLoginMapping[] | undefined;
}

/** What {@link create} answers. */
export interface CreateSshHostGroupResult extends SshHostGroup {}

/**
 * Creates a group of hosts, whose login mappings go for all of them. Enterprise plans only.
 *
 * `POST /api/v1/ssh/host-groups`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSshHostGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSshHostGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it, or the name is taken in the organization.
 *
 * @example
 * ```ts
 * const { id } = await create(session, {
 *   projectId,
 *   name: "web",
 *   loginMappings: [{ loginUser: "deploy", allowedPrincipals: { groups: ["developers"] } }],
 * });
 * await addHost(session, { sshHostGroupId: id, hostId });
 * ```
 */
export function create(
  session: Session,
  params: CreateSshHostGroupParams,
  options?: RequestOptions,
): Promise<CreateSshHostGroupResult> {
  return requestJson(session, "POST /api/v1/ssh/host-groups", machineOrUser, params, options);
}

/** A group of hosts, and how many it has. */
export interface ListedSshHostGroup extends SshHostGroup {
  /** How many hosts are in it. */
  hostCount: number;
}

/** Params of {@link list}. */
export interface ListSshHostGroupsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSshHostGroupsResult {
  groups: ListedSshHostGroup[];
}

/**
 * Lists the groups of hosts of a project, and how many hosts each has.
 *
 * `GET /api/v1/projects/{projectId}/ssh-host-groups`
 *
 * @param session - Session to use.
 * @param params - {@link ListSshHostGroupsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSshHostGroupsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSshHostGroupsParams,
  options?: RequestOptions,
): Promise<ListSshHostGroupsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/ssh-host-groups",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetSshHostGroupParams {
  /** ID of the group. */
  sshHostGroupId: string;
}

/** What {@link get} answers. */
export interface GetSshHostGroupResult extends SshHostGroup {}

/**
 * Gets a group of hosts by its ID.
 *
 * `GET /api/v1/ssh/host-groups/{sshHostGroupId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSshHostGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshHostGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSshHostGroupParams,
  options?: RequestOptions,
): Promise<GetSshHostGroupResult> {
  return requestJson(
    session,
    "GET /api/v1/ssh/host-groups/{sshHostGroupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSshHostGroupParams {
  /** ID of the group. */
  sshHostGroupId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Who may log in as which user of its hosts. */
  loginMappings?: SshLoginMapping[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateSshHostGroupResult extends SshHostGroup {}

/**
 * Changes a group's name or login mappings. Enterprise plans only.
 *
 * `PATCH /api/v1/ssh/host-groups/{sshHostGroupId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSshHostGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSshHostGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSshHostGroupParams,
  options?: RequestOptions,
): Promise<UpdateSshHostGroupResult> {
  return requestJson(
    session,
    "PATCH /api/v1/ssh/host-groups/{sshHostGroupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSshHostGroup}. */
export interface DeleteSshHostGroupParams {
  /** ID of the group. */
  sshHostGroupId: string;
}

/** What {@link deleteSshHostGroup} answers. */
export interface DeleteSshHostGroupResult extends SshHostGroup {}

/**
 * Deletes a group. Its hosts stay, without the login mappings that they had of it.
 *
 * `DELETE /api/v1/ssh/host-groups/{sshHostGroupId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSshHostGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSshHostGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSshHostGroup(
  session: Session,
  params: DeleteSshHostGroupParams,
  options?: RequestOptions,
): Promise<DeleteSshHostGroupResult> {
  return requestJson(
    session,
    "DELETE /api/v1/ssh/host-groups/{sshHostGroupId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSshHostGroup as delete };

/** A host, and whether it is in a group. */
export interface SshHostGroupCandidate {
  id: string;
  hostname: string;
  alias?: string | null;
  isPartOfGroup: boolean;
  /** When it was put into the group. ISO 8601. */
  joinedGroupAt: string | null;
}

/** Params of {@link listHosts}. */
export interface ListSshHostGroupHostsParams {
  /** ID of the group. */
  sshHostGroupId: string;
  /** Which hosts are listed; all of the project where it is left out. */
  filter?: "group-members" | "non-group-members" | Unlisted | undefined;
}

/** What {@link listHosts} answers. */
export interface ListSshHostGroupHostsResult {
  hosts: SshHostGroupCandidate[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the hosts of the group's project, and whether each is in the group.
 *
 * `GET /api/v1/ssh/host-groups/{sshHostGroupId}/hosts`
 *
 * @param session - Session to use.
 * @param params - {@link ListSshHostGroupHostsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSshHostGroupHostsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group.
 */
export function listHosts(
  session: Session,
  params: ListSshHostGroupHostsParams,
  options?: RequestOptions,
): Promise<ListSshHostGroupHostsResult> {
  return requestJson(
    session,
    "GET /api/v1/ssh/host-groups/{sshHostGroupId}/hosts",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addHost}. */
export interface AddHostToSshHostGroupParams {
  /** ID of the group. */
  sshHostGroupId: string;
  /** ID of the host. */
  hostId: string;
}

/** What {@link addHost} answers. */
export interface AddHostToSshHostGroupResult extends SshGroupHost {}

/**
 * Puts a host of the same project into a group, whose login mappings go for it from then on.
 *
 * `POST /api/v1/ssh/host-groups/{sshHostGroupId}/hosts/{hostId}`
 *
 * @param session - Session to use.
 * @param params - {@link AddHostToSshHostGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddHostToSshHostGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group or host; a {@link BadRequestError} when they are in two projects.
 */
export function addHost(
  session: Session,
  params: AddHostToSshHostGroupParams,
  options?: RequestOptions,
): Promise<AddHostToSshHostGroupResult> {
  return requestJson(
    session,
    "POST /api/v1/ssh/host-groups/{sshHostGroupId}/hosts/{hostId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeHost}. */
export interface RemoveHostFromSshHostGroupParams {
  /** ID of the group. */
  sshHostGroupId: string;
  /** ID of the host. */
  hostId: string;
}

/** What {@link removeHost} answers. */
export interface RemoveHostFromSshHostGroupResult extends SshGroupHost {}

/**
 * Takes a host out of a group.
 *
 * `DELETE /api/v1/ssh/host-groups/{sshHostGroupId}/hosts/{hostId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveHostFromSshHostGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveHostFromSshHostGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group or host, or the host is not in it.
 */
export function removeHost(
  session: Session,
  params: RemoveHostFromSshHostGroupParams,
  options?: RequestOptions,
): Promise<RemoveHostFromSshHostGroupResult> {
  return requestJson(
    session,
    "DELETE /api/v1/ssh/host-groups/{sshHostGroupId}/hosts/{hostId}",
    machineOrUser,
    params,
    options,
  );
}
