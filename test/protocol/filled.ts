import { create, type DescField, type DescMessage, type Message, ScalarType } from "@bufbuild/protobuf";

/** Texts that are more than text. */
const texts: Readonly<Record<string, string>> = {
  "spark.connect.DataType.StructField.metadata": '{"a":1}',
  "spark.connect.DataType.UDT.type": "udt",
  "spark.connect.DataType.Unparsed.data_type_string": "int",
  "spark.connect.DataType.String.collation": "UTF8_LCASE",
  "spark.connect.LocalRelation.schema": '{"type":"struct","fields":[]}',
  "spark.connect.Expression.Literal.Decimal.value": "1",
};

/** Fields that only older clients set, or that mean nothing, or that others test. */
const unset = new Set([
  "spark.connect.SqlCommand.sql",
  "spark.connect.SqlCommand.args",
  "spark.connect.SqlCommand.pos_args",
  "spark.connect.SqlCommand.named_arguments",
  "spark.connect.SqlCommand.pos_arguments",
  "spark.connect.SQL.args",
  "spark.connect.SQL.pos_args",
  "spark.connect.LocalRelation.data",
  "spark.connect.WithColumnsRenamed.rename_columns_map",
  "spark.connect.Expression.common",
  "spark.connect.Expression.Literal.data_type",
  "spark.connect.RelationCommon.source_info",
  "spark.connect.RelationCommon.origin",
  "spark.connect.StreamingQueryManagerCommand.StreamingQueryListenerCommand.python_listener_payload",
]);

/** The plainest message of the kinds that nest in themselves. */
const leaves: Readonly<Record<string, object>> = {
  "spark.connect.Relation": {
    common: { planId: 1n },
    relType: { case: "read", value: { readType: { case: "namedTable", value: { unparsedIdentifier: "t" } } } },
  },
  "spark.connect.Expression": {
    exprType: { case: "unresolvedAttribute", value: { unparsedIdentifier: "a", isMetadataColumn: true } },
  },
  "spark.connect.DataType": { kind: { case: "integer", value: {} } },
  "spark.connect.Expression.Literal": { literalType: { case: "integer", value: 1 } },
  "google.protobuf.Any": { typeUrl: "t", value: new Uint8Array([1]) },
};

const struct = {
  kind: {
    case: "struct",
    value: { fields: [{ name: "a", dataType: leaves["spark.connect.DataType"], nullable: true }] },
  },
};

/** Of the commands only MERGE wants expressions of one kind. */
const action = {
  exprType: {
    case: "mergeAction",
    value: { actionType: 1, assignments: [], condition: leaves["spark.connect.Expression"] },
  },
};

const nameOf = (field: DescField): string => `${field.parent.typeName}.${field.name}`;

/** Messages of a type with every field set, one for each alternative of its choices. */
export function filled(desc: DescMessage): Message[] {
  const fields = desc.fields.filter((field) => !field.oneof && isSet(field));
  const plain = Object.fromEntries(fields.map((field) => [field.localName, fieldValue(field)]));
  if (desc.oneofs.length === 0) return [create(desc, plain)];
  return desc.oneofs.flatMap((oneof) =>
    oneof.fields.filter(isSet).flatMap((chosen) => {
      const others = desc.oneofs.filter((other) => other !== oneof);
      const rest = Object.fromEntries(others.map((other) => [other.localName, caseOf(other.fields[0] as DescField)]));
      return valuesOf(chosen).map((value) =>
        create(desc, { ...plain, ...rest, [oneof.localName]: { case: chosen.localName, value } }),
      );
    }),
  );
}

const isSet = (field: DescField): boolean =>
  !unset.has(nameOf(field)) && field.name !== "type_variation_reference" && !field.deprecated;

const caseOf = (field: DescField) => ({ case: field.localName, value: fieldValue(field) });

const valuesOf = (field: DescField): readonly unknown[] =>
  field.fieldKind === "message" && !leaves[field.message.typeName] ? filled(field.message) : [fieldValue(field)];

function fieldValue(field: DescField): unknown {
  switch (field.fieldKind) {
    case "list":
      return [itemOf(field)];
    case "map":
      return { x: itemOf(field) };
    default:
      return itemOf(field);
  }
}

function itemOf(field: DescField): unknown {
  if (field.message) {
    const leaf = wanted(field) ?? leaves[field.message.typeName];
    return leaf ? create(field.message, leaf as never) : filled(field.message)[0];
  }
  return field.enum ? (field.enum.values[1] as { number: number }).number : scalarOf(field);
}

function wanted({ name }: DescField): object | undefined {
  if (name === "struct_type") return struct;
  return name.endsWith("_actions") ? action : undefined;
}

function scalarOf(field: DescField): unknown {
  switch (field.scalar) {
    case ScalarType.STRING:
      return texts[nameOf(field)] ?? "x";
    case ScalarType.BOOL:
      return true;
    case ScalarType.BYTES:
      return new Uint8Array([1]);
    case ScalarType.INT64:
      return 1n;
    default:
      return 1;
  }
}
