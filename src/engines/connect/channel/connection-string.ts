import { sparkError, sparkErrorFromParts } from "../../../errors/index.ts";

/** What a connection string says, with the environment's word where it is silent. */
export interface Endpoint {
  /** As it stands in a URL: an IPv6 address is in brackets. */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly token?: string;
  readonly userId?: string;
  readonly userAgent: string;
  readonly sessionId?: string;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** The largest message that is taken or sent. */
  readonly maxMessageBytes: number;
  readonly keepalive: Keepalive;
}

export interface Keepalive {
  readonly enabled: boolean;
  readonly timeMs: number;
  readonly timeoutMs: number;
  readonly withoutCalls: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const defaultPort = 15002;
const defaultUserAgent = "_SPARK_CONNECT_TYPESCRIPT";
const longestUserAgent = 2048;

/** Reads `sc://host:port/;key=value;...`. */
export function parseConnectionString(url: string, environment: Environment = process.env): Endpoint {
  const { authority, parameters } = split(url);
  const { host, port } = hostAndPort(authority, url);
  const read = readParameters(parameters);
  const token = read.text("token") ?? environment.SPARK_CONNECT_AUTHENTICATE_TOKEN;
  const userId = read.text("user_id") ?? environment.SPARK_USER ?? environment.USER;
  const sessionId = read.text("session_id");
  return {
    host,
    port,
    // A token must not travel in the clear, but for a server on this machine.
    tls: read.flag("use_ssl", false) || (token !== undefined && host !== "localhost"),
    userAgent: checkUserAgent(read.text("user_agent") ?? environment.SPARK_CONNECT_USER_AGENT ?? defaultUserAgent),
    maxMessageBytes: read.count("grpc_max_message_size", 128 * 1024 * 1024),
    keepalive: {
      enabled: read.flag("grpc_keepalive_enabled", true),
      timeMs: read.count("grpc_keepalive_time_ms", 60_000),
      timeoutMs: read.count("grpc_keepalive_timeout_ms", 20_000),
      withoutCalls: read.flag("grpc_keepalive_without_calls", true),
    },
    headers: read.remaining(),
    ...(token !== undefined && { token }),
    ...(userId !== undefined && { userId }),
    ...(sessionId !== undefined && { sessionId: checkUuid(sessionId, "INVALID_SESSION_UUID_ID", "session_id") }),
  };
}

const invalid = (detail: string) => sparkError("INVALID_CONNECT_URL", { detail });

function split(url: string): { authority: string; parameters: string } {
  if (!url.startsWith("sc://")) throw invalid("It starts with 'sc://', as in 'sc://host:15002'.");
  const rest = url.slice("sc://".length);
  const slash = rest.indexOf("/");
  if (slash < 0) return { authority: rest, parameters: "" };
  const path = rest.slice(slash + 1);
  if (path !== "" && !path.startsWith(";")) {
    throw invalid(`Only parameters follow the host, as in 'sc://host:15002/;key=value', not '/${path}'.`);
  }
  return { authority: rest.slice(0, slash), parameters: path.slice(1) };
}

function hostAndPort(authority: string, url: string): { host: string; port: number } {
  const match = /^(\[[0-9A-Fa-f:.]+(?:%[^\]]*)?\]|[^:[\]@;?#\s]*)(?::(\d*))?$/.exec(authority);
  if (match === null) throw invalid(`'${authority}' is not a host and a port, as in 'sc://host:15002/;key=value'.`);
  const [, host = "", digits = ""] = match;
  if (host === "") throw invalid(`The host is missing in '${url}'.`);
  const port = digits === "" ? defaultPort : Number(digits);
  if (port > 65_535) throw invalid(`${digits} is not a port.`);
  return { host: host.toLowerCase(), port };
}

function readParameters(text: string) {
  const values = new Map((text === "" ? [] : text.split(";")).map(keyAndValue));
  const take = (key: string): string | undefined => {
    const value = values.get(key);
    values.delete(key);
    return value;
  };
  return {
    text: take,
    flag(key: string, fallback: boolean): boolean {
      const value = take(key)?.toLowerCase();
      if (value !== undefined && value !== "true" && value !== "false") {
        throw invalid(`The parameter '${key}' is true or false, not '${value}'.`);
      }
      return value === undefined ? fallback : value === "true";
    },
    count(key: string, fallback: number): number {
      const value = take(key);
      if (value !== undefined && !/^[1-9]\d{0,9}$/.test(value)) {
        throw invalid(`The parameter '${key}' is a whole number above zero, not '${value}'.`);
      }
      return value === undefined ? fallback : Number(value);
    },
    remaining: (): Record<string, string> => Object.fromEntries([...values].map(header)),
  };
}

function keyAndValue(parameter: string): [string, string] {
  const [key, value, ...more] = parameter.split("=");
  if (key === undefined || key === "" || value === undefined || more.length > 0) {
    throw invalid(`The parameter '${parameter}' is not a 'key=value'; an equal sign inside of a value is written %3D.`);
  }
  return [key, percentDecoded(value)];
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(`'${text}' is not percent-encoded UTF-8.`);
  }
}

function header([key, value]: [string, string]): [string, string] {
  if (!/^[A-Za-z0-9_.-]+$/.test(key)) throw invalid(`The parameter '${key}' cannot be the name of a header.`);
  if (!/^[\x20-\x7e]*$/.test(value)) throw invalid(`The value of the parameter '${key}' cannot be that of a header.`);
  return [key.toLowerCase(), value];
}

function checkUserAgent(userAgent: string): string {
  const length = encodeURIComponent(userAgent).length;
  if (length <= longestUserAgent) return userAgent;
  throw sparkErrorFromParts({
    className: "SparkConnectException",
    message: `The user agent has ${length} characters once percent-encoded; ${longestUserAgent} are allowed.`,
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Servers know sessions and operations by lowercase UUIDs. */
export function checkUuid(
  text: string,
  condition: "INVALID_SESSION_UUID_ID" | "INVALID_OPERATION_UUID_ID",
  name: string,
): string {
  const id = text.toLowerCase();
  if (!uuid.test(id)) throw sparkError(condition, { arg_name: name, origin: `'${text}' is not a UUID.` });
  return id;
}
