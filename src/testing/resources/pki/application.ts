import type { Call } from "../../http/router.js";
import { found, type Store, type Table } from "../../store.js";
import { projectWithId } from "../projects.js";

export interface PkiApplication {
  readonly id: string;
  readonly projectId: string;
  name: string;
  description: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const pkiApplications: Table<PkiApplication> = {
  name: "pkiApplications",
  belongsTo: { projects: "projectId" },
};

/** The application of a request, which the caller may see. */
export function applicationOf(store: Store, call: Call): PkiApplication {
  const id = call.slot("applicationId");
  const absent = `Application with ID '${id}' not found`;
  const application = found(store.rows(pkiApplications), id, absent);
  projectWithId(store, call.actor, application.projectId);
  return application;
}
