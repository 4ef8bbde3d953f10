import { sparkError } from "../../errors/index.ts";
import { findWiderType } from "../../functions/index.ts";
import {
  type Attribute,
  contains,
  type JoinType,
  node,
  outputOf,
  type ReadNamedTable,
  type ResolvedPlan,
  type SetOperation,
  type SubqueryAlias,
  type WithCtes,
  walk,
} from "../../plan/index.ts";
import { type DataType, sameType, sqlType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { readsItself } from "../expand.ts";
import { type Resolved, scopeOf, visiblePlan } from "./resolved.ts";
import { castColumns } from "./set-operation.ts";

const mostLevels = 100;

/** A recursive table expression: the rows to start from, and the step that makes more of them. */
export function resolveRecursion(relation: WithCtes, env: Environment): Resolved {
  const definition = relation.definitions[0] as SubqueryAlias;
  const union = unionOf(definition);
  const { alias, columnAliases } = definition;
  const start = visiblePlan(
    resolveInput(node("subqueryAlias", { alias, qualifier: [], columnAliases, input: union.left }), env),
  );
  const columns = outputOf(start).map((column) => fresh(column, true, env));
  const id = env.context.nextId();
  const recursions = [...(env.context.recursions ?? []), { name: alias, id, columns }];
  const context = { ...env.context, recursions };
  const made = visiblePlan(context.resolveRelation(union.right, context, env.outer));
  refuseMisplaced(made, id);
  const given = outputOf(made);
  if (given.length !== columns.length) {
    throw sparkError(
      "NUM_COLUMNS_MISMATCH",
      {
        operator: "UNION",
        firstNumColumns: columns.length,
        invalidOrdinalNum: "second",
        invalidNumColumns: given.length,
      },
      union.origin,
    );
  }
  const types = columns.map((column, i) => typeOf(column, given[i] as Attribute));
  const plan = node("resolvedRecursion", {
    recursionId: id,
    start,
    step: castColumns(made, types, env),
    maxLevel: definition.maxRecursionLevel ?? mostLevels,
    output: outputOf(start).map((column, i) => fresh(column, column.nullable || (given[i] as Attribute).nullable, env)),
    origin: relation.origin,
  });
  return { plan, scope: scopeOf(plan) };
}

/** The name of a recursive table expression within its own step. */
export function resolveRecursionRows(table: ReadNamedTable, env: Environment): Resolved {
  const recursion = env.context.recursions?.findLast(({ name }) => readsItself(table, name));
  if (!recursion) {
    const relationName = table.unparsedIdentifier;
    throw sparkError("TABLE_OR_VIEW_NOT_FOUND", { relationName, searchPath: "[]" }, table.origin);
  }
  const output = recursion.columns.map((column) => fresh(column, column.nullable, env, [recursion.name]));
  const plan = node("resolvedRecursionRows", { recursionId: recursion.id, output, origin: table.origin });
  return { plan, scope: scopeOf(plan) };
}

function unionOf({ input, alias, origin }: SubqueryAlias): SetOperation {
  if (input.kind !== "setOperation" || input.setOpType !== "union" || readsItself(input.left, alias)) {
    throw sparkError("INVALID_RECURSIVE_CTE", {}, origin);
  }
  if (!input.isAll) throw sparkError("UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE", {}, origin);
  return input;
}

/** The type of the start, if the step's values fit in. */
function typeOf(start: Attribute, step: Attribute): DataType {
  const wider = findWiderType([start.dataType, step.dataType]);
  if (wider && sameType(wider, start.dataType)) return start.dataType;
  throw sparkError("CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE", {
    left: `"${sqlType(start.dataType)}"`,
    right: `"${sqlType(step.dataType)}"`,
  });
}

/** The sides of a join that each row of the other may do without. */
const optionalSides: { readonly [T in JoinType]?: readonly ("left" | "right")[] } = {
  leftOuter: ["right"],
  leftSemi: ["right"],
  leftAnti: ["right"],
  rightOuter: ["left"],
  fullOuter: ["left", "right"],
};

function refuseMisplaced(step: ResolvedPlan, id: number): void {
  const holds = (plan: ResolvedPlan) =>
    contains(plan, (part) => part.kind === "resolvedRecursionRows" && part.recursionId === id);
  walk(step, (part) => {
    const misplaced =
      part.kind === "resolvedAggregate"
        ? holds(part.input)
        : part.kind === "resolvedJoin" && optionalSides[part.joinType]?.some((side) => holds(part[side]));
    if (misplaced) throw sparkError("INVALID_RECURSIVE_REFERENCE.PLACE", {}, part.origin);
    return true;
  });
}

const fresh = (column: Attribute, nullable: boolean, env: Environment, qualifier: readonly string[] = []): Attribute =>
  node("attribute", {
    exprId: env.context.nextId(),
    name: column.name,
    dataType: column.dataType,
    nullable,
    qualifier,
  });
