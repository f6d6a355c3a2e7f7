// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import type { DeletedEnvironment } from "./deleted-environment.js";
import type { ProjectWithEnvironments } from "./project-with-environments.js";

/** A project with its environments, and those that are about to go. */
export interface ProjectDetails extends ProjectWithEnvironments {
  deletedEnvironments: DeletedEnvironment[];
}
