import { DuckDBInstance } from "@duckdb/node-api";
import { type CallClauses, type Lowering, lowerings } from "../../../../src/engines/duckdb/functions/index.ts";
import { duckdbType } from "../../../../src/engines/duckdb/types.ts";
import { type FunctionName, lookupFunction } from "../../../../src/functions/index.ts";
import { type AggregateCall, type FunctionCall, node, type ResolvedExpression } from "../../../../src/plan/index.ts";
import { type DataType, parseDataType } from "../../../../src/types/index.ts";

/** An argument: DuckDB SQL and the Spark type, in DDL, that it has. A string alone is a constant argument of type STRING. */
export type Given = readonly [sql: string, type: string];

export interface Around {
  /** What follows FROM; one row without columns by default. */
  readonly from?: string;
  readonly clauses?: CallClauses;
  readonly isDistinct?: boolean;
  readonly evalMode?: "ansi" | "try" | "legacy";
  /** Constants as the type rules see them, by position. */
  readonly constants?: Readonly<Record<number, unknown>>;
}

const connection = DuckDBInstance.create(":memory:", { threads: "1" }).then(async (instance) => {
  const made = await instance.connect();
  await made.run("SET TimeZone = 'UTC'");
  return made;
});

/** Binds a call through the registry, lowers it, and runs it on DuckDB: the text of each row's value. */
export async function evaluate(name: string, args: readonly Given[], around: Around = {}): Promise<string[]> {
  const info = lookupFunction(name);
  if (!info) throw new Error(`no function ${name}`);
  const conf = { ansiEnabled: true, caseSensitive: false, sessionTimeZone: "UTC" };
  const evalMode = around.evalMode ?? (name.startsWith("try_") ? "try" : "ansi");
  const call = { functionName: name, evalMode, isDistinct: around.isDistinct ?? false, conf };
  const given = args.map(([, ddl], i) => argument(parseDataType(ddl), around.constants?.[i]));
  const types = info.coerce(given, call);
  const cast = given.map((arg, i) => {
    const dataType = types[i] ?? arg.dataType;
    return duckdbType(dataType) === duckdbType(arg.dataType)
      ? arg
      : node("resolvedCast", { child: arg, dataType, nullable: true, evalMode: "ansi", userSpecified: false });
  });
  const sql = args.map(([text], i) => {
    const to = cast[i]?.dataType as DataType;
    return cast[i] === given[i] ? text : `CAST(${text} AS ${duckdbType(to)})`;
  });
  const dataType = info.dataType(cast, call);
  const common = { name, arguments: cast, dataType, nullable: true, evalMode };
  const made: FunctionCall | AggregateCall =
    info.kind === "aggregate"
      ? node("aggregateCall", { ...common, isDistinct: call.isDistinct })
      : node("functionCall", common);
  const text = (lowerings[name as FunctionName] as Lowering)(sql, made, {
    sessionTimeZone: "UTC",
    cast: (from, _, to) => `CAST(${from} AS ${duckdbType(to)})`,
    raise: (condition) => `error('${condition}')`,
    clauses: around.clauses,
  });
  const result = await (await connection).runAndReadAll(
    `SELECT typeof(v), CAST(v AS VARCHAR) FROM (SELECT ${text} AS v ${around.from ? `FROM ${around.from}` : ""})`,
  );
  return result.getRows().map(([type, value]) => {
    if (String(type).replaceAll('"', "") !== duckdbType(dataType)) {
      throw new Error(`${name} gave ${type}, not ${duckdbType(dataType)}: ${text}`);
    }
    return value === null ? "NULL" : String(value);
  });
}

const argument = (dataType: DataType, constant: unknown): ResolvedExpression =>
  constant === undefined
    ? node("attribute", { exprId: 1, name: "x", dataType, nullable: true, qualifier: [] })
    : node("literal", { value: constant as never, dataType });
