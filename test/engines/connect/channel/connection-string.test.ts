import { describe, expect, it } from "vitest";
import { parseConnectionString } from "../../../../src/engines/connect/channel/index.ts";
import { SparkError } from "../../../../src/errors/index.ts";

const parse = (url: string, environment = {}) => parseConnectionString(url, environment);

describe("a connection string", () => {
  it("names a host, and a port or 15002", () => {
    expect(parse("sc://localhost")).toMatchObject({ host: "localhost", port: 15002, tls: false, headers: {} });
    expect(parse("sc://spark.example.org:443/")).toMatchObject({ host: "spark.example.org", port: 443 });
    expect(parse("sc://Spark.Example.ORG:/")).toMatchObject({ host: "spark.example.org", port: 15002 });
  });

  it("takes IPv6 addresses in brackets", () => {
    expect(parse("sc://[::1]")).toMatchObject({ host: "[::1]", port: 15002 });
    expect(parse("sc://[2001:db8::7]:9000/;user_id=a")).toMatchObject({
      host: "[2001:db8::7]",
      port: 9000,
      userId: "a",
    });
  });

  it("takes every parameter, percent-decoded", () => {
    const id = "0F8FAD5B-D9CB-469F-A165-70867728950E";
    expect(
      parse(
        `sc://h/;use_ssl=true;token=a%3Db%3B;user_id=J%C3%B6rg;user_agent=my%20app;session_id=${id};x-team=blue;` +
          "grpc_max_message_size=1024;grpc_keepalive_enabled=false;grpc_keepalive_time_ms=10;" +
          "grpc_keepalive_timeout_ms=20;grpc_keepalive_without_calls=False",
      ),
    ).toEqual({
      host: "h",
      port: 15002,
      tls: true,
      token: "a=b;",
      userId: "Jörg",
      userAgent: "my app",
      sessionId: id.toLowerCase(),
      headers: { "x-team": "blue" },
      maxMessageBytes: 1024,
      keepalive: { enabled: false, timeMs: 10, timeoutMs: 20, withoutCalls: false },
    });
  });

  it("has PySpark's defaults", () => {
    expect(parse("sc://h")).toEqual({
      host: "h",
      port: 15002,
      tls: false,
      userAgent: "_SPARK_CONNECT_TYPESCRIPT",
      headers: {},
      maxMessageBytes: 128 * 1024 * 1024,
      keepalive: { enabled: true, timeMs: 60_000, timeoutMs: 20_000, withoutCalls: true },
    });
  });

  it("sends a token through TLS only, but for this machine", () => {
    expect(parse("sc://h/;token=t").tls).toBe(true);
    expect(parse("sc://h/;token=t;use_ssl=false").tls).toBe(true);
    expect(parse("sc://localhost/;token=t").tls).toBe(false);
    expect(parse("sc://localhost/;token=t;use_ssl=true").tls).toBe(true);
  });

  it("leaves to the environment what it does not say", () => {
    const environment = { SPARK_CONNECT_AUTHENTICATE_TOKEN: "e", SPARK_CONNECT_USER_AGENT: "ua", USER: "u" };
    expect(parse("sc://h", environment)).toMatchObject({ token: "e", userAgent: "ua", userId: "u", tls: true });
    expect(parse("sc://h", { ...environment, SPARK_USER: "s" }).userId).toBe("s");
    expect(parse("sc://h/;token=t;user_agent=a;user_id=i", environment)).toMatchObject({
      token: "t",
      userAgent: "a",
      userId: "i",
    });
  });

  it.each([
    "http://h",
    "sc:/h",
    "sc://",
    "sc:///;a=b",
    "sc://h:port",
    "sc://h:70000",
    "sc://h;a=b",
    "sc://me@h",
    "sc://::1",
    "sc://h/path",
    "sc://h/path;a=b",
    "sc://h/?a=b",
    "sc://h/;a",
    "sc://h/;a=b=c",
    "sc://h/;=b",
    "sc://h/;a=b;",
    "sc://h/;a=%ZZ",
    "sc://h/;a b=c",
    "sc://h/;a=%0A",
    "sc://h/;use_ssl=yes",
    "sc://h/;grpc_keepalive_time_ms=soon",
    "sc://h/;grpc_max_message_size=0",
  ])("is not %s", (url) => {
    expect(() => parse(url)).toThrow(
      expect.objectContaining({ name: "PySparkValueError", condition: "INVALID_CONNECT_URL" }),
    );
  });

  it("refuses a session id that is no UUID, and an endless user agent", () => {
    expect(() => parse("sc://h/;session_id=mine")).toThrow(
      expect.objectContaining({ name: "PySparkValueError", condition: "INVALID_SESSION_UUID_ID" }),
    );
    expect(() => parse(`sc://h/;user_agent=${"a".repeat(2048)}`)).not.toThrow();
    expect(() => parse(`sc://h/;user_agent=${"%C3%B6".repeat(342)}`)).toThrow(SparkError);
  });
});
