import { startTimer } from "../../config/pause.js";
import { machineOrUser } from "../../core/modes.js";
import type { Routes } from "../http/router.js";
import { WireStream } from "../http/wire.js";
import { requireLicence } from "../server-config.js";
import type { Store } from "../store.js";
import { array, object, oneOf, optional, string, withDefault } from "../validation.js";
import { environments } from "./environments.js";
import { projectWithId } from "./projects.js";
import { secretImports } from "./secret-imports.js";
import { type Folder, folders, pathOf } from "./secrets/folder.js";

/** What has happened in a folder. */
interface ProjectEvent {
  readonly projectId: string;
  readonly type: string;
  readonly environment: string;
  readonly secretPath: string;
  readonly names: readonly string[];
}

/** As the methods of the routes have it. */
const types: Readonly<Record<string, string>> = {
  POST: "secret:create",
  PATCH: "secret:update",
  DELETE: "secret:delete",
};

/** Who listens to what happens in folders. Nothing of it is state of the server: no snapshot has it. */
export class EventStreams {
  readonly #store: Store;
  readonly #listeners = new Set<(event: ProjectEvent) => void>();

  constructor(store: Store) {
    this.#store = store;
  }

  listen(listener: (event: ProjectEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells of secrets that a request has changed, and the folders that import them. */
  announce(method: string, folderId: string, names: readonly string[]): void {
    const folder = this.#store.rows(folders).withId(folderId);
    const type = types[method];
    if (!folder || !type || !this.#listeners.size) return;
    this.#tell(folder, type, names);
    const path = pathOf(this.#store, folder);
    const imports = this.#store
      .rows(secretImports)
      .filter(
        ({ sourceEnvironmentId, sourcePath }) =>
          sourceEnvironmentId === folder.environmentId && sourcePath === path,
      );
    for (const { folderId } of imports) {
      this.#tell(this.#store.rows(folders).named(folderId), "secret:import-mutation", []);
    }
  }

  #tell(folder: Folder, type: string, names: readonly string[]): void {
    const environment = this.#store.rows(environments).withId(folder.environmentId);
    if (!environment) return;
    const { projectId, slug } = environment;
    const secretPath = pathOf(this.#store, folder);
    for (const tell of this.#listeners) {
      tell({ projectId, type, environment: slug, secretPath, names });
    }
  }
}

/** Milliseconds between two heartbeats. */
const heartbeat = 15_000;

export function eventRoutes(store: Store, streams: EventStreams): Routes {
  const conditions = object({ secretPath: withDefault(string(), "/"), environmentSlug: string() });
  const event = oneOf("secret:create", "secret:update", "secret:delete", "secret:import-mutation");
  const subscribed = object({
    projectId: string(),
    register: array(object({ event, conditions: optional(conditions) }), { min: 1, max: 10 }),
  });

  return {
    "POST /api/v1/events/subscribe/project-events": {
      auth: machineOrUser,
      handle(call) {
        const { projectId, register } = call.body(subscribed);
        const project = projectWithId(store, call.actor, projectId);
        requireLicence(
          store,
          "Event subscriptions are not available on your current plan. Please upgrade to access this feature.",
        );
        const isWanted = ({ type, environment, secretPath }: ProjectEvent): boolean =>
          register.some(
            ({ event, conditions }) =>
              event === type &&
              (conditions === undefined ||
                (conditions.environmentSlug === environment &&
                  secretPath.startsWith(conditions.secretPath))),
          );
        return new WireStream((write) => {
          let stopTimer = (): void => {};
          const wait = (): void => {
            stopTimer = startTimer(heartbeat, () => {
              write("event: ping\n\n");
              wait();
            });
          };
          wait();
          const stop = streams.listen((event) => {
            if (event.projectId === project.id && isWanted(event))
              write(show(event, store.clock.now()));
          });
          return () => {
            stopTimer();
            stop();
          };
        });
      },
    },
  };
}

function show({ type, environment, secretPath, names }: ProjectEvent, time: number): string {
  const place = { environment, secretPath };
  const payload =
    type === "secret:import-mutation"
      ? place
      : names.map((name) => ({ ...place, secretKey: name }));
  const data = { projectType: "secret-manager", data: { eventType: type, payload } };
  return `id: ${time}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
