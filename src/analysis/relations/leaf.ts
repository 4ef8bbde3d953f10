import { sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import { displayName } from "../../functions/index.ts";
import {
  type Attribute,
  type CachedRemoteRelation,
  type LocalRelation,
  node,
  type Range,
  type ReadDataSource,
  type UnresolvedTableValuedFunction,
} from "../../plan/index.ts";
import { sourceColumns } from "../../sources/index.ts";
import { LongType, type StructField, sqlType } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";
import { quoteParts } from "../scope.ts";
import { resolveGenerator } from "./generate.ts";
import { type Resolved, scopeOf } from "./resolved.ts";

/** Fresh columns for the fields of a schema. */
export const attributesFor = (fields: readonly StructField[], env: Environment): readonly Attribute[] =>
  fields.map((field) =>
    node("attribute", {
      exprId: env.context.nextId(),
      name: field.name,
      dataType: field.dataType,
      nullable: field.nullable,
      qualifier: [],
      metadata: Object.keys(field.metadata).length ? field.metadata : undefined,
    }),
  );

export function resolveRange(
  range: Pick<Range, "start" | "end" | "step" | "numPartitions" | "origin">,
  env: Environment,
): Resolved {
  const { start, end, step, numPartitions, origin } = range;
  const output = [
    node("attribute", { exprId: env.context.nextId(), name: "id", dataType: LongType, nullable: false, qualifier: [] }),
  ];
  if (step === 0n) {
    throw sparkErrorFromParts({
      className: "IllegalArgumentException",
      message: "The step of a range must not be 0.",
      origin,
    });
  }
  const plan = node("resolvedRange", { output, start, end, step, numPartitions, origin });
  return { plan, scope: scopeOf(plan) };
}

export function resolveLocalRelation(relation: LocalRelation, env: Environment): Resolved {
  const plan = node("resolvedLocalRelation", {
    output: attributesFor(relation.schema.fields, env),
    data: relation.data,
    origin: relation.origin,
  });
  return { plan, scope: scopeOf(plan) };
}

export function resolveCheckpoint(relation: CachedRemoteRelation, env: Environment): Resolved {
  const { relationId, origin } = relation;
  const schema = env.context.checkpointSchema?.(relationId);
  if (!schema) throw sparkError("INTERNAL_ERROR", { message: `no rows are kept as ${relationId}` }, origin);
  const output = attributesFor(schema.fields, env);
  const plan = node("resolvedCached", { output, cacheId: relationId, origin });
  return { plan, scope: scopeOf(plan) };
}

export function resolveReadDataSource(read: ReadDataSource, env: Environment): Resolved {
  const source = env.context.sources.get(read);
  if (!source) throw sparkError("INTERNAL_ERROR", { message: "a source was not loaded before analysis" }, read.origin);
  const fields = sourceColumns(source.dataSchema, source.partitionSchema).map(({ field }) => field);
  const plan = node("resolvedScan", {
    output: attributesFor(fields, env),
    format: source.format,
    options: source.options,
    files: source.files,
    dataSchema: source.dataSchema,
    partitionSchema: source.partitionSchema,
    origin: read.origin,
  });
  return { plan, scope: scopeOf(plan) };
}

/** `range(...)` and the generators in table position. */
export function resolveTableFunction(call: UnresolvedTableValuedFunction, env: Environment): Resolved {
  const name = call.functionName.toLowerCase();
  if (name === "range") return tableRange(call, env);
  return (
    resolveGenerator(call, env) ??
    (() => {
      throw sparkError("UNRESOLVABLE_TABLE_VALUED_FUNCTION", { name: quoteParts([call.functionName]) }, call.origin);
    })()
  );
}

function tableRange(call: UnresolvedTableValuedFunction, env: Environment): Resolved {
  const numbers = call.arguments.map((argument) => {
    const value = bind(argument, env);
    const constant = value.kind === "functionCall" && value.name === "negative" ? value.arguments[0] : value;
    if (constant?.kind !== "literal" || (typeof constant.value !== "number" && typeof constant.value !== "bigint")) {
      throw sparkError(
        "UNEXPECTED_INPUT_TYPE",
        {
          paramIndex: "first",
          functionName: "`range`",
          requiredType: '"BIGINT"',
          inputSql: `"${displayName(value)}"`,
          inputType: `"${sqlType(value.dataType)}"`,
        },
        call.origin,
      );
    }
    return constant === value ? BigInt(constant.value) : -BigInt(constant.value);
  });
  const [first = 0n, second, step = 1n, partitions] = numbers;
  const [start, end] = second === undefined ? [0n, first] : [first, second];
  const numPartitions = partitions === undefined ? undefined : Number(partitions);
  return resolveRange({ start, end, step, numPartitions, origin: call.origin }, env);
}
