// Written by `npm run generate` from scripts/generate/manifest/identity-templates.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** The connection to a directory. */
export interface IdentityTemplateFields {
  /** URL of the directory: `ldaps://…`. */
  url: string;
  /** Name to search the directory as. */
  bindDN: string;
  /** Password of that name. */
  bindPass: string;
  /** Where to search. */
  searchBase: string;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  ldapCaCertificate?: string | undefined;
}

/** A template that has been created or changed. */
export interface SavedIdentityTemplate {
  id: string;
  /** Its name, for people. */
  name: string;
  /** What identities share. */
  templateFields: Record<string, unknown>;
  /** ID of the organization. */
  orgId: string;
  /** The way to sign in. */
  authMethod: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A template for a way to sign in. */
export interface IdentityTemplate {
  id: string;
  /** Its name, for people. */
  name: string;
  /** What identities share. */
  templateFields: IdentityTemplateFields;
  /** ID of the organization. */
  orgId: string;
  /** The way to sign in. */
  authMethod: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A machine identity that uses a template. */
export interface IdentityTemplateUse {
  /** ID of the identity. */
  identityId: string;
  /** Name of the identity. */
  identityName: string;
}

/** Params of {@link list}. */
export interface ListIdentityTemplatesParams {
  /** The way to sign in. */
  authMethod: "ldap" | Unlisted;
}

/** What {@link list} answers. */
export type ListIdentityTemplatesResult = IdentityTemplate[];

/**
 * Lists the organization's templates for a way to sign in.
 *
 * `GET /api/v1/identity-templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListIdentityTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIdentityTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListIdentityTemplatesParams,
  options?: RequestOptions,
): Promise<ListIdentityTemplatesResult> {
  return requestJson(session, "GET /api/v1/identity-templates", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateIdentityTemplateParams {
  /** Its name, for people. 1 to 64 characters. */
  name: string;
  /** The way to sign in. */
  authMethod: "ldap" | Unlisted;
  /** What identities share. */
  templateFields: IdentityTemplateFields;
}

/** What {@link create} answers. */
export interface CreateIdentityTemplateResult extends SavedIdentityTemplate {}

/**
 * Creates a template with the connection to a directory, which identities then share. Enterprise
 * plans only.
 *
 * `POST /api/v1/identity-templates`
 *
 * @param session - Session to use.
 * @param params - {@link CreateIdentityTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateIdentityTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks templates.
 *
 * @example
 * ```ts
 * const template = await create(session, {
 *   name: "Directory",
 *   authMethod: "ldap",
 *   templateFields: {
 *     url: "ldaps://ldap.example.com",
 *     bindDN: "cn=infisical,dc=example,dc=com",
 *     bindPass,
 *     searchBase: "ou=machines,dc=example,dc=com",
 *   },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateIdentityTemplateParams,
  options?: RequestOptions,
): Promise<CreateIdentityTemplateResult> {
  return requestJson(session, "POST /api/v1/identity-templates", machineOrUser, params, options);
}

/** Params of {@link search}. */
export interface SearchIdentityTemplatesParams {
  /** How many to give. Up to 100. Default 5. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** Only templates with this in their names. */
  search?: string | undefined;
}

/** What {@link search} answers. */
export interface SearchIdentityTemplatesResult {
  templates: IdentityTemplate[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Searches the organization's templates by their names.
 *
 * `GET /api/v1/identity-templates/search`
 *
 * @param session - Session to use.
 * @param params - {@link SearchIdentityTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link SearchIdentityTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function search(
  session: Session,
  params?: SearchIdentityTemplatesParams,
  options?: RequestOptions,
): Promise<SearchIdentityTemplatesResult> {
  return requestJson(
    session,
    "GET /api/v1/identity-templates/search",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetIdentityTemplateParams {
  /** ID of the template. */
  templateId: string;
}

/** What {@link get} answers. */
export interface GetIdentityTemplateResult extends IdentityTemplate {}

/**
 * Gets a template by its ID.
 *
 * `GET /api/v1/identity-templates/{templateId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetIdentityTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetIdentityTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetIdentityTemplateParams,
  options?: RequestOptions,
): Promise<GetIdentityTemplateResult> {
  return requestJson(
    session,
    "GET /api/v1/identity-templates/{templateId!search}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of the connection to a directory. */
export interface IdentityTemplateFieldChanges {
  /** URL of the directory: `ldaps://…`. */
  url?: string | undefined;
  /** Name to search the directory as. */
  bindDN?: string | undefined;
  /** Password of that name. */
  bindPass?: string | undefined;
  /** Where to search. */
  searchBase?: string | undefined;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  ldapCaCertificate?: string | undefined;
}

/** Params of {@link update}. */
export interface UpdateIdentityTemplateParams {
  /** ID of the template. */
  templateId: string;
  /** Its name, for people. 1 to 64 characters. */
  name?: string | undefined;
  /** What identities share. */
  templateFields?: IdentityTemplateFieldChanges | undefined;
}

/** What {@link update} answers. */
export interface UpdateIdentityTemplateResult extends SavedIdentityTemplate {}

/**
 * Changes a template, and so how the identities that use it sign in; what is left out stays.
 * Enterprise plans only.
 *
 * `PATCH /api/v1/identity-templates/{templateId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateIdentityTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateIdentityTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateIdentityTemplateParams,
  options?: RequestOptions,
): Promise<UpdateIdentityTemplateResult> {
  return requestJson(
    session,
    "PATCH /api/v1/identity-templates/{templateId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteIdentityTemplate}. */
export interface DeleteIdentityTemplateParams {
  /** ID of the template. */
  templateId: string;
}

/** What {@link deleteIdentityTemplate} answers. */
export interface DeleteIdentityTemplateResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Deletes a template. Enterprise plans only.
 *
 * `DELETE /api/v1/identity-templates/{templateId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIdentityTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIdentityTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteIdentityTemplate(
  session: Session,
  params: DeleteIdentityTemplateParams,
  options?: RequestOptions,
): Promise<DeleteIdentityTemplateResult> {
  return requestJson(
    session,
    "DELETE /api/v1/identity-templates/{templateId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteIdentityTemplate as delete };

/** Params of {@link listUsage}. */
export interface ListIdentityTemplateUsageParams {
  /** ID of the template. */
  templateId: string;
}

/** What {@link listUsage} answers. */
export type ListIdentityTemplateUsageResult = IdentityTemplateUse[];

/**
 * Lists the machine identities that use a template.
 *
 * `GET /api/v1/identity-templates/{templateId}/usage`
 *
 * @param session - Session to use.
 * @param params - {@link ListIdentityTemplateUsageParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIdentityTemplateUsageResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template.
 */
export function listUsage(
  session: Session,
  params: ListIdentityTemplateUsageParams,
  options?: RequestOptions,
): Promise<ListIdentityTemplateUsageResult> {
  return requestJson(
    session,
    "GET /api/v1/identity-templates/{templateId}/usage",
    machineOrUser,
    params,
    options,
  );
}

/** A machine identity that used a template. */
export interface FormerIdentityTemplateUse extends IdentityTemplateUse {
  /** ID of the identity's way to sign in. */
  authId: string;
}

/** Params of {@link deleteUsage}. */
export interface DeleteIdentityTemplateUsageParams {
  /** ID of the template. */
  templateId: string;
  /** IDs of the identities. */
  identityIds: string[];
}

/** What {@link deleteUsage} answers. */
export type DeleteIdentityTemplateUsageResult = FormerIdentityTemplateUse[];

/**
 * Parts machine identities from a template: they keep its connection as their own. Enterprise plans
 * only.
 *
 * `POST /api/v1/identity-templates/{templateId}/delete-usage`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIdentityTemplateUsageParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIdentityTemplateUsageResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template.
 */
export function deleteUsage(
  session: Session,
  params: DeleteIdentityTemplateUsageParams,
  options?: RequestOptions,
): Promise<DeleteIdentityTemplateUsageResult> {
  return requestJson(
    session,
    "POST /api/v1/identity-templates/{templateId}/delete-usage",
    machineOrUser,
    params,
    options,
  );
}
