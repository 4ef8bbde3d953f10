import { type Expression, node, type Relation, type UnpivotColumns } from "../../plan/index.ts";
import { attribute } from "../expressions/build.ts";
import { isName, multipartName, name, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { aliased } from "./table-alias.ts";

export const beginsUnpivot = (p: Parser): boolean =>
  p.at("UNPIVOT") && ["(", "INCLUDE", "EXCLUDE"].includes(p.peek().key);

/** `UNPIVOT (value FOR name IN (a, b AS x))`, or with several values at a time `((v, w) FOR name IN ((a, b), (c, d)))`. */
export function unpivot(p: Parser, input: Relation, start: number): Relation {
  p.expect("UNPIVOT");
  const nulls = p.acceptAny("INCLUDE", "EXCLUDE");
  if (nulls) p.expect("NULLS");
  const includeNulls = nulls === "INCLUDE";
  const fields = p.parenthesized(unpivotOperator);
  const unpivoted = node("sqlUnpivot", { input, ...fields, includeNulls, origin: p.originFrom(start) });
  return aliased(p, unpivoted, start);
}

function unpivotOperator(p: Parser) {
  const isMany = p.at("(");
  const valueColumnNames = isMany ? p.parenthesized(() => p.list(simpleName)) : [simpleName(p)];
  p.expect("FOR");
  const variableColumnName = simpleName(p);
  p.expect("IN");
  const columnSets = p.parenthesized(() => p.list(isMany ? columnSet : singleColumn));
  return { valueColumnNames, variableColumnName, columnSets };
}

function singleColumn(p: Parser): UnpivotColumns {
  const start = p.token.start;
  return withAlias(p, [column(p)], start);
}

function columnSet(p: Parser): UnpivotColumns {
  const start = p.token.start;
  return withAlias(
    p,
    p.parenthesized(() => p.list(column)),
    start,
  );
}

function withAlias(p: Parser, columns: readonly Expression[], start: number): UnpivotColumns {
  const alias = p.accept("AS") || isName(p.token) ? name(p) : undefined;
  return node("unpivotColumns", { columns, alias, origin: p.originFrom(start) });
}

function column(p: Parser): Expression {
  const start = p.token.start;
  const parts = multipartName(p);
  return attribute(parts, p.originFrom(start));
}
