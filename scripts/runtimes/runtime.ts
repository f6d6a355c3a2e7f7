import type { Result, Target } from "../../test/runtimes/scenario.js";

/** Something that runs the scenario. */
export interface Runtime {
  readonly name: string;
  /** What the scenario says of a server that is to listen, which needs a module of Node.js. */
  readonly listening: string;
  /** Gives the path of the executable, which it may have to install. */
  find(): string | Promise<string>;
  /** Runs the scenario in a folder where the package is installed. */
  run(executable: string, place: Place): Promise<Result>;
}

export interface Place {
  readonly folder: string;
  readonly config: Target;
}

export const listens = "listens";
export const cannotListen = "listen() needs Node's http module; use the server's fetch here";

/** One row of the matrix. */
export interface Check {
  readonly name: string;
  /** Gives the path of the executable, or of what stands for it, which it may have to install. */
  find(): string | Promise<string>;
  version(executable: string): Promise<string>;
  /** Throws where something is not as it should be. */
  check(executable: string, folder: string): Promise<void>;
}
