import type { Attribute, ResolvedExpand, ResolvedGenerate } from "../../../plan/index.ts";
import { duckdbType } from "../types.ts";
import type { Lowerer } from "./context.ts";
import { columnName, tableName } from "./names.ts";
import { render, type Select } from "./select.ts";
import { columnsOf, lowerOpen } from "./statement.ts";

/** Lists unnested side by side next to the input's columns. */
export function lowerGenerate(plan: ResolvedGenerate, context: Lowerer): Select {
  const base = lowerOpen(plan.input, context);
  const lists = context.lowerGenerator(plan.generator, context);
  const columns = columnsOf(plan.input);
  const unnested = lists.map((list, i) => {
    const column = plan.generated[i] as Attribute;
    const kept = plan.outer
      ? `CASE WHEN coalesce(len(${list}), 0) = 0 THEN [CAST(NULL AS ${duckdbType(column.dataType)})] ELSE ${list} END`
      : list;
    return `unnest(${kept}) AS ${columnName(column.exprId)}`;
  });
  return { from: `(${render({ ...base, list: [...columns, ...unnested] }, columns)})` };
}

/** One row per projection; without input columns this is a VALUES list. */
export function lowerExpand(plan: ResolvedExpand, context: Lowerer): Select {
  const rows = plan.projections.map(({ expressions }) => expressions.map((item) => context.lower(item, context)));
  const names = plan.output.map(({ exprId }) => columnName(exprId));
  if (plan.input.kind === "resolvedLocalRelation" && plan.input.output.length === 0) {
    return {
      from: `(VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}) AS ${tableName(plan.output[0]?.exprId)}(${names.join(", ")})`,
    };
  }
  const base = lowerOpen(plan.input, context);
  const structs = rows.map((row) => `struct_pack(${row.map((sql, i) => `f${i} := ${sql}`).join(", ")})`);
  const expanded = render({ ...base, list: [`unnest([${structs.join(", ")}]) AS expanded`] }, []);
  return {
    from: `(SELECT ${names.map((name, i) => `struct_extract(expanded, 'f${i}') AS ${name}`).join(", ")} FROM (${expanded}))`,
  };
}
