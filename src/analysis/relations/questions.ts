import {
  type Aggregate,
  type Expression,
  type Literal,
  node,
  type Relation,
  type Transpose,
} from "../../plan/index.ts";
import { IntegerType } from "../../types/index.ts";
import type { AnalysisLimits } from "../context.ts";
import { crosstabPivot } from "./stat-crosstab.ts";

/** A relation whose rows must be read before another relation's columns are known. */
export type Question = Relation;

/** What to ask of the data before this relation can be analysed: most relations need nothing. */
export function questionOf(relation: Relation, limits: AnalysisLimits): Question | undefined {
  switch (relation.kind) {
    case "aggregate":
      return relation.pivot && relation.pivot.values.length === 0 ? pivotValues(relation, limits) : undefined;
    case "statCrosstab":
      return pivotValues(crosstabPivot(relation), limits);
    case "transpose":
      return rowsByIndex(relation, limits);
    default:
      return undefined;
  }
}

/** The distinct values of the pivot column in order, and one more than may be. */
function pivotValues({ input, pivot, origin }: Aggregate, { pivotMaxValues }: AnalysisLimits): Question {
  const expressions = [node("alias", { child: pivot?.column as Expression, names: ["value"] })];
  const column = node("project", { input, expressions, origin });
  const all = { columnNames: [], allColumnsAsKeys: true, withinWatermark: false };
  return firstByFirstColumn(node("deduplicate", { input: column, ...all }), pivotMaxValues + 1);
}

/** All rows in the order of the index column, which comes first. */
function rowsByIndex({ input, indexColumns, origin }: Transpose, { transposeMaxValues }: AnalysisLimits): Question {
  const [index] = indexColumns;
  const star = node("unresolvedStar", {});
  const expressions = index ? [index, star] : [star];
  return firstByFirstColumn(node("project", { input, expressions, origin }), transposeMaxValues + 1);
}

function firstByFirstColumn(input: Relation, count: number): Question {
  const order = node("sortOrder", { child: whole(1), direction: "ascending", nullOrdering: "nullsFirst" });
  return node("limit", { input: node("sort", { input, order: [order], isGlobal: true }), limit: whole(count) });
}

const whole = (value: number): Literal => node("literal", { value, dataType: IntegerType });
