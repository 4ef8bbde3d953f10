import { create } from "@bufbuild/protobuf";
import type { GenMessage } from "@bufbuild/protobuf/codegenv2";
import { sparkError } from "../../errors/index.ts";
import { type NodeOf, node, type Relation, type RelationKind } from "../../plan/index.ts";
import { required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import type { Relation as RelationMessage } from "../gen/spark/connect/relations_pb.ts";
import type { Field, SqlOnlyField } from "./fields.ts";

type RelType = RelationMessage["relType"];
export type WireCase = NonNullable<RelType["case"]>;
export type WireValue<C extends WireCase> = Extract<RelType, { case: C }>["value"];

/** What a relation has whatever its kind, and what the message says of it beside its fields. */
export type Common = Pick<Relation, "planId" | "origin">;

/** A relation kind and the alternative of the wire that carries it. */
export interface Codec<K extends RelationKind, C extends WireCase> {
  readonly wire: C;
  write(relation: NodeOf<K>, to: Encoder): WireValue<C>;
  read(message: WireValue<C>, from: Decoder, common: Common): Relation;
}

type OwnField<K extends RelationKind> = Exclude<keyof NodeOf<K>, "kind" | "origin" | "planId">;
type FieldOf<P, M> = { [N in keyof M]: Field<P, M[N], N> }[keyof M] | (undefined extends P ? SqlOnlyField : never);
/** Every field of a relation and the field of the message that carries it; one that is missing does not compile. */
export type FieldTable<K extends RelationKind, M> = { readonly [F in OwnField<K>]-?: FieldOf<NodeOf<K>[F], M> };

type AnyField = Field<unknown, unknown, string> | SqlOnlyField;
type Fields = Record<string, unknown>;

/** The codec of a kind whose fields stand one by one in a message. */
export function relation<K extends RelationKind, C extends WireCase>(
  kind: K,
  wire: C,
  schema: GenMessage<WireValue<C>>,
  table: FieldTable<K, WireValue<C>>,
): Codec<K, C> {
  return {
    wire,
    ...fieldsCodec(kind, schema as never, table as unknown as Readonly<Record<string, AnyField>>),
  } as Codec<K, C>;
}

function fieldsCodec(kind: RelationKind, schema: GenMessage<never>, table: Readonly<Record<string, AnyField>>) {
  const entries = Object.entries(table);
  const fields = entries.filter(
    (entry): entry is [string, Field<unknown, unknown, string>] => !("sqlOnly" in entry[1]),
  );
  const unset = unsetMessage(schema);
  const sqlOnly = entries.filter(([, field]) => "sqlOnly" in field).map(([name]) => name);
  return {
    write(relation: Relation, to: Encoder): unknown {
      refuseSqlOnly(relation, sqlOnly);
      const message: Fields = { ...unset };
      for (const [name, field] of fields) {
        const value = (relation as unknown as Fields)[name];
        if (value !== undefined) message[field.wire] = field.write(value, to);
      }
      return message;
    },
    read(message: Fields, from: Decoder, common: Common): unknown {
      const made: Fields = { ...common };
      for (const [name, field] of fields) {
        const value = message[field.wire];
        if (field.required) required(value, `${schema.typeName}.${field.wire}`);
        made[name] = field.read(value, from);
      }
      return node(kind, made as never);
    },
  };
}

/** What `create` makes of no fields, as a plain object: copying that is quicker than `create`. */
const unsetMessage = (schema: GenMessage<never>): Fields => {
  const message = create(schema) as unknown as Fields;
  const names = schema.members.map(({ localName }) => localName);
  return Object.fromEntries(["$typeName", ...names].map((name) => [name, message[name]]));
};

/** SQL travels as text, so what only SQL can say has no place in a message. */
export function refuseSqlOnly(relation: Relation, fields: readonly string[]): void {
  for (const field of fields) {
    if ((relation as unknown as Fields)[field] === undefined) continue;
    const message = `No message of Spark Connect has a place for the field ${field} of ${relation.kind}.`;
    throw sparkError("INTERNAL_ERROR", { message }, relation.origin);
  }
}
