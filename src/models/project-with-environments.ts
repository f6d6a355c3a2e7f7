// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import type { Project } from "./project.js";

/** A project with its environments. */
export interface ProjectWithEnvironments extends Project {
  _id: string;
  environments: { id: string; name: string; slug: string }[];
}
