import { serviceOnly, userOnly } from "../../core/modes.js";
import { type Actor, defaultTokenLimits, type Tokens } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { defaultsOf } from "../defaults.js";
import { notFound, permissionDenied } from "../errors.js";
import type { Routes } from "../http/router.js";
import type { Store, Table } from "../store.js";
import { array, nullable, number, object, oneOf, string } from "../validation.js";
import { projectWithId } from "./projects.js";
import { matchesPath } from "./secrets/folder.js";
import { userOf, users } from "./users.js";

export interface ServiceToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly { readonly environment: string; readonly secretPath: string }[];
  readonly permissions: readonly string[];
  readonly expiresAt: string | null;
  /** Nobody, when the user is gone. */
  createdBy: string | null;
  readonly projectId: string;
  readonly encryptedKey: string | null;
  readonly iv: string | null;
  readonly tag: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const serviceTokens: Table<ServiceToken> = {
  name: "serviceTokens",
  belongsTo: { projects: "projectId" },
  refersTo: { users: "createdBy" },
};

interface Place {
  readonly environment: string;
  readonly path: string;
}

/** A service token reads or writes in its scopes only; one that a test has issued knows no limits. */
export function requireScope(
  store: Store,
  { serviceTokenId = "" }: Actor,
  { environment, path }: Place,
  action: "read" | "write",
): void {
  const token = store.rows(serviceTokens).get(serviceTokenId);
  if (!token) return;
  const normalized = `/${path.split("/").filter(Boolean).join("/")}`;
  const isInScope = token.scopes.some(
    (scope) => scope.environment === environment && matchesPath(scope.secretPath, normalized),
  );
  if (!isInScope || !token.permissions.includes(action)) {
    throw permissionDenied(`The service token may not ${action} ${path} in ${environment}`);
  }
}

/** The scope of a service token that has one. */
export function onlyScopeOf(
  store: Store,
  { serviceTokenId = "" }: Actor,
): ServiceToken["scopes"][number] | undefined {
  const [scope, ...others] = store.rows(serviceTokens).get(serviceTokenId)?.scopes ?? [];
  return others.length === 0 ? scope : undefined;
}

/** A service token opens its project, and there its scopes. */
export function serviceTokenRoutes(store: Store, tokens: Tokens): Routes {
  const path = "/api/v2/service-token";

  const created = object({
    name: string(),
    workspaceId: string(),
    scopes: array(object({ environment: string(), secretPath: string() }), { min: 1 }),
    encryptedKey: string(),
    iv: string(),
    tag: string(),
    expiresIn: nullable(number()),
    permissions: array(oneOf("read", "write")),
  });

  function show({ encryptedKey, iv, tag, ...token }: ServiceToken): object {
    return { ...token, lastUsed: lastUsed(token.id), expiryNotificationSent: false };
  }

  function lastUsed(id: string): string | null {
    const [grant] = tokens.grants((candidate) => candidate.serviceTokenId === id);
    return grant?.lastUsedAt ? new Date(grant.lastUsedAt).toISOString() : null;
  }

  return {
    [`GET ${path}`]: {
      auth: serviceOnly,
      handle(call) {
        const { serviceTokenId = "", projectId = defaultsOf(store).projectId } = call.actor;
        // One that a test has issued itself has no record of its own.
        const now = store.clock.timestamp();
        const token: ServiceToken = store.rows(serviceTokens).get(serviceTokenId) ?? {
          id: uuid(),
          name: "test-token",
          scopes: [],
          permissions: ["read", "write"],
          expiresAt: null,
          createdBy: defaultsOf(store).userId,
          projectId,
          encryptedKey: null,
          iv: null,
          tag: null,
          createdAt: now,
          updatedAt: now,
        };
        const user = store.rows(users).get(token.createdBy ?? "");
        if (!user) throw notFound("The user that made the service token is gone");
        const { id, authMethods, email, firstName, lastName, createdAt, updatedAt } = user;
        return {
          ...token,
          lastUsed: lastUsed(token.id),
          expiryNotificationSent: false,
          // The server keeps no more of the token; nobody can do anything with it.
          secretHash: "",
          workspace: token.projectId,
          user: {
            id,
            _id: id,
            __v: 0,
            authMethods,
            email,
            firstName,
            lastName,
            mfaMethods: null,
            devices: null,
            createdAt,
            updatedAt,
          },
          _id: token.id,
          __v: 0,
        };
      },
    },

    [`POST ${path}`]: {
      auth: userOnly,
      handle(call) {
        const { workspaceId, expiresIn, ...body } = call.body(created);
        const project = projectWithId(store, call.actor, workspaceId);
        const now = store.clock.now();
        const timestamp = new Date(now).toISOString();
        const token: ServiceToken = {
          id: uuid(),
          ...body,
          expiresAt: expiresIn ? new Date(now + expiresIn * 1000).toISOString() : null,
          createdBy: userOf(store, call.actor).id,
          projectId: project.id,
          createdAt: timestamp,
          updatedAt: timestamp,
        };
        store.rows(serviceTokens).add(token);
        const { accessToken } = tokens.issue(
          { mode: "serviceToken", projectId: project.id, serviceTokenId: token.id },
          { ...defaultTokenLimits, accessTokenTTL: expiresIn ?? 0 },
        );
        return { serviceToken: accessToken, serviceTokenData: show(token) };
      },
    },

    [`DELETE ${path}/{serviceTokenId}`]: {
      auth: userOnly,
      handle(call) {
        const id = call.slot("serviceTokenId");
        const token = store.rows(serviceTokens).get(id);
        if (!token) throw notFound(`Service token with ID '${id}' not found`);
        projectWithId(store, call.actor, token.projectId);
        const shown = show(token);
        store.rows(serviceTokens).remove(token);
        return { serviceTokenData: shown };
      },
    },
  };
}
