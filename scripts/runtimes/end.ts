import type { ChildProcess } from "node:child_process";

/** Ends a process, and waits for that. */
export async function end(child: ChildProcess | undefined): Promise<void> {
  child?.removeAllListeners("exit");
  if (child?.pid === undefined || child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill();
  });
}
