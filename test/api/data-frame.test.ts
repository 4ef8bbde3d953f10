import { inspect } from "node:util";
import { type DataFrame, SparkSession } from "tspark";
import { col, desc, lit } from "tspark/functions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { captureStdout } from "../parity/harness/stdout.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").config("spark.sql.session.timeZone", "UTC").create();
});
afterAll(() => spark.stop());

const people = () =>
  spark.createDataFrame(
    [
      { name: "Ann", age: 30, city: "Rome" },
      { name: "Bob", age: 25, city: "Oslo" },
      { name: "Cid", age: null, city: "Rome" },
    ],
    "name STRING, age INT, city STRING",
  );
const condition = (name: string) => expect.objectContaining({ condition: name });

describe("columns are named in every way", () => {
  test.each<[string, () => unknown[]]>([
    ["names", () => ["name", "age"]],
    ["an array", () => [["name", "age"]]],
    ["columns", () => [col("name"), col("age")]],
    ["a function of the columns", () => [(c: Record<string, unknown>) => [c.name, c.age]]],
    ["a mixture", () => ["name", (c: Record<string, unknown>) => c.age]],
  ])("%s", async (_, args) => {
    const df = people();
    const selected: DataFrame = Reflect.apply(df.select, df, args());
    expect(await selected.columns()).toEqual(["name", "age"]);
  });

  test("a property of the columns is the column of exactly that name", async () => {
    const df = spark.createDataFrame([[1, 2, 3]], ["a.b", "`", "name"]);
    expect(await df.select((c) => [c["a.b"], c["`"], c.name]).collect()).toEqual([{ "a.b": 1n, "`": 2n, name: 3n }]);
  });

  test("what is no column is refused at once", () => {
    const refused = condition("NOT_EXPECTED_TYPE");
    expect(() => people().select(5 as never)).toThrow(refused);
    expect(() => people().filter(5 as never)).toThrow(refused);
    expect(() => people().withColumn("x", 5 as never)).toThrow(refused);
    expect(() => people().drop(5 as never)).toThrow(refused);
    expect(() => people().dropDuplicates([5] as never)).toThrow(refused);
  });
});

describe("builders", () => {
  test("are pure: the same steps give equal plans, and the first DataFrame stays what it was", async () => {
    const df = people();
    const filtered = () => df.filter(col("age").gt(26)).select("name");
    expect(filtered().sameSemantics(filtered())).toBe(true);
    expect(filtered().semanticHash()).toBe(filtered().semanticHash());
    expect(filtered().sameSemantics(df.select("name"))).toBe(false);
    expect(await df.count()).toBe(3);
  });
  test("run nothing: a DataFrame is no promise and logs without a query", () => {
    expect(inspect(people())).toBe("DataFrame<localRelation>");
    expect(people()).not.toHaveProperty("then");
  });
  test("refuse DataFrames of another session", async () => {
    const other = await spark.newSession();
    try {
      expect(() => people().union(other.range(1))).toThrow(condition("SESSION_NOT_SAME"));
    } finally {
      await other.stop();
    }
  });
});

describe("actions", () => {
  test("rows in every way of asking for them", async () => {
    const ids = spark.range(5).orderBy("id");
    const of = (rows: readonly { id: bigint }[]) => rows.map(({ id }) => id);
    expect(of(await ids.collect())).toEqual([0n, 1n, 2n, 3n, 4n]);
    expect(await ids.first()).toEqual({ id: 0n });
    expect(await ids.head()).toEqual({ id: 0n });
    expect(of(await ids.head(2))).toEqual([0n, 1n]);
    expect(of(await ids.take(2))).toEqual([0n, 1n]);
    expect(of(await ids.tail(2))).toEqual([3n, 4n]);
    expect(of(await ids.tail(0))).toEqual([]);
    await expect(ids.tail(-1)).rejects.toThrow(condition("INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE"));
    expect(await spark.range(0).first()).toBeUndefined();
    expect([await spark.range(0).isEmpty(), await ids.isEmpty()]).toEqual([true, false]);
    const seen: bigint[] = [];
    await ids.foreach(({ id }) => seen.push(id));
    expect(seen).toEqual([0n, 1n, 2n, 3n, 4n]);
  });

  test("leaving a loop stops the query", async () => {
    const events: string[] = [];
    const remove = spark.addListener(({ type }) => events.push(type));
    for await (const { id } of spark.range(100_000_000)) if (id === 10n) break;
    remove();
    expect(events.filter((type) => type !== "progress")).toEqual(["started", "finished"]);
  });

  test("an aborted signal stops the query, before and while it runs", async () => {
    const long = spark.range(10_000_000_000).filter(col("id").mod(7).eq(8));
    await expect(long.count({ signal: AbortSignal.abort() })).rejects.toThrow();
    await expect(long.count({ signal: AbortSignal.timeout(100) })).rejects.toThrow();
    expect(await spark.range(3).count()).toBe(3);
  });

  test("LONG as number, if the session says so", async () => {
    await spark.conf.set("spark.tspark.long.asNumber", true);
    try {
      expect(await spark.range(1).collect()).toEqual([{ id: 0 }]);
      await expect(
        spark
          .range(1)
          .select(lit(2n ** 60n).as("x"))
          .collect(),
      ).rejects.toThrow(/2\^53/);
    } finally {
      await spark.conf.unset("spark.tspark.long.asNumber");
    }
  });

  test("show prints Spark's table and the empty line after it", async () => {
    const text = await captureStdout(() => people().orderBy(desc("age")).show(1));
    expect(text).toBe(
      "+----+---+----+\n|name|age|city|\n+----+---+----+\n| Ann| 30|Rome|\n+----+---+----+\nonly showing top 1 row\n",
    );
    await expect(people().show("x" as never)).rejects.toThrow(condition("NOT_EXPECTED_TYPE"));
    await expect(people().show(1, "x" as never)).rejects.toThrow(condition("NOT_EXPECTED_TYPE"));
  });

  test("toArrow keeps values and types", async () => {
    const table = await people().select("name", "age").toArrow();
    expect([table.numRows, table.names]).toEqual([3, ["name", "age"]]);
    expect([...table.getChild("age")]).toEqual([30, 25, null]);
  });
});

describe("rows that are to go", () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ["how", async () => people().dropna("some" as never), "VALUE_NOT_ALLOWED"],
    ["a fill of nothing", async () => people().fillna({}), "CANNOT_BE_EMPTY"],
    ["a fill of what no column holds", async () => people().fillna(new Date() as never), "NOT_EXPECTED_TYPE"],
    ["texts for numbers", async () => people().replace([1], ["x"]), "MIXED_TYPE_REPLACEMENT"],
    ["lists of unequal length", async () => people().replace([1, 2], [1]), "LENGTH_SHOULD_BE_THE_SAME"],
    ["no replacement", async () => people().replace(1), "ARGUMENT_REQUIRED"],
    ["weights below zero", async () => people().randomSplit([-1, 2]), "VALUE_NOT_POSITIVE"],
    ["sort by nothing", async () => people().sort(), "CANNOT_BE_EMPTY"],
    ["position zero", async () => people().sort(0), "ZERO_INDEX"],
    ["a join of no kind", async () => people().join(people(), "name", "sideways" as never), "UNSUPPORTED_JOIN_TYPE"],
    ["a mode of no kind", async () => people().write.mode("sideways"), "INVALID_SAVE_MODE"],
  ])("refuses %s", async (_, action, name) => {
    await expect(action()).rejects.toThrow(condition(name));
  });
  test("parts of a random split are disjoint and together everything", async () => {
    const parts = spark.range(1000).randomSplit([1, 2], 7);
    const ids = (await Promise.all(parts.map((part) => part.collect()))).flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(1000);
    expect(ids).toHaveLength(1000);
  });
});

describe("groups", () => {
  test("by name, position and function; of every number", async () => {
    const one = [
      { city: "Oslo", count: 1n },
      { city: "Rome", count: 2n },
    ];
    const sorted = (df: DataFrame) => df.orderBy("city").collect();
    expect(await sorted(people().groupBy("city").count())).toEqual(one);
    expect(await sorted(people().groupBy(3).count())).toEqual(one);
    expect(
      await sorted(
        people()
          .groupBy((c) => c.city)
          .count(),
      ),
    ).toEqual(one);
    expect(await people().groupBy("city").max().columns()).toEqual(["city", "max(age)"]);
    expect(await people().groupBy("city").agg({ age: "max", "*": "count" }).columns()).toEqual([
      "city",
      "max(age)",
      "count(1)",
    ]);
    await expect(
      people()
        .groupBy("city")
        .sum("name" as never)
        .collect(),
    ).rejects.toThrow(condition("NOT_NUMERIC_COLUMNS"));
    expect(() => people().groupBy("city").agg()).toThrow(condition("CANNOT_BE_EMPTY"));
    expect(() => people().groupBy(0)).toThrow(condition("INDEX_NOT_POSITIVE"));
    expect(() => people().rollup("city").pivot("name")).toThrow(condition("UNSUPPORTED_OPERATION"));
  });
});
