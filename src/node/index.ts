export { createNodeFetch, type NodeFetchOptions, type Pem } from "./fetch.js";
export { fileStorage } from "./file-storage.js";
export { fileTokenStore } from "./file-token-store.js";
