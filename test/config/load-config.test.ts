import { inspect } from "node:util";
import * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { isConfigError, loadConfig, type StandardSchema } from "../../src/config/index.js";
import { startConfig } from "../support/config.js";

const secrets = { dev: { "/": { URL: "https://db.example.com", PORT: "8080", PIN: "77" } } };

describe("loadConfig", () => {
  it("gives what a schema of zod makes of the values, with its type", async () => {
    const { session, scope } = await startConfig({ secrets });
    const schema = z.object({
      URL: z.url(),
      PORT: z.coerce.number(),
      MODE: z.string().default("a"),
    });
    const config = await loadConfig(session, scope, { schema });
    expectTypeOf(config).toEqualTypeOf<{ URL: string; PORT: number; MODE: string }>();
    expect(config).toEqual({ URL: "https://db.example.com", PORT: 8080, MODE: "a" });
  });

  it("gives what a schema of valibot makes of the values, with its type", async () => {
    const { session, scope } = await startConfig({ secrets });
    const schema = v.objectAsync({
      URL: v.pipeAsync(
        v.string(),
        v.checkAsync(async (url) => url.startsWith("https:")),
      ),
      PORT: v.pipe(v.string(), v.transform(Number)),
    });
    const config = await loadConfig(session, scope, { schema });
    expectTypeOf(config).toEqualTypeOf<{ URL: string; PORT: number }>();
    expect(config).toEqual({ URL: "https://db.example.com", PORT: 8080 });
  });

  it.each([
    [
      "zod",
      z.object({ URL: z.email(), PORT: z.literal("x"), PIN: z.string().min(4), KEY: z.string() }),
    ],
    [
      "valibot",
      v.object({
        URL: v.pipe(v.string(), v.email()),
        PORT: v.literal("x"),
        PIN: v.pipe(v.string(), v.regex(/^\d{4}$/)),
        KEY: v.string(),
      }),
    ],
  ])("names the secrets that %s refuses, and shows no value", async (_, schema) => {
    const { session, scope } = await startConfig({ secrets });
    const error = await loadConfig(session, scope, { schema }).catch((error: unknown) => error);
    if (!isConfigError(error)) throw error;
    expect(error.issues.map(({ name }) => name)).toEqual(["URL", "PORT", "PIN", "KEY"]);
    for (const { name, message } of error.issues) {
      expect(error.message).toContain(`${name}: ${message}`);
      expect(message).not.toBe("");
    }
    expect(inspect(error, { showHidden: true })).not.toMatch(/db\.example|8080|\b77\b/);
  });

  it("takes values out of messages, however short they are", async () => {
    const { session, scope } = await startConfig({ secrets });
    const schema: StandardSchema = {
      "~standard": {
        version: 1,
        vendor: "test",
        validate: () => ({
          issues: [
            { message: 'got "77"', path: [{ key: "PIN" }] },
            { message: "8080 is not https://db.example.com", path: ["PORT"] },
            { message: "all wrong" },
          ],
        }),
      },
    };
    await expect(loadConfig(session, scope, { schema })).rejects.toMatchObject({
      issues: [
        { name: "PIN", message: 'got "***"' },
        { name: "PORT", message: "*** is not ***" },
        { name: "(all)", message: "all wrong" },
      ],
    });
  });

  it("loads as loadSecrets does", async () => {
    const { session, scope } = await startConfig({ secrets });
    const schema = z.record(z.string(), z.string());
    expect(await loadConfig(session, scope, { schema, keys: ["PORT"] })).toEqual({ PORT: "8080" });
    await expect(loadConfig(session, scope, { schema, keys: ["X"] })).rejects.toMatchObject({
      missing: ["X"],
    });
  });

  it("refuses what is no schema before a request", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const schema = { parse: () => 1 } as unknown as StandardSchema;
    await expect(loadConfig(session, scope, { schema })).rejects.toThrow("schema must be one with");
    expect(server.requests).toHaveLength(0);
  });
});
