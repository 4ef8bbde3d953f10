import { pair } from "../pair.ts";

export default pair("Errors: SQL text that does not parse", {
  since: "3.4.0",
  python: `
    df = spark.range(1)

    fails(lambda: df.selectExpr("id +").collect(), "an end too early")
    fails(lambda: df.selectExpr("(id").collect(), "an open parenthesis")
    fails(lambda: df.selectExpr("id id id").collect(), "words too many")
    fails(lambda: df.selectExpr("'open").collect(), "an open text")
    fails(lambda: df.filter("").collect(), "nothing")
    fails(lambda: df.selectExpr("CAST(id AS NOPE)").collect(), "no such type")
    fails(lambda: spark.createDataFrame([], "a INT b"), "a schema")
    fails(lambda: spark.sql("SELEC 1"), "a word that is no statement")
    result(df.selectExpr("id /* comment */ + 1 AS \`a \`\`b\`\`\` -- end"), "what does parse")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.range(1);

    await fails(() => df.selectExpr("id +").collect(), "an end too early");
    await fails(() => df.selectExpr("(id").collect(), "an open parenthesis");
    await fails(() => df.selectExpr("id id id").collect(), "words too many");
    await fails(() => df.selectExpr("'open").collect(), "an open text");
    await fails(() => df.filter("").collect(), "nothing");
    await fails(() => df.selectExpr("CAST(id AS NOPE)").collect(), "no such type");
    await fails(() => spark.createDataFrame([], "a INT b").collect(), "a schema");
    await fails(() => spark.sql("SELEC 1").collect(), "a word that is no statement");
    await result(df.selectExpr("id /* comment */ + 1 AS `a ``b``` -- end"), "what does parse");
  },
});
