import type { EvalMode } from "../../../plan/index.ts";
import { type DataType, sqlType } from "../../../types/index.ts";
import { ansiConf, raiseSql } from "../driver/errors.ts";
import { duckdbType } from "../types.ts";

/** One cast to print: SQL of the value, the two types, and what happens to values that cannot be converted. */
export interface Conversion<F extends DataType = DataType, T extends DataType = DataType> {
  readonly sql: string;
  readonly from: F;
  readonly to: T;
  readonly evalMode: EvalMode;
  readonly sessionTimeZone: string;
  /** How many lambdas this cast stands in: their variables need names of their own. */
  readonly depth: number;
}

export type Converter = (conversion: Conversion) => string;

const quoted = (type: DataType): string => `"${sqlType(type)}"`;

/** DuckDB's own cast; where it fails, an error in ANSI mode and NULL elsewhere. */
export const nativeCast = ({ to, evalMode }: Conversion, sql: string): string =>
  `${evalMode === "ansi" ? "CAST" : "TRY_CAST"}(${sql} AS ${duckdbType(to)})`;

/** The text does not have the form that the type asks for. */
export const invalidInput = ({ sql, from, to }: Conversion): string =>
  raiseSql(
    "CAST_INVALID_INPUT",
    { sourceType: quoted(from), targetType: quoted(to), ansiConfig: ansiConf },
    { expression: from.kind === "string" ? `'''' || ${sql} || ''''` : sql },
  );

export const castOverflow = ({ sql, from, to }: Conversion): string =>
  raiseSql("CAST_OVERFLOW", { sourceType: quoted(from), targetType: quoted(to), ansiConfig: ansiConf }, { value: sql });

export const decimalOverflow = ({ sql, to }: Conversion): string =>
  to.kind === "decimal"
    ? raiseSql(
        "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
        { precision: String(to.precision), scale: String(to.scale), config: ansiConf },
        { value: sql },
      )
    : "NULL";

/** `good` where the value passes the test, else an error in ANSI mode and NULL elsewhere. */
export const checked = (
  conversion: Conversion,
  test: string,
  good: string,
  raise = invalidInput(conversion),
): string =>
  conversion.evalMode === "ansi"
    ? `CASE WHEN ${test} THEN ${good} WHEN ${conversion.sql} IS NULL THEN NULL ELSE ${raise} END`
    : `CASE WHEN ${test} THEN ${good} END`;

/** An attempt that gives NULL for a value that cannot be converted: in ANSI mode that is an error. */
export const raiseUnless = (conversion: Conversion, attempt: string, raise = invalidInput(conversion)): string =>
  conversion.evalMode === "ansi"
    ? `CASE WHEN ${attempt} IS NOT NULL OR ${conversion.sql} IS NULL THEN ${attempt} ELSE ${raise} END`
    : attempt;

/** Blanks that Spark strips off text before it reads it: spaces and control characters. */
const blank = "[\\x00-\\x20\\x7F]*";
export const matches = (sql: string, pattern: string): string =>
  `regexp_full_match(${sql}, '${blank}(?:${pattern})${blank}')`;
export const matched = (sql: string, pattern: string): string => `regexp_extract(${sql}, '${pattern}')`;
