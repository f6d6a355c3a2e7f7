export { createNodeFetch, type NodeFetchOptions, type Pem } from "./fetch.js";
