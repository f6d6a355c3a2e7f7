export { createNodeFetch } from "./fetch.js";
export { fileStorage } from "./file-storage.js";
export { fileTokenStore } from "./file-token-store.js";
export type { NodeFetchOptions, Pem } from "./options.js";
