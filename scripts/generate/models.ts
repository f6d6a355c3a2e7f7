import { createTestServer } from "../../src/testing/index.js";
import type { Endpoint } from "./endpoints.js";
import { parseRoute } from "./routes.js";

/** The endpoints that the test server has no model of. */
export async function modelProblems(endpoints: readonly Endpoint[]): Promise<string[]> {
  const server = createTestServer();
  const problems = endpoints.map(async ({ resource, name, route, served }) => {
    const { method, path } = parseRoute(route);
    // A route of a family has a value for its slot; no model looks at the others before the token.
    const url = server.url + (served[0]?.path ?? path).replace(/\{\w+\}/g, "x");
    const response = await server.fetch(url, { method });
    const { message } = Object(await response.json().catch(() => undefined));
    const isUnknown = response.status === 404 && String(message).startsWith("Route ");
    if (!isUnknown || served.length === 0) return [];
    return [`${resource.accessor}.${name}: the test server has no model of ${method} ${path}`];
  });
  return (await Promise.all(problems)).flat();
}
