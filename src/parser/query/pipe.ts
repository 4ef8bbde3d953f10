import { sparkError } from "../../errors/index.ts";
import { type Alias, node, type Relation } from "../../plan/index.ts";
import { attribute } from "../expressions/build.ts";
import { namedExpressions } from "../expressions/named.ts";
import { multipartName, name, quoteIfNeeded } from "../identifiers.ts";
import { beginsClause } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { binBy } from "./bin-by.ts";
import { relationPrimary } from "./from.ts";
import { grouping } from "./grouping.ts";
import { beginsJoin, join } from "./joins.ts";
import { organized } from "./organization.ts";
import { beginsPivot, pivot } from "./pivot.ts";
import { sampling } from "./sample.ts";
import { select, where } from "./select.ts";
import { beginsUnpivot, unpivot } from "./unpivot.ts";

type PipeOperator = (p: Parser, input: Relation, start: number) => Relation;

const operators: Readonly<Record<string, PipeOperator>> = {
  SELECT: (p, input) => piped(select(p, input)),
  EXTEND: extend,
  SET: set,
  DROP: drop,
  AS: alias,
  WHERE: filter,
  AGGREGATE: aggregate,
  ORDER: organize,
  SORT: organize,
  CLUSTER: organize,
  DISTRIBUTE: organize,
  LIMIT: organize,
  OFFSET: organize,
  WINDOW: organize,
};

/** One step after `|>`. `setOperation` reads UNION and its like, which need the rule that has called this one. */
export function pipeOperator(
  p: Parser,
  input: Relation,
  start: number,
  setOperation: (p: Parser, left: Relation, start: number) => Relation | undefined,
): Relation {
  const { key } = p.token;
  if (Object.hasOwn(operators, key)) return (operators[key] as PipeOperator)(p, input, start);
  if (beginsJoin(p)) return join(p, input, start, relationPrimary);
  if (beginsPivot(p)) return pivot(p, input, start);
  if (beginsUnpivot(p)) return unpivot(p, input, start);
  if (p.atPhrase("BIN", "BY")) return binBy(p, input, start);
  const sample = sampling(p);
  if (sample) return sample(input);
  const joined = setOperation(p, input, start);
  if (!joined) throw p.unexpected();
  return joined;
}

/** Marks the projection that SELECT made, wherever DISTINCT and hints have put it. */
function piped(selected: Relation): Relation {
  if (selected.kind === "project") return node("project", { ...selected, pipeOperator: "SELECT" });
  if (selected.kind !== "deduplicate" && selected.kind !== "hint") return selected;
  return Object.freeze({ ...selected, input: piped(selected.input) });
}

function extend(p: Parser, input: Relation, start: number): Relation {
  p.expect("EXTEND");
  const added = namedExpressions(p);
  const star = node("unresolvedStar", {});
  const origin = p.originFrom(start);
  return node("project", { input, expressions: [star, ...added], pipeOperator: "EXTEND", origin });
}

/** Each assignment sees the columns as the one before it left them. */
function set(p: Parser, input: Relation, start: number): Relation {
  p.expect("SET");
  return p.list(assignment).reduce<Relation>((inner, replaced) => {
    const star = node("unresolvedStar", { replace: [replaced] });
    return node("project", { input: inner, expressions: [star], pipeOperator: "SET", origin: p.originFrom(start) });
  }, input);
}

function assignment(p: Parser): Alias {
  const start = p.token.start;
  const column = multipartName(p);
  p.expect("=");
  const child = p.expression();
  return node("alias", { child, names: [quoteIfNeeded(column)], origin: p.originFrom(start) });
}

function drop(p: Parser, input: Relation, start: number): Relation {
  p.expect("DROP");
  const except = p.list((inner) => {
    const columnStart = inner.token.start;
    const parts = multipartName(inner);
    return attribute(parts, inner.originFrom(columnStart));
  });
  const star = node("unresolvedStar", { except });
  return node("project", { input, expressions: [star], pipeOperator: "DROP", origin: p.originFrom(start) });
}

function alias(p: Parser, input: Relation, start: number): Relation {
  p.expect("AS");
  const named = name(p);
  return node("subqueryAlias", { input, alias: named, qualifier: [], origin: p.originFrom(start) });
}

function filter(p: Parser, input: Relation, start: number): Relation {
  const filtered = where(p, input, start) as Relation;
  if (p.at("WINDOW") && beginsClause(p)) {
    throw sparkError("NOT_ALLOWED_IN_PIPE_OPERATOR_WHERE.WINDOW_CLAUSE", {}, p.originFrom(start));
  }
  return filtered;
}

/** As the API's agg: the grouping columns come out before the aggregates. */
function aggregate(p: Parser, input: Relation, start: number): Relation {
  p.expect("AGGREGATE");
  const aggregateExpressions = p.atPhrase("GROUP", "BY") ? [] : namedExpressions(p);
  const groups = p.accept("GROUP", "BY")
    ? grouping(p, true)
    : ({ groupType: "groupBy", groupingExpressions: [] } as const);
  const origin = p.originFrom(start);
  return node("aggregate", { input, ...groups, aggregateExpressions, pipeOperator: "AGGREGATE", origin });
}

/** A step holds one of these clauses, for their order would be unclear. */
function organize(p: Parser, input: Relation, start: number): Relation {
  const clause1 = clauseName(p);
  const result = organized(p, input, start);
  const inner = "input" in result ? result.input : undefined;
  if (result !== input && inner !== input && clause1 !== "CLUSTER BY" && clause1 !== "DISTRIBUTE BY") {
    const clause2 = result.kind === "limit" ? "LIMIT" : "OFFSET";
    const params = { clause1, clause2 };
    throw sparkError("MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS", params, p.originFrom(start));
  }
  return result;
}

const clauseName = (p: Parser): string => (p.at("LIMIT", "OFFSET", "WINDOW") ? p.token.key : `${p.token.key} BY`);
