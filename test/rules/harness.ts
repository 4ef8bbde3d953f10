import { analyze, nextExprId } from "../../src/analysis/index.ts";
import { DuckDbEngine } from "../../src/engines/duckdb/index.ts";
import { startInstance } from "../../src/engines/duckdb/start.ts";
import type { Rule } from "../../src/optimizer/index.ts";
import { parseQuery } from "../../src/parser/index.ts";
import { type ResolvedPlan, walk } from "../../src/plan/index.ts";

const conf = new Map([["spark.sql.session.timeZone", "UTC"]]);

export const engine = new DuckDbEngine(startInstance({ threads: 2 }));

/** The resolved plan of a query that reads no files. */
export const resolved = (sql: string): Promise<ResolvedPlan> =>
  analyze(parseQuery(sql), {
    context: {
      conf: { ansiEnabled: true, caseSensitive: false, sessionTimeZone: "UTC" },
      retainGroupColumns: true,
      limits: { pivotMaxValues: 10_000, transposeMaxValues: 500 },
      resolveTable: () => undefined,
      nextId: nextExprId,
    },
    loadSource: () => Promise.reject(new Error("these queries read no files")),
    answer: () => Promise.reject(new Error("these queries need no rows to be analysed")),
  });

export async function answer(plan: ResolvedPlan): Promise<unknown[][]> {
  const { batches, schema } = await engine.execute(plan, { conf });
  const rows: unknown[][] = [];
  for await (const batch of batches) {
    const columns = batch.columns.map((column) => column.toArray());
    for (let i = 0; i < batch.numRows; i++) rows.push(columns.map((column) => column[i]));
  }
  return [schema.fields.map(({ name }) => name), ...rows];
}

/** The kinds of relation in a plan, outermost first. */
export function shape(plan: ResolvedPlan): string {
  const kinds: string[] = [];
  walk(plan, ({ kind }) => {
    const isRelation =
      kind.startsWith("resolved") && !["resolvedCast", "resolvedSortOrder", "resolvedLambda"].includes(kind);
    if (isRelation) kinds.push(kind.replace("resolved", ""));
  });
  return kinds.join(" ");
}

/** The query before and after the rule, both with their answers. */
export async function beforeAndAfter(rule: Rule, sql: string) {
  const before = await resolved(sql);
  const after = rule.apply(before);
  return { before, after, same: before === after, answers: [await answer(before), await answer(after)] as const };
}
