import { open } from "../../core/modes.js";
import { requireCode } from "../auth/codes.js";
import type { Tokens } from "../auth/tokens.js";
import { forbidden } from "../errors.js";
import type { Routes } from "../http/router.js";
import type { Store } from "../store.js";
import { object, oneOf, type Schema, string, withDefault } from "../validation.js";
import { requireCaller, type User } from "./users.js";

/** The second factors there are. */
export function mfaMethod(): Schema<"email" | "totp" | "webauthn"> {
  return oneOf("email", "totp", "webauthn");
}

/** Second factors of users who sign in. */
export function mfaRoutes(store: Store, tokens: Tokens): Routes {
  const path = "/api/v2/auth/mfa";

  const code = object({
    mfaToken: string(),
    mfaMethod: withDefault(mfaMethod(), "email"),
  });
  const recovery = object({ recoveryCode: string({ min: 8, max: 8 }) });

  function signIn(user: User): object {
    return { token: tokens.issueForUser(user.id) };
  }

  return {
    [`POST ${path}/send`]: {
      auth: open,
      handle(call) {
        requireCaller(store, call);
        return { message: "Successfully send new mfa code" };
      },
    },
    [`GET ${path}/check/totp`]: {
      auth: open,
      handle: (call) => ({ isVerified: requireCaller(store, call).selectedMfaMethod === "totp" }),
    },
    [`GET ${path}/check/webauthn`]: {
      auth: open,
      handle: (call) => ({
        hasPasskeys: requireCaller(store, call).selectedMfaMethod === "webauthn",
      }),
    },
    [`POST ${path}/verify`]: {
      auth: open,
      handle(call) {
        const { mfaToken } = call.body(code);
        const user = requireCaller(store, call);
        requireCode(mfaToken);
        return signIn(user);
      },
    },
    [`POST ${path}/verify/recovery-code`]: {
      auth: open,
      handle(call) {
        const { recoveryCode } = call.body(recovery);
        const user = requireCaller(store, call);
        const refusal = forbidden("Invalid TOTP");
        if (user.usedRecoveryCodes.includes(recoveryCode)) throw refusal;
        requireCode(recoveryCode, refusal);
        user.usedRecoveryCodes = [...user.usedRecoveryCodes, recoveryCode];
        return signIn(user);
      },
    },
  };
}
