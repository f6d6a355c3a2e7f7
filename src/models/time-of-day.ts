// Written by `npm run generate` from scripts/generate/manifest/app-connections.yaml.

/** A time of day, in UTC. */
export interface TimeOfDay {
  /** Hours since midnight. Up to 23. */
  hours: number;
  /** Minutes of the hour. Up to 59. */
  minutes: number;
}
