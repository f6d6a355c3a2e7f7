import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** Where the manifest is. */
const folder = new URL("manifest/", import.meta.url);

/** The parts of a params or result type that is a union, and what they are called. */
export interface UnionEntry {
  /** Fields that tell the members apart. */
  readonly discriminator: string | readonly string[];
  /** Name of the interface with what all members have. */
  readonly base?: string;
  /** Its first line of documentation. */
  readonly baseSummary?: string;
  /** Model whose fields the base has. */
  readonly extends?: string;
  /** Name of the union of what differs. */
  readonly variants?: string;
  readonly variantsSummary?: string;
}

/** An endpoint. */
export interface EndpointEntry {
  /** Name at the root of the package. */
  readonly as: string;
  /** Method and path as the function has them; see `Route` of the package. */
  readonly route: string;
  /** Name of an array of core/modes. */
  readonly auth: string;
  /** Why it is another one than the server declares. */
  readonly authReason?: string;
  /** First line of the documentation. */
  readonly summary: string;
  /** What else it throws, as the end of a sentence. */
  readonly throws?: string;
  /** More on the session. */
  readonly session?: string;
  /** More on the result. */
  readonly result?: string;
  /** TypeScript that calls it. */
  readonly example?: string;
  /** How it differs from the documented SDK. */
  readonly status?: "moved" | "composed" | "removed";
  /** Method and path of the documented SDK, where they are others. */
  readonly documented?: string;
  /** Why they are. */
  readonly why?: string;
  /** Another name in the module and the client, where the documented SDK has two. */
  readonly also?: string;
  /** Name of the one param, where it stands alone in the place of an object. */
  readonly positional?: string;
  /** The fields of the params besides the slots, where the server's description is not enough. */
  readonly takes?: FieldsEntry;
  /** The fields of the result, or its type, where the server's description is not enough. */
  readonly gives?: FieldsEntry | string;
  /** Model whose fields the params have. */
  readonly extends?: string;
  /** Model whose fields the result has as well. */
  readonly answers?: string;
  /** For params that are a union. */
  readonly union?: UnionEntry;
  /** Whether the server has it for some values of the family alone. */
  readonly forSome?: boolean;
  /** The endpoint whose result has the answer, and where in it. */
  readonly from?: { readonly endpoint: string; readonly path: readonly string[] };
}

/** TypeScript types by the name of the field; an optional one ends with `?`. */
export type FieldsEntry = Readonly<Record<string, string>>;

/** A type with a name of its own. */
export interface ModelEntry extends Partial<UnionEntry> {
  /** Where it is found: `list.result.secrets[]`. */
  readonly at?: string;
  /** Its fields, where no server describes them. */
  readonly has?: FieldsEntry;
  /** The models whose common fields it has. */
  readonly common?: readonly string[];
  /** First line of the documentation. */
  readonly summary: string;
  /** Fields that it leaves out. */
  readonly omit?: readonly string[];
  /** Documentation of fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** One module of endpoints. */
export interface ResourceEntry {
  /** The section of the list of functions that it stands in: one of `products`. */
  readonly product: string;
  /**
   * Whether it has an entry of its own alone: the root does not have it, and a client only when it is
   * given it. So nobody pays for what the documented SDK does not have.
   */
  readonly apart?: boolean;
  /** Slot that the server has one route for each value of. */
  readonly family?: string;
  readonly endpoints: Readonly<Record<string, EndpointEntry>>;
  readonly models?: Readonly<Record<string, ModelEntry>>;
  /** Documentation of fields in this module: by name, or by type and name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What a schema says wrongly, by endpoint (or `*`), side and path: `list.result.secrets[].type`. */
  readonly overrides?: Readonly<Record<string, OverrideEntry>>;
}

/**
 * Another type in the place of a poor one, or what else is true of a field. `(one object)` makes one
 * object of the members of a union, `(partial)` makes every field of an object optional.
 */
export type OverrideEntry =
  | string
  | {
      /** The optional fields of an object that every answer has. */
      readonly always: readonly string[];
      /** How that was seen. */
      readonly reason: string;
    }
  | {
      /** Its type, where the schema's is wrong or the field is missing there. */
      readonly type?: string;
      readonly required?: boolean;
      /** How the server's own description is wrong. */
      readonly reason: string;
    };

export interface Resource extends ResourceEntry {
  /** Path of its module without the ending, such as `identity-auth/aws`. */
  readonly file: string;
  /** Where a client has it, such as `identityAuth.aws`. */
  readonly accessor: string;
}

/** The products of the platform, in the order of the list of functions. */
export const products = [
  "Secrets",
  "Integrations",
  "Certificates",
  "KMS",
  "SSH",
  "Secret scanning",
  "Identities",
  "Projects",
  "Organizations",
  "Users",
  "Server",
];

/** Files of the manifest that are no resources. */
const others = ["fields.yaml", "left-out.yaml"];

/** Reads the manifest: a resource for each file. */
export function readManifest(): Resource[] {
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml") && !others.includes(file))
    .sort()
    .map((name) => {
      const entry: ResourceEntry = parse(readFileSync(new URL(name, folder), "utf8"));
      const file = name.replace(".yaml", "");
      return { ...entry, file, accessor: file.split("/").map(camelCase).join(".") };
    });
}

/** Reads the documentation of fields that means the same everywhere. */
export function readFieldDocs(): Readonly<Record<string, string>> {
  return parse(readFileSync(new URL("fields.yaml", folder), "utf8"));
}

/** Reads why public routes have no function, by method and path; `*` stands for all that begin so. */
export function readLeftOut(): Readonly<Record<string, string>> {
  return parse(readFileSync(new URL("left-out.yaml", folder), "utf8"));
}

export function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function pascalCase(name: string): string {
  const camel = camelCase(name.replace(/[^\w]+/g, "-")).replace(/^1p/, "OneP");
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

export function kebabCase(camel: string): string {
  return camel
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** Name of the type of an endpoint's params. */
export function paramsName({ as }: { as: string }): string {
  return `${pascalCase(as)}Params`;
}

/** Name of the type of its result. */
export function resultName({ as }: { as: string }): string {
  return `${pascalCase(as)}Result`;
}

/** Name of the type of a client's group, such as `PkiCaClient` for `pki.ca`. */
export function clientName(accessor: string): string {
  return `${accessor.split(".").map(pascalCase).join("")}Client`;
}

/** The name a function is declared with: its short one, unless that is a reserved word. */
export function declaredName({ name, as }: { name: string; as: string }): string {
  return reservedWords.test(name) ? as : name;
}

/** Words that no function can be declared with. */
const reservedWords =
  /^(delete|import|export|default|new|function|return|switch|typeof|void|with)$/;
