import { sparkError } from "../errors/index.ts";
import { contains, type Expression, type Node, rewriteUp, type Sql } from "../plan/index.ts";

/** Puts the arguments of `spark.sql` in the place of the markers; a marker without one is left to fail where it stands. */
export function withArguments<N extends Node>(plan: N, { namedArguments, posArguments, origin }: Sql): N {
  if (namedArguments.length === 0 && posArguments.length === 0) return plan;
  const named = new Map(
    namedArguments.flatMap((argument): [string, Expression][] =>
      argument.kind === "namedArgument" ? [[argument.key, argument.value]] : [],
    ),
  );
  const isMarker = (name: boolean) => (node: Node) =>
    node.kind === "parameterMarker" && (node.name !== undefined) === name;
  if (contains(plan, isMarker(true)) && contains(plan, isMarker(false))) {
    throw sparkError("INVALID_QUERY_MIXED_QUERY_PARAMETERS", {}, origin, { class: "AnalysisException" });
  }
  return rewriteUp(plan, (node) => {
    if (node.kind !== "parameterMarker") return node;
    const given = node.name === undefined ? posArguments[node.position ?? 0] : named.get(node.name);
    return given ?? node;
  });
}
