import { describe, expect, it } from "vitest";
import { Clock } from "../../src/testing/clock.js";
import type { TestSnapshot } from "../../src/testing/index.js";
import { tables } from "../../src/testing/resources/index.js";
import { folders } from "../../src/testing/resources/secrets/folder.js";
import { contentOf, takeSnapshot } from "../../src/testing/snapshot.js";
import { Store } from "../../src/testing/store.js";
import { clientOf } from "../support/api.js";
import { createWorld } from "../support/world.js";

/** A store with what the snapshot has in its tables. */
function storeOf(snapshot: TestSnapshot): Store {
  const store = new Store(new Clock(), tables);
  store.replace(contentOf(snapshot).tables);
  return store;
}

function recordsOf(store: Store): { table: string; id: string }[] {
  return Object.entries(store.content()).flatMap(([table, records]) =>
    [...records.values()].map(({ id }) => ({ table, id })),
  );
}

describe("the tables", () => {
  it("keep no trace of a record that was deleted, whatever its table", async () => {
    const { server } = await createWorld();
    const user = await clientOf(server, "user");
    await user.mfaSessions.verify({
      mfaSessionId: "mfa-session-id",
      mfaToken: "123456",
      mfaMethod: "email",
    });
    const { projectId } = server;
    const { environments } = await user.projects.listEnvironments({ projectId });
    const environmentId = String(environments.find(({ slug }) => slug === "prod")?.id);
    await user.projects.deleteEnvironment({ projectId, environmentId });

    const snapshot = server.export();
    const records = recordsOf(storeOf(snapshot));
    const filled = new Set(records.map(({ table }) => table));
    // This one is empty between two requests.
    const expected = tables.map(({ name }) => name).filter((name) => name !== "changedFolders");
    expect([...filled].sort()).toEqual(expected.sort());

    for (const { table, id } of records) {
      // The server is known by its defaults, keeps its signatures, and no environment is without its root.
      if (table === "defaults" || table === "signatures" || isRoot(snapshot, table, id)) continue;
      const store = storeOf(snapshot);
      expect(textOf(store)).toContain(id);
      store.remove(table, id);
      expect({ table, id, isLeft: textOf(store).includes(id) }).toEqual({
        table,
        id,
        isLeft: false,
      });
    }
  });

  it("lose a project by way of the API with all that it had", async () => {
    const { server } = await createWorld();
    const { project } = await (await clientOf(server)).projects.create({ projectName: "Doomed" });
    const before = textOf(storeOf(server.export()));
    expect(before).toContain(project.id);
    const user = await clientOf(server, "user");
    await user.serviceTokens.create({
      workspaceId: project.id,
      name: "doomed-token",
      scopes: [{ environment: "dev", secretPath: "/" }],
      permissions: ["read"],
      encryptedKey: "",
      iv: "",
      tag: "",
      expiresIn: null,
    });
    await user.projects.delete({ projectId: project.id });
    const after = textOf(storeOf(server.export()));
    expect(after).not.toContain(project.id);
    expect(after).not.toContain("doomed");
  });
});

/** Without the ids that the server is known by. */
function textOf(store: Store): string {
  const { defaults, ...content } = store.content();
  return JSON.stringify(takeSnapshot(content));
}

function isRoot(snapshot: TestSnapshot, table: string, id: string): boolean {
  const folder = storeOf(snapshot).rows(folders).get(id);
  return table === "folders" && folder?.parentId === null;
}
