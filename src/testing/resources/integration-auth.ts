import { machineOrUser } from "../../core/modes.js";
import { uuid } from "../bytes.js";
import type { Call, Routes } from "../http/router.js";
import { found, type Store, type Table } from "../store.js";
import { object, optional, string } from "../validation.js";
import { projectWithId } from "./projects.js";

export interface IntegrationAuth {
  readonly id: string;
  readonly projectId: string;
  readonly integration: string;
  readonly url: string | null;
  readonly namespace: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const integrationAuths: Table<IntegrationAuth> = {
  name: "integrationAuths",
  belongsTo: { projects: "projectId" },
};

/** Some of the apps that there are native integrations with. */
const integrationOptions = [
  { name: "GitHub", slug: "github", image: "GitHub.png", isAvailable: true, type: "oauth" },
  { name: "GitLab", slug: "gitlab", image: "GitLab.png", isAvailable: true, type: "custom" },
  { name: "Vercel", slug: "vercel", image: "Vercel.png", isAvailable: true, type: "oauth" },
];

/** The credentials of native integrations are taken, and not even written down. */
export function integrationAuthRoutes(store: Store): Routes {
  const path = "/api/v1/integration-auth";

  const text = optional(string());
  const url = optional(string({ format: "url" }));
  const created = object({
    workspaceId: string(),
    integration: string(),
    accessId: text,
    accessToken: text,
    awsAssumeIamRoleArn: url,
    url,
    namespace: text,
    refreshToken: text,
  });

  function authOf(call: Call): IntegrationAuth {
    const id = call.slot("integrationAuthId");
    const absent = `Integration auth with ID '${id}' not found`;
    const integrationAuth = found(store.rows(integrationAuths), id, absent);
    projectWithId(store, call.actor, integrationAuth.projectId);
    return integrationAuth;
  }

  return {
    [`POST ${path}/access-token`]: {
      auth: machineOrUser,
      handle(call) {
        const { workspaceId, integration, url = null, namespace = null } = call.body(created);
        const project = projectWithId(store, call.actor, workspaceId);
        const now = store.clock.timestamp();
        const integrationAuth: IntegrationAuth = {
          id: uuid(),
          projectId: project.id,
          integration,
          url,
          namespace,
          createdAt: now,
          updatedAt: now,
        };
        store.rows(integrationAuths).add(integrationAuth);
        return { integrationAuth: show(integrationAuth) };
      },
    },

    [`GET ${path}/integration-options`]: {
      auth: machineOrUser,
      handle: () => ({ integrationOptions }),
    },

    [`GET ${path}/{integrationAuthId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ integrationAuth: show(authOf(call)) }),
    },

    [`DELETE ${path}/{integrationAuthId}`]: {
      auth: machineOrUser,
      handle(call) {
        const integrationAuth = authOf(call);
        store.rows(integrationAuths).remove(integrationAuth);
        return { integrationAuth: show(integrationAuth) };
      },
    },

    "GET /api/v1/workspace/{workspaceId}/authorizations": {
      auth: machineOrUser,
      handle(call) {
        const project = projectWithId(store, call.actor, call.slot("workspaceId"));
        const all = [...store.rows(integrationAuths).values()].filter(
          ({ projectId }) => projectId === project.id,
        );
        return { authorizations: all.map(show) };
      },
    },
  };
}

function show(integrationAuth: IntegrationAuth): object {
  return { ...integrationAuth, teamId: null, accountId: null, metadata: null };
}
