import { type Batch, Column, Endianness, field, Table, tableFromIPC, tableToIPC, Version } from "@uwdata/flechette";
import type { LiteralValue, LocalColumn, LocalData } from "../../../plan/index.ts";
import type { LocalDataCodec } from "../../../protocol/index.ts";
import { type ArrowType, arrowBatch, arrowType, extraction } from "../../../results/arrow/index.ts";
import { physicalForm } from "../../../results/index.ts";
import type { DataType, StructDataType } from "../../../types/index.ts";
import { physicalValues } from "./read-form.ts";
import { rowsTold, withRows } from "./rows-without-columns.ts";
import { sparkSchema } from "./spark-type.ts";
import { vectorOf } from "./vector-of.ts";
import { nullTest } from "./vectors.ts";

/** Rows `start` to `end` as an Arrow IPC stream. */
export function writeRows(data: LocalData, schema: StructDataType, start: number, end: number): Uint8Array {
  const types = schema.fields.map(({ dataType }) => arrowType(dataType, "UTC"));
  const columns = data.columns.map((column, at) => {
    const type = types[at] as ArrowType;
    const { values, nulls } = part(column, start, end);
    const batch = arrowBatch(values, schema.fields[at]?.dataType as DataType, type, physicalForm, nulls);
    return new Column([batch], type as never);
  });
  const fields = schema.fields.map(({ name, nullable }, at) => field(name, types[at] as never, nullable));
  const arrowSchema = { version: Version.V5, endianness: Endianness.Little, fields, metadata: null };
  const bytes = tableToIPC(new Table(arrowSchema as never, columns as never), { format: "stream" }) as Uint8Array;
  return columns.length === 0 ? withRows(bytes, end - start) : bytes;
}

function part({ values, nulls }: LocalColumn, start: number, end: number) {
  const isAll = start === 0 && end === values.length;
  return {
    values: isAll ? values : ArrayBuffer.isView(values) ? values.subarray(start, end) : values.slice(start, end),
    ...(nulls ? { nulls: nulls.subarray(start, end) } : {}),
  };
}

/** Local rows as the wire has them. */
export const localDataCodec: LocalDataCodec = {
  write: (data, schema) => writeRows(data, schema, 0, data.numRows),
  read(bytes, given) {
    // A copy, for numbers must be aligned.
    const table = tableFromIPC(new Uint8Array(bytes), extraction);
    const schema = given ?? sparkSchema(table.schema.fields);
    const columns = table.children.map(({ data }, at) =>
      localColumn(data as readonly Batch<unknown>[], schema.fields[at]?.dataType as DataType),
    );
    const numRows = columns.length === 0 ? rowsTold(bytes) : table.numRows;
    return { schema, data: Object.freeze({ numRows, columns }) };
  },
};

function localColumn(batches: readonly Batch<unknown>[], type: DataType): LocalColumn {
  const parts = batches.map((batch) => ({ batch, values: vectorOf(type, batch, physicalValues).toArray() }));
  const [only] = parts;
  if (parts.length === 1 && only && ArrayBuffer.isView(only.values)) {
    return { values: only.values as unknown as BigInt64Array };
  }
  const values = parts.flatMap((each) => Array.from(each.values)) as LiteralValue[];
  if (parts.every(({ batch }) => nullTest(batch) === undefined)) return { values };
  return { values, nulls: Uint8Array.from(values, (value) => Number(value === null)) };
}
