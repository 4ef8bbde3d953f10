import { sparkError } from "../../errors/index.ts";
import { type Attribute, type Literal, node, type ResolvedExpression, type Transpose } from "../../plan/index.ts";
import { type DataType, isAtomicType, StringType, sqlType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { answered } from "./answers.ts";
import { type Resolved, scopeOf } from "./resolved.ts";
import { tightestType } from "./tightest-type.ts";
import { textOfValue } from "./value-title.ts";

/** Rows become columns, named by the index column; the rows were read before analysis, as Spark does. */
export function resolveTranspose(transpose: Transpose, env: Environment): Resolved {
  const input = resolveInput(transpose.input, env);
  const here = { ...env, scope: input.scope };
  const [given] = transpose.indexColumns;
  const index = given ? bind(given, here) : input.scope.attributes[0];
  checkIndex(index, transpose);
  const others = input.scope.attributes.filter(({ exprId }) => exprId !== (index as Attribute).exprId);
  const type = commonType(others, transpose);
  const read = answered(transpose, here);
  const most = env.context.limits.transposeMaxValues;
  if (read.length > most) {
    const config = '"spark.sql.transposeMaxValues"';
    throw sparkError("TRANSPOSE_EXCEED_ROW_LIMIT", { maxValues: most, config }, transpose.origin);
  }
  const rows = read.filter(([value]) => value?.value !== null);
  const column = (name: string, dataType: DataType, nullable: boolean): Attribute =>
    node("attribute", { exprId: env.context.nextId(), name, dataType, nullable, qualifier: [] });
  const titles = rows.map(([value]) => textOfValue(value as Literal, env.context.conf.sessionTimeZone));
  const output = [column("key", StringType, false), ...titles.map((title) => column(title, type, true))];
  // A given index column was put before all columns, itself among them.
  const places = others.map((other) => input.scope.attributes.indexOf(other) + (given ? 1 : 0));
  const projections = others.map(({ name }, i) => {
    const cells = rows.map((row) => implicitlyCast(row[places[i] as number] as ResolvedExpression, type, here));
    return node("expandProjection", {
      expressions: [node("literal", { value: name, dataType: StringType }), ...cells],
    });
  });
  const { origin } = transpose;
  const nothing = (width: number) => Array.from({ length: width }, () => ({ values: [] }));
  const oneRow = node("resolvedLocalRelation", { output: [], data: { numRows: 1, columns: [] } });
  const plan = projections.length
    ? node("resolvedExpand", { input: oneRow, output, projections, origin })
    : node("resolvedLocalRelation", { output, data: { numRows: 0, columns: nothing(output.length) }, origin });
  return { plan, scope: scopeOf(plan) };
}

function checkIndex(index: ResolvedExpression | undefined, { origin }: Transpose): void {
  if (index?.kind !== "attribute") {
    const reason = "The index column must be a plain column.";
    throw sparkError("TRANSPOSE_INVALID_INDEX_COLUMN", { reason }, origin);
  }
  if (isAtomicType(index.dataType)) return;
  const reason = `The index column must be of an atomic type, and it is ${sqlType(index.dataType)}.`;
  throw sparkError("TRANSPOSE_INVALID_INDEX_COLUMN", { reason }, origin);
}

function commonType(columns: readonly Attribute[], { origin }: Transpose): DataType {
  const [first, ...rest] = columns.map(({ dataType }) => dataType);
  return rest.reduce((type, next) => {
    const common = tightestType(type, next);
    if (common) return common;
    const types = { dt1: `"${sqlType(type)}"`, dt2: `"${sqlType(next)}"` };
    throw sparkError("TRANSPOSE_NO_LEAST_COMMON_TYPE", types, origin);
  }, first ?? StringType);
}
