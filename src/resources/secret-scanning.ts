// Written by `npm run generate` from scripts/generate/manifest/secret-scanning.

export * as configs from "./secret-scanning/configs.js";
export * as dataSources from "./secret-scanning/data-sources.js";
export * as findings from "./secret-scanning/findings.js";
