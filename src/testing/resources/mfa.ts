import type { Tokens } from "../auth/tokens.js";
import { badRequest, unauthorized } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { User } from "../records.js";
import type { State } from "../state.js";
import type { Table } from "../store.js";
import type { TestAuthMode } from "../types.js";
import { object, oneOf, string, withDefault } from "../validation.js";

/** A protected action that a user confirms by a second factor. */
export interface MfaSession {
  readonly id: string;
  readonly userId: string;
  readonly mfaMethod: string;
}

export const mfaSessions: Table<MfaSession> = {
  name: "mfaSessions",
  belongsTo: { users: "userId" },
};

/**
 * Codes travel by email or through an app, and there is neither here: any code passes but one of
 * zeros alone.
 */
export function requireCode(code: string): void {
  if (/^0+$/.test(code)) throw badRequest("Invalid code");
}

/** Second factors and passwords. */
export function mfaRoutes(store: State, tokens: Tokens): Routes {
  const auth: TestAuthMode[] = ["jwt"];
  const mfaPath = "/api/v2/auth/mfa";
  const sessionPath = "/api/v2/mfa-sessions/{mfaSessionId}";

  const mfaMethod = oneOf("email", "totp", "webauthn");
  const code = object({
    mfaToken: string(),
    mfaMethod: withDefault(mfaMethod, "email"),
  });
  const recovery = object({ recoveryCode: string({ min: 8, max: 8 }) });
  const sessionCode = object({ mfaToken: string(), mfaMethod });
  const newPassword = string();
  const reset = object({ newPassword });
  const changed = object({ oldPassword: string(), newPassword });

  /** These routes read the user's token themselves. */
  function userOf({ caller }: Call): User {
    if (caller?.userId === undefined) throw unauthorized("Token missing");
    return store.user(caller);
  }

  function signIn(call: Call, code: string): object {
    const user = userOf(call);
    requireCode(code);
    return {
      encryptionVersion: 2,
      protectedKey: null,
      protectedKeyIV: null,
      protectedKeyTag: null,
      publicKey: null,
      encryptedPrivateKey: null,
      iv: null,
      tag: null,
      token: tokens.issueForUser(user.id),
    };
  }

  return {
    [`POST ${mfaPath}/send`]: {
      auth: [],
      handle(call) {
        userOf(call);
        return { message: "Successfully send new mfa code" };
      },
    },
    [`GET ${mfaPath}/check/totp`]: {
      auth: [],
      handle: (call) => ({ isVerified: userOf(call).selectedMfaMethod === "totp" }),
    },
    [`GET ${mfaPath}/check/webauthn`]: {
      auth: [],
      handle: (call) => ({ hasPasskeys: userOf(call).selectedMfaMethod === "webauthn" }),
    },
    [`POST ${mfaPath}/verify`]: {
      auth: [],
      handle: (call) => signIn(call, call.body(code).mfaToken),
    },
    [`POST ${mfaPath}/verify/recovery-code`]: {
      auth: [],
      handle: (call) => signIn(call, call.body(recovery).recoveryCode),
    },

    [`POST ${sessionPath}/verify`]: {
      auth,
      handle(call) {
        const { mfaToken, mfaMethod } = call.body(sessionCode);
        requireCode(mfaToken);
        const id = call.slot("mfaSessionId");
        store.rows(mfaSessions).add({ id, userId: store.user(call.actor).id, mfaMethod });
        return { success: true, message: "MFA verification successful" };
      },
    },
    [`GET ${sessionPath}/status`]: {
      auth,
      handle(call) {
        // No action here asks for a confirmation, so every session is one that waits for it.
        const confirmed = store.rows(mfaSessions).get(call.slot("mfaSessionId"));
        const { selectedMfaMethod } = store.user(call.actor);
        return {
          status: confirmed ? "ACTIVE" : "PENDING",
          mfaMethod: confirmed?.mfaMethod ?? selectedMfaMethod ?? "email",
        };
      },
    },

    "POST /api/v2/password/password-reset": {
      auth: [],
      handle(call) {
        const { newPassword } = call.body(reset);
        userOf(call).password = newPassword;
      },
    },
    "POST /api/v2/password/user/password-reset": {
      auth,
      handle(call) {
        const { oldPassword, newPassword } = call.body(changed);
        const user = store.user(call.actor);
        if (user.password !== null && user.password !== oldPassword) {
          throw badRequest("The old password is not correct");
        }
        user.password = newPassword;
      },
    },
  };
}
