import type { Call, Route } from "./router.js";
import type { Store } from "./state.js";
import type { TestAuthMode } from "./types.js";
import { isRecord, type Schema } from "./validation.js";

/** What a route takes, and an answer of the right shape. */
export interface Example {
  readonly auth: readonly TestAuthMode[];
  readonly params?: Schema<object>;
  readonly query?: Schema<object>;
  readonly body?: Schema<unknown>;
  readonly answer: unknown;
}

/** A route without a model: it checks its request, and answers the same shape each time. */
export function exampleRoute(pattern: string, example: Example, store: Store): Route {
  const { auth, params, query, body, answer } = example;
  const [, lastSlot] = /\{(\w+)\}$/.exec(pattern) ?? [];
  return {
    auth,
    handle(call) {
      const { organizationId, projectId, identityId, userId } = store;
      const known = { organizationId, orgId: organizationId, projectId, identityId, userId };
      const sent: Record<string, unknown> = {
        ...known,
        ...call.slots,
        ...(params && call.params(params)),
        ...(query && call.query(query)),
        ...readBody(call, body),
      };
      const told = echo(answer, sent);
      if (lastSlot !== undefined) nameEntity(told, lastSlot, sent[lastSlot]);
      return told;
    },
  };
}

function readBody(call: Call, schema: Schema<unknown> | undefined): object {
  const body = schema && call.body(schema);
  return isRecord(body) ? body : {};
}

/** A copy of a value, with what the request has sent under the same names. */
function echo(value: unknown, sent: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((item) => echo(item, sent));
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, field]) => {
    const own = Object.hasOwn(sent, name) ? sent[name] : undefined;
    const isSameKind = isPlain(own) && (field === null || typeof own === typeof field);
    return [name, isSameKind ? own : echo(field, sent)];
  });
  return Object.fromEntries(fields);
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** The last slot of a path is the id of what the answer has in its first field. */
function nameEntity(answer: unknown, slot: string, id: unknown): void {
  if (!isRecord(answer) || !slot.endsWith("Id")) return;
  const [entity = answer] = Object.values(answer);
  if (isRecord(entity) && typeof entity.id === "string" && !(slot in entity)) entity.id = id;
}
