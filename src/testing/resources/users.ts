import { open, userOnly, userOrApiKey } from "../../core/modes.js";
import { requireCode } from "../auth/codes.js";
import type { Actor, Tokens } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { badRequest, emptyUpdate, notFound, unauthorized } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, type Store, type Table } from "../store.js";
import { array, boolean, column, object, oneOf, optional, string } from "../validation.js";

export interface User {
  readonly id: string;
  username: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  authMethods: readonly string[];
  superAdmin: boolean;
  isAccepted: boolean;
  isEmailVerified: boolean;
  isMfaEnabled: boolean;
  selectedMfaMethod: string | null;
  /** `null` until one is set: then any is taken for it. */
  password: string | null;
  /** The address that a code was asked for, to change to it. */
  pendingEmail: string | null;
  /** Whether the code that went to the present email has come back. */
  isEmailChangeConfirmed: boolean;
  /** Each is good for once. */
  usedRecoveryCodes: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

/** Where a user is signed in. */
export interface UserSession {
  readonly id: string;
  readonly userId: string;
  lastUsed: string;
  readonly createdAt: string;
  updatedAt: string;
}

export const users: Table<User> = { name: "users" };

export const userSessions: Table<UserSession> = {
  name: "userSessions",
  belongsTo: { users: "userId" },
};

export function addUser(store: Store, fields: Partial<User> & { email: string }): User {
  const now = store.clock.timestamp();
  return store.rows(users).add({
    id: uuid(),
    username: fields.email,
    firstName: null,
    lastName: null,
    authMethods: ["email"],
    superAdmin: false,
    isAccepted: true,
    isEmailVerified: true,
    isMfaEnabled: false,
    selectedMfaMethod: null,
    password: null,
    pendingEmail: null,
    isEmailChangeConfirmed: false,
    usedRecoveryCodes: [],
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

/** The user that sends the request. */
export function userOf(store: Store, { userId = "" }: Actor): User {
  return found(store.rows(users), userId, "User not found");
}

/** The same, for routes that read the user's token themselves. */
export function requireCaller(store: Store, { caller }: Call): User {
  if (caller?.userId === undefined) throw unauthorized("Token missing");
  return userOf(store, caller);
}

export function userWithEmail(store: Store, email: string): User | undefined {
  return store.rows(users).find((user) => user.email === email);
}

/** A user in short. */
export function showUser(user: User): object {
  return { ...showMember(user), authMethods: user.authMethods };
}

/** A user, as lists of members show users. */
export function showMember(user: User): object {
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    isEmailVerified: user.isEmailVerified,
    firstName: user.firstName,
    lastName: user.lastName,
  };
}

const ip = "127.0.0.1";
const userAgent = "infisical-kit/testing";

/** What users do with their own accounts; a machine identity may do none of it. */
export function userRoutes(store: Store, tokens: Tokens): Routes {
  const path = "/api/v2/users/me";

  const named = object({ firstName: column(), lastName: column() });
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
  const newEmail = string({ format: "email", isTrimmed: true });
  const asked = object({ newEmail });
  const otpCode = string({ min: 6, max: 6 });
  const confirmed = object({ otpCode });
  const changed = object({ newEmail, otpCode });
  const verified = object({ token: string() });

  function update(call: Call, changes: Partial<User>): object {
    const user = Object.assign(userOf(store, call.actor), changes);
    user.updatedAt = store.clock.timestamp();
    return { user: showUser(user) };
  }

  /** There is one session for all tokens of a user, as of one browser. */
  function sessionOf({ id: userId }: User): UserSession {
    const now = store.clock.timestamp();
    const sessions = store.rows(userSessions);
    return (
      sessions.find((session) => session.userId === userId) ??
      sessions.add({ id: uuid(), userId, lastUsed: now, createdAt: now, updatedAt: now })
    );
  }

  /** A session ends with all its tokens. */
  function endSessions(user: User): void {
    store.rows(userSessions).removeAllOf(users.name, user.id);
    tokens.end(({ mode, userId }) => mode === "jwt" && userId === user.id);
  }

  return {
    [`GET ${path}`]: {
      auth: userOrApiKey,
      handle(call) {
        const { password, pendingEmail, isEmailChangeConfirmed, usedRecoveryCodes, ...user } =
          userOf(store, call.actor);
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
      auth: userOnly,
      handle(call) {
        const user = userOf(store, call.actor);
        endSessions(user);
        store.rows(users).remove(user);
        return { user: showUser(user) };
      },
    },

    [`PATCH ${path}/name`]: {
      auth: userOrApiKey,
      handle: (call) => update(call, call.body(named)),
    },

    [`PATCH ${path}/mfa`]: {
      auth: userOrApiKey,
      handle(call) {
        const { isMfaEnabled, selectedMfaMethod } = call.body(mfa);
        if (isMfaEnabled === undefined && selectedMfaMethod === undefined) throw emptyUpdate();
        return update(call, {
          ...(isMfaEnabled !== undefined && { isMfaEnabled }),
          ...(selectedMfaMethod !== undefined && { selectedMfaMethod }),
        });
      },
    },

    [`PUT ${path}/auth-methods`]: {
      auth: userOrApiKey,
      handle(call) {
        const { authMethods } = call.body(methods);
        if (authMethods.includes("ldap")) {
          throw badRequest("LDAP auth method cannot be updated", "UpdateAuthMethods");
        }
        return update(call, { authMethods });
      },
    },

    [`POST ${path}/email-change/otp`]: {
      auth: userOnly,
      handle(call) {
        const { newEmail: email } = call.body(asked);
        const user = userOf(store, call.actor);
        if (userWithEmail(store, email)) {
          throw badRequest("This email address is taken");
        }
        user.pendingEmail = email;
        user.isEmailChangeConfirmed = false;
        return { success: true, message: "Verification code sent to your current email address" };
      },
    },

    [`POST ${path}/email-change/verify-current`]: {
      auth: userOnly,
      handle(call) {
        const { otpCode } = call.body(confirmed);
        const user = userOf(store, call.actor);
        const refusal = badRequest("Invalid verification code", "VerifyCurrentEmailOTP");
        if (user.pendingEmail === null) throw refusal;
        requireCode(otpCode, refusal);
        user.isEmailChangeConfirmed = true;
        return { success: true, newEmail: user.pendingEmail };
      },
    },

    [`PATCH ${path}/email`]: {
      auth: userOnly,
      handle(call) {
        const { newEmail: email, otpCode } = call.body(changed);
        const { pendingEmail, isEmailChangeConfirmed } = userOf(store, call.actor);
        const refusal = badRequest("Invalid verification code", "UpdateUserEmail");
        if (pendingEmail !== email || !isEmailChangeConfirmed) throw refusal;
        requireCode(otpCode, refusal);
        return update(call, { email, username: email, pendingEmail: null, isEmailVerified: true });
      },
    },

    [`POST ${path}/emails/code`]: {
      auth: open,
      handle(call) {
        call.body(verified);
        return {};
      },
    },

    [`GET ${path}/sessions`]: {
      auth: userOnly,
      handle(call) {
        const session = sessionOf(userOf(store, call.actor));
        return [{ ...session, ip, userAgent, refreshVersion: 1, accessVersion: 1 }];
      },
    },

    [`DELETE ${path}/sessions`]: {
      auth: userOnly,
      handle(call) {
        endSessions(userOf(store, call.actor));
        return { message: "Successfully revoked all sessions." };
      },
    },

    [`DELETE ${path}/sessions/{sessionId}`]: {
      auth: userOnly,
      handle(call) {
        const user = userOf(store, call.actor);
        const id = call.slot("sessionId");
        if (store.rows(userSessions).get(id)?.userId !== user.id) {
          throw notFound(`Session with ID '${id}' not found`);
        }
        endSessions(user);
        return { message: "Successfully revoked session." };
      },
    },
  };
}
