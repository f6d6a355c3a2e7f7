import { inspect } from "node:util";
import fc from "fast-check";
import { createStorage } from "unstorage";
import { describe, expect, it } from "vitest";
import { encryptedStore, type SecretStorage } from "../../src/config/index.js";

const key = new Uint8Array(32).fill(7);

function webStorage(): SecretStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}

describe("encryptedStore", () => {
  it.each([
    ["a browser's", webStorage],
    ["unstorage's", createStorage],
  ])("gives what it was given, in %s storage", async (_, create) => {
    const storage = create();
    const store = encryptedStore(storage, key);
    expect(await store.get()).toBeUndefined();
    await store.set("planted ünïcode \0 \u{1f511}");
    expect(await encryptedStore(storage, Buffer.from(key).toString("base64")).get()).toBe(
      "planted ünïcode \0 \u{1f511}",
    );
    await store.clear();
    expect(await store.get()).toBeUndefined();
  });

  it("gives back any text, and never writes the same twice", async () => {
    const storage = webStorage();
    const store = encryptedStore(storage, key);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        await store.set(text);
        const written = storage.items.get("infisical-secrets");
        expect(await store.get()).toBe(text);
        await store.set(text);
        expect(storage.items.get("infisical-secrets")).not.toBe(written);
      }),
    );
  });

  it("writes nothing that can be read", async () => {
    const storage = webStorage();
    await encryptedStore(storage, key).set("planted");
    const [written = ""] = storage.items.values();
    expect(written).toMatch(/^infisical-kit:1:[\w+/]+=*$/);
    expect(Buffer.from(written.slice(16), "base64").toString("latin1")).not.toContain("planted");
  });

  it("can be read by others: AES-256-GCM, the nonce first", async () => {
    const { createDecipheriv } = await import("node:crypto");
    const storage = webStorage();
    await encryptedStore(storage, key, "item").set("planted");
    const entry = Buffer.from(storage.items.get("item")?.slice(16) ?? "", "base64");
    const decipher = createDecipheriv("aes-256-gcm", key, entry.subarray(0, 12));
    decipher.setAAD(Buffer.from("infisical-kit:1:item"));
    decipher.setAuthTag(entry.subarray(-16));
    const plain =
      decipher.update(entry.subarray(12, -16), undefined, "utf8") + decipher.final("utf8");
    expect(plain).toBe("planted");
  });

  it("says so of another key, another item and a damaged entry, and shows nothing", async () => {
    const storage = webStorage();
    const store = encryptedStore(storage, key);
    await store.set("planted");
    const good = storage.items.get("infisical-secrets") ?? "";
    storage.items.set("other", good);
    const stores = [
      encryptedStore(storage, new Uint8Array(32)),
      encryptedStore(storage, key, "other"),
    ];
    for (const bad of [
      "",
      "planted",
      good.slice(0, -8),
      `${good.slice(0, -5)}AAAA=`,
      "infisical-kit:1:%",
    ]) {
      const damaged = { ...webStorage(), getItem: () => bad };
      stores.push(encryptedStore(damaged, key));
    }
    stores.push(encryptedStore({ ...webStorage(), getItem: () => ({ planted: 1 }) }, key));
    for (const bad of stores) {
      const error = await bad.get().catch((error: unknown) => error);
      expect(String(error)).toMatch(/^InfisicalError: The stored secrets .* cannot be decrypted/);
      expect(inspect(error, { showHidden: true })).not.toContain("planted");
    }
  });

  it.each([
    undefined,
    "",
    "planted",
    "x".repeat(32),
    new Uint8Array(16),
    Buffer.alloc(33).toString("base64"),
  ])("refuses a key that is none, and does not show it", (bad) => {
    let told = "";
    try {
      encryptedStore(webStorage(), bad);
    } catch (error) {
      told = inspect(error);
    }
    expect(told).toContain("key must be 32 random bytes");
    expect(told).not.toMatch(/planted|xxxx/);
  });

  it("refuses what is no storage", () => {
    const storage = { getItem: () => null, setItem: () => {} } as unknown as SecretStorage;
    expect(() => encryptedStore(storage, key)).toThrow("storage.removeItem must be a function");
  });
});
