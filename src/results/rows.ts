import { longAsNumber } from "./long-as-number.ts";
import type { RecordBatch, ResultStream } from "./record-batch.ts";
import { rowFactory } from "./row.ts";

export interface RowOptions {
  /** LONG as number instead of bigint. */
  readonly longAsNumber?: boolean | undefined;
}

interface BatchReader {
  /** All rows of a batch. */
  all(batch: RecordBatch): object[];
  /** The rows of a large batch a part at a time, so that those that were read are gone before the next are made. */
  parts(batch: RecordBatch): Generator<object[]>;
}

const partBytes = 2 ** 20;

/** Batches to rows, for one schema. */
function batchReader({ schema }: ResultStream, options: RowOptions): BatchReader {
  const factory = rowFactory(schema.fields.map(({ name }) => name));
  const converters = schema.fields.map(({ dataType, name }) =>
    options.longAsNumber ? longAsNumber(dataType, name) : undefined,
  );
  const converted = (values: ArrayLike<unknown>, at: number): ArrayLike<unknown> => {
    const convert = converters[at];
    return convert ? Array.from(values, convert) : values;
  };
  const all = (batch: RecordBatch): object[] => {
    const rows = factory.rows(
      batch.columns.map((column, at) => converted(column.toArray(), at)),
      batch.numRows,
    );
    batch.release?.();
    return rows;
  };
  return {
    all,
    *parts(batch) {
      const count = Math.ceil((batch.byteLength ?? 0) / partBytes);
      if (count <= 2) {
        yield all(batch);
        return;
      }
      const length = Math.ceil(batch.numRows / count);
      for (let start = 0; start < batch.numRows; start += length) {
        const size = Math.min(length, batch.numRows - start);
        const columns = batch.columns.map((column, at) =>
          converted(
            Array.from({ length: size }, (_, row) => column.get(start + row)),
            at,
          ),
        );
        yield factory.rows(columns, size);
      }
      batch.release?.();
    },
  };
}

/** All rows of a query. */
export async function collectRows(stream: ResultStream, options: RowOptions = {}): Promise<object[]> {
  const read = batchReader(stream, options);
  const parts: object[][] = [];
  for await (const batch of stream.batches) parts.push(read.all(batch));
  return joined(parts);
}

/** How many arrays one call takes as its arguments. */
const mostAtOnce = 10_000;

/** An array that grows row by row is copied, and watched by the garbage collector, many times over. */
function joined(parts: object[][]): object[] {
  if (parts.length <= 1) return parts[0] ?? [];
  if (parts.length <= mostAtOnce) return ([] as object[]).concat(...parts);
  const groups = Array.from({ length: Math.ceil(parts.length / mostAtOnce) }, (_, group) =>
    joined(parts.slice(group * mostAtOnce, (group + 1) * mostAtOnce)),
  );
  return joined(groups);
}

/** The rows of a query a batch at a time. Leaving the iteration stops the query. */
export async function* rowBatches(
  stream: ResultStream,
  options: RowOptions = {},
): AsyncGenerator<object[], void, undefined> {
  const read = batchReader(stream, options);
  for await (const batch of stream.batches) yield* read.parts(batch);
}
