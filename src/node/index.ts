export { createNodeFetch, type NodeFetchOptions, type Pem } from "./fetch.js";
export { fileTokenStore } from "./file-token-store.js";
