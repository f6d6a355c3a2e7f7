import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";
import { docker } from "./formats/docker.js";
import { dotenv } from "./formats/dotenv.js";
import type { Format } from "./formats/format.js";
import { json } from "./formats/json.js";
import { type KubernetesOptions, kubernetes } from "./formats/kubernetes.js";
import { shell } from "./formats/shell.js";
import { yaml } from "./formats/yaml.js";

export type { KubernetesOptions } from "./formats/kubernetes.js";

/**
 * How secrets are written: a `.env` file, a script for a shell, a file for `docker run --env-file`, an
 * object of JSON, a mapping of YAML, or a manifest of a Kubernetes Secret.
 */
export type SecretFormat = "dotenv" | "shell" | "docker" | "json" | "yaml" | "kubernetes";

/**
 * Writes secrets for other programs to read: each value comes out of them as it went in. What a format
 * cannot hold is refused, all of it at once, by the names.
 *
 * - `dotenv` is read the same by the package dotenv and by `--env-file` of Node.js.
 * - `shell` is `export NAME='value'`: for `eval` or `.` in sh, bash and zsh.
 * - `docker` is for `docker run --env-file`. It cannot hold line breaks.
 * - `json` and `yaml` hold everything.
 * - `kubernetes` is for `kubectl apply`; it takes {@link KubernetesOptions}.
 *
 * @param values - Values by their names, such as those of `loadSecrets`.
 * @param format - How to write them.
 * @param options - What the manifest says besides.
 * @throws An {@link InfisicalError} naming the secrets that the format cannot hold.
 *
 * @example
 * ```ts
 * const { values } = await loadSecrets(session, scope);
 * await writeFile(".env", formatSecrets(values, "dotenv"), { mode: 0o600 });
 * ```
 */
export function formatSecrets(
  values: Readonly<Record<string, string>>,
  format: Exclude<SecretFormat, "kubernetes">,
): string;
export function formatSecrets(
  values: Readonly<Record<string, string>>,
  format: "kubernetes",
  options: KubernetesOptions,
): string;
export function formatSecrets(
  values: Readonly<Record<string, string>>,
  format: SecretFormat,
  options?: KubernetesOptions,
): string {
  const chosen = formatOf(format, options);
  const entries = Object.entries(values);
  const problems: string[] = [];
  for (const [name, value] of entries) {
    const problem = !name
      ? "has no name"
      : typeof value !== "string"
        ? "is no text"
        : chosen.problemOf(name, value);
    if (problem) problems.push(`${JSON.stringify(name)} ${problem}`);
  }
  if (problems.length) throw new InfisicalError(`${format} cannot hold: ${problems.join("; ")}`);
  return chosen.write(entries);
}

/**
 * Reads what {@link formatSecrets} writes, and what people write by hand. Nothing is dropped: text that
 * is no secret is an error with the number of its line, and so is what a shell would have to run, or
 * YAML that is more than texts. Of two values of one name, the later one counts.
 *
 * @param text - The text.
 * @param format - How it is written.
 * @returns Values by their names, in an object without a prototype.
 * @throws An {@link InfisicalError} with the number of the line, or the name; never with a value.
 *
 * @example
 * ```ts
 * const desired = parseSecrets(await readFile(".env", "utf8"), "dotenv");
 * await applySecrets(session, scope, desired);
 * ```
 */
export function parseSecrets(text: string, format: SecretFormat): Record<string, string> {
  if (typeof text !== "string") refuse("text", "of type string");
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of formatOf(format).read(text)) {
    if (!name) throw new InfisicalError("The text has a secret without a name");
    values[name] = value;
  }
  return values;
}

function formatOf(name: SecretFormat, options?: KubernetesOptions): Format {
  const formats = { dotenv, shell, docker, json, yaml, kubernetes: kubernetes(options) };
  if (Object.hasOwn(formats, name)) return formats[name];
  return refuse("format", `one of ${Object.keys(formats).join(", ")}`);
}
