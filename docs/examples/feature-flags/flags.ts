import type { Client } from "infisical-kit";

/** Where the flags are: a folder with a secret for each flag, `on` or `off`. */
export interface FlagSource {
  readonly client: Client;
  readonly projectId: string;
  readonly environment: string;
  /** How long flags are used before they are read again, in milliseconds; default 30,000. */
  readonly maxAge?: number;
  /** Default `Date.now`. */
  readonly now?: () => number;
}

export interface Flags {
  /** Whether a flag is on; one that is not there is off. */
  isOn(name: string): Promise<boolean>;
  /** Switches a flag, and creates it when it is not there. */
  set(name: string, isOn: boolean): Promise<void>;
}

const secretPath = "/flags";

/** Feature flags kept in Infisical. When it cannot be reached, the last known flags hold. */
export function createFlags({
  client,
  projectId,
  environment,
  maxAge = 30_000,
  now = Date.now,
}: FlagSource): Flags {
  const place = { projectId, environment, secretPath };
  let known: ReadonlyMap<string, boolean> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  async function read(): Promise<ReadonlyMap<string, boolean>> {
    const { secrets } = await client.secrets.list(place);
    return new Map(secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue === "on"]));
  }

  return {
    async isOn(name) {
      if (now() - readAt >= maxAge) {
        try {
          known = await read();
          readAt = now();
        } catch (error) {
          if (!known) throw error;
        }
      }
      return known?.get(name) ?? false;
    },

    async set(name, isOn) {
      // In one step: of two who switch a new flag, none finds that it has just been created.
      await client.secrets.batchUpdate({
        ...place,
        mode: "upsert",
        secrets: [{ secretKey: name, secretValue: isOn ? "on" : "off" }],
      });
      readAt = Number.NEGATIVE_INFINITY;
    },
  };
}
