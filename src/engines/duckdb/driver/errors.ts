import {
  conditions,
  type ErrorCondition,
  type ErrorOptions,
  type Origin,
  SparkError,
  sparkError,
  sparkErrorFromParts,
} from "../../../errors/index.ts";
import { stringSql } from "../literals.ts";
import { fileError } from "./file-errors.ts";

type Params = Readonly<Record<string, string>>;

/**
 * SQL that raises a Spark error when it is evaluated. It takes the type of the place where it stands. Values of `computed` are
 * SQL texts, for what is known only then.
 */
export function raiseSql(condition: string, params: Params, computed: Params = {}): string {
  const constant = JSON.stringify({ condition, params });
  const entries = Object.entries(computed);
  if (entries.length === 0) return `error(${stringSql(constant)})`;
  const fixed = Object.keys(params).length > 0 ? `${constant.slice(0, -2)},` : constant.slice(0, -2);
  const parts = entries.map(
    ([name, sql]) => `'${JSON.stringify(name)}:' || CAST(to_json(CAST(${sql} AS VARCHAR)) AS VARCHAR)`,
  );
  return `error(${stringSql(fixed)} || ${parts.join(" || ',' || ")} || '}}')`;
}

/** Finds where the user wrote what failed, by the number in the raised text; without one, the last step of the query. */
export type Locate = (at?: number) => Origin | undefined;

/** The Spark error that a DuckDB error stands for; an error that is Spark's already stays as it is. */
export function mapDuckDbError(error: unknown, locate: Locate = () => undefined, files: readonly string[] = []): Error {
  if (error instanceof SparkError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const raised = raisedBySql(message, locate);
  if (raised) return raised;
  const ofFile = fileError(error, files);
  if (ofFile) return ofFile.withOrigin(locate());
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(message);
    const made = match && make(match, error);
    if (made) return made instanceof SparkError ? made.withOrigin(locate()) : made;
  }
  return error instanceof Error ? error : new Error(message);
}

/** Writes into every error that the SQL may raise, and that says no place yet, that it is raised at this one. */
export const raisedAt = (sql: string, at: number): string =>
  sql.includes(payloadStart) ? sql.replaceAll(payloadStart, `{"at":${at},"condition":`) : sql;

/** Whether SQL may raise an error of Spark's when it is evaluated. */
export const mayRaise = (sql: string): boolean => anyPayload.test(sql);

const payloadStart = '{"condition":';
const anyPayload = /\{"(?:at":\d+,")?condition":/;

function raisedBySql(message: string, locate: Locate): Error | undefined {
  const start = message.search(anyPayload);
  if (start < 0) return undefined;
  const payload = parsePayload(message.slice(start));
  if (!payload) return undefined;
  const { condition, params, at } = payload;
  const origin = locate(at);
  if (condition in conditions)
    return sparkError(condition as ErrorCondition, params as never, origin, classOf(condition, params));
  // Some errors of Spark are plain Java exceptions: a class and a message, no condition.
  const { className, message: text = Object.values(params).join(", ") } = params;
  return sparkErrorFromParts({ className, condition: condition || undefined, params: {}, origin, message: text });
}

/** Spark raises a cast's bad input as another class for each family of target types, and a wrong unit as its parser does not. */
function classOf(condition: string, { targetType = "" }: Params): ErrorOptions {
  if (condition === "INVALID_PARAMETER_VALUE.DATETIME_UNIT") return { class: "IllegalArgumentException" };
  if (condition !== "CAST_INVALID_INPUT") return {};
  if (/^"(DATE|TIMESTAMP|TIME)/.test(targetType)) return { class: "DateTimeException" };
  return targetType === '"BOOLEAN"' ? { class: "SparkRuntimeException" } : {};
}

// DuckDB may write more lines after the text that `error` was given.
function parsePayload(text: string): { condition: string; params: Record<string, string>; at?: number } | undefined {
  for (let end = text.lastIndexOf("}"); end > 0; end = text.lastIndexOf("}", end - 1)) {
    try {
      return JSON.parse(text.slice(0, end + 1));
    } catch {}
  }
  return undefined;
}

export const ansiConf = '"spark.sql.ansi.enabled"';

const overflow = (what: string, useInstead = "") =>
  sparkError("ARITHMETIC_OVERFLOW", {
    message: what,
    alternative: useInstead && ` Use \`${useInstead}\` to get null instead.`,
    config: ansiConf,
  });

const typeNames: Record<string, string> = {
  INT8: "TINYINT",
  INT16: "SMALLINT",
  INT32: "INT",
  INT64: "BIGINT",
  INT128: "DECIMAL(38,0)",
  BOOL: "BOOLEAN",
  VARCHAR: "STRING",
};
const sparkName = (duckdb: string): string => `"${typeNames[duckdb] ?? duckdb}"`;

const inverse: Record<string, string> = {
  addition: "try_add",
  subtraction: "try_subtract",
  multiplication: "try_multiply",
};
const symbols: Record<string, string> = { addition: "+", subtraction: "-", multiplication: "*" };
const kindOf: Record<string, string> = {
  INT8: "byte",
  INT16: "short",
  INT32: "integer",
  INT64: "long",
  INT128: "decimal",
};

type Mapping = readonly [RegExp, (match: RegExpExecArray, error: unknown) => Error];

const patterns: readonly Mapping[] = [
  [
    /More than one row returned by a subquery used as an expression/,
    () => sparkError("SCALAR_SUBQUERY_TOO_MANY_ROWS", {}),
  ],
  [
    /Map keys must be unique/,
    () => sparkError("DUPLICATED_MAP_KEY", { key: "of a row", mapKeyDedupPolicy: '"spark.sql.mapKeyDedupPolicy"' }),
  ],
  [/Map keys can not be NULL/, () => sparkError("NULL_MAP_KEY", {})],
  [
    /Overflow in (addition|subtraction|multiplication) of DECIMAL\(\d+\) \(([^)]*)\)/,
    ([, , values]) => outOfRange(values ?? ""),
  ],
  [
    /Overflow in (addition|subtraction|multiplication) of (?:INT8|INT16) \((-?\d+) . (-?\d+)\)/,
    ([, operation = "", value1 = "", value2 = ""]) =>
      sparkError("BINARY_ARITHMETIC_OVERFLOW", {
        value1,
        value2,
        symbol: symbols[operation] ?? "",
        functionName: `\`${inverse[operation]}\``,
      }),
  ],
  [
    /Overflow in (addition|subtraction|multiplication) of (INT\d+)/,
    ([, operation = "", type = ""]) => overflow(`${kindOf[type] ?? type} overflow`, inverse[operation]),
  ],
  [/Overflow in negation|Overflow on abs|Overflow in left shift|Overflow in division/, () => overflow("overflow")],
  [
    /(?:Type|value) (INT128|HUGEINT).*out of range for the destination type (INT\d+|BIGINT)/s,
    () => overflow("long overflow"),
  ],
  [
    /Casting value "([^"]*)" to type DECIMAL\((\d+),(\d+)\) failed/,
    ([, value = "", p = "", s = ""]) => outOfRange(value, p, s),
  ],
  [
    /Type (\w+) with value (\S+) can't be cast because the value is out of range for the destination type (\w+)/,
    ([, from = "", value = "", to = ""]) =>
      sparkError("CAST_OVERFLOW", {
        value,
        sourceType: sparkName(from),
        targetType: sparkName(to),
        ansiConfig: ansiConf,
      } as never),
  ],
  [
    /Could not cast value (\S+) to DECIMAL\((\d+),(\d+)\)/,
    ([, value = "", precision = "", scale = ""]) => outOfRange(value, precision, scale),
  ],
  [
    /Failed to cast decimal value (\S+) to type (\w+)/,
    ([, value = "", to = ""]) =>
      sparkError("CAST_OVERFLOW", {
        value,
        sourceType: '"DECIMAL"',
        targetType: sparkName(to),
        ansiConfig: ansiConf,
      } as never),
  ],
  [
    /Could not convert string '(.*)' to (\w+)/s,
    ([, value = "", to = ""]) =>
      sparkError("CAST_INVALID_INPUT", {
        expression: `'${value}'`,
        sourceType: '"STRING"',
        targetType: sparkName(to),
      } as never),
  ],
];

const outOfRange = (value: string, precision = "38", scale = "0") =>
  sparkError("NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION", { value, precision, scale, config: ansiConf });
