import { needsColumns, withKnownColumns } from "../analysis/index.ts";
import { type Aggregate, type Command, type Node, type Relation, rewriteDown, walk } from "../plan/index.ts";
import type { StructDataType } from "../types/index.ts";

/** What a server must be asked before a plan can go there. */
interface Asking {
  readonly schema: (plan: Relation) => Promise<StructDataType>;
  readonly caseSensitive: boolean;
}

/** A plan whose calls that only the API knows (a column by its position) name the columns that they mean. */
export async function namingColumns<P extends Relation | Command>(plan: P, asking: Asking): Promise<P> {
  const named = new Map<Node, Node>();
  for (const aggregate of aggregatesOf(plan)) {
    const input = await namingColumns(aggregate.input, asking);
    const { fields } = await asking.schema(input);
    const known = (list: Aggregate["groupingExpressions"]) => withKnownColumns(list, fields, asking.caseSensitive);
    named.set(
      aggregate,
      Object.freeze({
        ...aggregate,
        input,
        groupingExpressions: known(aggregate.groupingExpressions),
        aggregateExpressions: known(aggregate.aggregateExpressions),
      }),
    );
  }
  return named.size === 0 ? plan : (rewriteDown(plan as Relation, (node) => named.get(node) ?? node) as P);
}

/** The topmost aggregates with such calls. */
function aggregatesOf(plan: Node): readonly Aggregate[] {
  const found: Aggregate[] = [];
  walk(plan, (node) => {
    if (node.kind !== "aggregate") return true;
    if (![...node.groupingExpressions, ...node.aggregateExpressions].some(needsColumns)) return true;
    found.push(node);
    return false;
  });
  return found;
}
