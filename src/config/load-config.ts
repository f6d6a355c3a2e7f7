import { redactor } from "../core/redact.js";
import { refuse } from "../core/refuse.js";
import type { Session } from "../core/session.js";
import { ConfigError, type ConfigIssue } from "./errors.js";
import { loadSecrets } from "./load-secrets.js";
import type { SchemaOutput, StandardIssue, StandardSchema } from "./standard-schema.js";
import type { ConfigScope, LoadSecretsOptions } from "./types.js";

/** What to load, and what it has to be. */
export interface LoadConfigOptions<Schema extends StandardSchema> extends LoadSecretsOptions {
  /** A schema of zod, valibot, arktype or another library that has the Standard Schema interface. */
  schema: Schema;
}

/**
 * Loads secrets, and has a schema check and convert them: see `loadSecrets`.
 *
 * @param session - Session to use.
 * @param scope - Where the secrets are.
 * @param options - The schema; what to load; and options for the requests.
 * @returns What the schema makes of the values.
 * @throws A {@link ConfigError} with the `issues` of the schema: they name secrets, and show no values.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const schema = z.object({ DATABASE_URL: z.url(), PORT: z.coerce.number().default(3000) });
 * const config = await loadConfig(session, { projectId, environment: "prod" }, { schema });
 * server.listen(config.PORT);
 * ```
 */
export async function loadConfig<Schema extends StandardSchema>(
  session: Session,
  scope: ConfigScope,
  { schema, ...options }: LoadConfigOptions<Schema>,
): Promise<SchemaOutput<Schema>> {
  const standard = schema?.["~standard"];
  if (typeof standard?.validate !== "function") {
    refuse("schema", "one with the Standard Schema interface, as zod, valibot and arktype have it");
  }
  const { values } = await loadSecrets(session, scope, options);
  const result = await standard.validate(values);
  if (!result.issues) return result.value;
  const redact = redactor(undefined, JSON.stringify({ value: Object.values(values) }));
  const issues = result.issues.map((issue) => toConfigIssue(issue, values, redact));
  throw new ConfigError(
    `Secrets do not fit the schema: ${issues.map(({ name, message }) => `${name}: ${message}`).join("; ")}`,
    { issues },
  );
}

/** Without the value, which the messages of some libraries quote. */
function toConfigIssue(
  { message, path = [] }: StandardIssue,
  values: Readonly<Record<string, string | undefined>>,
  redact: (text: string) => string,
): ConfigIssue {
  const [first] = path;
  const name = String(typeof first === "object" ? first.key : (first ?? "(all)"));
  return { name, message: withoutWord(redact(message), values[name] ?? "") };
}

/** Takes out a value that is too short to be taken out wherever its letters stand. */
function withoutWord(text: string, value: string): string {
  if (!value || value.length >= 4) return text;
  return text
    .split(/(?<![\p{L}\p{N}])|(?![\p{L}\p{N}])/u)
    .map((word) => (word === value ? "***" : word))
    .join("");
}
