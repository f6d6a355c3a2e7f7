import type { TestFaultOptions, TestRoute } from "../types.js";
import { isSlot, type Match } from "./router.js";
import type { PlannedAnswer } from "./wire.js";

/** What the server does to a request instead of answering it. */
export type Misbehaviour =
  | { readonly kind: "answer"; readonly answer: PlannedAnswer }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "disconnect" }
  | { readonly kind: "truncate" };

interface Fault {
  readonly method: string;
  readonly segments: readonly string[];
  readonly misbehaviour: Misbehaviour;
  times: number;
}

/** The misbehaviours that tests have asked for and that have not happened yet. */
export class Faults {
  #pending: Fault[] = [];

  clear(): void {
    this.#pending = [];
  }

  add(route: TestRoute, misbehaviour: Misbehaviour, { times = 1 }: TestFaultOptions = {}): void {
    const [method = "", path = ""] = route.split(" ");
    if (route !== "*" && !(/^[A-Z]+$/.test(method) && path.startsWith("/"))) {
      throw new TypeError(`A route is "*" or reads like "GET /api/v4/secrets": ${route}`);
    }
    if (!(times >= 1)) throw new RangeError(`"times" is at least 1: ${times}`);
    this.#pending.push({ method, segments: path.split("/"), misbehaviour, times });
  }

  /** Takes what befalls this request: any delays, then at most one other misbehaviour. */
  take(method: string, path: string, match: Match | undefined): Misbehaviour[] {
    const taken: Misbehaviour[] = [];
    for (const fault of this.#pending) {
      if (!concerns(fault, method, path.split("/"), match)) continue;
      fault.times--;
      taken.push(fault.misbehaviour);
      if (fault.misbehaviour.kind !== "delay") break;
    }
    this.#pending = this.#pending.filter((fault) => fault.times > 0);
    return taken;
  }
}

/**
 * A slot stands for any text where the server's route has a slot too, so that
 * `/secrets/{name}` does not mean `/secrets/batch`, and for anything on a route it does not know.
 */
function concerns(fault: Fault, method: string, parts: string[], match?: Match): boolean {
  if (fault.method === "*") return true;
  if (fault.method !== method || fault.segments.length !== parts.length) return false;
  return fault.segments.every((segment, i) =>
    isSlot(segment) ? !match || isSlot(match.segments[i]) : segment === parts[i],
  );
}
