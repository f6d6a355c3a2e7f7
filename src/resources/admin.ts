// Written by `npm run generate` from scripts/generate/manifest/admin.yaml.

import { machineOrUser, machineUserOrApiKey, open, userOnly } from "../core/modes.js";
import { request, requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { Organization } from "../models/organization.js";
import type { OrganizationMembership } from "../models/organization-membership.js";
import type { UserName } from "../models/user-name.js";
import type { UserProfile } from "../models/user-profile.js";

/** A user, as the server's admins see it. */
export interface ServerUser extends UserProfile {
  /** Whether the user is an admin of the whole server. */
  superAdmin?: boolean | null;
}

/** Settings of a server. */
export interface ServerConfig {
  id: string;
  initialized?: boolean | null;
  /** Whether users can sign up by themselves. */
  allowSignUp?: boolean | null;
  /** Only emails of this domain may sign up. */
  allowedSignUpDomain?: string | null;
  /** ID of the organization whose way of signing in is the default. */
  defaultAuthOrgId?: string | null;
  /** The ways in which users may sign in; all where it is `null`. */
  enabledLoginMethods?: string[] | null;
  /** Text that users agree to when they sign in. */
  authConsentContent?: string | null;
  /** Text at the edge of every page. */
  pageFrameContent?: string | null;
  instanceId?: string;
  /** Whether emails that SAML names need no verification. */
  trustSamlEmails?: boolean | null;
  /** Whether emails that LDAP names need no verification. */
  trustLdapEmails?: boolean | null;
  /** Whether emails that OpenID Connect names need no verification. */
  trustOidcEmails?: boolean | null;
  adminIdentityIds?: string[] | null;
  /** Whether cryptography is that of FIPS 140. */
  fipsEnabled?: boolean;
  isMigrationModeOn?: boolean;
  isSecretScanningDisabled?: boolean;
  isPublicSecretSharingDisabled?: boolean;
  licenseServerV2Enabled?: boolean;
  kubernetesAutoFetchServiceAccountToken?: boolean;
  paramsFolderSecretDetectionEnabled?: boolean;
  isOfflineUsageReportsEnabled?: boolean;
  isCrossProjectSecretSharingEnabled?: boolean;
  defaultAuthOrgSlug: string | null;
  defaultAuthOrgAuthEnforced?: boolean | null;
  defaultAuthOrgAuthMethod?: string | null;
}

/** An organization, as the server's admins see it. */
export interface ServerOrganization extends Organization {
  kmsEncryptedDataKey?: unknown;
  /** ISO 8601. */
  googleSsoAuthLastUsed?: string | null;
  defaultCertManagerProjectId?: string | null;
}

/** The first user of a server, and its admin. */
export interface BootstrappedUser {
  id: string;
  username: string;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  /** Whether the user is an admin of the whole server. */
  superAdmin?: boolean | null;
}

/** The first identity of a server, and its token. */
export interface BootstrappedIdentity {
  id: string;
  name: string;
  credentials: { token: string };
}

/** Params of {@link bootstrap}. */
export interface BootstrapServerParams {
  email: string;
  password: string;
  organization: string;
}

/** What {@link bootstrap} answers. */
export interface BootstrapServerResult {
  /** What was done, in a sentence. */
  message: string;
  user: BootstrappedUser;
  organization: { id: string; name: string; slug: string };
  identity: BootstrappedIdentity;
}

/**
 * Sets up a new server: the first admin, an organization, and an identity with a token.
 *
 * `POST /api/v1/admin/bootstrap`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link BootstrapServerParams}
 * @param options - Options for this call alone.
 * @returns The {@link BootstrapServerResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is set up already.
 *
 * @example
 * ```ts
 * const { identity } = await bootstrapServer(session, { email, password, organization: "Acme" });
 * await setAccessToken(session, identity.credentials.token);
 * ```
 */
export function bootstrap(
  session: Session,
  params: BootstrapServerParams,
  options?: RequestOptions,
): Promise<BootstrapServerResult> {
  return requestJson(session, "POST /api/v1/admin/bootstrap", open, params, options);
}

/** Params of {@link signup}. */
export interface SignUpServerAdminParams {
  email: string;
  password: string;
  firstName: string;
  lastName?: string | undefined;
}

/** What {@link signup} answers. */
export interface SignUpServerAdminResult {
  /** What was done, in a sentence. */
  message: string;
  user: UserProfile;
  organization: ServerOrganization;
  token: string;
  new: string;
}

/**
 * Signs up the first admin of a new server, with an organization. Refused once there is one.
 *
 * `POST /api/v1/admin/signup`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link SignUpServerAdminParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignUpServerAdminResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function signup(
  session: Session,
  params: SignUpServerAdminParams,
  options?: RequestOptions,
): Promise<SignUpServerAdminResult> {
  return requestJson(session, "POST /api/v1/admin/signup", open, params, options);
}

/** What {@link getConfig} answers. */
export interface GetServerConfigResult {
  config: ServerConfig;
}

/**
 * Gets the server's public settings. Nobody has to sign in for it.
 *
 * `GET /api/v1/admin/config`
 *
 * @param session - Session to use. Its token is not sent.
 * @param options - Options for this call alone.
 * @returns The {@link GetServerConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getConfig(
  session: Session,
  options?: RequestOptions,
): Promise<GetServerConfigResult> {
  return requestJson(session, "GET /api/v1/admin/config", open, undefined, options);
}

/** A way in which users sign in. */
export type LoginMethod =
  | "email"
  | "google"
  | "github"
  | "gitlab"
  | "saml"
  | "ldap"
  | "oidc"
  | Unlisted;

/** Environment variables of the server, and the values that stand above them. */
export interface ServerEnvOverrides {
  DISABLE_POSTGRES_AUDIT_LOG_STORAGE?: string | undefined;
  DISABLE_AUDIT_LOG_STORAGE?: string | undefined;
  INF_APP_CONNECTION_AWS_ACCESS_KEY_ID?: string | undefined;
  INF_APP_CONNECTION_AWS_SECRET_ACCESS_KEY?: string | undefined;
  INF_APP_CONNECTION_AZURE_APP_CONFIGURATION_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_AZURE_APP_CONFIGURATION_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_AZURE_KEY_VAULT_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_AZURE_KEY_VAULT_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_AZURE_CLIENT_SECRETS_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_AZURE_CLIENT_SECRETS_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_AZURE_DEVOPS_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_AZURE_DEVOPS_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_GCP_SERVICE_ACCOUNT_CREDENTIAL?: string | undefined;
  INF_APP_CONNECTION_GITHUB_APP_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_GITHUB_APP_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_GITHUB_APP_SLUG?: string | undefined;
  INF_APP_CONNECTION_GITHUB_APP_ID?: string | undefined;
  INF_APP_CONNECTION_GITHUB_APP_PRIVATE_KEY?: string | undefined;
  INF_APP_CONNECTION_GITHUB_APP_HOST?: string | undefined;
  INF_APP_CONNECTION_GITHUB_OAUTH_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_GITHUB_OAUTH_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_GITHUB_RADAR_APP_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_GITHUB_RADAR_APP_CLIENT_SECRET?: string | undefined;
  INF_APP_CONNECTION_GITHUB_RADAR_APP_SLUG?: string | undefined;
  INF_APP_CONNECTION_GITHUB_RADAR_APP_ID?: string | undefined;
  INF_APP_CONNECTION_GITHUB_RADAR_APP_PRIVATE_KEY?: string | undefined;
  INF_APP_CONNECTION_GITHUB_RADAR_APP_WEBHOOK_SECRET?: string | undefined;
  CLIENT_ID_GITHUB_LOGIN?: string | undefined;
  CLIENT_SECRET_GITHUB_LOGIN?: string | undefined;
  INF_APP_CONNECTION_GITLAB_OAUTH_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_GITLAB_OAUTH_CLIENT_SECRET?: string | undefined;
  CLIENT_ID_GITLAB_LOGIN?: string | undefined;
  CLIENT_SECRET_GITLAB_LOGIN?: string | undefined;
  CLIENT_GITLAB_LOGIN_URL?: string | undefined;
  CLIENT_ID_GOOGLE_LOGIN?: string | undefined;
  CLIENT_SECRET_GOOGLE_LOGIN?: string | undefined;
  INF_APP_CONNECTION_HEROKU_OAUTH_CLIENT_ID?: string | undefined;
  INF_APP_CONNECTION_HEROKU_OAUTH_CLIENT_SECRET?: string | undefined;
  DISABLE_PUBLIC_SECRET_SHARING?: string | undefined;
}

/** Params of {@link updateConfig}. */
export interface UpdateServerConfigParams {
  /** Whether users can sign up by themselves. */
  allowSignUp?: boolean | undefined;
  /** Only emails of this domain may sign up. */
  allowedSignUpDomain?: string | null | undefined;
  /** Whether emails that SAML names need no verification. */
  trustSamlEmails?: boolean | undefined;
  /** Whether emails that LDAP names need no verification. */
  trustLdapEmails?: boolean | undefined;
  /** Whether emails that OpenID Connect names need no verification. */
  trustOidcEmails?: boolean | undefined;
  /** ID of the organization whose way of signing in is the default. */
  defaultAuthOrgId?: string | null | undefined;
  /** The ways in which users may sign in; all where it is `null`. */
  enabledLoginMethods?: LoginMethod[] | undefined;
  slackClientId?: string | undefined;
  slackClientSecret?: string | undefined;
  microsoftTeamsAppId?: string | undefined;
  microsoftTeamsClientSecret?: string | undefined;
  microsoftTeamsBotId?: string | undefined;
  gitHubAppConnectionClientId?: string | undefined;
  gitHubAppConnectionClientSecret?: string | undefined;
  gitHubAppConnectionSlug?: string | undefined;
  gitHubAppConnectionId?: string | undefined;
  gitHubAppConnectionPrivateKey?: string | undefined;
  /** Text that users agree to when they sign in. */
  authConsentContent?: string | undefined;
  /** Text at the edge of every page. */
  pageFrameContent?: string | undefined;
  envOverrides?: ServerEnvOverrides | undefined;
}

/** What {@link updateConfig} answers. */
export interface UpdateServerConfigResult {
  config: ServerConfig;
}

/**
 * Changes the server's settings; what is left out stays. Needs a super admin.
 *
 * `PATCH /api/v1/admin/config`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateServerConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateServerConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin; an update without a change may give a 500.
 */
export function updateConfig(
  session: Session,
  params: UpdateServerConfigParams = {},
  options?: RequestOptions,
): Promise<UpdateServerConfigResult> {
  return requestJson(session, "PATCH /api/v1/admin/config", machineUserOrApiKey, params, options);
}

/** Params of {@link listUsers}. */
export interface ListAllUsersParams {
  /** Only those with this in their names or emails. */
  searchTerm?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. Up to 100. Default 20. */
  limit?: number | undefined;
  /** Whether only admins are listed. Default `false`. */
  adminsOnly?: boolean | undefined;
}

/** What {@link listUsers} answers. */
export interface ListAllUsersResult {
  users: ServerUser[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the users of all the server's organizations. Needs a super admin.
 *
 * `GET /api/v1/admin/user-management/users`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function listUsers(
  session: Session,
  params?: ListAllUsersParams,
  options?: RequestOptions,
): Promise<ListAllUsersResult> {
  return requestJson(
    session,
    "GET /api/v1/admin/user-management/users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteUser}. */
export interface DeleteUserParams {
  /** ID of the user. */
  userId: string;
}

/** What {@link deleteUser} answers. */
export interface DeleteUserResult {
  users: ServerUser;
}

/**
 * Deletes a user from the server. Needs a super admin.
 *
 * `DELETE /api/v1/admin/user-management/users/{userId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteUserParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function deleteUser(
  session: Session,
  params: DeleteUserParams,
  options?: RequestOptions,
): Promise<DeleteUserResult> {
  return requestJson(
    session,
    "DELETE /api/v1/admin/user-management/users/{userId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteUsers}. */
export interface BatchDeleteUsersParams {
  /** IDs of the users. */
  userIds: string[];
}

/** What {@link deleteUsers} answers. */
export interface BatchDeleteUsersResult {
  users: ServerUser[];
}

/**
 * Deletes several users from the server. Needs a super admin.
 *
 * `DELETE /api/v1/admin/user-management/users`
 *
 * @param session - Session to use.
 * @param params - {@link BatchDeleteUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link BatchDeleteUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function deleteUsers(
  session: Session,
  params: BatchDeleteUsersParams,
  options?: RequestOptions,
): Promise<BatchDeleteUsersResult> {
  return requestJson(
    session,
    "DELETE /api/v1/admin/user-management/users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link grantAdminAccess}. */
export interface GrantUserSuperAdminAccessParams {
  /** ID of the user. */
  userId: string;
}

/**
 * Makes a user a super admin. Needs a super admin.
 *
 * `PATCH /api/v1/admin/user-management/users/{userId}/admin-access`
 *
 * @param session - Session to use.
 * @param params - {@link GrantUserSuperAdminAccessParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function grantAdminAccess(
  session: Session,
  params: GrantUserSuperAdminAccessParams,
  options?: RequestOptions,
): Promise<void> {
  return request(
    session,
    "PATCH /api/v1/admin/user-management/users/{userId}/admin-access",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revokeAdminAccess}. */
export interface RevokeUserSuperAdminAccessParams {
  /** ID of the user. */
  userId: string;
}

/** What {@link revokeAdminAccess} answers. */
export interface RevokeUserSuperAdminAccessResult {
  user: UserProfile;
}

/**
 * Makes a super admin a plain user again. Needs a super admin.
 *
 * `DELETE /api/v1/admin/user-management/users/{userId}/admin-access`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeUserSuperAdminAccessParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeUserSuperAdminAccessResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function revokeAdminAccess(
  session: Session,
  params: RevokeUserSuperAdminAccessParams,
  options?: RequestOptions,
): Promise<RevokeUserSuperAdminAccessResult> {
  return requestJson(
    session,
    "DELETE /api/v1/admin/user-management/users/{userId}/admin-access",
    machineOrUser,
    params,
    options,
  );
}

/** An organization with its members and projects. */
export interface ServerOrganizationDetails extends ServerOrganization {
  members: ServerOrganizationMember[];
  projects: { id: string; name: string; slug: string; createdAt: string }[];
}

/** A member of an organization. */
export interface ServerOrganizationMember {
  user: UserName;
  /** ID of the membership. */
  membershipId: string;
  /** Slug of the role. */
  role: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId?: string | null;
  status?: string | null;
}

/** Params of {@link listOrganizations}. */
export interface ListAllOrganizationsParams {
  /** Only those with this in their names or emails. */
  searchTerm?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. Up to 100. Default 20. */
  limit?: number | undefined;
}

/** What {@link listOrganizations} answers. */
export interface ListAllOrganizationsResult {
  organizations: ServerOrganizationDetails[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists all organizations of the server. Needs a super admin.
 *
 * `GET /api/v1/admin/organization-management/organizations`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllOrganizationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllOrganizationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function listOrganizations(
  session: Session,
  params?: ListAllOrganizationsParams,
  options?: RequestOptions,
): Promise<ListAllOrganizationsResult> {
  return requestJson(
    session,
    "GET /api/v1/admin/organization-management/organizations",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createOrganization}. */
export interface CreateOrganizationAsAdminParams {
  /** 1 to 64 characters. */
  name: string;
  /** Emails of its admins, who are invited. At least one. */
  inviteAdminEmails: string[];
}

/** What {@link createOrganization} answers. */
export interface CreateOrganizationAsAdminResult {
  organization: ServerOrganization;
}

/**
 * Creates an organization and invites its admins by email. Needs a super admin.
 *
 * `POST /api/v1/admin/organization-management/organizations`
 *
 * @param session - Session to use.
 * @param params - {@link CreateOrganizationAsAdminParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateOrganizationAsAdminResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function createOrganization(
  session: Session,
  params: CreateOrganizationAsAdminParams,
  options?: RequestOptions,
): Promise<CreateOrganizationAsAdminResult> {
  return requestJson(
    session,
    "POST /api/v1/admin/organization-management/organizations",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteOrganization}. */
export interface DeleteOrganizationAsAdminParams {
  /** ID of the organization. */
  organizationId: string;
}

/** What {@link deleteOrganization} answers. */
export interface DeleteOrganizationAsAdminResult {
  organization: ServerOrganization;
}

/**
 * Deletes any organization of the server, with all that is in it. Needs a super admin.
 *
 * `DELETE /api/v1/admin/organization-management/organizations/{organizationId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteOrganizationAsAdminParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteOrganizationAsAdminResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function deleteOrganization(
  session: Session,
  params: DeleteOrganizationAsAdminParams,
  options?: RequestOptions,
): Promise<DeleteOrganizationAsAdminResult> {
  return requestJson(
    session,
    "DELETE /api/v1/admin/organization-management/organizations/{organizationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteOrgMembership}. */
export interface DeleteOrganizationMembershipAsAdminParams {
  /** ID of the organization. */
  organizationId: string;
  /** ID of the membership. */
  membershipId: string;
}

/** What {@link deleteOrgMembership} answers. */
export interface DeleteOrganizationMembershipAsAdminResult {
  organizationMembership: OrganizationMembership;
}

/**
 * Removes a member from any organization of the server. Needs a super admin.
 *
 * `DELETE /api/v1/admin/organization-management/organizations/{organizationId}/memberships/{membershipId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteOrganizationMembershipAsAdminParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteOrganizationMembershipAsAdminResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function deleteOrgMembership(
  session: Session,
  params: DeleteOrganizationMembershipAsAdminParams,
  options?: RequestOptions,
): Promise<DeleteOrganizationMembershipAsAdminResult> {
  return requestJson(
    session,
    "DELETE /api/v1/admin/organization-management/organizations/{organizationId}/memberships/{membershipId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link resendOrgInvite}. */
export interface ResendOrganizationInviteParams {
  /** ID of the organization. */
  organizationId: string;
  /** ID of the membership. */
  membershipId: string;
}

/** What {@link resendOrgInvite} answers. */
export interface ResendOrganizationInviteResult {
  organizationMembership: OrganizationMembership;
}

/**
 * Sends the invitation to an organization again. Needs a super admin.
 *
 * `POST /api/v1/admin/organization-management/organizations/{organizationId}/memberships/{membershipId}/resend-invite`
 *
 * @param session - Session to use.
 * @param params - {@link ResendOrganizationInviteParams}
 * @param options - Options for this call alone.
 * @returns The {@link ResendOrganizationInviteResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function resendOrgInvite(
  session: Session,
  params: ResendOrganizationInviteParams,
  options?: RequestOptions,
): Promise<ResendOrganizationInviteResult> {
  return requestJson(
    session,
    "POST /api/v1/admin/organization-management/organizations/{organizationId}/memberships/{membershipId}/resend-invite",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link joinOrganization}. */
export interface JoinOrganizationAsAdminParams {
  /** ID of the organization. */
  organizationId: string;
}

/** What {@link joinOrganization} answers. */
export interface JoinOrganizationAsAdminResult {
  organizationMembership: OrganizationMembership;
}

/**
 * Lets the user into any organization of the server. Needs a super admin.
 *
 * `POST /api/v1/admin/organization-management/organizations/{organizationId}/access`
 *
 * @param session - Session to use.
 * @param params - {@link JoinOrganizationAsAdminParams}
 * @param options - Options for this call alone.
 * @returns The {@link JoinOrganizationAsAdminResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function joinOrganization(
  session: Session,
  params: JoinOrganizationAsAdminParams,
  options?: RequestOptions,
): Promise<JoinOrganizationAsAdminResult> {
  return requestJson(
    session,
    "POST /api/v1/admin/organization-management/organizations/{organizationId}/access",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link listIdentities}. */
export interface ListAllIdentitiesParams {
  /** Only those with this in their names or emails. */
  searchTerm?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. Up to 100. Default 20. */
  limit?: number | undefined;
}

/** What {@link listIdentities} answers. */
export interface ListAllIdentitiesResult {
  identities: { id: string; name: string; isInstanceAdmin: boolean }[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the machine identities of all the server's organizations. Needs a super admin.
 *
 * `GET /api/v1/admin/identity-management/identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function listIdentities(
  session: Session,
  params?: ListAllIdentitiesParams,
  options?: RequestOptions,
): Promise<ListAllIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/admin/identity-management/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revokeIdentitySuperAdmin}. */
export interface RevokeIdentitySuperAdminAccessParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revokeIdentitySuperAdmin} answers. */
export interface RevokeIdentitySuperAdminAccessResult {
  identity: { id: string; name: string };
}

/**
 * Takes the rights of a super admin from a machine identity. Needs a super admin.
 *
 * `DELETE /api/v1/admin/identity-management/identities/{identityId}/super-admin-access`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeIdentitySuperAdminAccessParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeIdentitySuperAdminAccessResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function revokeIdentitySuperAdmin(
  session: Session,
  params: RevokeIdentitySuperAdminAccessParams,
  options?: RequestOptions,
): Promise<RevokeIdentitySuperAdminAccessResult> {
  return requestJson(
    session,
    "DELETE /api/v1/admin/identity-management/identities/{identityId}/super-admin-access",
    machineOrUser,
    params,
    options,
  );
}

/** The GitHub app of a server. */
export interface ServerGitHubApp {
  clientId: string;
  clientSecret: string;
  appSlug: string;
  appId: string;
  privateKey: string;
}

/** What {@link getIntegrations} answers. */
export interface GetServerIntegrationsResult {
  slack: { clientId: string; clientSecret: string };
  microsoftTeams: { appId: string; clientSecret: string; botId: string };
  gitHubAppConnection: ServerGitHubApp;
}

/**
 * Gets the server's Slack, Teams and GitHub apps, secrets included. Needs a super admin.
 *
 * `GET /api/v1/admin/integrations`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetServerIntegrationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function getIntegrations(
  session: Session,
  options?: RequestOptions,
): Promise<GetServerIntegrationsResult> {
  return requestJson(session, "GET /api/v1/admin/integrations", machineOrUser, undefined, options);
}

/** Where the key is that the server's own keys are encrypted with. */
export interface EncryptionStrategy {
  strategy: "SOFTWARE" | "HSM" | Unlisted;
  enabled: boolean;
}

/** What {@link getEncryptionStrategies} answers. */
export interface GetServerEncryptionStrategiesResult {
  strategies: EncryptionStrategy[];
}

/**
 * Tells how the server's root key can be kept, and how it is. Needs a super admin.
 *
 * `GET /api/v1/admin/encryption-strategies`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetServerEncryptionStrategiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function getEncryptionStrategies(
  session: Session,
  options?: RequestOptions,
): Promise<GetServerEncryptionStrategiesResult> {
  return requestJson(
    session,
    "GET /api/v1/admin/encryption-strategies",
    machineOrUser,
    undefined,
    options,
  );
}

/** Params of {@link updateEncryptionStrategy}. */
export interface UpdateServerEncryptionStrategyParams {
  strategy: "SOFTWARE" | "HSM" | Unlisted;
}

/**
 * Changes how the server's root key is kept: in software or in an HSM. Needs a super admin.
 *
 * `PATCH /api/v1/admin/encryption-strategies`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateServerEncryptionStrategyParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function updateEncryptionStrategy(
  session: Session,
  params: UpdateServerEncryptionStrategyParams,
  options?: RequestOptions,
): Promise<void> {
  return request(
    session,
    "PATCH /api/v1/admin/encryption-strategies",
    machineOrUser,
    params,
    options,
  );
}

/** A group of environment variables. */
export interface ServerEnvOverride {
  name: string;
  fields: ServerEnvVariable[];
}

/** An environment variable of the server. */
export interface ServerEnvVariable {
  key: string;
  value: string;
  /** Whether the server's own environment has it. */
  hasEnvEntry: boolean;
  description?: string;
}

/** What {@link getEnvOverrides} answers. */
export type GetServerEnvOverridesResult = Record<string, ServerEnvOverride>;

/**
 * Gets the environment variables that can be set from within, by group. Needs a super admin.
 *
 * `GET /api/v1/admin/env-overrides`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetServerEnvOverridesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function getEnvOverrides(
  session: Session,
  options?: RequestOptions,
): Promise<GetServerEnvOverridesResult> {
  return requestJson(session, "GET /api/v1/admin/env-overrides", machineOrUser, undefined, options);
}

/** Params of {@link invalidateCache}. */
export interface InvalidateServerCacheParams {
  type: "all" | "secrets" | Unlisted;
}

/** What {@link invalidateCache} answers. */
export interface InvalidateServerCacheResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Starts to clear the server's cache; it goes on after the answer. Needs a super admin.
 *
 * `POST /api/v1/admin/invalidate-cache`
 *
 * @param session - Session to use.
 * @param params - {@link InvalidateServerCacheParams}
 * @param options - Options for this call alone.
 * @returns The {@link InvalidateServerCacheResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function invalidateCache(
  session: Session,
  params: InvalidateServerCacheParams,
  options?: RequestOptions,
): Promise<InvalidateServerCacheResult> {
  return requestJson(
    session,
    "POST /api/v1/admin/invalidate-cache",
    machineOrUser,
    params,
    options,
  );
}

/** What {@link getCacheStatus} answers. */
export interface GetServerCacheStatusResult {
  /** Whether it is still going on. */
  invalidating: boolean;
}

/**
 * Tells whether the server's cache is being cleared. Needs a super admin.
 *
 * `GET /api/v1/admin/invalidating-cache-status`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetServerCacheStatusResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function getCacheStatus(
  session: Session,
  options?: RequestOptions,
): Promise<GetServerCacheStatusResult> {
  return requestJson(
    session,
    "GET /api/v1/admin/invalidating-cache-status",
    machineOrUser,
    undefined,
    options,
  );
}

/** What {@link generateUsageReport} answers. */
export interface GenerateUsageReportResult {
  /** The report, as CSV. */
  csvContent: string;
  /** Proof that the report is unchanged. */
  signature: string;
  /** Name for a file with the report. */
  filename: string;
}

/**
 * Makes a signed report of the server's usage, as CSV. Needs a super admin.
 *
 * `POST /api/v1/admin/usage-report/generate`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GenerateUsageReportResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
 */
export function generateUsageReport(
  session: Session,
  options?: RequestOptions,
): Promise<GenerateUsageReportResult> {
  return requestJson(
    session,
    "POST /api/v1/admin/usage-report/generate",
    machineOrUser,
    undefined,
    options,
  );
}

/** `client.admin` */
export interface AdminClient {
  /**
   * Sets up a new server: the first admin, an organization, and an identity with a token.
   *
   * `POST /api/v1/admin/bootstrap`
   *
   * @param params - {@link BootstrapServerParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is set up already.
   *
   * @example
   * ```ts
   * const { identity } = await client.admin.bootstrap({ email, password, organization: "Acme" });
   * await client.setAccessToken(identity.credentials.token);
   * ```
   */
  bootstrap(
    this: void,
    params: BootstrapServerParams,
    options?: RequestOptions,
  ): Promise<BootstrapServerResult>;
  /**
   * Signs up the first admin of a new server, with an organization. Refused once there is one.
   *
   * `POST /api/v1/admin/signup`
   *
   * @param params - {@link SignUpServerAdminParams}
   * @param options - Options for this call alone.
   */
  signup(
    this: void,
    params: SignUpServerAdminParams,
    options?: RequestOptions,
  ): Promise<SignUpServerAdminResult>;
  /**
   * Gets the server's public settings. Nobody has to sign in for it.
   *
   * `GET /api/v1/admin/config`
   *
   * @param options - Options for this call alone.
   */
  getConfig(this: void, options?: RequestOptions): Promise<GetServerConfigResult>;
  /**
   * Changes the server's settings; what is left out stays. Needs a super admin.
   *
   * `PATCH /api/v1/admin/config`
   *
   * @param params - {@link UpdateServerConfigParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin; an update without a change may give a 500.
   */
  updateConfig(
    this: void,
    params?: UpdateServerConfigParams,
    options?: RequestOptions,
  ): Promise<UpdateServerConfigResult>;
  /**
   * Lists the users of all the server's organizations. Needs a super admin.
   *
   * `GET /api/v1/admin/user-management/users`
   *
   * @param params - {@link ListAllUsersParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  listUsers(
    this: void,
    params?: ListAllUsersParams,
    options?: RequestOptions,
  ): Promise<ListAllUsersResult>;
  /**
   * Deletes a user from the server. Needs a super admin.
   *
   * `DELETE /api/v1/admin/user-management/users/{userId}`
   *
   * @param params - {@link DeleteUserParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  deleteUser(
    this: void,
    params: DeleteUserParams,
    options?: RequestOptions,
  ): Promise<DeleteUserResult>;
  /**
   * Deletes several users from the server. Needs a super admin.
   *
   * `DELETE /api/v1/admin/user-management/users`
   *
   * @param params - {@link BatchDeleteUsersParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  deleteUsers(
    this: void,
    params: BatchDeleteUsersParams,
    options?: RequestOptions,
  ): Promise<BatchDeleteUsersResult>;
  /**
   * Makes a user a super admin. Needs a super admin.
   *
   * `PATCH /api/v1/admin/user-management/users/{userId}/admin-access`
   *
   * @param params - {@link GrantUserSuperAdminAccessParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  grantAdminAccess(
    this: void,
    params: GrantUserSuperAdminAccessParams,
    options?: RequestOptions,
  ): Promise<void>;
  /**
   * Makes a super admin a plain user again. Needs a super admin.
   *
   * `DELETE /api/v1/admin/user-management/users/{userId}/admin-access`
   *
   * @param params - {@link RevokeUserSuperAdminAccessParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  revokeAdminAccess(
    this: void,
    params: RevokeUserSuperAdminAccessParams,
    options?: RequestOptions,
  ): Promise<RevokeUserSuperAdminAccessResult>;
  /**
   * Lists all organizations of the server. Needs a super admin.
   *
   * `GET /api/v1/admin/organization-management/organizations`
   *
   * @param params - {@link ListAllOrganizationsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  listOrganizations(
    this: void,
    params?: ListAllOrganizationsParams,
    options?: RequestOptions,
  ): Promise<ListAllOrganizationsResult>;
  /**
   * Creates an organization and invites its admins by email. Needs a super admin.
   *
   * `POST /api/v1/admin/organization-management/organizations`
   *
   * @param params - {@link CreateOrganizationAsAdminParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  createOrganization(
    this: void,
    params: CreateOrganizationAsAdminParams,
    options?: RequestOptions,
  ): Promise<CreateOrganizationAsAdminResult>;
  /**
   * Deletes any organization of the server, with all that is in it. Needs a super admin.
   *
   * `DELETE /api/v1/admin/organization-management/organizations/{organizationId}`
   *
   * @param params - {@link DeleteOrganizationAsAdminParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  deleteOrganization(
    this: void,
    params: DeleteOrganizationAsAdminParams,
    options?: RequestOptions,
  ): Promise<DeleteOrganizationAsAdminResult>;
  /**
   * Removes a member from any organization of the server. Needs a super admin.
   *
   * `DELETE /api/v1/admin/organization-management/organizations/{organizationId}/memberships/{membershipId}`
   *
   * @param params - {@link DeleteOrganizationMembershipAsAdminParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  deleteOrgMembership(
    this: void,
    params: DeleteOrganizationMembershipAsAdminParams,
    options?: RequestOptions,
  ): Promise<DeleteOrganizationMembershipAsAdminResult>;
  /**
   * Sends the invitation to an organization again. Needs a super admin.
   *
   * `POST /api/v1/admin/organization-management/organizations/{organizationId}/memberships/{membershipId}/resend-invite`
   *
   * @param params - {@link ResendOrganizationInviteParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  resendOrgInvite(
    this: void,
    params: ResendOrganizationInviteParams,
    options?: RequestOptions,
  ): Promise<ResendOrganizationInviteResult>;
  /**
   * Lets the user into any organization of the server. Needs a super admin.
   *
   * `POST /api/v1/admin/organization-management/organizations/{organizationId}/access`
   *
   * @param params - {@link JoinOrganizationAsAdminParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  joinOrganization(
    this: void,
    params: JoinOrganizationAsAdminParams,
    options?: RequestOptions,
  ): Promise<JoinOrganizationAsAdminResult>;
  /**
   * Lists the machine identities of all the server's organizations. Needs a super admin.
   *
   * `GET /api/v1/admin/identity-management/identities`
   *
   * @param params - {@link ListAllIdentitiesParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  listIdentities(
    this: void,
    params?: ListAllIdentitiesParams,
    options?: RequestOptions,
  ): Promise<ListAllIdentitiesResult>;
  /**
   * Takes the rights of a super admin from a machine identity. Needs a super admin.
   *
   * `DELETE /api/v1/admin/identity-management/identities/{identityId}/super-admin-access`
   *
   * @param params - {@link RevokeIdentitySuperAdminAccessParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  revokeIdentitySuperAdmin(
    this: void,
    params: RevokeIdentitySuperAdminAccessParams,
    options?: RequestOptions,
  ): Promise<RevokeIdentitySuperAdminAccessResult>;
  /**
   * Gets the server's Slack, Teams and GitHub apps, secrets included. Needs a super admin.
   *
   * `GET /api/v1/admin/integrations`
   *
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  getIntegrations(this: void, options?: RequestOptions): Promise<GetServerIntegrationsResult>;
  /**
   * Tells how the server's root key can be kept, and how it is. Needs a super admin.
   *
   * `GET /api/v1/admin/encryption-strategies`
   *
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  getEncryptionStrategies(
    this: void,
    options?: RequestOptions,
  ): Promise<GetServerEncryptionStrategiesResult>;
  /**
   * Changes how the server's root key is kept: in software or in an HSM. Needs a super admin.
   *
   * `PATCH /api/v1/admin/encryption-strategies`
   *
   * @param params - {@link UpdateServerEncryptionStrategyParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  updateEncryptionStrategy(
    this: void,
    params: UpdateServerEncryptionStrategyParams,
    options?: RequestOptions,
  ): Promise<void>;
  /**
   * Gets the environment variables that can be set from within, by group. Needs a super admin.
   *
   * `GET /api/v1/admin/env-overrides`
   *
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  getEnvOverrides(this: void, options?: RequestOptions): Promise<GetServerEnvOverridesResult>;
  /**
   * Starts to clear the server's cache; it goes on after the answer. Needs a super admin.
   *
   * `POST /api/v1/admin/invalidate-cache`
   *
   * @param params - {@link InvalidateServerCacheParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  invalidateCache(
    this: void,
    params: InvalidateServerCacheParams,
    options?: RequestOptions,
  ): Promise<InvalidateServerCacheResult>;
  /**
   * Tells whether the server's cache is being cleared. Needs a super admin.
   *
   * `GET /api/v1/admin/invalidating-cache-status`
   *
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  getCacheStatus(this: void, options?: RequestOptions): Promise<GetServerCacheStatusResult>;
  /**
   * Makes a signed report of the server's usage, as CSV. Needs a super admin.
   *
   * `POST /api/v1/admin/usage-report/generate`
   *
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ForbiddenError} when the caller is no super admin.
   */
  generateUsageReport(this: void, options?: RequestOptions): Promise<GenerateUsageReportResult>;
}
