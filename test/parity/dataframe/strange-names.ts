import { col, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame (strange names of columns)", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col, lit

    names = ["__proto__", "constructor", "", "a.b", "it's", 'say "hi"', "back\`tick", "line\\nbreak", "é😀", "0", "select"]
    df = spark.range(1).select(*[lit(i).alias(name) for i, name in enumerate(names)])

    result(df, "as they are")
    value(df.columns, "names")
    result(df.select(*["\`" + name.replace("\`", "\`\`") + "\`" for name in names if name != ""]), "in backticks")
    result(df.filter(col("\`a.b\`") == 3).withColumnRenamed("__proto__", "x").drop("constructor"), "filter, rename, drop")
    result(df.groupBy("\`a.b\`", "0").count().orderBy("\`a.b\`"), "groups and order")
    printed(lambda: df.select("\`a.b\`", "\`say \\"hi\\"\`", "\`line\\nbreak\`", "\`é😀\`").show(), "shown")
    fails(lambda: df.select("a.b").collect(), "a dot means a field")
    fails(lambda: df.select("back\`tick").collect(), "a backtick that stays open")
  `,
  async typescript({ spark, result, printed, value, fails }) {
    const names = [
      "__proto__",
      "constructor",
      "",
      "a.b",
      "it's",
      'say "hi"',
      "back`tick",
      "line\nbreak",
      "é😀",
      "0",
      "select",
    ];
    const df = spark.range(1).select(names.map((name, i) => lit(i).alias(name)));

    await result(df, "as they are");
    await value(await df.columns(), "names");
    await result(
      df.select(names.filter((name) => name !== "").map((name) => col(`\`${name.replaceAll("`", "``")}\``))),
      "in backticks",
    );
    await result(
      df.filter(col("`a.b`").eq(3)).withColumnRenamed("__proto__", "x").drop("constructor"),
      "filter, rename, drop",
    );
    await result(df.groupBy(col("`a.b`"), col("0")).count().orderBy(col("`a.b`")), "groups and order");
    await printed(() => df.select(col("`a.b`"), col('`say "hi"`'), col("`line\nbreak`"), col("`é😀`")).show(), "shown");
    await fails(() => df.select(col("a.b")).collect(), "a dot means a field");
    await fails(() => df.select(col("back`tick")).collect(), "a backtick that stays open");
  },
});
