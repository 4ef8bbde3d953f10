import type { IncomingHttpHeaders } from "node:http2";
import { BinaryWriter } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { checkEnd, checkHead, headersOf } from "../../../../src/engines/connect/channel/grpc-status.ts";

const grpc = { ":status": 200, "content-type": "application/grpc" };

const thrown = (run: () => void): ConnectError | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error as ConnectError;
  }
};

const head = (fields: Readonly<Record<string, unknown>>) =>
  thrown(() => checkHead(fields as IncomingHttpHeaders, headersOf(fields as IncomingHttpHeaders)));

describe("the head of an answer", () => {
  it.each([{}, { "content-type": "application/grpc+proto" }, { "grpc-encoding": "identity" }, { "grpc-status": "0" }])(
    "is good: %j",
    (more) => expect(head({ ...grpc, ...more })).toBeUndefined(),
  );
  it.each([
    [{ ":status": 404 }, Code.Unimplemented, "HTTP 404"],
    [{ ":status": 503 }, Code.Unavailable, "HTTP 503"],
    [{ ":status": 418 }, Code.Unknown, "HTTP 418"],
    [{ "content-type": "text/html" }, Code.Unknown, "unsupported content type text/html"],
    [{ "content-type": "application/grpc-web" }, Code.Unknown, "unsupported content type application/grpc-web"],
    [{ "grpc-encoding": "gzip" }, Code.Internal, 'unsupported response encoding "gzip"'],
    [{ "grpc-status": "5", "grpc-message": "no%20%C3%A9" }, Code.NotFound, "no é"],
    [{ "grpc-status": "5", "grpc-message": "100%" }, Code.NotFound, "100%"],
    [{ "grpc-status": "99" }, Code.Internal, "invalid grpc-status: 99"],
  ])("is an error: %j", (more, code, message) => {
    const error = head({ ...grpc, ...more });
    expect([error?.code, error?.rawMessage]).toEqual([code, message]);
  });
});

describe("the end of an answer", () => {
  const detail = new BinaryWriter()
    .tag(1, 2)
    .string("type.googleapis.com/a.B")
    .tag(2, 2)
    .bytes(new Uint8Array([1]));
  const message = new BinaryWriter().tag(1, 0).int32(13).tag(2, 2).string("m").tag(3, 2).bytes(detail.finish());
  const status = Buffer.from(message.finish()).toString("base64");

  it("has the details that the server sends, and the fields of the head", () => {
    const trailers = new Headers({ "grpc-status": "13", "grpc-message": "cut", "grpc-status-details-bin": status });
    const error = thrown(() => checkEnd(trailers, new Headers({ server: "x" })));
    expect([error?.code, error?.rawMessage]).toEqual([Code.Internal, "m"]);
    expect(error?.details).toEqual([{ type: "a.B", value: new Uint8Array([1]) }]);
    expect([error?.metadata.get("grpc-status"), error?.metadata.get("server")]).toEqual(["13", "x"]);
  });
  it("is well with a status of 0, wherever it stands", () => {
    const ok = new Headers({ "grpc-status": "0" });
    expect(thrown(() => checkEnd(ok, new Headers()))).toBeUndefined();
    expect(thrown(() => checkEnd(new Headers(), ok))).toBeUndefined();
  });
  it("is no end without a status", () => {
    const error = thrown(() => checkEnd(new Headers(), new Headers()));
    expect(error).toBeInstanceOf(ConnectError);
    expect(error?.metadata.has("grpc-status")).toBe(false);
  });
  it("may be garbage", () => {
    for (const garbage of ["%%%", Buffer.from([0x12, 0x7f, 1]).toString("base64")]) {
      const trailers = new Headers({ "grpc-status-details-bin": garbage });
      expect(thrown(() => checkEnd(trailers, new Headers()))).toBeInstanceOf(Error);
    }
  });
});
