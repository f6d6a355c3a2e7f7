import { open, userOnly } from "../../core/modes.js";
import { badRequest } from "../errors.js";
import type { Routes } from "../http/router.js";
import type { Store } from "../store.js";
import { object, string } from "../validation.js";
import { requireCaller, userOf } from "./users.js";

export function passwordRoutes(store: Store): Routes {
  const newPassword = string();
  const reset = object({ newPassword });
  const changed = object({ oldPassword: string(), newPassword });

  return {
    "POST /api/v2/password/password-reset": {
      auth: open,
      handle(call) {
        const { newPassword } = call.body(reset);
        requireCaller(store, call).password = newPassword;
      },
    },

    "POST /api/v2/password/user/password-reset": {
      auth: userOnly,
      handle(call) {
        const { oldPassword, newPassword } = call.body(changed);
        const user = userOf(store, call.actor);
        if (user.password !== null && user.password !== oldPassword) {
          throw badRequest("The old password is not correct");
        }
        user.password = newPassword;
      },
    },
  };
}
