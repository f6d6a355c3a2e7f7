import type { TestProject } from "vitest/node";
import { createConsumer } from "../../scripts/consumer.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder where the packed tarball is installed. */
    folder: string;
    tarball: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const { folder, tarball, remove } = await createConsumer();
  project.provide("folder", folder);
  project.provide("tarball", tarball);
  return remove;
}
