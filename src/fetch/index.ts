export { createLimitedFetch, type LimitedFetchOptions } from "./limited-fetch.js";
