import { type Batch, Column, Endianness, field, Table, Version } from "@uwdata/flechette";
import type { DataType } from "../../types/index.ts";
import type { RecordBatch, ResultStream } from "../record-batch.ts";
import { arrowBatch } from "./arrow-batch.ts";
import type { ArrowTable } from "./arrow-table.ts";
import { type ArrowType, arrowType } from "./arrow-type.ts";
import { sameArrowType } from "./same-arrow-type.ts";

/** All rows of a query as an Arrow table. Timestamps carry the session's time zone. */
export async function toArrowTable({ schema, batches }: ResultStream, timeZone: string): Promise<ArrowTable> {
  const types = schema.fields.map(({ dataType }) => arrowType(dataType, timeZone));
  const parts: Batch<unknown>[][] = schema.fields.map(() => []);
  for await (const batch of batches) {
    schema.fields.forEach(({ dataType }, at) => {
      parts[at]?.push(columnOf(batch, at, dataType, types[at] as ArrowType));
    });
  }
  const fields = schema.fields.map(({ name, nullable }, at) => field(name, types[at] as never, nullable));
  const columns = parts.map((data, at) => new Column(data as never, types[at] as never));
  const arrowSchema = { version: Version.V5, endianness: Endianness.Little, fields, metadata: null };
  return new Table(arrowSchema as never, columns as never) as unknown as ArrowTable;
}

/** What came as Arrow is taken as it is, unless it is not what the schema calls for. */
function columnOf(batch: RecordBatch, at: number, type: DataType, arrow: ArrowType): Batch<unknown> {
  const given = batch.arrow?.[at] as Batch<unknown> | undefined;
  if (given && sameArrowType(given.type, arrow)) return given;
  return arrowBatch(batch.columns[at]?.toArray() ?? [], type, arrow);
}
