import { InfisicalError } from "../../core/errors.js";
import { memberOf } from "../../core/json.js";
import { refuse } from "../../core/refuse.js";
import { base64, fromBase64 } from "../../credentials/shared/encoding.js";
import { type Entry, type Format, hasHalfCharacter } from "./format.js";
import { readObject, readTexts } from "./json.js";
import { isFlow, quoted, readMapping, type YamlMapping, type YamlValue } from "./yaml.js";

/** What a manifest says besides the secrets. */
export interface KubernetesOptions {
  /** Name of the Secret: lower case letters, digits, `-` and `.`. */
  name: string;
  /** Its namespace. Default: the one that `kubectl` is told. */
  namespace?: string | undefined;
  /** Default `Opaque`. */
  type?: string | undefined;
  labels?: Readonly<Record<string, string>> | undefined;
  annotations?: Readonly<Record<string, string>> | undefined;
  /** Whether the cluster refuses changes of it. */
  immutable?: boolean | undefined;
}

/** A manifest of a Secret, for `kubectl apply`. */
export function kubernetes(options?: KubernetesOptions): Format {
  return {
    problemOf(name, value) {
      const isKey = /^[-.\w]{1,253}$/.test(name) && name !== "." && !name.startsWith("..");
      if (!isKey) return "has a name with other characters than letters, digits, _ . -";
      return hasHalfCharacter(value) ? "is not valid Unicode" : undefined;
    },
    write: (entries) => write(entries, options),
    read: (text) => (isFlow(text) ? readJsonManifest(text) : readManifest(readMapping(text))),
  };
}

function write(entries: readonly Entry[], options: KubernetesOptions | undefined): string {
  const {
    name,
    namespace,
    type = "Opaque",
    labels,
    annotations,
    immutable,
  } = options ?? { name: "" };
  const isName = (text: unknown): boolean =>
    typeof text === "string" && /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/.test(text);
  if (!isName(name)) refuse("name", "given: lower case letters, digits, - and . for a Secret");
  if (namespace !== undefined && !isName(namespace)) {
    refuse("namespace", "of lower case letters, digits and -");
  }
  if (typeof type !== "string") refuse("type", "of type string");
  const map = (title: string, members: object | undefined, indent: string): string[] => {
    const lines = Object.entries(members ?? {}).map(
      ([name, value]) => `${indent}  ${quoted(name)}: ${quoted(String(value))}`,
    );
    return lines.length ? [`${indent}${title}:`, ...lines] : [];
  };
  const data = entries.map(([name, value]) => `  ${quoted(name)}: ${base64(value) || '""'}`);
  const lines = [
    "apiVersion: v1",
    "kind: Secret",
    "metadata:",
    `  name: ${quoted(name)}`,
    ...(namespace === undefined ? [] : [`  namespace: ${quoted(namespace)}`]),
    ...map("labels", labels, "  "),
    ...map("annotations", annotations, "  "),
    `type: ${quoted(type)}`,
    ...(immutable === undefined ? [] : [`immutable: ${immutable}`]),
    ...(data.length ? ["data:", ...data] : ["data: {}"]),
  ];
  return `${lines.join("\n")}\n`;
}

function* readManifest(manifest: YamlMapping): Generator<Entry> {
  requireSecret(manifest.get("kind")?.value);
  yield* fromData(texts(manifest, "data"));
  yield* texts(manifest, "stringData");
}

function* readJsonManifest(text: string): Generator<Entry> {
  const manifest = readObject(text, "The manifest");
  requireSecret(memberOf(manifest, "kind"));
  const member = (name: string): Iterable<Entry> =>
    readTexts(Object(memberOf(manifest, name) ?? {}), `${name}.`);
  yield* fromData(member("data"));
  yield* member("stringData");
}

function requireSecret(kind: unknown): void {
  if (kind !== "Secret") throw new InfisicalError("The manifest is not of kind Secret");
}

function* texts(manifest: YamlMapping, name: string): Generator<Entry> {
  const value: YamlValue["value"] = manifest.has(name) ? manifest.get(name)?.value : new Map();
  if (!(value instanceof Map)) throw new InfisicalError(`${name} of the manifest is no mapping`);
  for (const [key, member] of value) {
    if (typeof member.value !== "string") throw new InfisicalError(`${name}.${key} must be a text`);
    yield [key, member.value];
  }
}

function* fromData(entries: Iterable<Entry>): Generator<Entry> {
  for (const [name, value] of entries) {
    try {
      const bytes = fromBase64(value.replace(/\s/g, ""));
      yield [name, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)];
    } catch {
      throw new InfisicalError(`data.${name} is not Base64 of a text in UTF-8`);
    }
  }
}
