import { jsRegex } from "../java-regex.ts";
import { type JsFunction, jsFunction, raised } from "./define.ts";

/** java.net.URLEncoder. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");

/** java.net.URLDecoder; undefined for what it refuses. */
function decode(text: string): string | undefined {
  const plain = text.replaceAll("+", " ");
  if (/%(?![0-9a-fA-F]{2})/.test(plain)) return undefined;
  return plain.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
}

interface Uri {
  readonly scheme?: string | undefined;
  readonly authority?: string | undefined;
  readonly path?: string | undefined;
  readonly query?: string | undefined;
  readonly fragment?: string | undefined;
}

const uriShape = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
/** What java.net.URI lets stand: ASCII letters, digits and marks, escapes, and other characters that are no blanks. */
const characters = (allowed: string): RegExp =>
  new RegExp(`^(?:[A-Za-z0-9_.!~*'();:&=+$,\\-${allowed}]|%[0-9a-fA-F]{2}|[^\\x00-\\x7f\\p{Z}\\p{Cc}])*$`, "u");
const inPath = characters("/@");
const inQuery = characters("/@?\\[\\]");
const inAuthority = characters("@\\[\\]");

/** java.net.URI, as far as URLs go; undefined for what it refuses. */
function parse(text: string): Uri | undefined {
  const found = uriShape.exec(text);
  if (!found) return undefined;
  const [, scheme, authority, path = "", query, fragment] = found;
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return undefined;
  if (scheme !== undefined && authority === undefined && path === "" && query === undefined) return undefined;
  if (authority === "" && path === "") return undefined;
  if (!inPath.test(path) || !inQuery.test(query ?? "") || !inQuery.test(fragment ?? "")) return undefined;
  if (authority !== undefined && !inAuthority.test(authority)) return undefined;
  const isOpaque = scheme !== undefined && authority === undefined && !path.startsWith("/");
  return isOpaque ? { scheme, fragment } : { scheme, authority: authority || undefined, path, query, fragment };
}

const server = /^(?:(.*)@)?(\[[0-9A-Fa-f:.%A-Za-z]+\]|[A-Za-z0-9.-]*)(?::(\d*))?$/s;
const hostName =
  /^(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.?|\d{1,3}(?:\.\d{1,3}){3})$/;

/** An authority that names no server has neither host nor user. */
function serverOf({ authority }: Uri): { readonly user: string | undefined; readonly host: string | undefined } {
  const [, user, host = ""] = server.exec(authority ?? "") ?? [];
  const named = host.startsWith("[") || hostName.test(host);
  return named ? { user, host } : { user: undefined, host: undefined };
}

const partsOfUrl: Readonly<Record<string, (uri: Uri) => string | undefined>> = {
  HOST: (uri) => serverOf(uri).host,
  PATH: ({ path }) => path,
  QUERY: ({ query }) => query,
  REF: ({ fragment }) => fragment,
  PROTOCOL: ({ scheme }) => scheme,
  FILE: ({ path, query }) => (path === undefined ? undefined : query === undefined ? path : `${path}?${query}`),
  AUTHORITY: ({ authority }) => authority,
  USERINFO: (uri) => serverOf(uri).user,
};

function parseUrl(url: string, part: string, key: string | undefined, strict: boolean): string | null {
  const uri = parse(url);
  if (!uri) {
    if (strict) throw raised("INVALID_URL", { url });
    return null;
  }
  if (key === undefined) return partsOfUrl[part]?.(uri) ?? null;
  if (part !== "QUERY" || uri.query === undefined) return null;
  // The key goes into a Java pattern as it is.
  const pattern = jsRegex(`(&|^)${key}=([^&]*)`);
  const found = pattern && [...uri.query.matchAll(pattern.regexp)][0];
  return found?.[pattern?.groups.at(-1) as number] ?? null;
}

const named = (name: string, strict: boolean): readonly JsFunction[] => [
  jsFunction(name, ["VARCHAR", "VARCHAR"], "VARCHAR", (url, part) => parseUrl(url, part, undefined, strict)),
  jsFunction(`${name}_key`, ["VARCHAR", "VARCHAR", "VARCHAR"], "VARCHAR", (url, part, key) =>
    parseUrl(url, part, key, strict),
  ),
];

export const urlScalarFunctions: readonly JsFunction[] = [
  jsFunction("spark_url_encode", ["VARCHAR"], "VARCHAR", encode),
  jsFunction("spark_url_decode", ["VARCHAR"], "VARCHAR", (text) => {
    const decoded = decode(text);
    if (decoded === undefined) throw raised("CANNOT_DECODE_URL", { url: text });
    return decoded;
  }),
  jsFunction("spark_try_url_decode", ["VARCHAR"], "VARCHAR", decode),
  ...named("spark_parse_url", true),
  ...named("spark_try_parse_url", false),
];
