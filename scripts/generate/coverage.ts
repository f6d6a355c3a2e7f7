import type { ListedRoute } from "./contract.js";
import { products, type Resource } from "./manifest.js";
import { routesOf, unnamed } from "./routes.js";

/** How much of a server's public API the package has. */
export interface Coverage {
  /** For people: `1,234 of 2,076 public routes, …`. */
  readonly summary: string;
  /** What is neither a function nor left out for a reason, and reasons that nothing needs. */
  readonly problems: readonly string[];
}

/**
 * Compares the functions with the routes that the server's own document has. Deprecated routes need
 * no function: the document names others in their place.
 */
export function coverageOf(
  resources: readonly Resource[],
  listed: readonly ListedRoute[],
  leftOut: Readonly<Record<string, string>>,
): Coverage {
  const all = listed.filter(({ isPublic }) => isPublic);
  const reached = new Set(resources.flatMap((resource) => routesOf(resource, all)));
  const rest = all.filter((route) => !reached.has(route));
  const idle = new Set(Object.keys(leftOut));
  const reasoned = rest.filter((route) => {
    const name = Object.keys(leftOut).find((name) => concerns(name, route));
    if (name !== undefined) idle.delete(name);
    return name !== undefined;
  });
  const missing = rest.filter((route) => !route.isDeprecated && !reasoned.includes(route));
  const deprecated = rest.length - reasoned.length - missing.length;
  const number = (value: number): string => value.toLocaleString("en");
  const parts = [
    `${number(reached.size)} of ${number(all.length)} public routes`,
    `${number(reasoned.length)} left out for a reason`,
    `${number(deprecated)} deprecated`,
    ...(missing.length > 0 ? [`${number(missing.length)} missing`] : []),
  ];
  return {
    summary: parts.join(", "),
    problems: [
      ...missing.map(({ method, path }) => `${method} ${path} has no function and no reason`),
      ...[...idle].map((name) => `left-out.yaml: no route without a function is ${name}`),
    ],
  };
}

/** Whether a line of the list means a route: `*` is any method, and at the end anything that follows. */
function concerns(line: string, route: ListedRoute): boolean {
  const [method = "", path = ""] = line.split(" ");
  if (method !== "*" && method !== route.method) return false;
  if (path.endsWith("*")) return route.path.startsWith(path.slice(0, -1));
  return unnamed(path) === unnamed(route.path);
}

/** The resources that stand in no section of the list of functions. */
export function productProblems(resources: readonly Resource[]): string[] {
  return resources
    .filter(({ product }) => !products.includes(product))
    .map(({ file }) => `${file}.yaml: product has to be one of ${products.join(", ")}`);
}
