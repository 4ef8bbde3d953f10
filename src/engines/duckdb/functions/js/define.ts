import type { DuckDBScalarFunction, DuckDBType } from "@duckdb/node-api";

type Api = typeof import("@duckdb/node-api");

/** DuckDB types by the names that definitions use; values are what the DuckDB client reads and writes for them. */
export type JsType = "BOOLEAN" | "INTEGER" | "BIGINT" | "HUGEINT" | "FLOAT" | "DOUBLE" | "VARCHAR" | "BLOB";

interface ValueOf {
  BOOLEAN: boolean;
  INTEGER: number;
  BIGINT: bigint;
  HUGEINT: bigint;
  FLOAT: number;
  DOUBLE: number;
  VARCHAR: string;
  BLOB: Uint8Array;
}

/** A function that DuckDB lacks, as JavaScript over the values of one row. */
export interface JsFunction {
  readonly name: string;
  readonly parameters: readonly JsType[];
  readonly result: JsType;
  /** Not called when an argument is NULL: then the answer is NULL. */
  readonly call: (...args: never[]) => unknown;
}

type Arguments<P extends readonly JsType[]> = { [I in keyof P]: ValueOf[P[I]] };

export const jsFunction = <const P extends readonly JsType[], R extends JsType>(
  name: string,
  parameters: P,
  result: R,
  call: (...args: Arguments<P>) => ValueOf[R] | null | undefined,
): JsFunction => ({ name, parameters, result, call: call as JsFunction["call"] });

export function toScalarFunction(api: Api, definition: JsFunction): DuckDBScalarFunction {
  const { name, parameters, result } = definition;
  const call = definition.call as (...args: unknown[]) => unknown;
  const read = (type: JsType, value: unknown): unknown =>
    type === "BLOB" && value !== null ? (value as { bytes: Uint8Array }).bytes : value;
  const written = (value: unknown): unknown =>
    result === "BLOB" && value instanceof Uint8Array ? api.blobValue(value) : value;
  return api.DuckDBScalarFunction.create({
    name,
    returnType: typeOf(api, result),
    parameterTypes: parameters.map((type) => typeOf(api, type)),
    specialHandling: true,
    mainFunction: (_info, input, output) => {
      const columns = parameters.map((_, i) => input.getColumnVector(i));
      for (let row = 0; row < input.rowCount; row++) {
        const args = columns.map((column, i) => read(parameters[i] as JsType, column.getItem(row)));
        const answer = args.includes(null) ? null : (call(...args) ?? null);
        output.setItem(row, written(answer) as never);
      }
      output.flush();
    },
  });
}

const typeOf = (api: Api, type: JsType): DuckDBType => api[type];
