import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { found, given, type Store, type Table } from "../../store.js";
import {
  array,
  nullable,
  number,
  numeric,
  object,
  oneOf,
  optional,
  type Schema,
  string,
  withDefault,
} from "../../validation.js";
import { projectWithId } from "../projects.js";
import { pkiProjectOf } from "./issue.js";
import { extendedKeyUsages, keyUsages } from "./usages.js";

export interface CertificatePolicy {
  readonly id: string;
  readonly projectId: string;
  name: string;
  description: string | null;
  /** What it says of names, usages, algorithms and lifetimes. */
  rules: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  updatedAt: string;
}

export const certificatePolicies: Table<CertificatePolicy> = {
  name: "certificatePolicies",
  belongsTo: { projects: "projectId" },
};

/** Policies are written down; certificates are issued whatever they say. */
export function certificatePolicyRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/certificate-policies";

  const name = string({ min: 1, max: 255, isTrimmed: true, rule: nameRule });
  const description = optional(string({ max: 1000 }));
  const ruleOf = <T>(value: Schema<T>) => ({
    allowed: optional(array(value)),
    required: optional(array(value)),
    denied: optional(array(value)),
  });
  const rules = {
    subject: optional(
      array(
        object({
          type: oneOf(
            "common_name",
            "organization",
            "country",
            "state",
            "locality",
            "organizational_unit",
          ),
          ...ruleOf(string()),
        }),
      ),
    ),
    sans: optional(
      array(
        object({
          type: oneOf("dns_name", "ip_address", "email", "uri"),
          ...ruleOf(string()),
        }),
      ),
    ),
    keyUsages: optional(object(ruleOf(oneOf(...Object.keys(keyUsages))))),
    extendedKeyUsages: optional(object(ruleOf(oneOf(...Object.keys(extendedKeyUsages))))),
    algorithms: optional(
      object({
        signature: optional(array(string(), { min: 1 })),
        keyAlgorithm: optional(array(string(), { min: 1 })),
      }),
    ),
    validity: optional(object({ max: optional(string({ rule: timeRule })) })),
    basicConstraints: optional(
      nullable(
        object({
          isCA: optional(oneOf("allowed", "required", "denied")),
          maxPathLength: optional(number({ min: -1, isInteger: true })),
        }),
      ),
    ),
  };
  const created = object({ projectId: optional(string()), name, description, ...rules });
  const updated = object({ name: optional(name), description, ...rules });
  const listed = object({
    projectId: optional(string()),
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
    search: withDefault(string(), ""),
  });

  function policyOf(call: Call): CertificatePolicy {
    const id = call.slot("policyId");
    const absent = `Certificate policy with ID '${id}' not found`;
    const policy = found(store.rows(certificatePolicies), id, absent);
    projectWithId(store, call.actor, policy.projectId);
    return policy;
  }

  function requireFreeName(projectId: string, name: string): void {
    const isTaken = store
      .rows(certificatePolicies)
      .find((other) => other.projectId === projectId && other.name === name);
    if (isTaken) throw badRequest(`Certificate policy with name '${name}' already exists`);
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, offset, limit, search } = call.query(listed);
        const project = pkiProjectOf(store, call.actor, projectId);
        const policies = store
          .rows(certificatePolicies)
          .filter((policy) => policy.projectId === project && policy.name.includes(search));
        return {
          certificatePolicies: policies.slice(offset, offset + limit).map(show),
          totalCount: policies.length,
        };
      },
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId: wanted, name, description = null, ...rules } = call.body(created);
        const projectId = pkiProjectOf(store, call.actor, wanted);
        requireFreeName(projectId, name);
        const now = store.clock.timestamp();
        const policy = store.rows(certificatePolicies).add({
          id: uuid(),
          projectId,
          name,
          description,
          rules: given(rules),
          createdAt: now,
          updatedAt: now,
        });
        return { certificatePolicy: show(policy) };
      },
    },

    [`GET ${path}/{policyId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ certificatePolicy: show(policyOf(call)) }),
    },

    [`PATCH ${path}/{policyId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { name, description, ...rules } = call.body(updated);
        const policy = policyOf(call);
        if (name !== undefined && name !== policy.name) requireFreeName(policy.projectId, name);
        policy.name = name ?? policy.name;
        policy.description = description ?? policy.description;
        policy.rules = { ...policy.rules, ...given(rules) };
        policy.updatedAt = store.clock.timestamp();
        return { certificatePolicy: show(policy) };
      },
    },

    [`DELETE ${path}/{policyId}`]: {
      auth: machineOrUser,
      handle(call) {
        const policy = policyOf(call);
        // Profiles are all that belongs to a policy.
        if (store.rows(certificatePolicies).isOwner(policy)) {
          throw badRequest("The certificate policy is in use by certificate profiles");
        }
        store.rows(certificatePolicies).remove(policy);
        return { certificatePolicy: show(policy) };
      },
    },
  };
}

const nameRule = {
  test: (text: string) => /^[\w-]+$/.test(text),
  message: "Name can only contain letters, digits, hyphens and underscores",
};

const timeRule = {
  test: (text: string) => /^\d+[dhmy]$/.test(text),
  message: "A lifetime is a number and one of d, h, m and y",
};

function show({ projectId, rules, ...policy }: CertificatePolicy): object {
  return { ...policy, ...rules };
}
