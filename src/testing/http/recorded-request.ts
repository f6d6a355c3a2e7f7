import type { AuthMode } from "../../core/modes.js";
import { presentedMode } from "../auth/tokens.js";
import type { TestRequest } from "../types.js";
import type { WireRequest } from "./wire.js";

/** What can be secret is private, where no printer finds it. */
export class RecordedRequest implements TestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  status = 0;
  readonly mode: AuthMode | null;
  readonly #request: WireRequest;

  constructor(request: WireRequest) {
    const { method, url, headers } = request;
    this.method = method;
    this.path = url.pathname;
    this.query = Object.fromEntries(url.searchParams);
    this.mode = presentedMode(headers);
    this.#request = request;
  }

  get body(): unknown {
    const { body } = this.#request;
    if (body === "") return undefined;
    try {
      return JSON.parse(body);
    } catch {
      return body;
    }
  }

  header(name: string): string | undefined {
    return this.#request.headers(name.toLowerCase());
  }
}
