import type { Signal } from "../../core/fetch.js";
import { within } from "../../core/limits.js";
import { refuse } from "../../core/refuse.js";
import type { LoginParams } from "../../login.js";
import { forms } from "./text.js";

/** What a {@link LoginProvider} is told of the sign-in that it is called for. */
export interface ProviderCall {
  /** Aborts when nobody waits for the sign-in any more: requests and reads end with it. */
  readonly signal?: Signal | undefined;
}

/** What every provider gives: a function for `login`, which is called anew at every renewal. */
export type LoginProvider = (call?: ProviderCall) => Promise<LoginParams>;

/** Options of every provider that signs in as a machine identity. */
export interface MachineIdentityOptions {
  /** ID of the machine identity. */
  identityId: string;
  /** Slug of the organization, for an identity that belongs to several. */
  organizationSlug?: string | undefined;
}

/** The part of a login's params that says who signs in. */
export function machineIdentity(options: MachineIdentityOptions): {
  identityId: string;
  organizationSlug?: string;
} {
  if (Object(options) !== options) refuse("options", "an object with the identityId");
  const { identityId } = options;
  checkText("identityId", identityId, "the ID of a machine identity");
  return { identityId, ...organization(options) };
}

/** Refuses an option that is no text, or an empty one. */
export function checkText(name: string, value: string, expected: string): void {
  if (!value || typeof value !== "string" || !forms.line.test(value)) refuse(name, expected);
}

/** Refuses options that are no texts, where they are given. */
export function checkTexts<Options extends object>(
  options: Options,
  ...names: (keyof Options & string)[]
): void {
  for (const name of names) {
    const value: unknown = options[name];
    const isText = typeof value === "string" && (value === "" || forms.line.test(value));
    if (value !== undefined && !isText) refuse(name, "a text without control characters");
  }
}

/** The slug as a login takes it: left out when there is none. */
export function organization(options: { organizationSlug?: string | undefined }): {
  organizationSlug?: string;
} {
  checkTexts(options, "organizationSlug");
  const { organizationSlug } = options;
  return organizationSlug ? { organizationSlug } : {};
}

/** Time for a function of the user's, in milliseconds: it may ask a person. */
const timeout = 60_000;

/** What a function of the user's gives. What it throws is handed on. */
export function waitFor<Result>(
  source: string,
  name: string,
  give: () => Result | PromiseLike<Result>,
  signal: Signal | undefined,
): Promise<Result> {
  return within({ timeout, signal }, `${source}: ${name}`, async () => give());
}
