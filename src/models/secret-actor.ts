// Written by `npm run generate` from scripts/generate/manifest/secrets.yaml.

/** Who made a version of a secret. */
export interface SecretActor {
  name?: string | null;
  actorId?: string | null;
  actorType?: string | null;
  membershipId?: string | null;
  groupId?: string | null;
}
