import { InfisicalError } from "../core/errors.js";

/** The modules of Node.js that other runtimes may lack, with what is used of them. */
export interface NodeModules {
  crypto: { readonly webcrypto: Crypto };
  "fs/promises": {
    open(path: string, flags: number): Promise<FileHandle>;
    /** Windows has no `O_NONBLOCK`. */
    readonly constants: { readonly O_RDONLY: number; readonly O_NONBLOCK?: number };
  };
  http: {
    createServer(handle: (request: IncomingMessage, response: ServerResponse) => void): HttpServer;
  };
  path: { resolve(...parts: string[]): string; dirname(path: string): string };
}

export interface FileHandle {
  /** Reads on from where the last read ended, where the position is `null`. */
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: null,
  ): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

export interface IncomingMessage extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface ServerResponse {
  writeHead(status: number, headers: Readonly<Record<string, string | number>>): void;
  flushHeaders(): void;
  write(chunk: Uint8Array, done: () => void): void;
  end(body?: Uint8Array): void;
  destroy(): void;
  on(event: "close", listener: () => void): void;
}

export interface Socket {
  destroy(): void;
  on(event: "close", listener: () => void): void;
}

interface HttpServer {
  listen(port: number, host: string, done: () => void): void;
  address(): { readonly port: number } | string | null;
  close(done: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "connection", listener: (socket: Socket) => void): void;
}

/**
 * Loads a module of Node.js in code that runs in browsers and workers too. No import of the module
 * stands here, so bundlers have nothing to find: only a call that needs it fails there.
 *
 * In the package, `imports` of a package.json gives Node.js, Deno and Bun the file
 * `node-modules.node.ts` in place of this one.
 *
 * @throws An {@link InfisicalError} where the runtime does not have the module.
 */
export async function importNodeModule<Name extends keyof NodeModules>(
  name: Name,
): Promise<NodeModules[Name]> {
  const { process } = globalThis as { process?: { getBuiltinModule?: GetBuiltinModule } };
  const module = process?.getBuiltinModule?.(`node:${name}`);
  if (!module) throw new InfisicalError(`This runtime has no node:${name}, which the call needs`);
  return module;
}

type GetBuiltinModule = <Name extends keyof NodeModules>(
  name: `node:${Name}`,
) => NodeModules[Name] | undefined;
