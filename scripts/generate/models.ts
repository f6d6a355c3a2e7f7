import { createTestServer } from "../../src/testing/index.js";
import type { Endpoint } from "./endpoints.js";
import { parseRoute } from "./routes.js";

/** The endpoints that the test server has a model of, by accessor. */
export async function modelledBy(endpoints: readonly Endpoint[]): Promise<Set<string>> {
  const server = createTestServer();
  const modelled = endpoints.map(async ({ resource, name, route, served }) => {
    const { method, path } = parseRoute(route);
    // A route of a family has a value for its slot; no model looks at the others before the token.
    const url = server.url + (served[0]?.path ?? path).replace(/\{\w+\}/g, "x");
    const response = await server.fetch(url, { method });
    const { message } = Object(await response.json().catch(() => undefined));
    const isUnknown = response.status === 404 && String(message).startsWith("Route ");
    return isUnknown || response.status === 501 ? [] : [`${resource.accessor}.${name}`];
  });
  return new Set((await Promise.all(modelled)).flat());
}

/** Endpoints that every client has, and that the test server has no model of. */
export function modelProblems(
  endpoints: readonly Endpoint[],
  modelled: ReadonlySet<string>,
): string[] {
  return endpoints
    .filter(({ resource, served }) => !resource.apart && served.length > 0)
    .map(({ resource, name }) => `${resource.accessor}.${name}`)
    .filter((accessor) => !modelled.has(accessor))
    .map((accessor) => `${accessor}: the test server has no model of it`);
}
