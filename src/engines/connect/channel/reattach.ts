import { Code } from "@connectrpc/connect";
import { sparkError } from "../../../errors/index.ts";
import { AgainAtOnce, type Retrying, retrying } from "./retry.ts";
import { rpcFailureOf } from "./rpc-failure.ts";

/** What following an operation needs to know of an answer. */
export interface Answer {
  readonly responseId: string;
  readonly isLast: boolean;
}

/** The calls that an operation is followed with. A stream of answers ends when the server cuts it, not when the operation ends. */
export interface OperationCalls<Response> {
  execute(): AsyncIterable<Response>;
  reattach(lastResponseId: string | undefined): AsyncIterable<Response>;
  read(response: Response): Answer;
  /** Closes whatever stream is open. */
  abandon(): void;
}

const forgotten = ["INVALID_HANDLE.OPERATION_NOT_FOUND", "INVALID_HANDLE.SESSION_NOT_FOUND"];

/** Between streams that end at once, which a confused proxy may go on making. */
const pauseMs = 50;
const longestPauseMs = 5_000;

/**
 * The answers of one operation, each once and in order, over as many streams as it takes. A stream that ends without the last
 * answer was cut: the next one continues after the last answer that came.
 */
export async function* followOperation<Response>(
  calls: OperationCalls<Response>,
  options: Retrying,
): AsyncGenerator<Response, void, undefined> {
  let lastResponseId: string | undefined;
  let isStarted = false;
  let stream: AsyncIterator<Response> | undefined;

  const open = (): AsyncIterator<Response> => {
    const answers = isStarted ? calls.reattach(lastResponseId) : calls.execute();
    isStarted = true;
    return answers[Symbol.asyncIterator]();
  };

  /** Undefined from a server that cannot attach clients: the end of its stream is the end of the operation. */
  const nextResponse = async (): Promise<Response | undefined> => {
    for (let emptyStreams = 0; ; emptyStreams++) {
      if (emptyStreams > 1) await options.clock.sleep(Math.min(pauseMs * emptyStreams, longestPauseMs), options.signal);
      stream ??= open();
      try {
        const next = await stream.next();
        if (!next.done) return next.value;
        stream = undefined;
      } catch (error) {
        stream = undefined;
        if (emptyStreams > 0 && isWithoutReattach(error)) return undefined;
        throw afterFailure(error);
      }
    }
  };

  const afterFailure = (error: unknown): unknown => {
    const failure = rpcFailureOf(error);
    const lost = forgotten.find((condition) => failure?.message.includes(condition));
    if (lost !== undefined) {
      if (lastResponseId !== undefined) {
        return sparkError("RESPONSE_ALREADY_RECEIVED", { error_type: lost }, undefined, { cause: error });
      }
      // The request never arrived.
      isStarted = false;
      return new AgainAtOnce(error);
    }
    return failure?.code === Code.DeadlineExceeded ? new AgainAtOnce(error) : error;
  };

  try {
    for (;;) {
      const response = await retrying(nextResponse, options);
      if (response === undefined) return;
      const { responseId, isLast } = calls.read(response);
      lastResponseId = responseId;
      if (isLast) {
        // The rest of the stream is its status, read so that the stream need not be cancelled.
        stream?.next().catch(() => undefined);
        stream = undefined;
      }
      yield response;
      if (isLast) return;
    }
  } finally {
    if (stream !== undefined) {
      calls.abandon();
      // Only a stream that is read notices, and gives up its timer.
      stream.next().catch(() => undefined);
    }
  }
}

/** A proxy that says so (as HTTP 404) is not believed: rows would be lost without a word. */
function isWithoutReattach(error: unknown): boolean {
  const failure = rpcFailureOf(error);
  return failure?.code === Code.Unimplemented && failure.fromServer;
}

/** The answers of an operation that no client can attach to again: only its start may fail and be repeated. */
export async function* followOnce<Response>(
  execute: () => AsyncIterable<Response>,
  options: Retrying,
): AsyncGenerator<Response, void, undefined> {
  const { stream, first } = await retrying(async () => {
    const stream = execute()[Symbol.asyncIterator]();
    return { stream, first: await stream.next() };
  }, options);
  for (let next = first; !next.done; next = await stream.next()) yield next.value;
}
