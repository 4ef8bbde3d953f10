import { sparkError } from "../../errors/index.ts";
import { findWiderType, mergedNullability } from "../../functions/index.ts";
import {
  type Attribute,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedPlan,
  type SetOperation,
} from "../../plan/index.ts";
import { type DataType, sameType, someType, sqlType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { sameName } from "../scope.ts";
import { mergePlans, type Resolved, visiblePlan } from "./resolved.ts";

export function resolveSetOperation(operation: SetOperation, env: Environment): Resolved {
  const left = resolveInput(operation.left, env);
  const right = resolveInput(operation.right, env);
  const [l, r] = operation.byName ? byName(operation, left, right, env) : [visiblePlan(left), visiblePlan(right)];
  const [a, b] = [outputOf(l), outputOf(r)];
  const operator = `${operation.setOpType.toUpperCase()}${operation.isAll && operation.setOpType !== "union" ? " ALL" : ""}`;
  if (a.length !== b.length) {
    throw sparkError(
      "NUM_COLUMNS_MISMATCH",
      { operator, firstNumColumns: a.length, invalidOrdinalNum: "second", invalidNumColumns: b.length },
      operation.origin,
    );
  }
  const types = a.map((column, i) => commonType(column, b[i] as Attribute, i, operator, operation));
  if (operation.setOpType !== "union") refuseMaps(a, operation);
  const output = a.map((column, i) =>
    node("attribute", {
      exprId: env.context.nextId(),
      name: column.name,
      dataType: types[i] as DataType,
      nullable: resultNullable(operation, column.nullable, (b[i] as Attribute).nullable),
      qualifier: [],
    }),
  );
  const plan = node("resolvedSetOperation", {
    left: castColumns(l, types, env),
    right: castColumns(r, types, env),
    setOpType: operation.setOpType,
    isAll: operation.isAll,
    output,
    origin: operation.origin,
  });
  return { plan, scope: { attributes: output, hidden: [], plans: idsFollow(left, right, a, output) } };
}

/** `df1.union(df2).select(df1.a)` names the union's column. */
function idsFollow(left: Resolved, right: Resolved, before: readonly Attribute[], output: readonly Attribute[]) {
  const follow = new Map(before.map(({ exprId }, i) => [exprId, output[i] as Attribute]));
  return new Map(
    [...mergePlans([left.scope, right.scope])].map(([planId, attributes]) => [
      planId,
      attributes.map((a) => follow.get(a.exprId) ?? a),
    ]),
  );
}

const resultNullable = (operation: SetOperation, left: boolean, right: boolean): boolean =>
  operation.setOpType === "union" ? left || right : operation.setOpType === "intersect" ? left && right : left;

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

function commonType(
  left: Attribute,
  right: Attribute,
  index: number,
  operator: string,
  operation: SetOperation,
): DataType {
  const types = [left.dataType, right.dataType] as const;
  const isUnion = operation.setOpType === "union";
  if (sameType(...types)) return isUnion ? mergedNullability(...types) : left.dataType;
  const type = findWiderType(types);
  if (type) return type;
  throw sparkError(
    "INCOMPATIBLE_COLUMN_TYPE",
    {
      operator,
      columnOrdinalNumber: ordinals[index] ?? `${index + 1}th`,
      tableOrdinalNumber: "second",
      dataType1: `"${sqlType(right.dataType)}"`,
      dataType2: `"${sqlType(left.dataType)}"`,
      hint: "",
    },
    operation.origin,
  );
}

function refuseMaps(columns: readonly Attribute[], operation: SetOperation): void {
  const map = columns.find(({ dataType }) => someType(dataType, ({ kind }) => kind === "map"));
  if (map)
    throw sparkError(
      "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
      { colName: `\`${map.name}\``, dataType: `"${sqlType(map.dataType)}"` },
      operation.origin,
    );
}

export function castColumns(plan: ResolvedPlan, types: readonly DataType[], env: Environment): ResolvedPlan {
  const columns = outputOf(plan);
  if (columns.every((column, i) => sameType(column.dataType, types[i] as DataType))) return plan;
  const projectList = columns.map((column, i) => {
    const cast = implicitlyCast(column, types[i] as DataType, env);
    return cast === column ? column : nameIt(cast, column.name, env);
  });
  return node("resolvedProject", { input: plan, projectList });
}

/** Puts the right side's columns in the left's order; with `allowMissingColumns` each side gets NULLs for what it lacks. */
function byName(
  operation: SetOperation,
  left: Resolved,
  right: Resolved,
  env: Environment,
): readonly [ResolvedPlan, ResolvedPlan] {
  const { caseSensitive } = env.context.conf;
  const [l, r] = [left.scope.attributes, right.scope.attributes];
  refuseDuplicates(l, caseSensitive, operation);
  refuseDuplicates(r, caseSensitive, operation);
  const match = (columns: readonly Attribute[], name: string) =>
    columns.find((column) => sameName(column.name, name, caseSensitive));
  const nullColumn = (column: Attribute): ResolvedExpression =>
    nameIt(node("literal", { value: null, dataType: column.dataType }), column.name, env);
  const fromRight = l.map((column) => {
    const found = match(r, column.name);
    if (!found && !operation.allowMissingColumns) {
      throw sparkError(
        "UNRESOLVED_COLUMN_AMONG_FIELD_NAMES",
        { colName: column.name, fieldNames: r.map(({ name }) => name).join(", ") },
        operation.origin,
      );
    }
    return found ?? nullColumn(column);
  });
  const onlyRight = r.filter((column) => !match(l, column.name));
  if (onlyRight.length && !operation.allowMissingColumns && l.length === r.length) {
    throw sparkError(
      "NUM_COLUMNS_MISMATCH",
      { operator: "UNION", firstNumColumns: l.length, invalidOrdinalNum: "second", invalidNumColumns: r.length },
      operation.origin,
    );
  }
  const project = (plan: ResolvedPlan, columns: readonly ResolvedExpression[]) =>
    node("resolvedProject", { input: plan, projectList: columns as Attribute[] });
  return operation.allowMissingColumns
    ? [project(left.plan, [...l, ...onlyRight.map(nullColumn)]), project(right.plan, [...fromRight, ...onlyRight])]
    : [visiblePlan(left), project(right.plan, [...fromRight, ...onlyRight])];
}

function refuseDuplicates(columns: readonly Attribute[], caseSensitive: boolean, operation: SetOperation): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    const key = caseSensitive ? name : name.toLowerCase();
    if (seen.has(key)) throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${key}\`` }, operation.origin);
    seen.add(key);
  }
}
