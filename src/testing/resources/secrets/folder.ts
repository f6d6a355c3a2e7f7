import { uuid } from "../../bytes.js";
import type { Store, Table } from "../../store.js";

export interface Folder {
  readonly id: string;
  readonly environmentId: string;
  /** `null` for the root of an environment. */
  readonly parentId: string | null;
  readonly name: string;
  description: string | null;
  version: number;
  readonly createdAt: string;
  updatedAt: string;
}

const rootName = "root";

export const folders: Table<Folder> = {
  name: "folders",
  key: ({ parentId, environmentId, name }) => `${parentId ?? environmentId}/${name}`,
  belongsTo: { environments: "environmentId", folders: "parentId" },
};

/** An environment has one from its beginning. */
export function addRoot(store: Store, environmentId: string): Folder {
  return store.rows(folders).add(newFolder(store, environmentId, null, rootName));
}

export function addFolder(
  store: Store,
  parent: Folder,
  name: string,
  description: string | null = null,
): Folder {
  const folder = newFolder(store, parent.environmentId, parent.id, name);
  return store.rows(folders).add({ ...folder, description });
}

function newFolder(
  store: Store,
  environmentId: string,
  parentId: string | null,
  name: string,
): Folder {
  const now = store.clock.timestamp();
  return {
    id: uuid(),
    environmentId,
    parentId,
    name,
    description: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export function childOf(store: Store, parent: Folder, name: string): Folder | undefined {
  return store.rows(folders).get(`${parent.id}/${name}`);
}

/** The folder at the path in an environment. */
export function findFolder(store: Store, environmentId: string, path: string): Folder | undefined {
  let folder = store.rows(folders).get(`${environmentId}/${rootName}`);
  for (const name of segments(path)) folder = folder && childOf(store, folder, name);
  return folder;
}

/** The folder at the path; what is missing on the way is created. */
export function ensureFolder(store: Store, environmentId: string, path: string): Folder {
  let folder = findFolder(store, environmentId, "/") ?? addRoot(store, environmentId);
  for (const name of segments(path)) {
    folder = childOf(store, folder, name) ?? addFolder(store, folder, name);
  }
  return folder;
}

/** Puts a folder, with all that is in it, into another one, also of another environment. */
export function moveFolder(store: Store, folder: Folder, parent: Folder): void {
  const below = [...pathsBelow(store, folder).keys()];
  const updatedAt = store.clock.timestamp();
  store.rows(folders).update(folder, { parentId: parent.id, updatedAt });
  const { environmentId } = parent;
  for (const id of below) Object.assign(store.rows(folders).named(id), { environmentId });
}

export function pathOf(store: Store, folder: Folder): string {
  if (folder.parentId === null) return "/";
  return join(pathOf(store, store.rows(folders).named(folder.parentId)), folder.name);
}

/** The folder and all below it, by id, with their paths. A folder comes after its parent. */
export function pathsBelow(store: Store, folder: Folder): Map<string, string> {
  const children = new Map<string, Folder[]>();
  for (const child of store.rows(folders).values()) {
    const parentId = child.parentId ?? "";
    children.set(parentId, [...(children.get(parentId) ?? []), child]);
  }
  const paths = new Map([[folder.id, pathOf(store, folder)]]);
  // A map goes on to what is added on the way.
  for (const [parentId, path] of paths) {
    for (const { id, name } of children.get(parentId) ?? []) paths.set(id, join(path, name));
  }
  return paths;
}

function join(path: string, name: string): string {
  return path === "/" ? `/${name}` : `${path}/${name}`;
}

/** The names on the way to a folder; slashes at the ends and twice in a row are passed over. */
function segments(path: string): string[] {
  return path.split("/").filter((name) => name !== "");
}

/** Whether a path fits one that may hold `*` for a part of a name and `**` for any folders. */
export function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*|\*/g, (stars) => (stars === "**" ? ".*" : "[^/]*"));
  return new RegExp(`^${source}$`).test(path);
}
