import { pair } from "../pair.ts";

export default pair("DataFrame.schema", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame([(1, None)], "a INT NOT NULL, b ARRAY<STRING>")

    value(df.schema.jsonValue(), "JSON")
    value(df.schema.simpleString(), "short text")
    value(df.schema.fieldNames(), "names")
    value(df.dtypes, "names and types")
    value(df.columns, "columns")
    value(df.selectExpr("a + 1 AS c").schema.jsonValue(), "of an expression")
    fails(lambda: df.select("nope").schema, "a misspelt column")
  `,
  async typescript({ spark, value, fails }) {
    const df = spark.createDataFrame([[1, null]], "a INT NOT NULL, b ARRAY<STRING>");
    const schema = await df.schema();

    await value(JSON.parse(schema.json()), "JSON");
    await value(schema.simpleString(), "short text");
    await value(schema.fieldNames(), "names");
    await value(await df.dtypes(), "names and types");
    await value(await df.columns(), "columns");
    await value(JSON.parse((await df.selectExpr("a + 1 AS c").schema()).json()), "of an expression");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.select("nope").schema(), "a misspelt column");
  },
});
