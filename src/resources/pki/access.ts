// Written by `npm run generate` from scripts/generate/manifest/pki/access.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { MembershipRole } from "../../models/membership-role.js";
import type { UserProfile } from "../../models/user-profile.js";

/** What gives a user access to certificate management. */
export interface PkiUserMembership {
  /** ID of the membership. */
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ID of the user. */
  userId: string;
  user: UserProfile;
  roles: MembershipRole[];
}

/** Params of {@link listUsers}. */
export interface ListPkiUsersParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listUsers} answers. */
export interface ListPkiUsersResult {
  /** The memberships. */
  memberships: PkiUserMembership[];
}

/**
 * Lists the users who have access to certificate management, with their roles.
 *
 * `GET /api/v1/cert-manager/access/users`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listUsers(
  session: Session,
  params?: ListPkiUsersParams,
  options?: RequestOptions,
): Promise<ListPkiUsersResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/access/users",
    machineOrUser,
    params,
    options,
  );
}

/** What gives a user access to certificate management from now on. */
export interface NewPkiUserMembership {
  /** ID of the membership. */
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the user. */
  userId: string;
}

/** Params of {@link inviteUsers}. */
export interface InvitePkiUsersParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Email addresses; whoever has no account gets an invitation. */
  emails?: string[] | undefined;
  /** Usernames of members of the organization. */
  usernames?: string[] | undefined;
  /** Slugs of the roles that each of them gets. */
  roleSlugs?: string[] | undefined;
}

/** What {@link inviteUsers} answers. */
export interface InvitePkiUsersResult {
  /** The memberships. */
  memberships: NewPkiUserMembership[];
}

/**
 * Gives users access to certificate management, by their email addresses or usernames.
 *
 * `POST /api/v1/cert-manager/access/users`
 *
 * @param session - Session to use.
 * @param params - {@link InvitePkiUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link InvitePkiUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { memberships } = await inviteUsers(session, {
 *   emails: ["ada@example.com"],
 *   roleSlugs: ["member"],
 * });
 * ```
 */
export function inviteUsers(
  session: Session,
  params: InvitePkiUsersParams = {},
  options?: RequestOptions,
): Promise<InvitePkiUsersResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/access/users",
    machineOrUser,
    params,
    options,
  );
}
