import { create } from "@bufbuild/protobuf";
import { sparkError } from "../../errors/index.ts";
import type { Expression, ExpressionKind, NodeOf, Options, Relation } from "../../plan/index.ts";
import type { DataType } from "../../types/index.ts";
import type { EnumWords } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import { dataTypeMessage, dataTypeOf } from "../data-types.ts";
import { type Expression as ExpressionMessage, ExpressionSchema } from "../gen/spark/connect/expressions_pb.ts";
import type { Relation as RelationMessage } from "../gen/spark/connect/relations_pb.ts";
import type { DataType as DataTypeMessage } from "../gen/spark/connect/types_pb.ts";

/** How a field of a node and the field of the message that carries it turn into each other. */
export interface Field<P, W, N extends PropertyKey> {
  readonly wire: N;
  readonly required?: boolean;
  write(value: Exclude<P, undefined>, to: Encoder): Exclude<W, undefined>;
  read(value: W, from: Decoder): P;
}

/** A field that only SQL text can set. */
export interface SqlOnlyField {
  readonly sqlOnly: true;
}
export const sqlOnly: SqlOnlyField = { sqlOnly: true };

/** The same value on both sides. */
export const same = <N extends string>(wire: N) => ({
  wire,
  write: <V>(value: V): V => value,
  read: <V>(value: V): V => value,
});

/** A list of values; empty where it is absent. */
export const list = <N extends string>(wire: N) => ({
  wire,
  write: <V>(values: readonly V[]): V[] => [...values],
  read: <V>(values: V[]): readonly V[] => [...values],
});

/** The wire may leave it out and means `absent` then. */
export const withDefault = <N extends string, V>(wire: N, absent: V) => ({
  wire,
  write: (value: V): V => value,
  read: (value: V | undefined): V => value ?? absent,
});

/** A boolean that the wire always has, and a node only where it holds. */
export const flag = <N extends string>(wire: N) => ({
  wire,
  write: (value: boolean): boolean => value,
  read: (value: boolean): boolean | undefined => value || undefined,
});

export const options = <N extends string>(wire: N) => ({
  wire,
  write: (value: Options): { [name: string]: string } => ({ ...value }),
  read: (value: { [name: string]: string }): Options => Object.freeze({ ...value }),
});

/** Words for the numbers of an enumeration. */
export const word = <N extends string, W extends string, E extends number>(wire: N, words: EnumWords<W, E>) => ({
  wire,
  write: (value: W): E => words.number(value),
  read: (value: E): W => words.word(value),
});

export const dataType = <N extends string>(wire: N) => ({
  wire,
  required: true,
  write: (value: DataType): DataTypeMessage => dataTypeMessage(value),
  read: (value: DataTypeMessage | undefined): DataType => dataTypeOf(value as DataTypeMessage),
});

export const optionalDataType = <N extends string>(wire: N) => ({
  wire,
  write: (value: DataType): DataTypeMessage => dataTypeMessage(value),
  read: (value: DataTypeMessage | undefined): DataType | undefined => value && dataTypeOf(value),
});

export const input = <N extends string>(wire: N) => ({
  wire,
  required: true,
  write: (value: Relation, to: Encoder): RelationMessage => to.relation(value),
  read: (value: RelationMessage | undefined, from: Decoder): Relation => from.relation(value as RelationMessage),
});

export const optionalInput = <N extends string>(wire: N) => ({
  wire,
  write: (value: Relation, to: Encoder): RelationMessage => to.relation(value),
  read: (value: RelationMessage | undefined, from: Decoder): Relation | undefined => value && from.relation(value),
});

export const inputs = <N extends string>(wire: N) => ({
  wire,
  write: (values: readonly Relation[], to: Encoder): RelationMessage[] => values.map((value) => to.relation(value)),
  read: (values: RelationMessage[], from: Decoder): readonly Relation[] => values.map((value) => from.relation(value)),
});

export const expression = <N extends string>(wire: N) => ({
  wire,
  required: true,
  write: (value: Expression, to: Encoder): ExpressionMessage => to.expression(value),
  read: (value: ExpressionMessage | undefined, from: Decoder): Expression =>
    from.expression(value as ExpressionMessage),
});

export const optionalExpression = <N extends string>(wire: N) => ({
  wire,
  write: (value: Expression, to: Encoder): ExpressionMessage => to.expression(value),
  read: (value: ExpressionMessage | undefined, from: Decoder): Expression | undefined =>
    value && from.expression(value),
});

export const expressions = <N extends string>(wire: N) => ({
  wire,
  write: (values: readonly Expression[], to: Encoder): ExpressionMessage[] =>
    values.map((value) => to.expression(value)),
  read: (values: ExpressionMessage[], from: Decoder): readonly Expression[] =>
    values.map((value) => from.expression(value)),
});

type ExprCase = NonNullable<ExpressionMessage["exprType"]["case"]>;
type ExprValue<C extends ExprCase> = Extract<ExpressionMessage["exprType"], { case: C }>["value"];
/** Kinds of expressions that stand in a relation's message without the message Expression around them. */
type BareKind = ExpressionKind & ExprCase;

export function writeBare<C extends BareKind>(value: Expression, wanted: C, to: Encoder): ExprValue<C> {
  const { exprType } = to.expression(value);
  if (exprType.case === wanted) return exprType.value as ExprValue<C>;
  const message = `A ${value.kind} stands where Spark Connect takes only a ${wanted}.`;
  throw sparkError("INTERNAL_ERROR", { message }, value.origin);
}

export const readBare = <C extends BareKind>(wanted: C, value: ExprValue<C>, from: Decoder): NodeOf<C> =>
  from.expression(create(ExpressionSchema, { exprType: { case: wanted, value } as never })) as NodeOf<C>;

export const bare = <N extends string, C extends BareKind>(wire: N, kind: C) => ({
  wire,
  required: true,
  write: (value: NodeOf<C>, to: Encoder): ExprValue<C> => writeBare(value as Expression, kind, to),
  read: (value: ExprValue<C> | undefined, from: Decoder): NodeOf<C> => readBare(kind, value as ExprValue<C>, from),
});

/** Nodes may hold other expressions in these places, which `writeBare` refuses. */
export const bares = <N extends string, C extends BareKind>(wire: N, kind: C) => ({
  wire,
  write: (values: readonly Expression[], to: Encoder): ExprValue<C>[] =>
    values.map((value) => writeBare(value, kind, to)),
  read: (values: ExprValue<C>[], from: Decoder): readonly NodeOf<C>[] =>
    values.map((value) => readBare(kind, value, from)),
});
