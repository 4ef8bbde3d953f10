import { sparkError } from "../../errors/index.ts";
import { type Expression, node, type Options, type Relation } from "../../plan/index.ts";
import { StringType, type StructDataType, StructField, structType } from "../../types/index.ts";
import { dataType } from "../data-type.ts";
import { isName, name } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { fromClause } from "./from.ts";
import { lateralViews } from "./lateral-view.ts";
import { rowFormat } from "./row-format.ts";
import { where } from "./select.ts";

/** `SELECT TRANSFORM(a, b) USING 'script' AS (c, d)`, or MAP and REDUCE, if that is what comes next. */
export function transform(p: Parser, from?: Relation): Relation | undefined {
  const start = p.token.start;
  if (!beginsTransform(p)) return undefined;
  const expressions = transformed(p);
  const inputFormat = transformFormat(p);
  if (p.accept("RECORDWRITER")) stringText(p);
  p.expect("USING");
  const script = stringText(p);
  const output = p.accept("AS") ? outputColumns(p) : undefined;
  const outputFormat = transformFormat(p);
  if (p.accept("RECORDREADER")) stringText(p);
  const source = lateralViews(p, from ?? (p.at("FROM") ? fromClause(p) : undefined));
  const input = node("project", { input: where(p, source, start), expressions, origin: p.originFrom(start) });
  return node("scriptTransform", { input, script, output, inputFormat, outputFormat, origin: p.originFrom(start) });
}

/** `transform` is a function too: only a script has USING after the parenthesis. */
function beginsTransform(p: Parser): boolean {
  if (p.at("MAP", "REDUCE")) return isName(p.peek());
  return p.atPhrase("SELECT", "TRANSFORM", "(") && ["USING", "ROW", "RECORDWRITER"].includes(p.afterClosing(2).key);
}

function transformed(p: Parser): Expression[] {
  const inParentheses = p.accept("SELECT", "TRANSFORM");
  if (!inParentheses) p.next();
  const items = () => {
    if (p.at("DISTINCT", "ALL"))
      throw sparkError("UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL", {}, p.originOf(p.token));
    return p.list((inner) => inner.expression());
  };
  return inParentheses ? p.parenthesized(items) : items();
}

function transformFormat(p: Parser): Options {
  const start = p.token.start;
  const format = rowFormat(p);
  if (format?.serde !== undefined) throw sparkError("UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE", {}, p.originFrom(start));
  return format ?? {};
}

function outputColumns(p: Parser): StructDataType {
  const columns = p.at("(") ? p.parenthesized(() => p.list(column)) : p.list(column);
  return structType(columns);
}

/** A column without a type is a string. */
function column(p: Parser): StructField {
  const columnName = name(p);
  const type = isName(p.token) && !p.at("FROM", "ROW", "RECORDREADER", "WHERE") ? dataType(p) : StringType;
  return StructField(columnName, type);
}
