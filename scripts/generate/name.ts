import type { Endpoint } from "./endpoints.js";
import { kebabCase, paramsName, type Resource } from "./manifest.js";
import { type Found, Names, type UnionParts } from "./names.js";
import type { FieldDocs } from "./print.js";
import { Writer, type WrittenEndpoint, type WrittenType } from "./write.js";

/** A type that several places name, and where it is declared. */
export interface Model extends WrittenType {
  /** Its module in src, without the ending. */
  readonly home: string;
  /** The endpoints that need it, also by way of other models. */
  readonly users: ReadonlySet<Endpoint>;
  /** Whether it is sent, be it also received. */
  readonly isInput: boolean;
}

/** All that is declared in the package, and what is wrong with the manifest. */
export interface Package {
  readonly resources: readonly Resource[];
  readonly endpoints: readonly WrittenEndpoint[];
  readonly models: readonly Model[];
  readonly fieldDocs: FieldDocs;
  readonly problems: readonly string[];
}

/** Names all types, and finds a place for each. */
export function nameAll(found: readonly Found[], fieldDocs: FieldDocs): Package {
  const names = new Names(found);
  const problems: string[] = [];
  const all = found.flatMap(({ endpoints }) => endpoints);
  /** What an endpoint needs is told with its name. */
  function attempt<Result>({ as }: Endpoint, run: () => Result): Result | undefined {
    try {
      return run();
    } catch (error) {
      problems.push(`${as}: ${(error as Error).message}`);
      return undefined;
    }
  }
  const unions = new Map<Endpoint, UnionParts | undefined>(
    all.map((endpoint) => {
      const { union, paramsType, resource } = endpoint;
      if (!union || !paramsType) return [endpoint, undefined];
      const declare = () => names.declareUnion(paramsName(endpoint), paramsType, union, resource);
      return [endpoint, attempt(endpoint, declare)];
    }),
  );
  const writer = new Writer(names, fieldDocs, problems);
  const endpoints = all.flatMap((endpoint) => {
    return attempt(endpoint, () => writer.endpoint(endpoint, unions.get(endpoint))) ?? [];
  });
  const types = new Map(
    [...names.declarations.values()].map((declaration) => [
      declaration.name,
      writer.model(declaration),
    ]),
  );
  const senders = usersOf(types, endpoints, ({ paramsDeclaration }) => paramsDeclaration);
  const receivers = usersOf(types, endpoints, ({ resultDeclaration }) => resultDeclaration);
  const models = [...types.values()].flatMap((type): Model[] => {
    const { name } = type;
    const users = new Set([...(senders.get(name) ?? []), ...(receivers.get(name) ?? [])]);
    if (users.size === 0) problems.push(`${name} is used by no endpoint`);
    const files = new Set([...users].map(({ resource }) => resource.file));
    const [only] = files;
    const home = files.size === 1 ? `resources/${only}` : `models/${kebabCase(name)}`;
    return [{ ...type, home, users, isInput: senders.has(name) }];
  });
  const resources = found.map(({ resource }) => resource);
  return { resources, endpoints, models, fieldDocs, problems: [...names.problems, ...problems] };
}

/** For each model, the endpoints that need it on one side. */
function usersOf(
  types: ReadonlyMap<string, WrittenType>,
  endpoints: readonly WrittenEndpoint[],
  side: (endpoint: WrittenEndpoint) => WrittenType | undefined,
): Map<string, Set<Endpoint>> {
  const users = new Map<string, Set<Endpoint>>();
  function use(name: string, endpoint: Endpoint): void {
    const known = users.get(name) ?? new Set();
    if (known.has(endpoint)) return;
    users.set(name, known.add(endpoint));
    for (const inner of types.get(name)?.uses ?? []) use(inner, endpoint);
  }
  for (const endpoint of endpoints) {
    for (const name of side(endpoint)?.uses ?? []) use(name, endpoint);
  }
  return users;
}
