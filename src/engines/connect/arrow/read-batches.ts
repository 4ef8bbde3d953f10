import { type Batch, type Table, tableFromIPC } from "@uwdata/flechette";
import { extraction } from "../../../results/arrow/index.ts";
import type { RecordBatch } from "../../../results/index.ts";
import type { StructDataType } from "../../../types/index.ts";
import { SpareMemory } from "../spare-memory.ts";
import { type ArrowBatchMessage, BatchAssembler, broken } from "./assemble.ts";
import { installCodecs } from "./codecs.ts";
import { vectorOf } from "./vector-of.ts";

/**
 * The rows of a result, as its messages come. The memory of a batch that is released goes to the next messages. One batch is
 * held at a time: whoever reads slowly slows the messages down.
 */
export async function* batchesOf(
  messages: AsyncIterable<ArrowBatchMessage>,
  schema: StructDataType,
  memory = new SpareMemory(),
): AsyncGenerator<RecordBatch, void, undefined> {
  const assembler = new BatchAssembler(memory);
  for await (const message of messages) {
    const whole = assembler.add(message);
    if (!whole) continue;
    const release = once(() => memory.give(whole.room));
    yield* recordBatches(await readTable(whole.bytes), whole.numRows, schema, {
      byteLength: whole.bytes.length,
      release,
    });
  }
  assembler.end();
}

function once(call: () => void): () => void {
  let isCalled = false;
  return () => {
    if (!isCalled) call();
    isCalled = true;
  };
}

/** Reads an Arrow IPC stream, compressed or not. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  try {
    return tableFromIPC(bytes, extraction);
  } catch (error) {
    if (!/compression codec/.test(String(error))) throw error;
    await installCodecs();
    return tableFromIPC(bytes, extraction);
  }
}

function* recordBatches(
  table: Table,
  numRows: number,
  schema: StructDataType,
  memory: Required<Pick<RecordBatch, "byteLength" | "release">>,
): Generator<RecordBatch> {
  const columns = table.children;
  if (columns.length !== schema.fields.length) {
    throw broken(`${schema.fields.length} columns`, `${columns.length} columns`);
  }
  // Without columns, nothing in the table tells the number of its rows.
  if (columns.length === 0) {
    if (numRows > 0) yield { schema, numRows, columns: [] };
    return;
  }
  if (table.numRows !== numRows) throw broken(`${numRows} rows`, `${table.numRows} rows`);
  const parts = columns[0]?.data.length ?? 0;
  for (let part = 0; part < parts; part++) {
    const arrow = columns.map(({ data }) => data[part] as Batch<unknown>);
    const rows = arrow[0]?.length ?? 0;
    if (rows === 0) continue;
    const vectors = arrow.map((batch, at) =>
      vectorOf((schema.fields[at] as (typeof schema.fields)[0]).dataType, batch),
    );
    yield { schema, numRows: rows, columns: vectors, arrow, ...(parts === 1 && memory) };
  }
}
