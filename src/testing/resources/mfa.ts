import { open } from "../../core/modes.js";
import { requireCode } from "../auth/codes.js";
import type { Tokens } from "../auth/tokens.js";
import type { Call, Routes } from "../http/router.js";
import type { Store } from "../store.js";
import { object, oneOf, type Schema, string, withDefault } from "../validation.js";
import { requireCaller } from "./users.js";

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

  function signIn(call: Call, code: string): object {
    const user = requireCaller(store, call);
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
      handle: (call) => signIn(call, call.body(code).mfaToken),
    },
    [`POST ${path}/verify/recovery-code`]: {
      auth: open,
      handle: (call) => signIn(call, call.body(recovery).recoveryCode),
    },
  };
}
