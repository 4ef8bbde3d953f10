import { pair } from "../pair.ts";

export default pair("Row (names and positions)", {
  since: "1.3.0",
  python: `
    df = spark.sql("SELECT 1 AS id, 2 AS id, 3 AS \`__proto__\`, 4 AS constructor, 5 AS \`\`, 6 AS \`a.b\`, 7 AS \`x y\`, 8 AS \`é😀\`")

    value([list(row) for row in df.collect()], "by position")
    value(df.columns, "names may repeat")
    value(df.first()["a.b"], "by name")
    fails(lambda: df.select("id").collect(), "a name that repeats")
    fails(lambda: df.select("a.b").collect(), "a dot means a field")
    result(df.select("\`a.b\`", "\`x y\`", "\`é😀\`", "__proto__", "constructor"), "strange names")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.sql(
      "SELECT 1 AS id, 2 AS id, 3 AS `__proto__`, 4 AS constructor, 5 AS ``, 6 AS `a.b`, 7 AS `x y`, 8 AS `é😀`",
    );
    const rows = await df.collect();

    await value(
      rows.map((row) => [0, 1, 2, 3, 4, 5, 6, 7].map((at) => row[at])),
      "by position",
    );
    await value(await df.columns(), "names may repeat");
    await value((await df.first())?.["a.b"], "by name");
    await fails(() => df.select("id").collect(), "a name that repeats");
    await fails(() => df.select("a.b").collect(), "a dot means a field");
    await result(df.select("`a.b`", "`x y`", "`é😀`", "__proto__", "constructor"), "strange names");
  },
});
