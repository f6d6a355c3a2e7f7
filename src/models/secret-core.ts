// Written by `npm run generate` from scripts/generate/manifest/secrets.yaml.

import type { SecretActor } from "./secret-actor.js";
import type { SecretType } from "./secret-type.js";

/** What every form of a secret has. */
export interface SecretCore {
  id: string;
  /** The same as `id`. */
  _id: string;
  /** ID of the project. */
  workspace: string;
  /** Slug of the environment. */
  environment: string;
  /** Counts from 1. */
  version: number;
  type: SecretType;
  /** Name of the secret. */
  secretKey: string;
  secretValue: string;
  /** A note for people. */
  secretComment: string;
  secretReminderNote?: string | null;
  /** Days between reminders to rotate the secret. */
  secretReminderRepeatDays?: number | null;
  /** Whether line breaks in the value stay as they are when it is exported. */
  skipMultilineEncoding?: boolean | null;
  actor?: SecretActor | null;
  isRotatedSecret?: boolean;
  rotationId?: string | null;
}
