import type { AnyDataFrame } from "../pair.ts";
import { type Encoded, encodeRow } from "./encode.ts";
import type { StructJson } from "./schema.ts";

export interface Frame {
  readonly schema: StructJson;
  readonly rows: readonly (readonly Encoded[])[];
}

/** Schema and canonical rows of a data frame. Columns are renamed by position first, so that equal names do not hide any. */
export const readFrame = async (df: AnyDataFrame): Promise<Frame> => {
  const schema = JSON.parse((await df.schema()).json()) as StructJson;
  const fields = schema.fields.map((field, at) => ({ ...field, name: `c${at}` }));
  const rows: readonly unknown[] = await df.toDF(...fields.map(({ name }) => name)).collect();
  return {
    schema,
    rows: rows.map((row) => encodeRow({ type: "struct", fields }, row as Readonly<Record<string, unknown>>)),
  };
};
