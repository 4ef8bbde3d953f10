import type { DuckDBScalarFunction, DuckDBType } from "@duckdb/node-api";

type Api = typeof import("@duckdb/node-api");

/** DuckDB types by the names that definitions use; values are what the DuckDB client reads and writes for them. */
export type JsType = keyof ValueOf;

interface ValueOf {
  BOOLEAN: boolean;
  INTEGER: number;
  BIGINT: bigint;
  HUGEINT: bigint;
  FLOAT: number;
  DOUBLE: number;
  VARCHAR: string;
  BLOB: Uint8Array;
  "VARCHAR[]": readonly (string | null)[];
  "VARCHAR[][]": readonly (readonly string[])[];
  /** Any value, as the DuckDB client reads it; only for parameters. */
  ANY: unknown;
}

/** A function that DuckDB lacks, as JavaScript over the values of one row. */
export interface JsFunction {
  readonly name: string;
  readonly parameters: readonly JsType[];
  readonly result: JsType;
  /** Not called when an argument is NULL: then the answer is NULL. */
  readonly call: (...args: never[]) => unknown;
  /** Called when an argument is NULL too. */
  readonly takesNulls?: boolean;
  /** The answer changes from call to call. */
  readonly isVolatile?: boolean;
  /** Makes the function anew for each thread of each query (counted from 0), for what remembers something between rows. */
  readonly perThread?: (thread: number) => JsFunction["call"];
}

type Arguments<P extends readonly JsType[]> = { [I in keyof P]: ValueOf[P[I]] };

export const jsFunction = <const P extends readonly JsType[], R extends JsType>(
  name: string,
  parameters: P,
  result: R,
  call: (...args: Arguments<P>) => ValueOf[R] | null | undefined,
): JsFunction => ({ name, parameters, result, call: call as JsFunction["call"] });

type NullableArguments<P extends readonly JsType[]> = { [I in keyof P]: ValueOf[P[I]] | null };

/** As `jsFunction`, called for NULLs too. */
export const jsFunctionOfNulls = <const P extends readonly JsType[], R extends JsType>(
  name: string,
  parameters: P,
  result: R,
  call: (...args: NullableArguments<P>) => ValueOf[R] | null | undefined,
): JsFunction => ({ name, parameters, result, call: call as JsFunction["call"], takesNulls: true });

/** Raises a Spark error from inside a function; the driver turns its text back into the error. */
export const raised = (condition: string, params: Readonly<Record<string, string>>): Error =>
  new Error(JSON.stringify({ condition, params }));

type Convert = (value: unknown) => unknown;

export function toScalarFunction(api: Api, definition: JsFunction): DuckDBScalarFunction {
  const { name, parameters, result, takesNulls = false, isVolatile = false } = definition;
  type Call = (...args: unknown[]) => unknown;
  const { perThread } = definition;
  const reads = parameters.map(reader);
  const write = writer(api, result);
  return api.DuckDBScalarFunction.create({
    name,
    returnType: typeOf(api, result),
    parameterTypes: parameters.map((type) => typeOf(api, type)),
    specialHandling: true,
    volatile: isVolatile,
    ...(perThread && {
      bindFunction: (info) => info.setBindData({ threads: 0 }),
      initFunction: (info) => info.setState({ call: perThread((info.bindData as { threads: number }).threads++) }),
    }),
    mainFunction: (info, input, output) => {
      const call = (perThread ? (info.state as { call: unknown }).call : definition.call) as Call;
      const columns = parameters.map((_, i) => input.getColumnVector(i));
      const args = new Array<unknown>(columns.length);
      for (let row = 0; row < input.rowCount; row++) {
        let hasNull = false;
        for (let i = 0; i < columns.length; i++) {
          const value = columns[i]?.getItem(row) ?? null;
          if (value === null) hasNull = true;
          args[i] = value === null ? null : (reads[i] as Convert)(value);
        }
        const answer = hasNull && !takesNulls ? null : (call(...args) ?? null);
        output.setItem(row, (answer === null ? null : write(answer)) as never);
      }
      output.flush();
    },
  });
}

const same: Convert = (value) => value;

const reader = (type: JsType): Convert =>
  type === "BLOB"
    ? (value) => (value as { bytes: Uint8Array }).bytes
    : type.endsWith("[]")
      ? (value) => (value as { items: readonly unknown[] }).items
      : same;

function writer(api: Api, type: JsType): Convert {
  if (type === "BLOB") return (value) => api.blobValue(value as Uint8Array);
  if (!type.endsWith("[]")) return same;
  const write = writer(api, type.slice(0, -2) as JsType);
  return (value) => api.listValue((value as readonly unknown[]).map(write) as never);
}

function typeOf(api: Api, type: JsType): DuckDBType {
  if (type.endsWith("[]")) return api.LIST(typeOf(api, type.slice(0, -2) as JsType));
  return api[type as keyof Api] as unknown as DuckDBType;
}
