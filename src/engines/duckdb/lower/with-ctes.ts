import {
  type Node,
  type ResolvedCte,
  type ResolvedCteRows,
  type ResolvedPlan,
  type ResolvedWithCtes,
  walk,
} from "../../../plan/index.ts";
import type { Lowerer } from "./context.ts";
import { columnName, tableName } from "./names.ts";
import type { Select } from "./select.ts";
import { lowerQuery, nest } from "./statement.ts";

const cteName = (cteId: number): string => `w${cteId}`;

/** DuckDB computes a materialized definition whole, before it gives its first row to a reader. */
export function lowerWithCtes({ input, definitions }: ResolvedWithCtes, context: Lowerer): Select {
  const late = readLate(input, definitions);
  const select = context.lowerPlan(input, context);
  const texts = definitions.map((definition) => {
    const query = lowerQuery(definition.input, {
      ...context,
      mayRetry: context.mayRetry && !late.has(definition.cteId),
    });
    return `${cteName(definition.cteId)} AS MATERIALIZED (${query})`;
  });
  return { ...(select.with ? nest(input, select) : select), with: texts };
}

export const lowerCteRows = ({ cteId, output }: ResolvedCteRows): Select => ({
  from: output.length
    ? `${cteName(cteId)} AS ${tableName(output[0]?.exprId)}(${output.map(({ exprId }) => columnName(exprId)).join(", ")})`
    : cteName(cteId),
});

/** Plans that may give rows of one part before another is read. */
const isGradual = ({ kind }: Node): boolean => kind === "resolvedSetOperation" || kind === "resolvedRecursion";

/** The definitions that may be read when rows have left already. */
function readLate(input: ResolvedPlan, definitions: readonly ResolvedCte[]): ReadonlySet<number> {
  const late = new Set<number>();
  const note = (plan: Node) =>
    walk(plan, (part) => {
      if (part.kind === "resolvedCteRows") late.add(part.cteId);
      return true;
    });
  const look = (plan: Node) =>
    walk(plan, (part) => {
      if (isGradual(part)) note(part);
      return !isGradual(part);
    });
  look(input);
  // Readers stand after what they read.
  for (const definition of [...definitions].reverse()) (late.has(definition.cteId) ? note : look)(definition);
  return late;
}
