import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime } from "../../lifetime.js";
import { given, type Store, type Table } from "../../store.js";
import {
  array,
  boolean,
  number,
  numeric,
  object,
  oneOf,
  optional,
  record,
  slug,
  string,
  unknown,
  withDefault,
} from "../../validation.js";
import { projectWithId } from "../projects.js";
import { authorities } from "./ca.js";
import { showCertificate } from "./certificates.js";
import {
  type Certificate,
  certificates,
  issueCertificate,
  issuingChain,
  showIssued,
} from "./issue.js";
import { leafCertificate, leafPrivateKey, serialNumbers } from "./pem.js";
import { extendedKeyUsages, keyUsages } from "./usages.js";

export interface PkiSubscriber {
  readonly id: string;
  readonly projectId: string;
  caId: string | null;
  name: string;
  commonName: string;
  status: string;
  ttl: string | null;
  subjectAlternativeNames: readonly string[];
  keyUsages: readonly string[];
  extendedKeyUsages: readonly string[];
  enableAutoRenewal: boolean;
  autoRenewalPeriodInDays: number | null;
  properties: unknown;
  lastOperationStatus: string | null;
  lastOperationAt: string | null;
}

export const pkiSubscribers: Table<PkiSubscriber> = {
  name: "pkiSubscribers",
  belongsTo: { projects: "projectId" },
  refersTo: { authorities: "caId" },
};

export function pkiSubscriberRoutes(store: Store): Routes {
  const path = "/api/v1/pki/subscribers";

  const projectId = string();
  const id = string({ format: "uuid" });
  const name = slug({ min: 1, max: 64 });
  const commonName = string({ min: 1, isTrimmed: true });
  const status = oneOf("active", "disabled");
  const names = array(string({ isTrimmed: true }));
  const usages = array(oneOf(...Object.values(keyUsages)));
  const extendedUsages = array(oneOf(...Object.values(extendedKeyUsages)));
  const others = {
    ttl: optional(lifetime()),
    enableAutoRenewal: optional(boolean()),
    autoRenewalPeriodInDays: optional(number({ min: 1 })),
    properties: optional(record(unknown())),
  };
  const created = object({
    projectId,
    caId: id,
    name,
    commonName,
    status: withDefault(status, "active"),
    subjectAlternativeNames: withDefault(names, []),
    keyUsages: withDefault(usages, ["digitalSignature", "keyEncipherment"]),
    extendedKeyUsages: withDefault(extendedUsages, []),
    ...others,
  });
  const updated = object({
    projectId,
    caId: optional(id),
    name: optional(name),
    commonName: optional(commonName),
    status: optional(status),
    subjectAlternativeNames: optional(names),
    keyUsages: optional(usages),
    extendedKeyUsages: optional(extendedUsages),
    ...others,
  });
  const placed = object({ projectId });
  const signed = object({ projectId, csr: string({ min: 1, max: 3000 }) });
  const listed = object({
    projectId,
    offset: withDefault(numeric({ min: 0, max: 100 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 25),
  });

  function subscribersIn(call: Call, id: string): PkiSubscriber[] {
    const project = projectWithId(store, call.actor, id);
    return store.rows(pkiSubscribers).filter(({ projectId }) => projectId === project.id);
  }

  function subscriberOf(call: Call, projectId: string): PkiSubscriber {
    const name = call.slot("subscriberName");
    const subscriber = subscribersIn(call, projectId).find((other) => other.name === name);
    if (!subscriber) throw notFound(`PKI subscriber named '${name}' not found`);
    return subscriber;
  }

  function requireFreeName(call: Call, projectId: string, name: string): void {
    if (subscribersIn(call, projectId).some((other) => other.name === name)) {
      throw badRequest(`PKI subscriber with name '${name}' already exists`);
    }
  }

  function requireAuthority(projectId: string, caId: string): void {
    if (store.rows(authorities).withId(caId)?.projectId !== projectId) {
      throw notFound(`CA with ID '${caId}' not found`);
    }
  }

  function certificatesOf({ id }: PkiSubscriber): Certificate[] {
    return store.rows(certificates).filter(({ pkiSubscriberId }) => pkiSubscriberId === id);
  }

  function issue(subscriber: PkiSubscriber, hasPrivateKey: boolean): object {
    if (subscriber.status !== "active") throw badRequest("Subscriber is not active");
    const authority = store.rows(authorities).withId(subscriber.caId ?? "");
    if (!authority) throw badRequest("Subscriber does not have an assigned issuing CA");
    if (authority.status !== "active") throw badRequest("CA is not active");
    const certificate = issueCertificate(store, {
      projectId: subscriber.projectId,
      caId: authority.id,
      pkiSubscriberId: subscriber.id,
      commonName: subscriber.commonName,
      altNames: subscriber.subjectAlternativeNames.join(","),
      keyUsages: subscriber.keyUsages,
      extendedKeyUsages: subscriber.extendedKeyUsages,
      hasPrivateKey,
      ttl: subscriber.ttl ?? undefined,
    });
    subscriber.lastOperationStatus = "success";
    subscriber.lastOperationAt = store.clock.timestamp();
    return showIssued(certificate);
  }

  return {
    "GET /api/v1/projects/{projectId}/pki-subscribers": {
      auth: machineOrUser,
      handle: (call) => ({ subscribers: subscribersIn(call, call.slot("projectId")).map(show) }),
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        requireFreeName(call, body.projectId, body.name);
        requireAuthority(body.projectId, body.caId);
        const subscriber = store.rows(pkiSubscribers).add({
          id: uuid(),
          ...body,
          ttl: body.ttl ?? null,
          enableAutoRenewal: body.enableAutoRenewal ?? false,
          autoRenewalPeriodInDays: body.autoRenewalPeriodInDays ?? null,
          properties: body.properties ?? null,
          lastOperationStatus: null,
          lastOperationAt: null,
        });
        return show(subscriber);
      },
    },

    [`GET ${path}/{subscriberName}`]: {
      auth: machineOrUser,
      handle: (call) => show(subscriberOf(call, call.query(placed).projectId)),
    },

    [`PATCH ${path}/{subscriberName}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, ...changes } = call.body(updated);
        const subscriber = subscriberOf(call, projectId);
        if (changes.name !== undefined && changes.name !== subscriber.name) {
          requireFreeName(call, projectId, changes.name);
        }
        if (changes.caId !== undefined) requireAuthority(projectId, changes.caId);
        Object.assign(subscriber, given(changes));
        return show(subscriber);
      },
    },

    [`DELETE ${path}/{subscriberName}`]: {
      auth: machineOrUser,
      handle(call) {
        const subscriber = subscriberOf(call, call.body(placed).projectId);
        store.rows(pkiSubscribers).remove(subscriber);
        return show(subscriber);
      },
    },

    [`POST ${path}/{subscriberName}/issue-certificate`]: {
      auth: machineOrUser,
      handle: (call) => issue(subscriberOf(call, call.body(placed).projectId), true),
    },

    [`POST ${path}/{subscriberName}/sign-certificate`]: {
      auth: machineOrUser,
      handle: (call) => issue(subscriberOf(call, call.body(signed).projectId), false),
    },

    [`GET ${path}/{subscriberName}/latest-certificate-bundle`]: {
      auth: machineOrUser,
      handle(call) {
        const subscriber = subscriberOf(call, call.query(placed).projectId);
        const latest = certificatesOf(subscriber)
          .filter(({ status, hasPrivateKey }) => status === "active" && hasPrivateKey)
          .at(-1);
        if (!latest) throw notFound("The PKI subscriber has no active certificate");
        return {
          certificate: leafCertificate,
          certificateChain: issuingChain,
          privateKey: leafPrivateKey,
          serialNumber: serialNumbers.leaf,
        };
      },
    },

    [`GET ${path}/{subscriberName}/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, offset, limit } = call.query(listed);
        const own = certificatesOf(subscriberOf(call, projectId));
        return {
          certificates: own.slice(offset, offset + limit).map(showCertificate),
          totalCount: own.length,
        };
      },
    },
  };
}

function show(subscriber: PkiSubscriber): object {
  return {
    ...subscriber,
    lastOperationMessage: null,
    lastAutoRenewAt: null,
    supportsImmediateCertIssuance: true,
  };
}
