import { type DescMessage, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import { Code, ConnectError, type Interceptor, type StreamRequest } from "@connectrpc/connect";
import { binaryOptions } from "../../../protocol/index.ts";
import type { SpareMemory } from "../spare-memory.ts";
import { AnswerStream } from "./answer-stream.ts";
import type { Connections } from "./connections.ts";
import { framed } from "./message-splitter.ts";

/**
 * Reads streams of answers in place of the library, whose reader holds a message until it is whole and then copies it: results are
 * large, and what is kept outside of the heap wakes the garbage collector (docs/decisions/0021). All else stays the library's:
 * deadlines, cancellation, the other calls.
 */
export function readingAnswers(connections: Connections, mostBytes: number, memory: SpareMemory): Interceptor {
  return (next) => async (request) => {
    if (!request.stream || request.method.methodKind !== "server_streaming") return next(request);
    const answer = await ask(connections, request, mostBytes, memory);
    const header = await answer.head;
    const { service, method } = request;
    const message = messagesOf(answer, method.output);
    return { stream: true, service, method, header, trailer: answer.trailers, message } as const;
  };
}

async function ask(
  connections: Connections,
  request: StreamRequest,
  mostBytes: number,
  memory: SpareMemory,
): Promise<AnswerStream> {
  const { method, signal } = request;
  const body = framed(bytesOf(method.input, await only(request.message)), mostBytes);
  const path = `/${method.parent.typeName}/${method.name}`;
  const stream = await connections.request("POST", path, Object.fromEntries(request.header));
  const answer = new AnswerStream(stream, mostBytes, () => connections.notifyResponseByteRead(stream), memory);
  const cancel = () => answer.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  stream.once("close", () => signal.removeEventListener("abort", cancel));
  if (signal.aborted) cancel();
  else stream.end(body);
  return answer;
}

/** The one message of a request. */
async function only(messages: AsyncIterable<Message>): Promise<Message> {
  for await (const message of messages) return message;
  throw new ConnectError("a request without a message", Code.Internal);
}

function bytesOf(schema: DescMessage, message: Message): Uint8Array {
  try {
    return toBinary(schema, message);
  } catch (error) {
    throw new ConnectError(`serialize binary: ${reasonOf(error)}`, Code.Internal);
  }
}

/** Not an async generator, which would wait three times for each message. */
const messagesOf = (answer: AnswerStream, schema: DescMessage): AsyncIterable<Message> => ({
  [Symbol.asyncIterator]: () => ({
    next: () =>
      answer.next().then((next) => (next.done ? next : { done: false, value: messageOf(schema, next.value) })),
  }),
});

function messageOf(schema: DescMessage, bytes: Uint8Array): Message {
  try {
    return fromBinary(schema, bytes, binaryOptions);
  } catch (error) {
    throw new ConnectError(`parse binary: ${reasonOf(error)}`, Code.Internal);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
