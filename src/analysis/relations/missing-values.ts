import {
  type Attribute,
  type Literal,
  type NADrop,
  type NAFill,
  type NAReplace,
  node,
  type ResolvedExpression,
} from "../../plan/index.ts";
import { BooleanType, type DataType, IntegerType, isNumericType, isStringType } from "../../types/index.ts";
import { type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { sameName, unresolvedColumn } from "../scope.ts";
import { passing, type Resolved } from "./resolved.ts";
import { projected } from "./select-list.ts";

type Family = "number" | "text" | "boolean" | "other";
const family = (type: DataType): Family =>
  isNumericType(type) ? "number" : isStringType(type) ? "text" : type.kind === "boolean" ? "boolean" : "other";

const isFloating = ({ kind }: DataType): boolean => kind === "double" || kind === "float";

/** The columns that were named, or all of them. */
function chosen(
  names: readonly string[],
  input: Resolved,
  env: Environment,
  at: NAFill | NADrop | NAReplace,
): readonly Attribute[] {
  if (names.length === 0) return input.scope.attributes;
  return names.flatMap((name) => {
    const found = input.scope.attributes.filter((attribute) =>
      sameName(attribute.name, name, env.context.conf.caseSensitive),
    );
    if (found.length === 0) throw unresolvedColumn([name], input.scope, at.origin, "asGiven");
    return found;
  });
}

/** Rebuilds the columns for which `change` has something to say. */
function changed(
  input: Resolved,
  env: Environment,
  change: (column: Attribute) => ResolvedExpression | undefined,
): Resolved {
  const list = input.scope.attributes.map((column) => {
    const value = change(column);
    return value ? nameIt(value, column.name, env) : column;
  });
  return projected(input, list, { ...env, scope: input.scope });
}

export function resolveNAFill(fill: NAFill, env: Environment): Resolved {
  const input = resolveInput(fill.input, env);
  const here = { ...env, scope: input.scope };
  const columns = chosen(fill.cols, input, env, fill);
  return changed(input, env, (column) => {
    const index = columns.findIndex(({ exprId }) => exprId === column.exprId);
    const value = index < 0 ? undefined : fill.values.length === 1 ? fill.values[0] : fill.values[index];
    if (!value || family(value.dataType) !== family(column.dataType)) return undefined;
    const known = isFloating(column.dataType) ? withoutNaN(column, here) : column;
    return resolveNamed("coalesce", [known, implicitlyCast(value, column.dataType, here)], here);
  });
}

const withoutNaN = (column: Attribute, env: Environment): ResolvedExpression =>
  resolveNamed("nanvl", [column, node("literal", { value: null, dataType: column.dataType })], env);

export function resolveNADrop(drop: NADrop, env: Environment): Resolved {
  const input = resolveInput(drop.input, env);
  const here = { ...env, scope: input.scope };
  const columns = chosen(drop.cols, input, env, drop);
  const least = drop.minNonNulls ?? columns.length;
  const present = columns.map((column) => {
    const known = isFloating(column.dataType) ? withoutNaN(column, here) : column;
    const test = resolveNamed("isnotnull", [known], here);
    return resolveNamed("if", [test, number(1), number(0)], here);
  });
  const count = present.reduce<ResolvedExpression>((sum, each) => resolveNamed("+", [sum, each], here), number(0));
  const condition = implicitlyCast(resolveNamed(">=", [count, number(least)], here), BooleanType, here);
  return passing(input, node("resolvedFilter", { input: input.plan, condition, origin: drop.origin }));
}

const number = (value: number): Literal => node("literal", { value, dataType: IntegerType });

export function resolveNAReplace(replace: NAReplace, env: Environment): Resolved {
  const input = resolveInput(replace.input, env);
  const here = { ...env, scope: input.scope };
  const columns = chosen(replace.cols, input, env, replace);
  return changed(input, env, (column) => {
    if (!columns.some(({ exprId }) => exprId === column.exprId)) return undefined;
    const pairs = replace.oldValues.flatMap((old, i) => {
      const next = replace.newValues[i] as Literal;
      const about = old.value === null ? next.dataType : old.dataType;
      return family(about) === family(column.dataType) ? [[old, next] as const] : [];
    });
    if (pairs.length === 0) return undefined;
    const branches = pairs.flatMap(([old, next]) => [
      resolveNamed("<=>", [column, implicitlyCast(old, column.dataType, here)], here),
      implicitlyCast(next, column.dataType, here),
    ]);
    return resolveNamed("when", [...branches, column], here);
  });
}
