import {
  type AggregateCall,
  type Attribute,
  contains,
  mapChildren,
  type Node,
  type ResolvedAggregate,
  type ResolvedExpression,
  type ResolvedFilter,
  rewriteUp,
} from "../../../plan/index.ts";
import { DecimalType } from "../../../types/index.ts";

const comparisons = new Set(["=", "==", "<=>", "<", "<=", ">", ">="]);
const mostDigits = 38;

/**
 * The condition of a filter over groups that compares sums of decimals, to stand in HAVING: compared are the sums as DuckDB
 * holds them, for giving every group's sum its narrower type costs more than the comparison.
 */
export function havingCondition({ input, condition }: ResolvedFilter): ResolvedExpression | undefined {
  if (input.kind !== "resolvedAggregate" || input.groupingSets) return undefined;
  const sums = sumsOfDecimals(input);
  if (sums.size === 0) return undefined;
  const compared = rewriteUp(condition, (part) =>
    part.kind === "functionCall" && comparisons.has(part.name)
      ? mapChildren(part, (side) => (side.kind === "attribute" && sums.get(side.exprId)) || side)
      : part,
  );
  return compared === condition || hasSubquery(condition) ? undefined : compared;
}

const hasSubquery = (condition: ResolvedExpression): boolean => contains(condition, isSubquery);
const isSubquery = ({ kind }: Node): boolean => kind === "resolvedSubquery" || kind === "outerReference";

function sumsOfDecimals({ aggregates }: ResolvedAggregate): ReadonlyMap<Attribute["exprId"], AggregateCall> {
  return new Map(
    aggregates.flatMap(({ exprId, child }) =>
      child.kind === "aggregateCall" &&
      child.name === "sum" &&
      child.dataType.kind === "decimal" &&
      child.dataType.precision < mostDigits
        ? [[exprId, Object.freeze({ ...child, dataType: DecimalType(mostDigits, child.dataType.scale) })]]
        : [],
    ),
  );
}
