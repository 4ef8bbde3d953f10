import { userInfo } from "node:os";
import type { miscFunctions } from "../../../functions/index.ts";
import { stringSql } from "../literals.ts";
import type { Lowering, Unsupported } from "./lowering.ts";

const user: Lowering = () => stringSql(userInfo().username);
const constant =
  (sql: string): Lowering =>
  () =>
    sql;

export const miscLowerings: Record<keyof typeof miscFunctions, Lowering | Unsupported> = {
  current_catalog: constant("'spark_catalog'"),
  current_database: constant("'default'"),
  current_schema: constant("'default'"),
  current_user: user,
  session_user: user,
  user,
  version: constant("'4.3.0 tspark'"),
  uuid: constant("CAST(uuid() AS VARCHAR)"),
  monotonically_increasing_id: constant("(row_number() OVER () - 1)"),
  spark_partition_id: constant("CAST(0 AS INTEGER)"),
  input_file_block_start: constant("CAST(-1 AS BIGINT)"),
  input_file_block_length: constant("CAST(-1 AS BIGINT)"),
};
