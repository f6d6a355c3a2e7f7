import { type Client, createClient } from "../client.js";
import { mergeHeaders } from "../core/headers.js";
import { refuse } from "../core/refuse.js";
import { createSession, type Session, type SessionOptions } from "../core/session.js";
import { resume, setAccessToken, setServiceToken } from "../login.js";
import { loginFromEnv } from "./login-methods.js";
import type { ProjectFile } from "./project-file.js";
import { firstOf, need, readVariables, serverVariables, type Variables } from "./variables.js";

/** Whether `.infisical.json` counts. */
export interface ProjectFileOptions {
  /**
   * Path of a `.infisical.json`; or `true` for the nearest one, in the current folder or above it,
   * where there is one. It counts below the variables. Default: none is read. Needs files, as
   * Node.js, Deno and Bun have them.
   */
  projectFile?: boolean | string;
}

/** Options of {@link sessionFromEnv} and {@link clientFromEnv}; they count above the variables. */
export interface FromEnvOptions extends SessionOptions, ProjectFileOptions {}

/** Where secrets are: to spread into the params of functions. */
export interface SecretScope {
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder; absent when nothing says one. */
  secretPath?: string;
}

/**
 * Makes a session of environment variables: where the server is, and how to sign in. What is missing
 * is refused at once. Signing in is left to the first call, see `resume`: nothing is sent here.
 *
 * @param env - Variables. Default: `process.env`. Workers hand over their `env`.
 * @param options - Options of the session, above the variables.
 * @throws An {@link InfisicalError} naming the variable that is missing or cannot be used.
 *
 * @example
 * ```ts
 * const session = await sessionFromEnv();
 * const { secrets } = await listSecrets(session, await scopeFromEnv());
 * ```
 */
export async function sessionFromEnv(env?: object, options?: FromEnvOptions): Promise<Session> {
  const session = createSession(await sessionOptions(env, options));
  await signIn(session, env);
  return session;
}

/**
 * Makes a client, as {@link sessionFromEnv} makes a session.
 *
 * @example
 * ```ts
 * const client = await clientFromEnv();
 * const { secrets } = await client.secrets.list(await scopeFromEnv());
 * ```
 */
export async function clientFromEnv(env?: object, options?: FromEnvOptions): Promise<Client> {
  const client = createClient(await sessionOptions(env, options));
  await signIn(client.session, env);
  return client;
}

/**
 * Where the environment says that secrets are: `INFISICAL_PROJECT_ID`, `INFISICAL_ENVIRONMENT` and
 * `INFISICAL_SECRET_PATH`.
 *
 * @param env - Variables. Default: `process.env`.
 * @param options - Whether `.infisical.json` counts.
 * @throws An {@link InfisicalError} naming the variable that is missing.
 */
export async function scopeFromEnv(
  env?: object,
  options: ProjectFileOptions = {},
): Promise<SecretScope> {
  const variables = readVariables(env);
  const file = await readIfAsked(options.projectFile);
  const orElse = options.projectFile
    ? ", or be in the project file"
    : ", to say where the secrets are";
  const secretPath = firstOf(variables, ["INFISICAL_SECRET_PATH"])?.value ?? file?.secretPath;
  const given = (name: string, inFile: string | undefined): string =>
    variables[name] || !inFile ? need(variables, [name], orElse) : inFile;
  return {
    projectId: given("INFISICAL_PROJECT_ID", file?.projectId),
    environment: given("INFISICAL_ENVIRONMENT", file?.environment),
    ...(secretPath !== undefined && { secretPath }),
  };
}

async function readIfAsked(given: boolean | string | undefined): Promise<ProjectFile | undefined> {
  if (given !== undefined && typeof given !== "boolean" && typeof given !== "string") {
    refuse("projectFile", "true, false or the path of a file");
  }
  return given ? (await import("./project-file.js")).readProjectFile(given) : undefined;
}

async function sessionOptions(
  env: object | undefined,
  given: FromEnvOptions | undefined,
): Promise<SessionOptions> {
  const { projectFile, ...options } = given ?? {};
  const variables = readVariables(env);
  const file = await readIfAsked(projectFile);
  const baseUrl = options.baseUrl ?? baseUrlFrom(variables, file);
  const below = headersFrom(variables);
  const own: unknown = options.headers ?? {};
  // What is no object is for createSession to refuse.
  const headers = below && typeof own === "object" && mergeHeaders(below, Object(own));
  return {
    ...options,
    ...(headers && { headers }),
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

async function signIn(session: Session, env: object | undefined): Promise<void> {
  const token = firstOf(readVariables(env), [
    "INFISICAL_TOKEN",
    "INFISICAL_UNIVERSAL_AUTH_ACCESS_TOKEN",
    "INFISICAL_ACCESS_TOKEN",
  ]);
  if (!token) return resume(session, loginFromEnv(env));
  const { value } = token;
  return value.startsWith("st.") ? setServiceToken(session, value) : setAccessToken(session, value);
}

function baseUrlFrom(variables: Variables, file: ProjectFile | undefined): string | undefined {
  const variable = firstOf(variables, serverVariables);
  const name = variable?.name ?? `domain in ${file?.path}`;
  const value = variable?.value ?? file?.domain;
  if (value === undefined) return undefined;
  const baseUrl = /^[a-z]+:\/\//i.test(value) ? value : `https://${value}`;
  try {
    const { hostname } = new URL(createSession({ baseUrl }).baseUrl);
    // `https//x`, `${URL}` and the like are no addresses, though URLs can be made of them.
    if (isHostname.test(hostname)) return baseUrl;
  } catch {
    // That error would name the option.
  }
  return refuse(name, "an http(s) URL without credentials, query and hash");
}

const isHostname = /^(?!https?$)[\w.-]+$|^\[[\da-f:.]+\]$/;

/** Reads `name=value` and `name="a value"`, with spaces between them. */
function headersFrom({
  INFISICAL_CUSTOM_HEADERS: text = "",
}: Variables): Record<string, string> | undefined {
  if (!text) return undefined;
  const fields: [name: string, value: string][] = [];
  const field = /\s*([^\s="']+)=(?:"([^"]*)"|'([^']*)'|([^\s"']*))(?=\s|$)/y;
  while (field.lastIndex < text.length) {
    const [, name = "", double, single, bare = ""] = field.exec(text) ?? refuseHeaders();
    fields.push([name, double ?? single ?? bare]);
  }
  try {
    return mergeHeaders({}, fields);
  } catch {
    // That error would show a part of the text.
    return refuseHeaders();
  }
}

function refuseHeaders(): never {
  refuse("INFISICAL_CUSTOM_HEADERS", 'like name=value other="a value"');
}
