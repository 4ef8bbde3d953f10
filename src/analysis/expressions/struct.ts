import { type Origin, sparkError } from "../../errors/index.ts";
import { displayName, withDisplayName } from "../../functions/index.ts";
import { node, type ResolvedExpression, type UnresolvedExtractValue, type UpdateFields } from "../../plan/index.ts";
import { isIntegralType, StringType, type StructField, sqlType, structType } from "../../types/index.ts";
import { bind, type Environment } from "../environment.ts";
import { extractField, findField, nullableOf } from "../scope.ts";
import { resolveNamed } from "./function-call.ts";

/** `x[key]`, `x.key`: a field of a struct, an element of an array, a value of a map. */
export function resolveExtractValue(extract: UnresolvedExtractValue, env: Environment): ResolvedExpression {
  const child = bind(extract.child, env);
  const value = extractValue(child, bind(extract.extraction, env), env, extract.origin);
  // Unlike a dotted name, which is named after its last part.
  return value.kind === "getStructField" ? withDisplayName(value, () => `${displayName(child)}.${value.name}`) : value;
}

export function extractValue(
  child: ResolvedExpression,
  key: ResolvedExpression,
  env: Environment,
  origin?: Origin,
): ResolvedExpression {
  const type = child.dataType;
  const struct = type.kind === "array" ? type.elementType : type;
  if (
    struct.kind === "struct" &&
    key.kind === "literal" &&
    typeof key.value === "string" &&
    key.dataType.kind === "string"
  ) {
    const field = extractField(child, key.value, env.context.conf.caseSensitive, origin);
    if (field) return field;
    const fields = struct.fields.map(({ name }) => `\`${name}\``).join(", ");
    throw sparkError("FIELD_NOT_FOUND", { fieldName: `\`${key.value}\``, fields }, origin);
  }
  if (type.kind === "map") return resolveNamed("getmapvalue", [child, key], env);
  if (type.kind === "array" && (isIntegralType(key.dataType) || key.dataType.kind === "null")) {
    return resolveNamed("getarrayitem", [child, key], env);
  }
  if (type.kind === "variant") return resolveNamed("variant_get", [child, key], env);
  if (type.kind !== "array") {
    throw sparkError(
      "INVALID_EXTRACT_BASE_FIELD_TYPE",
      { base: `"${displayName(child)}"`, other: `"${sqlType(type)}"` },
      origin,
    );
  }
  throw sparkError(
    "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    {
      sqlExpr: `"${displayName(child)}[${displayName(key)}]"`,
      paramIndex: "second",
      requiredType: '"INTEGRAL"',
      inputSql: `"${displayName(key)}"`,
      inputType: `"${sqlType(key.dataType)}"`,
    },
    origin,
  );
}

/** `withField` and `dropFields`, rebuilt as a `named_struct`; a dotted name reaches into nested structs. */
export function resolveUpdateFields(update: UpdateFields, env: Environment): ResolvedExpression {
  const struct = bind(update.structExpression, env);
  const value = update.valueExpression && bind(update.valueExpression, env);
  return updateField(struct, update.fieldName.split("."), value, env, update);
}

function updateField(
  struct: ResolvedExpression,
  path: readonly string[],
  value: ResolvedExpression | undefined,
  env: Environment,
  update: UpdateFields,
): ResolvedExpression {
  const [name = "", ...rest] = path;
  const { caseSensitive } = env.context.conf;
  if (struct.dataType.kind !== "struct") {
    throw sparkError(
      "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
      {
        sqlExpr: `"update_fields(${displayName(struct)})"`,
        paramIndex: "first",
        requiredType: '"STRUCT"',
        inputSql: `"${displayName(struct)}"`,
        inputType: `"${sqlType(struct.dataType)}"`,
      },
      update.origin,
    );
  }
  const { fields } = struct.dataType;
  const at = findField(fields, name, caseSensitive, update.origin);
  if (at < 0 && rest.length) {
    throw sparkError(
      "FIELD_NOT_FOUND",
      { fieldName: `\`${name}\``, fields: fields.map((f) => `\`${f.name}\``).join(", ") },
      update.origin,
    );
  }
  const current = (field: StructField, ordinal: number): ResolvedExpression =>
    node("getStructField", {
      child: struct,
      ordinal,
      name: field.name,
      dataType: field.dataType,
      nullable: nullableOf(struct) || field.nullable,
    });
  const kept = fields.flatMap((field, i) => {
    if (i !== at) return [[field.name, current(field, i)] as const];
    if (rest.length) return [[field.name, updateField(current(field, i), rest, value, env, update)] as const];
    return value ? [[name, value] as const] : [];
  });
  if (at < 0 && value) kept.push([name, value]);
  if (kept.length === 0) {
    throw sparkError(
      "DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS",
      { sqlExpr: `"${displayName(struct)}"` },
      update.origin,
    );
  }
  const rebuilt = resolveNamed(
    "named_struct",
    kept.flatMap(([key, item]) => [node("literal", { value: key, dataType: StringType }), item]),
    env,
  );
  if (!nullableOf(struct)) return rebuilt;
  const type = structType(
    kept.map(([key, item]) => ({ name: key, dataType: item.dataType, nullable: nullableOf(item), metadata: {} })),
  );
  return resolveNamed(
    "if",
    [resolveNamed("isnull", [struct], env), node("literal", { value: null, dataType: type }), rebuilt],
    env,
  );
}
