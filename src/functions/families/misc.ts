import { sparkError } from "../../errors/index.ts";
import { type DataType, IntegerType, LongType, StringType } from "../../types/index.ts";
import { type ArgumentCheck, checked } from "../argument-checks.ts";
import { displayName } from "../display-name.ts";
import type { FunctionInfo } from "../function-info.ts";
import { long, optional, type Param } from "../params.ts";
import { scalar } from "../signature.ts";

interface Options {
  readonly deterministic?: boolean;
  readonly columnName?: string;
}

const about = (
  since: string,
  type: DataType,
  doc: string,
  sql: string,
  answer: string,
  options: Options = {},
): FunctionInfo =>
  scalar({
    since,
    args: [] as readonly Param[],
    result: type,
    nullable: false,
    deterministic: options.deterministic ?? true,
    ...(options.columnName === undefined ? {} : { columnName: () => options.columnName as string }),
    doc,
    example: { sql, answer },
  });

const user = (since: string, name: string): FunctionInfo =>
  about(since, StringType, "The user who runs the query.", `${name}() = current_user()`, "true");

const schemaName = { columnName: "current_schema()" };
const volatile = { deterministic: false };

const seeds = ["byte", "short", "integer", "long", "null"];

const seedIsConstant: ArgumentCheck = ([seed]) => {
  if (seed === undefined || (seed.kind === "literal" && seeds.includes(seed.dataType.kind))) return;
  throw sparkError("INVALID_PARAMETER_VALUE.LONG", {
    functionName: "`UUID`",
    parameter: "`seed`",
    invalidValue: `"${displayName(seed)}"`,
  });
};

export const miscFunctions = {
  current_catalog: about("3.1.0", StringType, "The current catalog.", "current_catalog()", "spark_catalog"),
  current_database: about("1.6.0", StringType, "The current database.", "current_database()", "default", schemaName),
  current_schema: about("3.4.0", StringType, "The current database.", "current_schema()", "default", schemaName),
  current_user: user("3.2.0", "current_user"),
  session_user: user("4.0.0", "session_user"),
  user: user("3.4.0", "user"),
  version: about(
    "3.0.0",
    StringType,
    "The version of Spark whose answers are given.",
    "version() LIKE '4.3.0%'",
    "true",
  ),
  uuid: scalar({
    since: "2.3.0",
    args: checked([optional(long)], seedIsConstant),
    result: StringType,
    nullable: false,
    deterministic: false,
    columnName: () => "uuid()",
    doc: "A new random identifier. The embedded engine takes no notice of a seed.",
    example: { sql: "length(uuid())", answer: "36" },
  }),
  monotonically_increasing_id: about(
    "1.4.0",
    LongType,
    "A number that grows from row to row.",
    "monotonically_increasing_id()",
    "0",
    volatile,
  ),
  spark_partition_id: about(
    "1.4.0",
    IntegerType,
    "The number of the partition that a row is in: there is one.",
    "spark_partition_id()",
    "0",
    {
      deterministic: false,
      columnName: "SPARK_PARTITION_ID()",
    },
  ),
  input_file_block_start: about(
    "2.2.0",
    LongType,
    "Where the block that is read begins; -1 where none is.",
    "input_file_block_start()",
    "-1",
    volatile,
  ),
  input_file_block_length: about(
    "2.2.0",
    LongType,
    "How long the block that is read is; -1 where none is.",
    "input_file_block_length()",
    "-1",
    volatile,
  ),
} as const satisfies Record<string, FunctionInfo>;
