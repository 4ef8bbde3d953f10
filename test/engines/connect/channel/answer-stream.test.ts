import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { AnswerStream } from "../../../../src/engines/connect/channel/answer-stream.ts";
import { framed } from "../../../../src/engines/connect/channel/message-splitter.ts";

const most = 2 ** 24;
const settle = () => new Promise(setImmediate);

/** As much of an HTTP/2 stream as answers are read from. */
class FakeStream extends PassThrough {
  rstCode = 0;
  override closed = false;
  close(code: number): void {
    this.rstCode = code;
    this.closed = true;
    this.emit("close");
  }
}

function open() {
  const stream = new FakeStream({ highWaterMark: 16 });
  let seen = 0;
  const answer = new AnswerStream(stream as never, most, () => {
    seen++;
  });
  stream.emit("response", { ":status": 200, "content-type": "application/grpc" });
  const send = async (bytes: number) => {
    stream.write(framed(new Uint8Array(bytes), most));
    await settle();
  };
  const end = (status: string) => {
    stream.emit("trailers", { "grpc-status": status, "grpc-message": "m" });
    stream.end();
  };
  return { stream, answer, send, end, seen: () => seen };
}

it("gives messages as they come, to a reader who waits and to one who comes later", async () => {
  const { answer, send, end, seen } = open();
  const first = answer.next();
  await send(3);
  expect((await first).value).toHaveLength(3);
  await send(4);
  end("0");
  await settle();
  expect((await answer.next()).value).toHaveLength(4);
  expect(await answer.next()).toEqual({ done: true, value: undefined });
  expect(await answer.next()).toEqual({ done: true, value: undefined });
  expect(seen()).toBe(2);
});

it("makes the server wait for a reader who does not read", async () => {
  const { stream, answer, send } = open();
  for (let sent = 0; sent < 10; sent++) await send(400_000);
  expect(stream.isPaused()).toBe(true);
  expect(stream.readableLength + stream.writableLength).toBeGreaterThan(2_000_000);
  for (let read = 0; read < 10; read++) expect((await answer.next()).value).toHaveLength(400_000);
  expect(stream.isPaused()).toBe(false);
});

it("gives what came before it tells of a failure", async () => {
  const { answer, send, end } = open();
  await send(5);
  end("14");
  await settle();
  expect((await answer.next()).value).toHaveLength(5);
  await expect(answer.next()).rejects.toThrow("[unavailable] m");
});

it.each([
  ["without a status", (stream: FakeStream) => stream.end(), "missing status"],
  ["inside of a message", (stream: FakeStream) => stream.end(Buffer.from([0, 0, 0, 0, 9, 1])), "incomplete message"],
  ["with a broken connection", (stream: FakeStream) => stream.destroy(new Error("reset")), "reset"],
  ["by the server's will", (stream: FakeStream) => stream.close(8), "closed with error code 8"],
])("fails where it ends %s", async (_, end, message) => {
  const { stream, answer } = open();
  const next = answer.next();
  end(stream);
  await expect(next).rejects.toThrow(message);
  await expect(answer.next()).rejects.toThrow(message);
});

it("says at its head that the server refuses", async () => {
  const stream = new FakeStream();
  const answer = new AnswerStream(stream as never, most, () => undefined);
  stream.emit("response", { ":status": 401 });
  await expect(answer.head).rejects.toThrow("HTTP 401");
  expect(stream.rstCode).toBe(8);
});

it("gives nothing more once it is cancelled, and tells the server once", async () => {
  const { stream, answer, send } = open();
  await send(5);
  answer.cancel();
  expect(stream.rstCode).toBe(8);
  await expect(answer.next()).rejects.toThrow("cancelled");
});

it("does not reset a stream that has ended", async () => {
  const { stream, answer, end } = open();
  end("0");
  expect(await answer.next()).toEqual({ done: true, value: undefined });
  answer.cancel();
  expect(stream.rstCode).toBe(0);
});
