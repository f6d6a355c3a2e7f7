import type { Folder, Secret } from "../model.js";
import type { State } from "../state.js";

/**
 * Writes out `${NAME}`, `${environment.NAME}` and `${environment.folder.NAME}` in values. What a
 * request has expanded once it does not expand again.
 */
export class References {
  readonly #store: State;
  readonly #expanded: Map<Secret, string> = new Map();
  readonly #inProgress: Set<Secret> = new Set();

  constructor(store: State) {
    this.#store = store;
  }

  expand(secret: Secret): string {
    const { value } = secret.current;
    if (!value.includes("${")) return value;
    let expanded = this.#expanded.get(secret);
    if (expanded === undefined) {
      this.#inProgress.add(secret);
      expanded = this.expandText(value, secret.folder);
      this.#inProgress.delete(secret);
      this.#expanded.set(secret, expanded);
    }
    return expanded;
  }

  /** A name alone is looked up in the given folder. */
  expandText(text: string, folder: Folder): string {
    return text.replace(/\$\{([\w.-]+)\}/g, (reference, target: string) => {
      const secret = this.#find(target.split("."), folder);
      if (!secret) return "";
      // A secret that leads back to itself has no value to write out.
      return this.#inProgress.has(secret) ? reference : this.expand(secret);
    });
  }

  #find(names: string[], folder: Folder): Secret | undefined {
    const name = names.at(-1) ?? "";
    const [environment, ...path] = names.slice(0, -1);
    if (environment === undefined) return folder.secrets.get(name);
    const { project } = folder.environment;
    return this.#store.findFolder(project, environment, `/${path.join("/")}`)?.secrets.get(name);
  }
}
