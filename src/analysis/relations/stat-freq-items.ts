import {
  type Attribute,
  type FunctionCall,
  type NamedAlias,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedPlan,
  type StatFreqItems,
  toAttribute,
  type WindowCall,
} from "../../plan/index.ts";
import { ArrayType, BooleanType, DoubleType, IntegerType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { columnNamed } from "./named-columns.ts";
import { type Resolved, scopeOf } from "./resolved.ts";
import { illegal } from "./stat-measures.ts";

/**
 * The values in more than the part `support` of the rows. Spark counts with room for 1/support values: all values where
 * they fit, else those that no other could push out.
 */
export function resolveStatFreqItems(items: StatFreqItems, env: Environment): Resolved {
  const support = items.support ?? 0.01;
  if (!(support >= 1e-4 && support <= 1)) throw illegal("The support lies between 0.0001 and 1.", items);
  const input = resolveInput(items.input, env);
  const here = { ...env, scope: input.scope };
  const columns = items.cols.map((name) => columnNamed(name, items, here));
  const lists = columns.map((column) => frequent(input.plan, column, Math.floor(1 / support), here));
  const joined = lists.reduce((left, right) => node("resolvedJoin", { left, right, joinType: "cross" }));
  const projectList = outputOf(joined).map((list, i) =>
    nameIt(list, `${(columns[i] as Attribute).name}_freqItems`, here),
  );
  const plan = node("resolvedProject", { input: joined, projectList });
  return { plan, scope: scopeOf(plan) };
}

function frequent(input: ResolvedPlan, column: Attribute, room: number, env: Environment): ResolvedPlan {
  const one = node("literal", { value: 1, dataType: IntegerType });
  const counted = alias<FunctionCall>(resolveNamed("count", [one], env), "n", env);
  const groups = node("resolvedAggregate", { input, grouping: [column], aggregates: [counted] });
  const n = toAttribute(counted);
  const total = alias<WindowCall>(overAll(resolveNamed("sum", [n], env)), "total", env);
  const kinds = alias<WindowCall>(overAll(resolveNamed("count", [one], env)), "kinds", env);
  const measured = node("resolvedWindow", { input: groups, windows: [total, kinds] });
  const whole = (value: number) => node("literal", { value, dataType: IntegerType });
  const fits = resolveNamed("<=", [toAttribute(kinds), whole(room)], env);
  const least = resolveNamed("/", [implicitlyCast(toAttribute(total), DoubleType, env), whole(room + 1)], env);
  const stays = resolveNamed(">", [n, least], env);
  const condition = implicitlyCast(resolveNamed("or", [fits, stays], env), BooleanType, env);
  const kept = node("resolvedFilter", { input: measured, condition });
  // Lists leave nulls out, but not structs that hold them.
  const collected = alias<FunctionCall>(
    resolveNamed("collect_list", [resolveNamed("struct", [column], env)], env),
    "items",
    env,
  );
  const gathered = node("resolvedAggregate", { input: kept, grouping: [], aggregates: [collected] });
  const sorted = resolveNamed("sort_array", [toAttribute(collected)], env);
  const values = node("getStructField", {
    child: sorted,
    ordinal: 0,
    name: column.name,
    dataType: ArrayType(column.dataType, true),
    nullable: false,
  });
  return node("resolvedProject", { input: gathered, projectList: [nameIt(values, "values", env)] });
}

const alias = <C>(call: ResolvedExpression, name: string, env: Environment) =>
  nameIt(call, name, env) as NamedAlias & { readonly child: C };

const overAll = (call: ResolvedExpression): WindowCall =>
  node("windowCall", {
    function: call as WindowCall["function"],
    ignoreNulls: false,
    partition: [],
    order: [],
    dataType: call.dataType,
    nullable: call.kind === "literal" ? false : call.nullable,
  });
