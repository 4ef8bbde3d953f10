import type { Relation } from "../../plan/index.ts";
import { type ExecutePlanResponse, literalOf, relationOf } from "../../protocol/index.ts";
import type { StructDataType } from "../../types/index.ts";
import type { ObservedMetrics, RemoteOptions } from "../engine.ts";
import { localDataCodec } from "./arrow/index.ts";
import { sparkErrorOf } from "./channel/index.ts";
import { structOf } from "./struct-of.ts";
import { userValue } from "./user-value.ts";

type ArrowBatchMessage = Extract<ExecutePlanResponse["responseType"], { case: "arrowBatch" }>["value"];

/** What a server says while it runs one operation: rows, and on the side how far it is and what it observed. */
export class Answers {
  readonly #responses: AsyncIterator<ExecutePlanResponse, void, undefined>;
  readonly #options: RemoteOptions;
  /** A batch that came while something else was waited for. */
  #held: ArrowBatchMessage | undefined;
  #schema: StructDataType | undefined;
  #relation: Relation | undefined;

  constructor(responses: AsyncIterable<ExecutePlanResponse>, options: RemoteOptions) {
    this.#responses = responses[Symbol.asyncIterator]() as AsyncIterator<ExecutePlanResponse, void, undefined>;
    this.#options = options;
  }

  /** The columns of the rows, which are said before the first of them; undefined where there are no rows. */
  async schema(): Promise<StructDataType | undefined> {
    while (!this.#schema && !this.#held) {
      const next = await this.#next();
      if (!next) break;
      this.#held = next.batch;
    }
    return this.#schema;
  }

  /** What stands for the rows of a command, once it is done. */
  async relation(): Promise<Relation | undefined> {
    while (await this.#next());
    return this.#relation;
  }

  /** The batches still to come. Leaving the iteration ends the operation. */
  async *batches(): AsyncGenerator<ArrowBatchMessage, void, undefined> {
    try {
      for (;;) {
        const batch = this.#held;
        this.#held = undefined;
        if (batch) yield batch;
        const next = await this.#next();
        if (!next) return;
        this.#held = next.batch;
      }
    } finally {
      await this.leave();
    }
  }

  async leave(): Promise<void> {
    await this.#responses.return?.();
  }

  async #next(): Promise<{ readonly batch: ArrowBatchMessage | undefined } | undefined> {
    const next = await this.#responses.next();
    if (next.done) return undefined;
    const { responseType, schema, observedMetrics } = next.value;
    if (schema) this.#schema ??= structOf(schema);
    for (const metrics of observedMetrics) this.#options.onObserved?.(observedOf(metrics));
    switch (responseType.case) {
      case "arrowBatch":
        return { batch: responseType.value };
      case "sqlCommandResult":
      case "checkpointCommandResult":
        this.#relation = relationIn(responseType);
        break;
      case "executionProgress":
        this.#options.onProgress?.(progressOf(responseType.value));
        break;
    }
    return { batch: undefined };
  }
}

type ResponseOf<C extends string> = Extract<ExecutePlanResponse["responseType"], { case: C }>;

function relationIn(response: ResponseOf<"sqlCommandResult"> | ResponseOf<"checkpointCommandResult">) {
  if (response.case === "sqlCommandResult") {
    return response.value.relation && relationOf(response.value.relation, localDataCodec);
  }
  const { relation } = response.value;
  return relation && relationOf(cachedRemote(relation), localDataCodec);
}

const cachedRemote = (value: NonNullable<ResponseOf<"checkpointCommandResult">["value"]["relation"]>) => ({
  $typeName: "spark.connect.Relation" as const,
  relType: { case: "cachedRemoteRelation" as const, value },
});

function progressOf({ stages }: ResponseOf<"executionProgress">["value"]) {
  const tasks = stages.reduce((sum, { numTasks }) => sum + Number(numTasks), 0);
  const done = stages.reduce((sum, { numCompletedTasks }) => sum + Number(numCompletedTasks), 0);
  const bytesRead = stages.reduce((sum, { inputBytesRead }) => sum + Number(inputBytesRead), 0);
  return { fraction: tasks === 0 ? undefined : done / tasks, bytesRead };
}

/** Where the values were asked for is known to whoever awaits them. */
const tellingOfMetrics = { fallbackOrigin: undefined, showsServerStackTrace: false };

function observedOf(metrics: ExecutePlanResponse["observedMetrics"][number]): ObservedMetrics {
  const { name, keys, values, errors, rootErrorIdx } = metrics;
  const error = rootErrorIdx === undefined ? undefined : sparkErrorOf(errors, rootErrorIdx, tellingOfMetrics);
  if (error) return { name, error };
  const entries = values.map((message, at): [string, unknown] => {
    const { value, dataType } = literalOf(message);
    return [keys[at] ?? `${at}`, userValue(value, dataType)];
  });
  return { name, values: Object.fromEntries(entries) };
}
