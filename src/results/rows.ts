import { longAsNumber } from "./long-as-number.ts";
import type { RecordBatch, ResultStream } from "./record-batch.ts";
import { rowFactory } from "./row.ts";

export interface RowOptions {
  /** LONG as number instead of bigint. */
  readonly longAsNumber?: boolean | undefined;
}

/** Batches to rows, for one schema. */
function batchReader({ schema }: ResultStream, options: RowOptions): (batch: RecordBatch) => object[] {
  const factory = rowFactory(schema.fields.map(({ name }) => name));
  const converters = schema.fields.map(({ dataType, name }) =>
    options.longAsNumber ? longAsNumber(dataType, name) : undefined,
  );
  return (batch) => {
    const columns = batch.columns.map((column, at) => {
      const convert = converters[at];
      return convert ? Array.from(column.toArray(), convert) : column.toArray();
    });
    const rows = factory.rows(columns, batch.numRows);
    batch.release?.();
    return rows;
  };
}

/** All rows of a query. */
export async function collectRows(stream: ResultStream, options: RowOptions = {}): Promise<object[]> {
  const read = batchReader(stream, options);
  const rows: object[] = [];
  for await (const batch of stream.batches) for (const row of read(batch)) rows.push(row);
  return rows;
}

/** The rows of a query a batch at a time. Leaving the iteration stops the query. */
export async function* rowBatches(
  stream: ResultStream,
  options: RowOptions = {},
): AsyncGenerator<object[], void, undefined> {
  const read = batchReader(stream, options);
  for await (const batch of stream.batches) yield read(batch);
}
