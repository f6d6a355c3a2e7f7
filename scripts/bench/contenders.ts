// What is compared: a program in programs/ for each, and the packages that it needs.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../on-demand.js";

const programs = fileURLToPath(new URL("programs", import.meta.url));

/** A program that is compared with the others. */
export interface Contender {
  /** Of the program. */
  readonly name: string;
  readonly title: string;
  /** Path of the program. */
  readonly file: string;
  /** The folders of the packages that it needs. */
  readonly installed: readonly string[];
}

const others = [
  { name: "official", title: "official SDK", packages: { "@infisical/sdk": "^5.0.2" } },
  { name: "openapi-fetch", title: "openapi-fetch", packages: { "openapi-fetch": "^0.17.0" } },
  { name: "ky", title: "ky", packages: { ky: "^2.1.0" } },
];

/** Makes a folder where the package is installed into a place where all programs run. */
export async function prepareContenders(folder: string): Promise<Contender[]> {
  cpSync(programs, join(folder, "bench"), { recursive: true });
  const own = [join(folder, "node_modules/infisical-kit")];
  const contenders = [
    { name: "fetch", title: "bare fetch", installed: [] },
    { name: "by-hand", title: "fetch, careful", installed: [] },
    { name: "infisical-kit", title: "infisical-kit", installed: own },
    { name: "infisical-kit-client", title: "  its client", installed: own },
    { name: "infisical-kit-node", title: "  its Node fetch", installed: own },
  ];
  const installing = others.map(async ({ name, title, packages }) => {
    const modules = join(await install(`bench-${name}`, packages), "node_modules");
    for (const path of Object.keys(packages))
      link(join(modules, path), join(folder, "node_modules", path));
    const lock = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
    const installed = Object.keys(lock.packages).map((path) => join(dirname(modules), path));
    return { name, title, installed };
  });
  const all = [...contenders, ...(await Promise.all(installing))];
  return all.map((contender) => ({
    ...contender,
    file: join(folder, "bench", `${contender.name}.mjs`),
  }));
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

/** Bytes of all files of a package, without the packages inside it. */
export function packageBytes(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .filter((name) => name !== "node_modules")
    .map((name) => join(folder, name))
    .reduce((sum, path) => {
      const stats = lstatSync(path);
      return sum + (stats.isDirectory() ? packageBytes(path) : stats.size);
    }, 0);
}
