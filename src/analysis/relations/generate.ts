import { sparkError } from "../../errors/index.ts";
import { displayName, type GeneratedColumn, lookupFunction } from "../../functions/index.ts";
import {
  type Attribute,
  type Expression,
  type FunctionCall,
  type LateralView,
  node,
  outputOf,
  type ResolvedExpression,
  type ResolvedPlan,
  type UnresolvedFunction,
  type UnresolvedTableValuedFunction,
} from "../../plan/index.ts";
import { NullType } from "../../types/index.ts";
import { callContext } from "../context.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { type Resolved, scopeOf } from "./resolved.ts";

const isGeneratorCall = (expression: Expression | ResolvedExpression): expression is UnresolvedFunction =>
  (expression.kind === "unresolvedFunction" || expression.kind === "callFunction") &&
  lookupFunction(expression.functionName)?.kind === "generator";

/** A generator at the top of a select item, perhaps with aliases for its columns. */
export const isGeneratorItem = (item: Expression | ResolvedExpression): item is Expression =>
  isGeneratorCall(item) || (item.kind === "alias" && isGeneratorCall(item.child));

/** Columns that a generator will make; `explodeIn` finds the generator by them. */
const pending = new WeakMap<Attribute, PendingGenerator>();
interface PendingGenerator {
  readonly call: FunctionCall;
  readonly columns: readonly Attribute[];
  readonly outer: boolean;
}

export function resolveGeneratorItem(item: Expression, env: Environment): readonly ResolvedExpression[] {
  const source = item.kind === "alias" ? item.child : item;
  const call = bind(source, env) as FunctionCall;
  const columns = generatedColumns(call, item.kind === "alias" ? item.names : undefined, env, item);
  const generator = { call: plainGenerator(call), columns, outer: call.name.endsWith("_outer") };
  for (const column of columns) pending.set(column, generator);
  return columns;
}

const plainGenerator = (call: FunctionCall): FunctionCall =>
  call.name.endsWith("_outer") ? Object.freeze({ ...call, name: call.name.slice(0, -"_outer".length) }) : call;

function generatedColumns(
  call: FunctionCall,
  names: readonly string[] | undefined,
  env: Environment,
  at: Expression | LateralView,
): readonly Attribute[] {
  const info = lookupFunction(call.name);
  const made: readonly GeneratedColumn[] = info?.generated?.(call.arguments, callContext(env.context, call.name)) ?? [
    { name: "col", dataType: NullType, nullable: true },
  ];
  if (names && names.length !== made.length) {
    throw sparkError(
      "UDTF_ALIAS_NUMBER_MISMATCH",
      { aliasesSize: made.length, aliasesNames: names.join(", ") },
      at.origin,
    );
  }
  const outer = call.name.endsWith("_outer");
  return made.map((column, i) =>
    node("attribute", {
      exprId: env.context.nextId(),
      name: names?.[i] ?? column.name,
      dataType: column.dataType,
      nullable: column.nullable || outer,
      qualifier: [],
    }),
  );
}

/** Puts the generators of a select list below it, one above the other: every row of one meets every row of the next. */
export function explodeIn(plan: ResolvedPlan, list: readonly ResolvedExpression[]) {
  const generators = new Set(list.flatMap((item) => (item.kind === "attribute" ? (pending.get(item) ?? []) : [])));
  return [...generators].reduce<ResolvedPlan>(
    (input, { call, outer, columns }) =>
      node("resolvedGenerate", { input, generator: call, outer, generated: columns }),
    plan,
  );
}

export function resolveLateralView(view: LateralView, env: Environment): Resolved {
  const input = resolveInput(view.input, env);
  const call = bind(view.generator, { ...env, scope: input.scope });
  if (call.kind !== "functionCall" || lookupFunction(call.name)?.kind !== "generator") {
    throw sparkError(
      "UNSUPPORTED_GENERATOR.NOT_GENERATOR",
      { functionName: `\`${displayName(call)}\``, classCanonicalName: "function" },
      view.origin,
    );
  }
  const names = view.columnAliases.length ? view.columnAliases : undefined;
  const outer = view.outer || call.name.endsWith("_outer");
  const made = generatedColumns(call, names, env, view).map((column) =>
    outer ? Object.freeze({ ...column, nullable: true }) : column,
  );
  const plan = node("resolvedGenerate", {
    input: input.plan,
    generator: plainGenerator(call),
    outer,
    generated: made,
    origin: view.origin,
  });
  const qualified = made.map((column) => Object.freeze({ ...column, qualifier: [view.tableAlias] }));
  return { plan, scope: { ...input.scope, attributes: [...input.scope.attributes, ...qualified] } };
}

/** A generator in table position: `SELECT * FROM explode(array(1, 2))`. */
export function resolveGenerator(call: UnresolvedTableValuedFunction, env: Environment): Resolved | undefined {
  if (lookupFunction(call.functionName)?.kind !== "generator") return undefined;
  const asExpression = node("unresolvedFunction", {
    functionName: call.functionName,
    arguments: call.arguments,
    origin: call.origin,
  });
  const oneRow = node("resolvedLocalRelation", { output: [], data: { numRows: 1, columns: [] } });
  const list = resolveGeneratorItem(asExpression, env);
  const plan = explodeIn(oneRow, list);
  const projected = node("resolvedProject", {
    input: plan,
    projectList: list.map((column) => nameIt(column, (column as Attribute).name, env)),
  });
  return { plan: projected, scope: { ...scopeOf(projected), attributes: outputOf(projected) } };
}
