import { createNodeFetch } from "infisical-kit/node";
import * as kit from "./infisical-kit.mjs";

export function withToken(baseUrl, token, fetch = createNodeFetch()) {
  return kit.withToken(baseUrl, token, fetch);
}

export function signIn(baseUrl, credentials, fetch = createNodeFetch()) {
  return kit.signIn(baseUrl, credentials, fetch);
}
