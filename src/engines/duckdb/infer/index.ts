import { sparkError } from "../../../errors/index.ts";
import { FormatOptions } from "../../../sources/index.ts";
import {
  BinaryType,
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
  type StructDataType,
  StructField,
  structType,
  TimestampNTZType,
  TimestampType,
} from "../../../types/index.ts";
import type { Database } from "../driver/database.ts";
import { type QueryOptions, runQuery } from "../driver/query.ts";
import { stringSql } from "../literals.ts";
import { inferCsv } from "./csv/infer-csv.ts";
import { inferParquet } from "./parquet/infer-parquet.ts";

type Files = readonly { readonly path: string; readonly size: number; readonly modifiedMs?: number | undefined }[];
interface Context {
  readonly conf: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal | undefined;
}

const types: Readonly<Record<string, DataType>> = {
  BOOLEAN: BooleanType,
  TINYINT: ByteType,
  SMALLINT: ShortType,
  INTEGER: IntegerType,
  BIGINT: LongType,
  FLOAT: FloatType,
  DOUBLE: DoubleType,
  VARCHAR: StringType,
  BLOB: BinaryType,
  DATE: DateType,
  TIMESTAMP: TimestampNTZType,
  "TIMESTAMP WITH TIME ZONE": TimestampType,
};

/** The columns of files that the user gave no schema for. */
export async function inferSchema(
  database: Database,
  format: string,
  files: Files,
  options: Readonly<Record<string, string>>,
  { conf, signal }: Context,
): Promise<StructDataType> {
  const query: QueryOptions = { signal, sessionTimeZone: conf.get("spark.sql.session.timeZone") ?? "UTC" };
  if (format === "csv") return inferCsv(files, { database, options, query, conf });
  if (format === "parquet") return inferParquet(files, { database, options, query, conf });
  return oldInferSchema(database, format, files, options, { conf, signal });
}

async function oldInferSchema(
  database: Database,
  format: string,
  files: Files,
  options: Readonly<Record<string, string>>,
  context: Context,
): Promise<StructDataType> {
  if (files.length === 0) throw sparkError("UNABLE_TO_INFER_SCHEMA", { format: format.toUpperCase() });
  const given = new FormatOptions(options);
  const paths = `[${files.map(({ path }) => stringSql(path)).join(", ")}]`;
  const source = {
    csv: `read_csv(${paths}, header=${given.isOn("header", false)}, all_varchar=${!given.isOn("inferSchema", false)}, delim=${stringSql(given.text("sep") ?? given.text("delimiter") ?? ",")})`,
    json: `read_json(${paths}, format='newline_delimited')`,
    parquet: `read_parquet(${paths})`,
  }[format];
  const fields: StructField[] = [];
  for await (const chunk of runQuery(database, `DESCRIBE SELECT * FROM ${source}`, {
    sessionTimeZone: "UTC",
    signal: context.signal,
  })) {
    for (const [name, type] of chunk.getRows() as [string, string][]) {
      const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
      const narrow = format === "csv" && type === "BIGINT" ? "INTEGER" : type;
      fields.push(
        StructField(
          name,
          decimal ? DecimalType(Number(decimal[1]), Number(decimal[2])) : (types[narrow] ?? StringType),
        ),
      );
    }
  }
  return structType(fields);
}
