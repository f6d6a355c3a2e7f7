import type { Store, Table } from "../../store.js";
import type { Secret } from "./secret.js";

export interface SecretRotation {
  readonly id: string;
  readonly type: string;
  name: string;
  description: string | null;
  folderId: string;
  readonly connectionId: string;
  isAutoRotationEnabled: boolean;
  rotationInterval: number;
  rotateAtUtc: { readonly hours: number; readonly minutes: number };
  parameters: Readonly<Record<string, unknown>>;
  /** Names of secrets, by what they hold. */
  secretsMapping: Readonly<Record<string, string>>;
  /** Those in use, and those before. */
  generatedCredentials: readonly Readonly<Record<string, string | number>>[];
  activeIndex: number;
  isLastRotationManual: boolean;
  lastRotatedAt: string;
  readonly createdAt: string;
  updatedAt: string;
}

export const secretRotations: Table<SecretRotation> = {
  name: "secretRotations",
  belongsTo: { folders: "folderId", appConnections: "connectionId" },
};

/** The rotation that a secret gets its value from, if there is one. */
export function rotationOf(store: Store, secret: Secret): SecretRotation | undefined {
  const { folderId, type, current } = secret;
  if (type !== "shared") return undefined;
  return store
    .rows(secretRotations)
    .find(
      (rotation) =>
        rotation.folderId === folderId &&
        Object.values(rotation.secretsMapping).includes(current.name),
    );
}
