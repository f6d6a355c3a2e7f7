import { createClient } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createFlags, type Flags } from "./flags.js";

const server = createTestServer({
  projects: {
    Shop: { secrets: { prod: { "/flags": { NEW_CHECKOUT: "on", DARK_MODE: "off" } } } },
  },
  identities: { shop: { projects: ["Shop"] }, stranger: {} },
});
const listing = "GET /api/v4/secrets";

let time = 0;
let flags: Flags;

async function flagsOf(identity: string): Promise<Flags> {
  const client = createClient({
    baseUrl: server.url,
    fetch: server.fetch,
    retry: { baseDelay: 1 },
  });
  await client.login({ universalAuth: server.identity(identity).credentials });
  const { id: projectId } = server.project("Shop");
  return createFlags({ client, projectId, environment: "prod", now: () => time });
}

beforeEach(async () => {
  time = 0;
  server.reset();
  flags = await flagsOf("shop");
});

describe("flags", () => {
  it("are on or off, and off when they are not there", async () => {
    expect(await flags.isOn("NEW_CHECKOUT")).toBe(true);
    expect(await flags.isOn("DARK_MODE")).toBe(false);
    expect(await flags.isOn("UNHEARD_OF")).toBe(false);
  });

  it("are read once while they are fresh", async () => {
    const readings = () => server.requests.filter(({ method }) => method === "GET").length;
    await flags.isOn("NEW_CHECKOUT");
    await flags.isOn("DARK_MODE");
    expect(readings()).toBe(1);
    time += 30_000;
    await flags.isOn("DARK_MODE");
    expect(readings()).toBe(2);
  });

  it("can be switched, also new ones", async () => {
    await flags.set("DARK_MODE", true);
    await flags.set("BRAND_NEW", true);
    expect(await flags.isOn("DARK_MODE")).toBe(true);
    expect(await flags.isOn("BRAND_NEW")).toBe(true);
    expect(server.requests.at(-2)).toMatchObject({ method: "PATCH", status: 200 });
    expect(server.requests.at(-2)?.body).toMatchObject({ secrets: [{ secretValue: "on" }] });
  });

  it("can be switched by several at once", async () => {
    const others = await flagsOf("shop");
    await Promise.all([flags.set("BRAND_NEW", true), others.set("BRAND_NEW", true)]);
    expect(await flags.isOn("BRAND_NEW")).toBe(true);
  });

  it("hold when the server fails for long, and come back with it", async () => {
    await flags.isOn("NEW_CHECKOUT");
    server.respond(listing, { status: 503, times: 3 });
    time += 60_000;
    expect(await flags.isOn("NEW_CHECKOUT")).toBe(true);
    await flags.set("NEW_CHECKOUT", false);
    expect(await flags.isOn("NEW_CHECKOUT")).toBe(false);
  });

  it("survive a rate limit and a dead token", async () => {
    server.rateLimit(listing);
    server.expireTokens();
    expect(await flags.isOn("NEW_CHECKOUT")).toBe(true);
    expect(server.logins).toBe(2);
  });

  it("are for members of the project only", async () => {
    const others = await flagsOf("stranger");
    await expect(others.isOn("NEW_CHECKOUT")).rejects.toMatchObject({ name: "ForbiddenError" });
  });
});
