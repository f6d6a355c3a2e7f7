// Written by `npm run generate` from scripts/generate/manifest.

/** Routes that have functions, and that the test server has no model of. */
export const unmodelledRoutes: readonly string[] = [];
