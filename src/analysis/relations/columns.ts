import { sparkError } from "../../errors/index.ts";
import { canUpCast } from "../../functions/index.ts";
import {
  type Alias,
  type Drop,
  type NamedExpression,
  node,
  outputOf,
  type ResolvedExpression,
  type ToDF,
  type ToSchema,
  type WithColumns,
  type WithColumnsRenamed,
} from "../../plan/index.ts";
import { sqlType } from "../../types/index.ts";
import { parseAttributeName } from "../attribute-name.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { lookupName, nullableOf, sameName, unresolvedColumn } from "../scope.ts";
import { aggregateOver, isAggregate } from "./aggregate-over.ts";
import type { Resolved } from "./resolved.ts";
import { projected } from "./select-list.ts";

export function resolveDrop(drop: Drop, env: Environment): Resolved {
  const input = resolveInput(drop.input, env);
  const { caseSensitive } = env.context.conf;
  const dropped = new Set<number>();
  for (const name of drop.columnNames) {
    for (const attribute of input.scope.attributes)
      if (sameName(attribute.name, name, caseSensitive)) dropped.add(attribute.exprId);
  }
  for (const column of drop.columns) {
    if (column.kind !== "unresolvedAttribute") continue;
    const parts = parseAttributeName(column.unparsedIdentifier);
    const bound = lookupName(parts, column.planId, { scope: input.scope, caseSensitive }, column.origin);
    if (bound?.kind === "attribute") dropped.add(bound.exprId);
  }
  if (dropped.size === 0) return input;
  return projected(
    input,
    input.scope.attributes.filter(({ exprId }) => !dropped.has(exprId)),
    { ...env, scope: input.scope },
  );
}

export function resolveToDF(toDF: ToDF, env: Environment): Resolved {
  const input = resolveInput(toDF.input, env);
  const { attributes } = input.scope;
  if (attributes.length !== toDF.columnNames.length) {
    throw sparkError(
      "ASSIGNMENT_ARITY_MISMATCH",
      { numExpr: toDF.columnNames.length, numTarget: attributes.length },
      toDF.origin,
    );
  }
  return projected(
    input,
    attributes.map((attribute, i) => nameIt(attribute, toDF.columnNames[i] as string, env)),
    { ...env, scope: input.scope },
  );
}

export function resolveWithColumnsRenamed(relation: WithColumnsRenamed, env: Environment): Resolved {
  const input = resolveInput(relation.input, env);
  const { caseSensitive } = env.context.conf;
  const names = input.scope.attributes.map(({ name }) => name);
  for (const { colName, newColName } of relation.renames) {
    names.forEach((name, i) => {
      if (sameName(name, colName, caseSensitive)) names[i] = newColName;
    });
  }
  if (names.every((name, i) => name === input.scope.attributes[i]?.name)) return input;
  const list = input.scope.attributes.map((attribute, i) =>
    attribute.name === names[i] ? attribute : nameIt(attribute, names[i] as string, env),
  );
  return projected(input, list, { ...env, scope: input.scope });
}

/** Adds columns at the end, or puts them in the place of those of the same name. */
export function resolveWithColumns(relation: WithColumns, env: Environment): Resolved {
  const input = resolveInput(relation.input, env);
  const here = { ...env, scope: input.scope };
  const { caseSensitive } = env.context.conf;
  const added = relation.aliases.map((alias) => ({
    name: (alias as Alias).names[0] as string,
    column: bind(alias, here),
  }));
  checkDuplicates(
    added.map(({ name }) => name),
    caseSensitive,
    relation,
  );
  const list: ResolvedExpression[] = input.scope.attributes.map(
    (attribute) => added.find(({ name }) => sameName(name, attribute.name, caseSensitive))?.column ?? attribute,
  );
  for (const { name, column } of added) {
    if (!input.scope.attributes.some((attribute) => sameName(attribute.name, name, caseSensitive))) list.push(column);
  }
  return list.some(isAggregate) ? aggregateOver(input, [], undefined, list, here) : projected(input, list, here);
}

function checkDuplicates(names: readonly string[], caseSensitive: boolean, relation: WithColumns): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = caseSensitive ? name : name.toLowerCase();
    if (seen.has(key)) throw sparkError("COLUMN_ALREADY_EXISTS", { columnName: `\`${key}\`` }, relation.origin);
    seen.add(key);
  }
}

/** `df.to(schema)`: columns by name, in the schema's order, cast where that loses nothing. */
export function resolveToSchema(relation: ToSchema, env: Environment): Resolved {
  const input = resolveInput(relation.input, env);
  const { schema } = relation;
  if (schema.kind !== "struct") throw sparkError("INTERNAL_ERROR", { message: "to() takes a struct" }, relation.origin);
  const list: NamedExpression[] = schema.fields.map((field) => {
    const column = lookupName([field.name], undefined, {
      scope: input.scope,
      caseSensitive: env.context.conf.caseSensitive,
    });
    if (!column) {
      if (!field.nullable) throw unresolvedColumn([field.name], input.scope, relation.origin);
      return nameIt(node("literal", { value: null, dataType: field.dataType }), field.name, env);
    }
    if (nullableOf(column) && !field.nullable) {
      throw sparkError("NULLABLE_COLUMN_OR_FIELD", { name: `\`${field.name}\`` }, relation.origin);
    }
    if (!canUpCast(column.dataType, field.dataType)) {
      throw sparkError(
        "INVALID_COLUMN_OR_FIELD_DATA_TYPE",
        {
          name: `\`${field.name}\``,
          type: `"${sqlType(column.dataType)}"`,
          expectedType: `"${sqlType(field.dataType)}"`,
        },
        relation.origin,
      );
    }
    return nameIt(implicitlyCast(column, field.dataType, env), field.name, env);
  });
  const plan = node("resolvedProject", { input: input.plan, projectList: list });
  return { plan, scope: { attributes: outputOf(plan), hidden: [], plans: input.scope.plans } };
}
