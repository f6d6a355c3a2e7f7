import { refuse } from "../../core/refuse.js";
import type { LoginParams } from "../../login.js";

/** What every provider gives: a function for `login`, which is called anew at every renewal. */
export type LoginProvider = () => Promise<LoginParams>;

/** Options of every provider that signs in as a machine identity. */
export interface MachineIdentityOptions {
  /** ID of the machine identity. */
  identityId: string;
  /** Slug of the organization, for an identity that belongs to several. */
  organizationSlug?: string | undefined;
}

/** The part of a login's params that says who signs in. */
export function machineIdentity({ identityId, organizationSlug }: MachineIdentityOptions): {
  identityId: string;
  organizationSlug?: string;
} {
  checkText("identityId", identityId, "the ID of a machine identity");
  return { identityId, ...organization(organizationSlug) };
}

/** Refuses an option that is no text, or an empty one. */
export function checkText(name: string, value: string, expected: string): void {
  if (!value || typeof value !== "string") refuse(name, expected);
}

/** The slug as a login takes it: left out when there is none. */
export function organization(organizationSlug: string | undefined): { organizationSlug?: string } {
  return organizationSlug ? { organizationSlug } : {};
}
