import { describe, expect, it } from "vitest";
import { injectSecrets } from "../../src/config/index.js";

describe("injectSecrets", () => {
  it("sets what is not set, tells which, and puts back what was there", () => {
    const target: Record<string, string | undefined> = { KEPT: "mine", EMPTY: "" };
    const { set, left, restore } = injectSecrets(
      { NEW: "1", KEPT: "theirs", EMPTY: "theirs", ABSENT: undefined },
      { target },
    );
    expect({ set, left }).toEqual({ set: ["NEW"], left: ["KEPT", "EMPTY"] });
    expect(target).toEqual({ KEPT: "mine", EMPTY: "", NEW: "1" });
    restore();
    expect(target).toEqual({ KEPT: "mine", EMPTY: "" });
  });

  it("replaces what is there when it is told to", () => {
    const target: Record<string, string | undefined> = { A: "mine" };
    const { set, restore } = injectSecrets({ A: "theirs" }, { target, override: true });
    expect(set).toEqual(["A"]);
    expect(target).toEqual({ A: "theirs" });
    restore();
    restore();
    expect(target).toEqual({ A: "mine" });
  });

  it("does not put back what somebody has changed since", () => {
    const target: Record<string, string | undefined> = {};
    const { restore } = injectSecrets({ A: "1", B: "2" }, { target });
    target.A = "later";
    restore();
    expect(target).toEqual({ A: "later" });
  });

  it("goes to process.env by itself", () => {
    const { set, restore } = injectSecrets({ INFISICAL_KIT_TEST: "1", PATH: "elsewhere" });
    expect(set).toEqual(["INFISICAL_KIT_TEST"]);
    expect(process.env.INFISICAL_KIT_TEST).toBe("1");
    restore();
    expect(process.env).not.toHaveProperty("INFISICAL_KIT_TEST");
  });

  it("refuses what cannot be a variable by its name, and then sets nothing", () => {
    const target = {};
    const values = { GOOD: "1", "A=B": "planted", "": "planted", NUL: "planted\0" };
    expect(() => injectSecrets(values, { target })).toThrow(
      /^These cannot be environment variables: "A=B", "", "NUL"$/,
    );
    expect(target).toEqual({});
  });

  it("keeps an object's prototype, whatever the names are", () => {
    const target: Record<string, string | undefined> = {};
    const values = Object.assign(Object.create(null), { constructor: "1" });
    Object.defineProperty(values, "__proto__", { value: "2", enumerable: true });
    const { set, restore } = injectSecrets(values, { target });
    expect(set).toEqual(["constructor", "__proto__"]);
    expect(Object.entries(target)).toEqual([
      ["constructor", "1"],
      ["__proto__", "2"],
    ]);
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
    restore();
    expect(Object.keys(target)).toEqual([]);
  });
});
