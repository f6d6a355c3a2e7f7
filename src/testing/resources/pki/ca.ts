import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { found, given, type Store, type Table } from "../../store.js";
import {
  array,
  boolean,
  literal,
  nullable,
  number,
  object,
  oneOf,
  optional,
  slug,
  string,
  withDefault,
} from "../../validation.js";
import { mayEnter, projects, projectWithId } from "../projects.js";
import { issuingChain, pkiProjectOf } from "./issue.js";
import {
  intermediateCertificate,
  intermediateCsr,
  revocationList,
  rootCertificate,
  serialNumbers,
} from "./pem.js";

export interface CertificateAuthority {
  readonly id: string;
  readonly projectId: string;
  name: string;
  status: string;
  configuration: Readonly<Record<string, unknown>>;
  /** Its own certificates so far, the one in use last. */
  readonly certificateIds: string[];
  readonly createdAt: string;
  updatedAt: string;
}

export const authorities: Table<CertificateAuthority> = {
  name: "authorities",
  belongsTo: { projects: "projectId" },
  refersTo: { authorities: "configuration.parentCaId" },
};

export function authorityRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/ca/internal";

  const text = string();
  const filled = string({ min: 1 });
  const emptied = withDefault(text, "");
  const name = slug({ min: 1, max: 64 });
  const status = oneOf("active", "disabled", "pending-certificate");
  const pathLength = number({ min: -1 });
  const distributionPoints = optional(array(string({ format: "url", max: 2048 }), { max: 4 }));
  const created = object({
    projectId: optional(text),
    name,
    status,
    configuration: object({
      type: oneOf("root", "intermediate"),
      friendlyName: optional(text),
      commonName: emptied,
      organization: emptied,
      ou: emptied,
      country: emptied,
      province: emptied,
      locality: emptied,
      notBefore: optional(text),
      notAfter: optional(text),
      maxPathLength: optional(nullable(pathLength)),
      keyAlgorithm: filled,
      keySource: optional(oneOf("infisical", "hsm")),
      crlDistributionPointUrls: distributionPoints,
      disableManagedCrlDistributionPointUrl: withDefault(boolean(), false),
    }),
  });
  const updated = object({
    name: optional(name),
    status: optional(status),
    configuration: optional(
      object({
        crlDistributionPointUrls: distributionPoints,
        disableManagedCrlDistributionPointUrl: optional(boolean()),
      }),
    ),
  });
  const generated = object({
    notBefore: text,
    notAfter: text,
    maxPathLength: withDefault(pathLength, -1),
    parentCaId: optional(text),
  });
  const imported = object({ certificate: text, certificateChain: text });
  const renewed = object({ type: literal("existing"), notAfter: text });
  const signed = object({
    csr: filled,
    notBefore: optional(text),
    notAfter: text,
    maxPathLength: withDefault(pathLength, -1),
  });

  function find(call: Call, id: string): CertificateAuthority {
    const authority = found(store.rows(authorities), id, `CA with ID '${id}' not found`);
    projectWithId(store, call.actor, authority.projectId);
    return authority;
  }

  function authorityOf(call: Call): CertificateAuthority {
    return find(call, call.slot("caId"));
  }

  /** One that has a certificate to sign with. */
  function usableOf(call: Call): CertificateAuthority {
    const authority = authorityOf(call);
    if (authority.status === "disabled") throw badRequest("CA is disabled");
    if (authority.certificateIds.length === 0) throw badRequest("CA does not have a certificate");
    return authority;
  }

  function isRoot({ configuration }: CertificateAuthority): boolean {
    return configuration.type === "root";
  }

  function certify(authority: CertificateAuthority, changes: object): object {
    const certId = uuid();
    authority.certificateIds.push(certId);
    authority.status = "active";
    authority.configuration = {
      ...authority.configuration,
      ...changes,
      serialNumber: isRoot(authority) ? serialNumbers.root : serialNumbers.intermediate,
      activeCaCertId: certId,
    };
    authority.updatedAt = store.clock.timestamp();
    return showCertificate(authority, certId);
  }

  function showCertificate(authority: CertificateAuthority, certId: string): object {
    return isRoot(authority)
      ? {
          certificate: rootCertificate,
          certificateChain: "",
          serialNumber: serialNumbers.root,
          certId,
        }
      : {
          certificate: intermediateCertificate,
          certificateChain: rootCertificate,
          serialNumber: serialNumbers.intermediate,
          certId,
        };
  }

  function show(authority: CertificateAuthority): object {
    const { id, projectId, name, status, configuration } = authority;
    const type = "internal";
    return { enableDirectIssuance: true, name, id, projectId, status, type, configuration };
  }

  return {
    "GET /api/v2/pki/ca": {
      auth: machineOrUser,
      handle(call) {
        const visible = store.rows(authorities).filter(({ projectId }) => {
          const project = store.rows(projects).get(projectId);
          return project !== undefined && mayEnter(store, call.actor, project);
        });
        return {
          certificateAuthorities: visible.map(show),
        };
      },
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const projectId = pkiProjectOf(store, call.actor, body.projectId);
        const isTaken = [...store.rows(authorities).values()].some(
          (other) => other.projectId === projectId && other.name === body.name,
        );
        if (isTaken) throw badRequest(`CA with the name '${body.name}' already exists`);
        const { keySource = "infisical", friendlyName = body.name, ...fields } = body.configuration;
        const { organization, commonName, country, province, locality, ou } = fields;
        const names = {
          O: organization,
          OU: ou,
          C: country,
          ST: province,
          L: locality,
          CN: commonName,
        };
        const dn = Object.entries(names)
          .filter(([, value]) => value !== "")
          .map(([key, value]) => `${key}=${value}`)
          .join(",");
        const now = store.clock.timestamp();
        const authority: CertificateAuthority = {
          id: uuid(),
          projectId,
          name: body.name,
          status: "pending-certificate",
          configuration: {
            maxPathLength: null,
            ...given({ ...fields, friendlyName, keySource }),
            dn,
            parentCaId: null,
            serialNumber: null,
            activeCaCertId: null,
          },
          certificateIds: [],
          createdAt: now,
          updatedAt: now,
        };
        store.rows(authorities).add(authority);
        // A root that is told its end signs itself at once.
        if (fields.type === "root" && fields.notAfter !== undefined) certify(authority, {});
        return show(authority);
      },
    },

    [`GET ${path}/{caId}`]: { auth: machineOrUser, handle: (call) => show(authorityOf(call)) },

    [`PATCH ${path}/{caId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { name, status, configuration = {} } = call.body(updated);
        const authority = authorityOf(call);
        authority.name = name ?? authority.name;
        authority.status = status ?? authority.status;
        authority.configuration = { ...authority.configuration, ...given(configuration) };
        authority.updatedAt = store.clock.timestamp();
        return show(authority);
      },
    },

    [`DELETE ${path}/{caId}`]: {
      auth: machineOrUser,
      handle(call) {
        const authority = authorityOf(call);
        store.rows(authorities).remove(authority);
        return show(authority);
      },
    },

    [`GET ${path}/{caId}/ca-certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const authority = authorityOf(call);
        return authority.certificateIds.map((id, i) => ({
          ...showCertificate(authority, id),
          version: i + 1,
        }));
      },
    },

    [`GET ${path}/{caId}/certificate`]: {
      auth: machineOrUser,
      handle(call) {
        const authority = authorityOf(call);
        const id = authority.certificateIds.at(-1);
        if (id === undefined) throw notFound("CA certificate not found");
        return showCertificate(authority, id);
      },
    },

    [`POST ${path}/{caId}/certificate`]: {
      auth: machineOrUser,
      handle(call) {
        const { parentCaId, ...changes } = call.body(generated);
        const authority = authorityOf(call);
        // A root may sign itself again.
        if (isRoot(authority)) return certify(authority, changes);
        if (authority.certificateIds.length > 0) throw badRequest("CA already has a certificate");
        if (parentCaId === undefined) {
          throw badRequest("Parent CA ID is required for intermediate CA certificate");
        }
        return certify(authority, { ...changes, parentCaId: find(call, parentCaId).id });
      },
    },

    [`POST ${path}/{caId}/import-certificate`]: {
      auth: machineOrUser,
      handle(call) {
        call.body(imported);
        const authority = authorityOf(call);
        if (isRoot(authority)) throw badRequest("Root CAs cannot have certificates imported");
        certify(authority, {});
        return { message: "Successfully imported certificate to CA", caId: authority.id };
      },
    },

    [`POST ${path}/{caId}/renew`]: {
      auth: machineOrUser,
      handle(call) {
        const { notAfter } = call.body(renewed);
        return certify(usableOf(call), { notAfter });
      },
    },

    [`POST ${path}/{caId}/sign-intermediate`]: {
      auth: machineOrUser,
      handle(call) {
        call.body(signed);
        usableOf(call);
        return {
          certificate: intermediateCertificate,
          certificateChain: issuingChain,
          issuingCaCertificate: rootCertificate,
          serialNumber: serialNumbers.intermediate,
        };
      },
    },

    [`GET ${path}/{caId}/crls`]: {
      auth: machineOrUser,
      handle: (call) => [{ id: usableOf(call).id, crl: revocationList }],
    },

    [`GET ${path}/{caId}/csr`]: {
      auth: machineOrUser,
      handle(call) {
        if (isRoot(authorityOf(call))) throw badRequest("Root CA cannot generate CSR");
        return { csr: intermediateCsr };
      },
    },
  };
}
