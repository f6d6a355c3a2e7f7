// A worker as the README's serverless example has it: the session outside the handler, and a sign-in
// with a function. Its requests can vanish while they lead a sign-in or a renewal.
import {
  createSession,
  getSecretByName,
  isAuthenticated,
  login,
  type RequestOptions,
  resume,
  type Session,
} from "infisical-kit";

/** How the request that leads a renewal ends too early. */
export const departures = [
  "answers early",
  "goes away",
  "throws",
  "limits its call",
  "stays",
] as const;
export type Departure = (typeof departures)[number];

/** How the sessions sign in. */
export type SignIn = "login" | "resume";

/** The server of one session; plain data. */
export interface Target {
  readonly url: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly projectId: string;
}

export interface WorkerConfig {
  readonly signIn: SignIn;
  /** One isolate has a session for each. */
  readonly targets: Readonly<Record<Departure, Target>>;
}

/** What a leader waits before it ends too early; a sign-in takes 2 seconds. */
const patience = 300;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Makes a worker. Its requests name the session (`session`) and how they end (`departure`). */
export function createWorker({ signIn, targets }: WorkerConfig): {
  fetch(request: Request): Promise<Response>;
} {
  const signInTo = ({ credentials }: Target) => {
    return async () => ({ universalAuth: credentials });
  };
  const sessions = new Map<string, [session: Session, target: Target]>();
  for (const [name, target] of Object.entries(targets)) {
    const session = createSession({ baseUrl: target.url });
    if (signIn === "resume") void resume(session, signInTo(target));
    sessions.set(name, [session, target]);
  }

  async function answer(name: string | null, options?: RequestOptions): Promise<Response> {
    const known = sessions.get(name ?? "");
    if (!known) return new Response("no such session", { status: 404 });
    const [session, target] = known;
    if (signIn === "login" && !isAuthenticated(session)) {
      await login(session, signInTo(target), options);
    }
    const params = { projectId: target.projectId, environment: "dev", secretName: "API_KEY" };
    const { secret } = await getSecretByName(session, params, options);
    return new Response(secret.secretValue);
  }

  return {
    async fetch({ url }) {
      const query = new URL(url).searchParams;
      const name = query.get("session");
      const late = async (): Promise<Response> => {
        await sleep(patience);
        return new Response("answered early", { status: 504 });
      };
      try {
        switch (query.get("departure")) {
          case "answers early":
            return await Promise.race([answer(name), late()]);
          case "throws":
            await Promise.race([answer(name), late()]);
            break;
          case "limits its call":
            return await answer(name, { timeout: patience });
          case "stays":
            // It waits no longer for the renewal that it leads, and goes on for some time.
            return await answer(name, { timeout: patience }).finally(() => sleep(2000));
          case "waits briefly":
            return await answer(name, { timeout: 3 * patience });
          default:
            return await answer(name);
        }
      } catch (error) {
        return new Response(String(error), { status: 500 });
      }
      throw new Error("thrown");
    },
  };
}

/** Whether the runtime's `fetch` takes the field `cache`, and what a session makes of that. */
export async function readWithAndWithoutCache({ url, credentials, projectId }: Target): Promise<{
  readonly refused: boolean;
  readonly values: readonly string[];
}> {
  const refused = await fetch(url, { cache: "no-store" }).then(
    () => false,
    () => true,
  );
  const session = createSession({ baseUrl: url });
  await login(session, async () => ({ universalAuth: credentials }));
  const params = { projectId, environment: "dev", secretName: "API_KEY" };
  const values: string[] = [];
  for (let count = 0; count < 2; count++) {
    values.push((await getSecretByName(session, params)).secret.secretValue);
  }
  return { refused, values };
}
