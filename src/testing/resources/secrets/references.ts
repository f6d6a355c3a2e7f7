import type { Store } from "../../store.js";
import { environments, findFolderIn } from "../environments.js";
import { folders } from "./folder.js";
import { type Secret, secretNamed } from "./secret.js";

const reference = /\$\{([\w.-]+)\}/g;

/**
 * Writes out `${NAME}`, `${environment.NAME}` and `${environment.folder.NAME}` in values. What a
 * request has expanded once it does not expand again.
 */
export class References {
  readonly #store: Store;
  readonly #expanded: Map<Secret, string> = new Map();
  readonly #inProgress: Set<Secret> = new Set();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The secrets that the value of a secret refers to, each once. */
  targetsOf({ current, folderId }: Secret): Secret[] {
    const targets = [...current.value.matchAll(reference)].flatMap(([, target = ""]) => {
      return this.#find(target.split("."), folderId) ?? [];
    });
    return [...new Set(targets)];
  }

  expand(secret: Secret): string {
    const { value } = secret.current;
    if (!value.includes("${")) return value;
    let expanded = this.#expanded.get(secret);
    if (expanded === undefined) {
      this.#inProgress.add(secret);
      expanded = this.expandText(value, secret.folderId);
      this.#inProgress.delete(secret);
      this.#expanded.set(secret, expanded);
    }
    return expanded;
  }

  /** A name alone is looked up in the given folder. */
  expandText(text: string, folderId: string): string {
    return text.replace(reference, (written, target: string) => {
      const secret = this.#find(target.split("."), folderId);
      // What is not there stays as it is written, and so does what leads back to itself.
      return !secret || this.#inProgress.has(secret) ? written : this.expand(secret);
    });
  }

  #find(names: string[], folderId: string): Secret | undefined {
    const name = names.at(-1) ?? "";
    const [slug, ...path] = names.slice(0, -1);
    if (slug === undefined) return secretNamed(this.#store, folderId, name);
    const { environmentId } = this.#store.rows(folders).named(folderId);
    const { projectId } = this.#store.rows(environments).named(environmentId);
    const folder = findFolderIn(this.#store, projectId, slug, `/${path.join("/")}`);
    return folder && secretNamed(this.#store, folder.id, name);
  }
}
