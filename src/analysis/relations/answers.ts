import { type Literal, node, type Relation } from "../../plan/index.ts";
import type { Environment } from "../environment.ts";

/** The rows that answered a relation's question, as literals. */
export function answered(relation: Relation, env: Environment): readonly (readonly Literal[])[] {
  const answer = env.context.answers.get(relation);
  if (!answer) return [];
  const { schema, data } = answer;
  return Array.from({ length: data.numRows }, (_, row) =>
    schema.fields.map(({ dataType }, i) => {
      const column = data.columns[i];
      const value = column?.nulls?.[row] ? null : (column?.values[row] ?? null);
      return node("literal", { value, dataType });
    }),
  );
}
