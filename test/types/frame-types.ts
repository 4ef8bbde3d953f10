import { expectTypeOf } from "expect-type";
import type { Column, DataFrame, Row, SparkSession } from "tspark";
import { col, lit } from "tspark/functions";
import {
  type BooleanType,
  type DoubleType,
  defineSchema,
  IntegerType,
  LongType,
  notNull,
  StringType,
  type UntypedSchema,
} from "tspark/types";

/** What DataFrame methods make of a schema. Checked by the compiler (`npm run types`); nothing here is run. */

const people = defineSchema({ id: notNull(LongType), name: StringType, age: notNull(IntegerType), city: StringType });
type SchemaOf<D> = D extends DataFrame<infer S> ? S : never;

// Types only: nothing here is run.
export const typed = (spark: SparkSession, amount: Column<DoubleType | null, "amount">) => {
  const df = spark.createDataFrame([], people);

  expectTypeOf<SchemaOf<ReturnType<typeof names>>>().toEqualTypeOf<{
    readonly name: StringType | null;
    readonly age: IntegerType;
  }>();
  const names = () => df.select("name", "age");

  expectTypeOf(df.select((c) => [c.name, c.age.as("years")])).toEqualTypeOf<
    DataFrame<{ readonly name: StringType | null; readonly years: IntegerType }>
  >();
  expectTypeOf(df.select("id", amount)).toEqualTypeOf<
    DataFrame<{ readonly id: LongType; readonly amount: DoubleType | null }>
  >();
  expectTypeOf(df.select(col("id").plus(1))).toEqualTypeOf<DataFrame<UntypedSchema>>();

  expectTypeOf(df.filter((c) => c.age.gt(30))).toEqualTypeOf<typeof df>();
  expectTypeOf(df.where("age > 30").orderBy("name").limit(3)).toEqualTypeOf<typeof df>();
  expectTypeOf<SchemaOf<ReturnType<typeof adult>>["adult"]>().toEqualTypeOf<BooleanType | null>();
  const adult = () => df.withColumn("adult", (c) => c.age.ge(18));
  expectTypeOf(df.drop("city", "name")).toEqualTypeOf<
    DataFrame<{ readonly id: LongType; readonly age: IntegerType }>
  >();
  expectTypeOf<keyof SchemaOf<ReturnType<typeof renamed>>>().toEqualTypeOf<"key" | "name" | "age" | "city">();
  const renamed = () => df.withColumnRenamed("id", "key");

  expectTypeOf(df.groupBy("city").count()).toEqualTypeOf<
    DataFrame<{ readonly city: StringType | null; readonly count: LongType }>
  >();
  expectTypeOf(df.groupBy((c) => c.city).agg(amount)).toEqualTypeOf<
    DataFrame<{ readonly city: StringType | null; readonly amount: DoubleType | null }>
  >();

  const cities = spark.createDataFrame([], "city STRING NOT NULL, people BIGINT");
  const joined = df.join(cities, "city", "left");
  expectTypeOf<keyof SchemaOf<typeof joined>>().toEqualTypeOf<"id" | "name" | "age" | "city" | "people">();
  expectTypeOf<SchemaOf<typeof joined>["people"]>().toEqualTypeOf<LongType | null>();
  expectTypeOf(df.join(cities, ["city"], "semi")).toEqualTypeOf<typeof df>();

  expectTypeOf<Row<SchemaOf<typeof df>>["name"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Row<SchemaOf<typeof df>>["id"]>().toEqualTypeOf<bigint>();
  expectTypeOf(cities.collect).returns.resolves.items.toHaveProperty("people").toEqualTypeOf<bigint | null>();

  // A wrong name does not compile; methods that look a name up say so.
  // @ts-expect-error: a misspelt name
  df.select("nmae");
  // @ts-expect-error: a misspelt name in an array
  df.select(["nmae"]);
  // @ts-expect-error: a misspelt name of a function's argument
  df.filter((c) => c.agee.gt(30));
  // @ts-expect-error: a misspelt name
  df.groupBy("town");
  // @ts-expect-error: a misspelt name
  df.orderBy("agee", { ascending: false });
  // @ts-expect-error: only one side has it
  df.join(cities, "people");
  // @ts-expect-error: text has no sum
  df.groupBy("city").sum("name");
  // @ts-expect-error: null where none may be
  spark.createDataFrame([{ id: null, name: "x", age: 1, city: null }], people);
  // @ts-expect-error: a text is no number
  spark.createDataFrame([{ id: 1, name: "x", age: "1", city: null }], people);
};

export const untyped = async (spark: SparkSession, ddl: string) => {
  const df = spark.read.option("header", true).csv("data.csv");
  expectTypeOf(df).toEqualTypeOf<DataFrame<UntypedSchema>>();
  for await (const row of df.where((r) => r.age.gt(30))) console.log(row.name, row.age, row[0]);
  expectTypeOf(df.select("anything", (c) => c.other.plus(1))).toEqualTypeOf<DataFrame<UntypedSchema>>();
  expectTypeOf(df.groupBy("city").agg(lit(1).as("one"))).toEqualTypeOf<DataFrame<UntypedSchema>>();
  expectTypeOf(spark.createDataFrame([[1]], ddl)).toEqualTypeOf<DataFrame<UntypedSchema>>();
  expectTypeOf(spark.createDataFrame([[1]])).toEqualTypeOf<DataFrame<UntypedSchema>>();

  const objects = spark.createDataFrame([{ name: "x", born: new Date(), tags: ["a"], n: 1n }]);
  expectTypeOf(objects.collect).returns.resolves.items.toHaveProperty("n").toEqualTypeOf<bigint | null>();
  // @ts-expect-error: the objects have no such key
  objects.select("nmae");

  // Any DataFrame is a plain DataFrame, and the other way round.
  const anything = (frame: DataFrame): DataFrame => frame;
  anything(df);
  anything(objects);
  const known: DataFrame<{ readonly id: LongType }> = anything(df);
  return known;
};
