import { SparkError, sparkErrorFromParts } from "../errors/index.ts";
import type { DataType } from "../types/index.ts";
import { parseDataType } from "../types/index.ts";
import { isName, multipartName } from "./identifiers.ts";
import type { Parser } from "./parser.ts";

/** Finds where a type ends, and lets the types' own parser read that text. */
export function dataType(p: Parser): DataType {
  const start = p.token.start;
  skipType(p);
  try {
    return parseDataType(p.textFrom(start));
  } catch (error) {
    throw error instanceof SparkError ? placedHere(p, error, start) : error;
  }
}

/** The same error, spoken of the whole statement. */
function placedHere(p: Parser, error: SparkError, start: number): SparkError {
  const { span } = error.origin ?? {};
  return sparkErrorFromParts({
    className: error.name,
    condition: error.condition,
    sqlState: error.sqlState,
    message: error.getMessage(),
    params: error.messageParameters,
    origin: p.originOf({ kind: "word", key: "", start: start + (span?.start ?? 0), stop: start + (span?.stop ?? 1) }),
  });
}

const angles: Readonly<Record<string, number>> = { "<": 1, "<>": 0, ">": -1, ">>": -2, ">>>": -3 };
const nested = new Set(["ARRAY", "MAP", "STRUCT"]);
const intervalFields = ["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND"];
const trailers: readonly (readonly string[])[] = [
  ["WITH", "LOCAL", "TIME", "ZONE"],
  ["WITHOUT", "TIME", "ZONE"],
];

function skipType(p: Parser): void {
  if (!isName(p.token)) throw p.unexpected();
  const { key } = p.next();
  if (nested.has(key)) skipAngles(p);
  if (key === "INTERVAL" && p.acceptAny(...intervalFields) && p.accept("TO")) p.expectAny(...intervalFields);
  if (p.at("(") && isSize(p)) skipSize(p);
  if (key.startsWith("TIME")) trailers.some((words) => p.accept(...words));
  if (p.accept("COLLATE")) multipartName(p);
}

const isSize = (p: Parser): boolean => p.peek().kind === "number" || ["ANY", "-"].includes(p.peek().key);

function skipSize(p: Parser): void {
  while (!p.at(")") && !p.atEnd) p.next();
  p.expect(")");
}

function skipAngles(p: Parser): void {
  if (!p.at("<")) {
    p.accept("<>");
    return;
  }
  let depth = 0;
  do {
    if (p.atEnd) throw p.unexpected();
    depth += angles[p.next().key] ?? 0;
  } while (depth > 0);
}
