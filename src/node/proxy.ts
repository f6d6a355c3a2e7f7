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

/** The one proxy for all, or what the environment says: lower case first, as curl does. */
export function proxyFinder(
  given: string | { readonly href: string } | false | undefined,
  env: Environment,
): FindProxy {
  if (given === false) return () => undefined;
  if (given !== undefined) {
    const proxy = parseProxy("proxy", String(given));
    return () => proxy;
  }
  const [forHttp, forHttps] = ["http_proxy", "https_proxy"].map((lower) => {
    const name = env[lower] ? lower : lower.toUpperCase();
    const value = env[name];
    return value ? parseProxy(name, value) : undefined;
  });
  const isDirect = exceptions(env.no_proxy || env.NO_PROXY || "");
  return (target) => {
    const proxy = target.protocol === "https:" ? forHttps : forHttp;
    return proxy && !isDirect(target) ? proxy : undefined;
  };
}

function parseProxy(name: string, value: string): HttpProxy {
  try {
    const url = new URL(/^[\w.-]+(:\d+)?\/?$/.test(value) ? `http://${value}` : value);
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
  const ranges = new BlockList();
  const names: { suffix: string; port: number | undefined }[] = [];
  for (const entry of list.toLowerCase().split(/[\s,]+/)) {
    if (!entry) continue;
    const [, address = "", prefix] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
    const family = familyOf(address);
    if (family && Number(prefix) <= (family === "ipv4" ? 32 : 128)) {
      ranges.addSubnet(address, Number(prefix), family);
      continue;
    }
    const [, bracketed, bare, port] =
      /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
    const suffix = bracketed ?? bare ?? "";
    names.push({
      suffix: isIP(suffix) ? suffix : suffix.replace(/^\*?\./, ""),
      port: port ? Number(port) : undefined,
    });
  }
  return (target) => {
    const host = hostOf(target);
    const family = familyOf(host);
    return (
      (family !== undefined && ranges.check(host, family)) ||
      names.some(
        ({ suffix, port }) =>
          (suffix === "*" || host === suffix || host.endsWith(`.${suffix}`)) &&
          (port === undefined || port === portOf(target)),
      )
    );
  };
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
