import { expectTypeOf } from "expect-type";
import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  type Add,
  type AmbiguousColumn,
  ArrayType,
  type Avg,
  type BooleanType,
  type CheckedName,
  type CheckedNames,
  type ColumnAt,
  DateType,
  type Decimal,
  type DecimalType,
  type Divide,
  type DoubleType,
  type Drop,
  defineSchema,
  type FloatType,
  type GroupAgg,
  type InputRowOf,
  IntegerType,
  type IsUntyped,
  type JoinResult,
  LongType,
  type MapType,
  type NonNull,
  type NoSuchColumn,
  notNull,
  type OutputName,
  type Rename,
  type RowOf,
  type SelectResult,
  type ShortType,
  StringType,
  StructField,
  StructType,
  type Sum,
  type TimestampType,
  type TypedColumn,
  type UnionResult,
  type UntypedSchema,
  type ValueOf,
  type WithColumn,
} from "../../src/types/index.ts";

const people = defineSchema({
  id: notNull(LongType),
  name: StringType,
  age: notNull(IntegerType),
  tags: ArrayType(StringType),
  address: defineSchema({ city: notNull(StringType), zip: IntegerType }),
});
type SchemaIn<T> = T extends StructType<infer S> ? S : never;
type People = SchemaIn<typeof people>;

test("a definition gives columns that may be null unless marked", () => {
  expectTypeOf<People["id"]>().toEqualTypeOf<LongType>();
  expectTypeOf<People["name"]>().toEqualTypeOf<StringType | null>();
  expectTypeOf<keyof People>().toEqualTypeOf<"id" | "name" | "age" | "tags" | "address">();
  expect(people.fieldNames()).toEqual(["id", "name", "age", "tags", "address"]);
});

test("a struct type built field by field is as well known", () => {
  const built = new StructType()
    .add("id", LongType, false)
    .add("name", StringType)
    .add("price", "decimal(10,2)")
    .add("n", "INT", false)
    .add(StructField("day", DateType, false));
  expectTypeOf<SchemaIn<typeof built>>().toEqualTypeOf<{
    readonly id: LongType;
    readonly name: StringType | null;
    readonly price: DecimalType | null;
    readonly n: IntegerType;
    readonly day: DateType;
  }>();
  const listed = new StructType([StructField("a", IntegerType, false), StructField("b", StringType)]);
  expectTypeOf<SchemaIn<typeof listed>>().toEqualTypeOf<{ readonly a: IntegerType; readonly b: StringType | null }>();
});

test("what is known only at run time is untyped", () => {
  expectTypeOf<SchemaIn<ReturnType<typeof StructType.fromDDL>>>().toEqualTypeOf<UntypedSchema>();
  const fields: StructField[] = [];
  const made = new StructType(fields);
  expectTypeOf<SchemaIn<typeof made>>().toEqualTypeOf<UntypedSchema>();
  expectTypeOf<IsUntyped<UntypedSchema>>().toEqualTypeOf<true>();
  expectTypeOf<IsUntyped<People>>().toEqualTypeOf<false>();
  expectTypeOf<RowOf<UntypedSchema>>().toEqualTypeOf<{ readonly [name: string]: unknown }>();
});

test("a typed struct type is a struct type", () => {
  expectTypeOf(people).toExtend<StructType>();
});

test("values", () => {
  expectTypeOf<ValueOf<LongType>>().toEqualTypeOf<bigint>();
  expectTypeOf<ValueOf<IntegerType | null>>().toEqualTypeOf<number | null>();
  expectTypeOf<ValueOf<DecimalType<10, 2>>>().toEqualTypeOf<Decimal>();
  expectTypeOf<ValueOf<DateType>>().toEqualTypeOf<Temporal.PlainDate>();
  expectTypeOf<ValueOf<TimestampType>>().toEqualTypeOf<Temporal.Instant>();
  expectTypeOf<ValueOf<ArrayType<StringType, false>>>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<ValueOf<ArrayType<StringType>>>().toEqualTypeOf<readonly (string | null)[]>();
  expectTypeOf<ValueOf<MapType<StringType, LongType, false>>>().toEqualTypeOf<ReadonlyMap<string, bigint>>();
  expectTypeOf<ValueOf<any>>().toBeAny();
});

test("rows", () => {
  type Row = RowOf<People>;
  expectTypeOf<Row["name"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Row["tags"]>().toEqualTypeOf<readonly (string | null)[] | null>();
  expectTypeOf<Row["address"]>().toEqualTypeOf<{ readonly city: string; readonly zip: number | null } | null>();
});

test("rows to make a table of", () => {
  expectTypeOf<{ id: number; age: number }>().toExtend<InputRowOf<People>>();
  expectTypeOf<{ id: bigint; age: number; name: null; tags: string[] }>().toExtend<InputRowOf<People>>();
  expectTypeOf<{ id: bigint; age: number; address: { city: string } }>().toExtend<InputRowOf<People>>();
  expectTypeOf<{ id: bigint }>().not.toExtend<InputRowOf<People>>();
  expectTypeOf<{ id: bigint; age: string }>().not.toExtend<InputRowOf<People>>();
});

test("names reach into structs", () => {
  expectTypeOf<ColumnAt<People, "age">>().toEqualTypeOf<IntegerType>();
  expectTypeOf<ColumnAt<People, "address.zip">>().toEqualTypeOf<IntegerType | null>();
  expectTypeOf<ColumnAt<People, "address.city">>().toEqualTypeOf<StringType | null>();
  expectTypeOf<ColumnAt<{ "a.b": LongType }, "`a.b`">>().toEqualTypeOf<LongType>();
  expectTypeOf<ColumnAt<People, "adress.city">>().toEqualTypeOf<never>();
  expectTypeOf<ColumnAt<UntypedSchema, "anything">>().toBeAny();
  expectTypeOf<OutputName<"address.city">>().toEqualTypeOf<"city">();
  expectTypeOf<OutputName<"`a.b`">>().toEqualTypeOf<"a.b">();
});

test("a misspelt name becomes a sentence", () => {
  expectTypeOf<CheckedName<People, "nmae">>().toEqualTypeOf<"There is no column 'nmae' in this DataFrame">();
  expectTypeOf<CheckedNames<People, ["age", "nmae", string]>>().toEqualTypeOf<
    readonly ["age", NoSuchColumn<"nmae">, string]
  >();
  expectTypeOf<CheckedName<UntypedSchema, "nmae">>().toEqualTypeOf<"nmae">();
  expectTypeOf<CheckedName<People, "*">>().toEqualTypeOf<"*">();

  const select = <const Items extends readonly string[]>(...items: Items & CheckedNames<People, Items>): Items => items;
  expect(select("age", "name")).toEqual(["age", "name"]);
  // @ts-expect-error There is no column 'aeg' in this DataFrame
  select("age", "aeg");
});

test("select", () => {
  expectTypeOf<SelectResult<People, ["name", "age"]>>().toEqualTypeOf<{
    readonly name: StringType | null;
    readonly age: IntegerType;
  }>();
  expectTypeOf<SelectResult<People, ["address.city", TypedColumn<DoubleType, "x">]>>().toEqualTypeOf<{
    readonly city: StringType | null;
    readonly x: DoubleType;
  }>();
  expectTypeOf<keyof SelectResult<People, ["*", TypedColumn<DoubleType, "x">]>>().toEqualTypeOf<keyof People | "x">();
  expectTypeOf<SelectResult<People, ["age", TypedColumn<DoubleType>]>>().toEqualTypeOf<UntypedSchema>();
  expectTypeOf<SelectResult<UntypedSchema, ["age"]>>().toEqualTypeOf<UntypedSchema>();
});

type Small = { readonly a: IntegerType; readonly b: StringType | null };

test("columns come, go and change their names", () => {
  expectTypeOf<WithColumn<Small, "c", BooleanType>>().toEqualTypeOf<{
    readonly a: IntegerType;
    readonly b: StringType | null;
    readonly c: BooleanType;
  }>();
  expectTypeOf<WithColumn<Small, "a", LongType>["a"]>().toEqualTypeOf<LongType>();
  expectTypeOf<Rename<Small, "a", "x">>().toEqualTypeOf<{ readonly x: IntegerType; readonly b: StringType | null }>();
  expectTypeOf<Rename<Small, "zz", "x">>().toEqualTypeOf<Small>();
  expectTypeOf<Drop<Small, "a" | "zz">>().toEqualTypeOf<{ readonly b: StringType | null }>();
  expectTypeOf<NonNull<Small>>().toEqualTypeOf<{ readonly a: IntegerType; readonly b: StringType }>();
  expectTypeOf<UnionResult<Small, { readonly a: IntegerType | null; readonly b: StringType }>>().toEqualTypeOf<{
    readonly a: IntegerType | null;
    readonly b: StringType | null;
  }>();
  expectTypeOf<Drop<Small, string>>().toEqualTypeOf<UntypedSchema>();
});

test("groups", () => {
  expectTypeOf<GroupAgg<Small, ["b"], [TypedColumn<Sum<IntegerType>, "total">]>>().toEqualTypeOf<{
    readonly b: StringType | null;
    readonly total: LongType | null;
  }>();
});

type Left = { readonly id: LongType; readonly l: IntegerType };
type Right = { readonly id: LongType; readonly r: StringType };

test("joins by a common column", () => {
  expectTypeOf<JoinResult<Left, Right, "id">>().toEqualTypeOf<{
    readonly id: LongType;
    readonly l: IntegerType;
    readonly r: StringType;
  }>();
  expectTypeOf<JoinResult<Left, Right, "id", "left">["r"]>().toEqualTypeOf<StringType | null>();
  expectTypeOf<JoinResult<Left, Right, "id", "left">["l"]>().toEqualTypeOf<IntegerType>();
  expectTypeOf<JoinResult<Left, Right, "id", "right_outer">["l"]>().toEqualTypeOf<IntegerType | null>();
  expectTypeOf<JoinResult<Left, Right, "id", "full">>().toEqualTypeOf<{
    readonly id: LongType;
    readonly l: IntegerType | null;
    readonly r: StringType | null;
  }>();
  expectTypeOf<JoinResult<Left, Right, "id", "left_anti">>().toEqualTypeOf<Left>();
});

test("joins by a condition", () => {
  type Joined = JoinResult<Left, Right>;
  expectTypeOf<keyof Joined>().toEqualTypeOf<"id" | "l" | "r">();
  expectTypeOf<Joined["id"]>().toEqualTypeOf<AmbiguousColumn<"id">>();
  expectTypeOf<JoinResult<Left, UntypedSchema>>().toEqualTypeOf<UntypedSchema>();
  expectTypeOf<JoinResult<Left, UntypedSchema, never, "semi">>().toEqualTypeOf<Left>();
});

test("numbers", () => {
  expectTypeOf<Sum<IntegerType>>().toEqualTypeOf<LongType | null>();
  expectTypeOf<Sum<FloatType | null>>().toEqualTypeOf<DoubleType | null>();
  expectTypeOf<Sum<DecimalType<5, 2>>>().toEqualTypeOf<DecimalType | null>();
  expectTypeOf<Avg<LongType>>().toEqualTypeOf<DoubleType | null>();
  expectTypeOf<Avg<DecimalType>>().toEqualTypeOf<DecimalType | null>();
  expectTypeOf<Add<IntegerType, ShortType>>().toEqualTypeOf<IntegerType>();
  expectTypeOf<Add<IntegerType, LongType | null>>().toEqualTypeOf<LongType | null>();
  expectTypeOf<Add<FloatType, FloatType>>().toEqualTypeOf<FloatType>();
  expectTypeOf<Add<FloatType, LongType>>().toEqualTypeOf<DoubleType>();
  expectTypeOf<Add<FloatType, DecimalType>>().toEqualTypeOf<DoubleType>();
  expectTypeOf<Add<DecimalType<3, 1>, LongType>>().toEqualTypeOf<DecimalType>();
  expectTypeOf<Add<StringType, LongType>>().toBeAny();
  expectTypeOf<Add<any, LongType>>().toBeAny();
  expectTypeOf<Divide<IntegerType, IntegerType>>().toEqualTypeOf<DoubleType>();
  expectTypeOf<Divide<DecimalType, IntegerType | null>>().toEqualTypeOf<DecimalType | null>();
  expectTypeOf<Divide<DecimalType, FloatType>>().toEqualTypeOf<DoubleType>();
});
