import type { ImportedSecret, Secret } from "../resources/secrets.js";
import { conceal } from "./conceal.js";
import { ConfigError } from "./errors.js";
import type { ListedFolder } from "./list-folders.js";
import type { LoadedSecret, LoadedSecrets, LoadSecretsOptions, SecretValues } from "./types.js";

/** Makes values by name of what the folders of a scope have. */
export function mergeFolders<Key extends string, OptionalKey extends string>(
  folders: readonly ListedFolder[],
  {
    keys,
    optionalKeys,
    stripPrefix = "",
    addPrefix = "",
    hidden,
    duplicates,
    recursive,
  }: LoadSecretsOptions<Key, OptionalKey>,
): LoadedSecrets<Key, OptionalKey> {
  const winners = new Map<string, LoadedSecret>();
  const twice = new Set<string>();
  /** Puts secrets above those that are there. */
  const add = (secrets: readonly LoadedSecret[]): void => {
    const places = new Map<string, string>();
    for (const secret of secrets) {
      const { secretKey, environment, secretPath } = secret;
      const place = environment + secretPath;
      const other = places.get(secretKey);
      if (!other) twice.delete(secretKey);
      else if (recursive && duplicates !== "last" && other !== place) twice.add(secretKey);
      places.set(secretKey, place);
      winners.set(secretKey, secret);
    }
  };
  for (const { secrets, imports = [], path } of folders) {
    add(imports.flatMap(({ secretPath, secrets }) => placed(secrets, secretPath)));
    add(placed(secrets, path).sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
  }

  const picked = (keys || optionalKeys) && new Set<string>([keys ?? [], optionalKeys ?? []].flat());
  const values: Record<string, string> = Object.create(null);
  const secrets: LoadedSecret[] = [];
  const masked: string[] = [];
  const doubled: string[] = [];
  for (const [key, secret] of winners) {
    const isPrefixed = key.startsWith(stripPrefix) && key !== stripPrefix;
    const name = addPrefix + (isPrefixed ? key.slice(stripPrefix.length) : key);
    if (picked && !picked.has(name)) continue;
    if (twice.has(key) || name in values) doubled.push(name);
    if (!secret.secretValueHidden) {
      values[name] = secret.secretValue;
      secrets.push(secret);
    } else if (hidden !== "omit") masked.push(name);
  }
  const missing = (keys ?? []).filter((name) => !(name in values) && !masked.includes(name));
  const fields = { missing, hidden: masked, duplicates: doubled };
  const problems = Object.entries(fields).flatMap(([problem, names]) =>
    names.length ? `${problem}: ${names.join(", ")}` : [],
  );
  if (problems.length) {
    throw new ConfigError(
      `Secrets ${problems.join("; ")} (options that allow it: optionalKeys, hidden: "omit", duplicates: "last")`,
      fields,
    );
  }
  return conceal({
    values: values as SecretValues<Key, OptionalKey>,
    secrets,
    imports: folders.flatMap(({ imports = [] }) => imports),
  });
}

/** Has secrets say where they are, unless they do already. */
function placed(secrets: readonly (Secret | ImportedSecret)[], path: string): LoadedSecret[] {
  return secrets.map((secret) => ({ secretPath: path, ...secret }));
}

/** Sorts folders after those above them, and the user's overrides after the shared secrets. */
function rank({ secretPath, type }: LoadedSecret): string {
  return `${secretPath} ${type === "personal"}`;
}
