// The package on npm has no docs: they would be a tenth of it. So the README in it links to the
// repository, at the tag of the version. `npm pack` and `npm publish` run this before they pack, and
// with --restore after.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";

const path = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));
const original = path("build/README.md");

interface Manifest {
  readonly version: string;
  readonly repository: { readonly url: string };
}

/** Text whose links to files of the repository are absolute. */
export function absoluteLinks(text: string, { version, repository }: Manifest): string {
  const base = `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/v${version}/`;
  return text
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) =>
      part.startsWith("```")
        ? part
        : part.replace(/\]\((?![a-z]+:|#)([^)]+)\)/g, (_, target: string) => `](${base}${target})`),
    )
    .join("");
}

/** Puts the README back, if one was changed. */
export function restoreReadme(): void {
  if (existsSync(original)) renameSync(original, path("README.md"));
}

/** Makes the links of the README absolute, until it is restored. */
export function prepareReadme(): void {
  restoreReadme();
  mkdirSync(path("build"), { recursive: true });
  copyFileSync(path("README.md"), original);
  const manifest: Manifest = JSON.parse(readFileSync(path("package.json"), "utf8"));
  writeFileSync(path("README.md"), absoluteLinks(readFileSync(original, "utf8"), manifest));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--restore")) restoreReadme();
  else prepareReadme();
}
