import { expect, it } from "vitest";
import { config } from "../../src/config/index.js";
import { bind, createClient } from "../../src/index.js";
import { startConfig } from "../support/config.js";

it("config is a group for bind", async () => {
  const { session, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
  const client = bind(session, { config });
  expect((await client.config.load(scope)).values.A).toBe("1");
  expect(await client.config.cache(scope).get("A")).toBe("1");
  expect((await client.config.apply(scope, { A: "2" })).done.updated).toEqual(["A"]);
  for await (const { values } of client.config.watch(scope)) {
    expect(values.A).toBe("2");
    break;
  }
});

it("createClient takes the group", async () => {
  const { server, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
  const client = createClient({ baseUrl: server.url, fetch: server.fetch }, { config });
  await client.login({ universalAuth: server.credentials });
  const { values } = await client.config.load(scope, { keys: ["A"], optionalKeys: ["B"] });
  expect({ ...values }).toEqual({ A: "1" });
  expect((await client.secrets.list(scope)).secrets).toHaveLength(1);
});
