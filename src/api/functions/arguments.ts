import { sparkError } from "../../errors/index.ts";
import type { Column } from "../column.ts";
import { type ColumnOrName, callFunction, literal } from "../expression-builder.ts";
import type { LiteralInput } from "../literals.ts";

/** Where PySpark takes a number for a value and text for a name. */
export const numberOrColumn = (value: ColumnOrName | number | bigint): ColumnOrName =>
  typeof value === "number" || typeof value === "bigint" ? literal(value) : value;

/** An argument that may be left out; what is not a column is a value. */
export const optionalLiteral = (value: Column | LiteralInput | undefined): readonly Column[] =>
  value === undefined ? [] : [literal(value)];

/** A column that may be left out. */
export const optionalColumn = (value: ColumnOrName | undefined): readonly ColumnOrName[] =>
  value === undefined ? [] : [value];

/** Options of Spark's reader or writer of a text format. */
export type TextOptions = Readonly<Record<string, string>>;

/** Options as Spark takes them in a call: a map. */
export const optionsColumn = (options: TextOptions | undefined): readonly Column[] =>
  options === undefined
    ? []
    : [
        callFunction(
          "map",
          ...Object.entries(options)
            .flat()
            .map((text) => literal(text)),
        ),
      ];

/** A seed for a call that gives none, so that one column keeps its numbers however often its plan runs. */
export const randomSeed = (): bigint => crypto.getRandomValues(new BigInt64Array(1))[0] ?? 0n;

export function atLeastTwo(functionName: string, columns: readonly ColumnOrName[]): readonly ColumnOrName[] {
  if (columns.length < 2) throw sparkError("WRONG_NUM_COLUMNS", { func_name: functionName, num_cols: "2" });
  return columns;
}
