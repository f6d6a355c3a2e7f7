import { userOnly } from "../../core/modes.js";
import { requireCode } from "../auth/codes.js";
import type { Routes } from "../http/router.js";
import type { Store, Table } from "../store.js";
import { object, string } from "../validation.js";
import { mfaMethod } from "./mfa.js";
import { userOf } from "./users.js";

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

export function mfaSessionRoutes(store: Store): Routes {
  const path = "/api/v2/mfa-sessions/{mfaSessionId}";

  const verified = object({ mfaToken: string(), mfaMethod: mfaMethod() });

  return {
    [`POST ${path}/verify`]: {
      auth: userOnly,
      handle(call) {
        const { mfaToken, mfaMethod } = call.body(verified);
        requireCode(mfaToken);
        const id = call.slot("mfaSessionId");
        store.rows(mfaSessions).add({ id, userId: userOf(store, call.actor).id, mfaMethod });
        return { success: true, message: "MFA verification successful" };
      },
    },

    [`GET ${path}/status`]: {
      auth: userOnly,
      handle(call) {
        // No action here asks for a confirmation, so every session is one that waits for it.
        const confirmed = store.rows(mfaSessions).get(call.slot("mfaSessionId"));
        const { selectedMfaMethod } = userOf(store, call.actor);
        return {
          status: confirmed ? "ACTIVE" : "PENDING",
          mfaMethod: confirmed?.mfaMethod ?? selectedMfaMethod ?? "email",
        };
      },
    },
  };
}
