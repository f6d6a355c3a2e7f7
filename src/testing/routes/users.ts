import type { Routes } from "../router.js";
import type { Store } from "../state.js";

/** The one user there is; a route for users alone shows what a machine identity may not do. */
export function userRoutes(store: Store): Routes {
  const createdAt = store.clock.timestamp();
  const email = "user@infisical.test";
  return {
    "GET /api/v2/users/me": {
      auth: ["jwt", "apiKey"],
      handle: () => ({
        user: {
          id: store.userId,
          email,
          authMethods: ["email"],
          superAdmin: false,
          firstName: "Test",
          lastName: "User",
          isAccepted: true,
          isMfaEnabled: false,
          mfaMethods: null,
          devices: [],
          createdAt,
          updatedAt: createdAt,
          isGhost: false,
          username: email,
          isEmailVerified: true,
          consecutiveFailedMfaAttempts: 0,
          isLocked: false,
          temporaryLockDateEnd: null,
          consecutiveFailedPasswordAttempts: 0,
          selectedMfaMethod: null,
          isGitHubVerified: null,
          isGitLabVerified: null,
          isGoogleVerified: null,
          encryptedPrivateKey: null,
          iv: null,
          tag: null,
          salt: null,
          protectedKey: null,
          protectedKeyIV: null,
          protectedKeyTag: null,
        },
      }),
    },
  };
}
