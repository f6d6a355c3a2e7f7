import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { found, type Store, type Table } from "../../store.js";
import { numeric, object, oneOf, optional, string, withDefault } from "../../validation.js";
import { projectWithId } from "../projects.js";
import { authorities } from "./ca.js";
import { certificates } from "./issue.js";

export interface PkiCollection {
  readonly id: string;
  readonly projectId: string;
  name: string;
  description: string;
  readonly createdAt: string;
  updatedAt: string;
}

export const pkiCollections: Table<PkiCollection> = {
  name: "pkiCollections",
  belongsTo: { projects: "projectId" },
};

export interface PkiCollectionItem {
  readonly id: string;
  readonly pkiCollectionId: string;
  readonly type: "certificate" | "ca";
  readonly itemId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const pkiCollectionItems: Table<PkiCollectionItem> = {
  name: "pkiCollectionItems",
  belongsTo: { pkiCollections: "pkiCollectionId", certificates: "itemId", authorities: "itemId" },
};

export function pkiCollectionRoutes(store: Store): Routes {
  const path = "/api/v1/pki/collections";

  const created = object({
    projectId: string(),
    name: string({ isTrimmed: true }),
    description: withDefault(string({ isTrimmed: true }), ""),
  });
  const updated = object({
    name: optional(string({ isTrimmed: true })),
    description: optional(string({ isTrimmed: true })),
  });
  const type = oneOf("certificate", "ca");
  const added = object({ type, itemId: string({ isTrimmed: true }) });
  const listed = object({
    type: optional(type),
    offset: withDefault(numeric({ min: 0, max: 100 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 25),
  });

  function collectionOf(call: Call): PkiCollection {
    const id = call.slot("collectionId");
    const absent = `PKI collection with ID '${id}' not found`;
    const collection = found(store.rows(pkiCollections), id, absent);
    projectWithId(store, call.actor, collection.projectId);
    return collection;
  }

  function itemsOf({ id }: PkiCollection): PkiCollectionItem[] {
    return store.rows(pkiCollectionItems).filter(({ pkiCollectionId }) => pkiCollectionId === id);
  }

  /** With what is told of the certificate or authority itself. */
  function showItem(item: PkiCollectionItem): object {
    if (item.type === "certificate") {
      const { notBefore, notAfter, commonName } = store.rows(certificates).named(item.itemId);
      return { ...item, notBefore, notAfter, friendlyName: commonName };
    }
    const { configuration, createdAt } = store.rows(authorities).named(item.itemId);
    const time = (value: unknown): string => new Date(String(value ?? createdAt)).toISOString();
    return {
      ...item,
      notBefore: time(configuration.notBefore),
      notAfter: time(configuration.notAfter),
      friendlyName: String(configuration.friendlyName),
    };
  }

  return {
    "GET /api/v1/projects/{projectId}/pki-collections": {
      auth: machineOrUser,
      handle(call) {
        const { id } = projectWithId(store, call.actor, call.slot("projectId"));
        return {
          collections: store.rows(pkiCollections).filter(({ projectId }) => projectId === id),
        };
      },
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, ...body } = call.body(created);
        const now = store.clock.timestamp();
        return store.rows(pkiCollections).add({
          id: uuid(),
          projectId: projectWithId(store, call.actor, projectId).id,
          ...body,
          createdAt: now,
          updatedAt: now,
        });
      },
    },

    [`GET ${path}/{collectionId}`]: { auth: machineOrUser, handle: collectionOf },

    [`PATCH ${path}/{collectionId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { name, description } = call.body(updated);
        const collection = collectionOf(call);
        collection.name = name ?? collection.name;
        collection.description = description ?? collection.description;
        collection.updatedAt = store.clock.timestamp();
        return collection;
      },
    },

    [`DELETE ${path}/{collectionId}`]: {
      auth: machineOrUser,
      handle(call) {
        const collection = collectionOf(call);
        store.rows(pkiCollections).remove(collection);
        return collection;
      },
    },

    [`GET ${path}/{collectionId}/items`]: {
      auth: machineOrUser,
      handle(call) {
        const { type, offset, limit } = call.query(listed);
        const items = itemsOf(collectionOf(call)).filter(
          (item) => (type ?? item.type) === item.type,
        );
        return {
          collectionItems: items.slice(offset, offset + limit).map(showItem),
          totalCount: items.length,
        };
      },
    },

    [`POST ${path}/{collectionId}/items`]: {
      auth: machineOrUser,
      handle(call) {
        const { type, itemId } = call.body(added);
        const collection = collectionOf(call);
        const wanted =
          type === "ca"
            ? store.rows(authorities).withId(itemId)
            : store.rows(certificates).withId(itemId);
        if (wanted?.projectId !== collection.projectId) {
          throw notFound(`There is no ${type} with ID '${itemId}'`);
        }
        if (itemsOf(collection).some((other) => other.itemId === itemId)) {
          throw badRequest("The item is in the PKI collection already");
        }
        const now = store.clock.timestamp();
        return store.rows(pkiCollectionItems).add({
          id: uuid(),
          pkiCollectionId: collection.id,
          type,
          itemId,
          createdAt: now,
          updatedAt: now,
        });
      },
    },

    [`DELETE ${path}/{collectionId}/items/{collectionItemId}`]: {
      auth: machineOrUser,
      handle(call) {
        const id = call.slot("collectionItemId");
        const collection = collectionOf(call);
        const absent = `PKI collection item with ID '${id}' not found`;
        const item = found(store.rows(pkiCollectionItems), id, absent);
        if (item.pkiCollectionId !== collection.id) throw notFound(absent);
        store.rows(pkiCollectionItems).remove(item);
        return item;
      },
    },
  };
}
