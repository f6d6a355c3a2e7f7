import type { Tokens } from "../auth/tokens.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { User } from "../records.js";
import type { State } from "../state.js";
import type { TestAuthMode } from "../types.js";
import { array, boolean, object, oneOf, optional, string } from "../validation.js";
import { showOrganization, showUser } from "./memberships.js";
import { requireCode } from "./mfa.js";

const ip = "127.0.0.1";
const userAgent = "infisical-kit/testing";

/** What users do with their own accounts; a machine identity may do none of it. */
export function userRoutes(store: State, tokens: Tokens): Routes {
  const auth: TestAuthMode[] = ["jwt", "apiKey"];
  const onlyJwt: TestAuthMode[] = ["jwt"];
  const path = "/api/v2/users/me";

  const named = object({ firstName: string(), lastName: string() });
  const mfa = object({
    isMfaEnabled: optional(boolean()),
    selectedMfaMethod: optional(oneOf("email", "totp", "webauthn")),
  });
  const methods = object({
    authMethods: array(
      oneOf(
        "email",
        "google",
        "github",
        "gitlab",
        "okta-saml",
        "azure-saml",
        "jumpcloud-saml",
        "google-saml",
        "keycloak-saml",
        "ldap",
        "oidc",
      ),
      { min: 1 },
    ),
  });
  const newEmail = string({ format: "email" });
  const asked = object({ newEmail });
  const otpCode = string({ min: 6, max: 6 });
  const confirmed = object({ otpCode });
  const changed = object({ newEmail, otpCode });
  const verified = object({ token: string() });

  function update(call: Call, changes: Partial<User>): object {
    const user = Object.assign(store.user(call.actor), changes);
    user.updatedAt = store.clock.timestamp();
    return { user: showUser(user) };
  }

  /** A session ends with all its tokens. */
  function endSessions(user: User): void {
    for (const session of store.userSessions.values()) {
      if (session.userId === user.id) store.userSessions.remove(session);
    }
    tokens.end(({ mode, userId }) => mode === "jwt" && userId === user.id);
  }

  return {
    [`GET ${path}`]: {
      auth,
      handle(call) {
        const { password, pendingEmail, isEmailChangeConfirmed, ...user } = store.user(call.actor);
        return {
          user: {
            ...user,
            mfaMethods: null,
            devices: [{ ip, userAgent }],
            isGhost: false,
            consecutiveFailedMfaAttempts: 0,
            isLocked: false,
            temporaryLockDateEnd: null,
            consecutiveFailedPasswordAttempts: 0,
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
        };
      },
    },

    [`DELETE ${path}`]: {
      auth: onlyJwt,
      handle(call) {
        const user = store.user(call.actor);
        endSessions(user);
        store.users.remove(user);
        return { user: showUser(user) };
      },
    },

    [`PATCH ${path}/name`]: { auth, handle: (call) => update(call, call.body(named)) },

    [`PATCH ${path}/mfa`]: {
      auth,
      handle(call) {
        const { isMfaEnabled, selectedMfaMethod } = call.body(mfa);
        return update(call, {
          ...(isMfaEnabled !== undefined && { isMfaEnabled }),
          ...(selectedMfaMethod !== undefined && { selectedMfaMethod }),
        });
      },
    },

    [`PUT ${path}/auth-methods`]: { auth, handle: (call) => update(call, call.body(methods)) },

    [`POST ${path}/email-change/otp`]: {
      auth: onlyJwt,
      handle(call) {
        const { newEmail: email } = call.body(asked);
        const user = store.user(call.actor);
        if ([...store.users.values()].some((other) => other.email === email)) {
          throw badRequest("This email address is taken");
        }
        user.pendingEmail = email;
        user.isEmailChangeConfirmed = false;
        return { success: true, message: "Verification code sent to your current email address" };
      },
    },

    [`POST ${path}/email-change/verify-current`]: {
      auth: onlyJwt,
      handle(call) {
        const { otpCode } = call.body(confirmed);
        const user = store.user(call.actor);
        if (user.pendingEmail === null) throw badRequest("No change of the email was asked for");
        requireCode(otpCode);
        user.isEmailChangeConfirmed = true;
        return { success: true, newEmail: user.pendingEmail };
      },
    },

    [`PATCH ${path}/email`]: {
      auth: onlyJwt,
      handle(call) {
        const { newEmail: email, otpCode } = call.body(changed);
        const { pendingEmail, isEmailChangeConfirmed } = store.user(call.actor);
        if (pendingEmail !== email || !isEmailChangeConfirmed) {
          throw badRequest("No code was sent to this email address");
        }
        requireCode(otpCode);
        return update(call, { email, username: email, pendingEmail: null, isEmailVerified: true });
      },
    },

    [`POST ${path}/emails/code`]: {
      auth: [],
      handle(call) {
        call.body(verified);
        return {};
      },
    },

    [`GET ${path}/organizations`]: {
      auth,
      handle: (call) => ({
        organizations: store.membershipsOf(store.user(call.actor).id).flatMap((membership) => {
          const organization = store.organizations.get(membership.organizationId);
          return organization ? [showOrganization(organization)] : [];
        }),
      }),
    },

    [`GET ${path}/sessions`]: {
      auth: onlyJwt,
      handle(call) {
        const session = store.userSession(store.user(call.actor).id);
        return [{ ...session, ip, userAgent, refreshVersion: 1, accessVersion: 1 }];
      },
    },

    [`DELETE ${path}/sessions`]: {
      auth: onlyJwt,
      handle(call) {
        endSessions(store.user(call.actor));
        return { message: "Successfully revoked all sessions." };
      },
    },

    [`DELETE ${path}/sessions/{sessionId}`]: {
      auth: onlyJwt,
      handle(call) {
        const user = store.user(call.actor);
        const id = call.slot("sessionId");
        if (store.userSessions.get(id)?.userId !== user.id) {
          throw notFound(`Session with ID '${id}' not found`);
        }
        endSessions(user);
        return { message: "Successfully revoked session." };
      },
    },
  };
}
