import { BlockList, isIP } from "node:net";
import { refuse } from "../core/refuse.js";

/** A proxy: where it is, and what it is told of who asks. */
export interface HttpProxy {
  /** Without credentials, for errors. */
  readonly origin: string;
  readonly isTls: boolean;
  readonly host: string;
  readonly port: number;
  /** `Proxy-Authorization`, where the URL had credentials. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Gives the proxy for a URL; none when the connection is to be direct. */
export type FindProxy = (target: URL) => HttpProxy | undefined;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The one proxy for all, or what the environment says: lower case first, as curl does. A variable is
 * read now, and refused when it is needed and cannot be used.
 */
export function proxyFinder(
  given: string | { readonly href: string } | false | undefined,
  env: Environment,
): FindProxy {
  if (given === false) return () => undefined;
  if (given !== undefined) {
    const proxy = parseProxy("proxy", typeof given === "string" ? given : given.href);
    return () => proxy;
  }
  const [forHttp, forHttps] = ["http_proxy", "https_proxy"].map((lower) => {
    const name = textOf(env[lower]) ? lower : lower.toUpperCase();
    const value = isOfClient(name, env) ? "" : textOf(env[name]);
    let proxy: HttpProxy | undefined;
    return () => {
      if (value) proxy ??= parseProxy(name, value);
      return proxy;
    };
  });
  const isDirect = exceptions(textOf(env.no_proxy) || textOf(env.NO_PROXY));
  return (target) =>
    isDirect(target) ? undefined : (target.protocol === "https:" ? forHttps : forHttp)?.();
}

/**
 * Whether a variable has what a client of this program sent: CGI puts the header `Proxy` of a request
 * into `HTTP_PROXY`. Windows gives that under the name in lower case as well.
 */
function isOfClient(name: string, env: Environment): boolean {
  if (name.toLowerCase() !== "http_proxy" || !textOf(env.REQUEST_METHOD)) return false;
  return name === "HTTP_PROXY" || !Object.keys(env).includes(name);
}

/** What is blank counts as absent. */
function textOf(value: string | undefined): string {
  return (value ?? "").trim();
}

function parseProxy(name: string, value: string): HttpProxy {
  try {
    const url = new URL(value.includes("://") ? value : `http://${value}`);
    if (/^https?:$/.test(url.protocol)) {
      const isTls = url.protocol === "https:";
      const credentials = [url.username, url.password].map(decodeURIComponent).join(":");
      return {
        origin: url.origin,
        isTls,
        host: hostOf(url),
        port: portOf(url),
        headers:
          credentials === ":"
            ? {}
            : { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` },
      };
    }
  } catch {
    // The parser's own error would show the credentials.
  }
  return refuse(name, "an http(s) URL, such as http://proxy.example.com:3128");
}

/** Reads NO_PROXY: names with their subdomains, addresses, ranges, each perhaps with a port; `*`. */
function exceptions(list: string): (target: URL) => boolean {
  const rules = list.split(/[\s,]/).filter(Boolean).map(toRule);
  return (target) => {
    const host = plainName(hostOf(target));
    const port = portOf(target);
    return rules.some((rule) => (rule.port === undefined || rule.port === port) && rule.fits(host));
  };
}

interface Rule {
  readonly port: number | undefined;
  fits(host: string): boolean;
}

function toRule(entry: string): Rule {
  const [, name, digits] = isIP(entry) ? [] : (/^([^:]*|\[[^\]]*\]):(\d+)$/.exec(entry) ?? []);
  const port = digits === undefined ? undefined : Number(digits);
  const [address = "", prefix] = (name ?? entry).replace(/[[\]]/g, "").split("/");
  const family = familyOf(address);
  if (family) {
    // Addresses are compared as such, however they are written.
    const addresses = new BlockList();
    try {
      if (prefix === undefined) addresses.addAddress(address, family);
      else addresses.addSubnet(address, Number(prefix || Number.NaN), family);
    } catch {
      // There is no such range.
    }
    return {
      port,
      fits(host) {
        const family = familyOf(host);
        return family !== undefined && addresses.check(host, family);
      },
    };
  }
  if (address === "*") return { port, fits: () => true };
  const suffix = plainName(address).replace(/^\*?\./, "");
  return {
    port,
    fits: (host) => host === suffix || (host.endsWith(`.${suffix}`) && !isIP(host)),
  };
}

/** A name may end with the dot of the root. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function familyOf(host: string): "ipv4" | "ipv6" | undefined {
  return isIP(host) === 4 ? "ipv4" : isIP(host) === 6 ? "ipv6" : undefined;
}

/** The host as sockets take it: without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

export function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === "https:" ? 443 : 80);
}
