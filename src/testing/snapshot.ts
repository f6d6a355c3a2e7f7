import { fromBase64, toBase64 } from "./bytes.js";
import type { TestSnapshot } from "./types.js";

const version = 1;

/** Writes down what a server remembers, and all that it leads to. */
export function takeSnapshot(content: object): TestSnapshot {
  return { version, state: encode(content) };
}

/** What the snapshot was taken of. */
export function contentOf(snapshot: TestSnapshot): Record<string, unknown> {
  const isOfVersion = isObject(snapshot) && snapshot.version === version;
  const content = isOfVersion ? decode(snapshot.state) : undefined;
  if (isObject(content)) return content;
  throw new TypeError(`This is no snapshot of version ${version} of a test server`);
}

/** Objects may refer to each other: where one comes up again, there is its path instead. */
function encode(root: unknown): unknown {
  const paths = new Map<object, string>();

  function write(value: unknown, path: string): unknown {
    if (typeof value === "number" && !Number.isFinite(value)) return { $number: String(value) };
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
    if (!isObject(value)) throw new TypeError(`A snapshot cannot hold what is at ${path}`);
    const known = paths.get(value);
    if (known !== undefined) return { $ref: known };
    paths.set(value, path);
    if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
    if (value instanceof Set) return { $set: write([...value], path) };
    if (value instanceof Map) {
      return { $map: [...value].map(([key, item]) => [key, write(item, at(path, key))]) };
    }
    if (Array.isArray(value)) return value.map((item, i) => write(item, at(path, i)));
    if (Object.getPrototypeOf(value) !== Object.prototype) {
      throw new TypeError(`A snapshot cannot hold the instance at ${path}`);
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([key, field]) => [key.replace(/^\$/, "$$$$"), write(field, at(path, key))]),
    );
  }
  return write(root, "");
}

/** Meets the objects in the order in which {@link encode} did, so that each path is known. */
function decode(root: unknown): unknown {
  const objects = new Map<string, object>();

  function keep<T extends object>(object: T, path: string): T {
    objects.set(path, object);
    return object;
  }

  function read(value: unknown, path: string, key?: unknown): unknown {
    return isObject(value) ? readObject(value, key === undefined ? path : at(path, key)) : value;
  }

  function readObject(value: Record<string, unknown>, path: string): unknown {
    if (Array.isArray(value)) {
      const items = keep<unknown[]>([], path);
      value.forEach((item, i) => {
        items.push(read(item, path, i));
      });
      return items;
    }
    if (typeof value.$ref === "string") {
      const object = objects.get(value.$ref);
      if (!object) throw new TypeError(`The snapshot refers to ${value.$ref}, which it lacks`);
      return object;
    }
    if (typeof value.$number === "string") return Number(value.$number);
    if (typeof value.$bytes === "string") return keep(fromBase64(value.$bytes), path);
    if (Array.isArray(value.$set)) {
      const set = keep(new Set<unknown>(), path);
      value.$set.forEach((item, i) => {
        set.add(read(item, path, i));
      });
      return set;
    }
    if (Array.isArray(value.$map)) {
      const map = keep(new Map<unknown, unknown>(), path);
      for (const [key, item] of value.$map) map.set(key, read(item, path, key));
      return map;
    }
    const object = keep<Record<string, unknown>>({}, path);
    for (const [key, field] of Object.entries(value)) {
      const name = key.replace(/^\$\$/, "$");
      const content = read(field, path, name);
      if (name === "__proto__") define(object, name, content);
      else object[name] = content;
    }
    return object;
  }
  return read(root, "");
}

/** For a name that no assignment makes a field of. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** As in a JSON pointer, so that no two paths are the same text. */
function at(path: string, key: unknown): string {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
