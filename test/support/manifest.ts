import { readManifest } from "../../scripts/generate/manifest.js";

/** Read once. */
export const manifest = readManifest();
