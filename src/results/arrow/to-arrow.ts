import { type Batch, Column, Endianness, field, Table, Version } from "@uwdata/flechette";
import type { ResultStream } from "../record-batch.ts";
import { arrowBatch } from "./arrow-batch.ts";
import type { ArrowTable } from "./arrow-table.ts";
import { arrowType } from "./arrow-type.ts";

/** All rows of a query as an Arrow table. Timestamps carry the session's time zone. */
export async function toArrowTable({ schema, batches }: ResultStream, timeZone: string): Promise<ArrowTable> {
  const types = schema.fields.map(({ dataType }) => arrowType(dataType, timeZone));
  const parts: Batch<unknown>[][] = schema.fields.map(() => []);
  for await (const batch of batches) {
    schema.fields.forEach(({ dataType }, at) => {
      const values = batch.columns[at]?.toArray() ?? [];
      parts[at]?.push(arrowBatch(values, dataType, types[at] as never));
    });
  }
  const fields = schema.fields.map(({ name, nullable }, at) => field(name, types[at] as never, nullable));
  const columns = parts.map((data, at) => new Column(data as never, types[at] as never));
  const arrowSchema = { version: Version.V5, endianness: Endianness.Little, fields, metadata: null };
  return new Table(arrowSchema as never, columns as never) as unknown as ArrowTable;
}
