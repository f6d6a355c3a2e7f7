/** How a session proves who it is. */
export type AuthMode = "identityAccessToken" | "jwt" | "serviceToken" | "apiKey";

/**
 * The modes that a route takes. None at all: it checks no token, and is sent none. With `null` among
 * them, it can be called without a token too: it is sent the token if there is one.
 */
export type AllowedModes = readonly (AuthMode | null)[];

/** For endpoints that check no token: they are never refused, and never sent one. */
export const open: readonly AuthMode[] = [];

/** For endpoints that only users may call. */
export const userOnly: readonly AuthMode[] = ["jwt"];

/** For endpoints that users and machine identities may call. */
export const machineOrUser: readonly AuthMode[] = ["jwt", "identityAccessToken"];

/** For endpoints that anybody may call, and that know users and machine identities by their token. */
export const anyoneOrMachineOrUser: AllowedModes = ["jwt", "identityAccessToken", null];

/** For endpoints that users may call, also with an API key. */
export const userOrApiKey: readonly AuthMode[] = ["jwt", "apiKey"];

/** For endpoints that users, also with an API key, and machine identities may call. */
export const machineUserOrApiKey: readonly AuthMode[] = ["jwt", "apiKey", "identityAccessToken"];

/** For endpoints that only service tokens may call. */
export const serviceOnly: readonly AuthMode[] = ["serviceToken"];

/** For endpoints that take service tokens as well. */
export const machineUserOrService: readonly AuthMode[] = [
  "jwt",
  "identityAccessToken",
  "serviceToken",
];

/** For endpoints that take every mode. */
export const anyMode: readonly AuthMode[] = [
  "jwt",
  "identityAccessToken",
  "serviceToken",
  "apiKey",
];
