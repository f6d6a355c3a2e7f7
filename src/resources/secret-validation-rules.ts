// Written by `npm run generate` from scripts/generate/manifest/secret-validation-rules.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** What a secret has to be like. */
export interface SecretValidationConstraint {
  /** What is looked at. */
  type:
    | "min-length"
    | "max-length"
    | "regex-pattern"
    | "required-prefix"
    | "required-suffix"
    | "prevent-value-reuse"
    | Unlisted;
  /** Whether it is about the name of a secret, its value, or a password that is generated. */
  appliesTo: "key" | "value" | "password" | Unlisted;
  /** What it has to be: a number of characters, a pattern, a prefix or a suffix, after `type`. */
  value: string;
}

/**
 * What a rule is about, and what it demands: of secrets that people write, of the credentials of
 * dynamic secrets, or of those of rotations.
 */
export type SecretValidationRuleInputs =
  | { type: "static-secrets"; inputs: { constraints: SecretValidationConstraint[] } }
  | {
      type: "dynamic-secrets";
      inputs: {
        providers: ("sql-database" | "milvus" | Unlisted)[];
        constraints: SecretValidationConstraint[];
      };
    }
  | {
      type: "secret-rotations";
      inputs: {
        providers: ("postgres-credentials" | Unlisted)[];
        constraints: SecretValidationConstraint[];
      };
    };

/** What every rule has. */
export interface SecretValidationRuleCore {
  id: string;
  name: string;
  description?: string | null;
  /** ID of the project. */
  projectId: string;
  /** ID of the environment; `null` where the rule is about all of them. */
  envId?: string | null;
  /** Path of the folders that the rule is about; it can be a pattern, such as `/**`. */
  secretPath: string;
  /** Whether the rule is in force. */
  isActive: boolean;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A rule that secrets have to follow. */
export type SecretValidationRule = SecretValidationRuleCore & SecretValidationRuleInputs;

/** Params of {@link list}. */
export interface ListSecretValidationRulesParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSecretValidationRulesResult {
  rules: SecretValidationRule[];
}

/**
 * Lists the rules that the secrets of a project have to follow.
 *
 * `GET /api/v1/projects/{projectId}/secret-validation-rules`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretValidationRulesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretValidationRulesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretValidationRulesParams,
  options?: RequestOptions,
): Promise<ListSecretValidationRulesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/secret-validation-rules",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateSecretValidationRuleParams {
  /** ID of the project. */
  projectId: string;
  /** Path of the folders that the rule is about; it can be a pattern, such as `/**`. */
  secretPath: string;
  /** 1 to 100 characters. */
  name: string;
  /** What the rule is about, and what it demands. */
  rule: SecretValidationRuleInputs;
  /** Up to 500 characters. */
  description?: string | null | undefined;
  /** Slug of the environment; without one, the rule is about all of them. */
  environmentSlug?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateSecretValidationRuleResult {
  /** What the rule is about, and what it demands. */
  rule: SecretValidationRule;
}

/**
 * Makes a rule that secrets have to follow when they are written, from now on.
 *
 * `POST /api/v1/projects/{projectId}/secret-validation-rules`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretValidationRuleParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretValidationRuleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { rule } = await create(session, {
 *   projectId,
 *   name: "Long tokens",
 *   environmentSlug: "prod",
 *   secretPath: "/**",
 *   rule: {
 *     type: "static-secrets",
 *     inputs: { constraints: [{ type: "min-length", appliesTo: "value", value: "32" }] },
 *   },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateSecretValidationRuleParams,
  options?: RequestOptions,
): Promise<CreateSecretValidationRuleResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/secret-validation-rules",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSecretValidationRuleParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the rule. */
  ruleId: string;
  /** Path of the folders that the rule is about; it can be a pattern, such as `/**`. */
  secretPath?: string | undefined;
  /** 1 to 100 characters. */
  name?: string | undefined;
  /** Up to 500 characters. */
  description?: string | null | undefined;
  /** Slug of the environment; `null` for all of them. */
  environmentSlug?: string | null | undefined;
  /** What the rule is about; goes with `inputs`. */
  type?: "static-secrets" | "dynamic-secrets" | "secret-rotations" | Unlisted | undefined;
  /** What the rule demands from now on; goes with `type`. */
  inputs?: SecretValidationRuleInputs["inputs"] | undefined;
  /** Whether the rule is in force. */
  isActive?: boolean | undefined;
}

/** What {@link update} answers. */
export interface UpdateSecretValidationRuleResult {
  /** What the rule is about, and what it demands. */
  rule: SecretValidationRule;
}

/**
 * Changes a rule that secrets have to follow; what is left out stays.
 *
 * `PATCH /api/v1/projects/{projectId}/secret-validation-rules/{ruleId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretValidationRuleParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretValidationRuleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSecretValidationRuleParams,
  options?: RequestOptions,
): Promise<UpdateSecretValidationRuleResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/secret-validation-rules/{ruleId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSecretValidationRule}. */
export interface DeleteSecretValidationRuleParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the rule. */
  ruleId: string;
}

/** What {@link deleteSecretValidationRule} answers. */
export interface DeleteSecretValidationRuleResult {
  /** What the rule is about, and what it demands. */
  rule: SecretValidationRule;
}

/**
 * Deletes a rule that secrets have to follow.
 *
 * `DELETE /api/v1/projects/{projectId}/secret-validation-rules/{ruleId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretValidationRuleParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretValidationRuleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecretValidationRule(
  session: Session,
  params: DeleteSecretValidationRuleParams,
  options?: RequestOptions,
): Promise<DeleteSecretValidationRuleResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/secret-validation-rules/{ruleId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSecretValidationRule as delete };
