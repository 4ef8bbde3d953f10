import { node, type Relation, type ShowString } from "../plan/index.ts";
import { collectRows, type RecordBatch, type ResultStream, showString } from "../results/index.ts";
import { IntegerType, StringType, StructField, structType } from "../types/index.ts";

const schema = structType([StructField("show_string", StringType, false)]);

// Spark's limit: one row more is asked for.
const mostRows = 2_147_483_630;

/** The rows that `show` prints, and one more if there is one. */
export function shownRows({ input, numRows, origin }: ShowString): Relation {
  const limit = node("literal", { value: rowsOf(numRows) + 1, dataType: IntegerType });
  return node("limit", { input, limit, origin });
}

/** The table that `show` prints, as the one value of one row. */
export async function shownTable(
  { numRows, truncate, vertical }: ShowString,
  rows: ResultStream,
  timeZone: string,
): Promise<ResultStream> {
  const options = { numRows: rowsOf(numRows), truncate, vertical, timeZone };
  const text = showString(rows.schema, await collectRows(rows), options);
  return { schema, batches: oneBatch(text) };
}

const rowsOf = (numRows: number): number => Math.min(Math.max(numRows, 0), mostRows);

async function* oneBatch(text: string): AsyncGenerator<RecordBatch> {
  yield { schema, numRows: 1, columns: [{ get: () => text, toArray: () => [text] }] };
}
