import { pair } from "../pair.ts";

export default pair("DataFrame.printSchema", {
  since: "1.3.0",
  python: `
    df = spark.createDataFrame(
        [],
        """id BIGINT NOT NULL, flag BOOLEAN, b TINYINT, s SMALLINT, i INT, f FLOAT, d DOUBLE, n DECIMAL(10,2), t STRING,
           x BINARY, day DATE, at TIMESTAMP, wall TIMESTAMP_NTZ, ym INTERVAL YEAR TO MONTH, dt INTERVAL DAY TO SECOND,
           xs ARRAY<INT>, m MAP<STRING, ARRAY<DOUBLE>>, p STRUCT<a: INT NOT NULL, \`b c\`: STRUCT<z: STRING>>""",
    )

    printed(lambda: df.printSchema(), "the whole tree")
    printed(lambda: df.printSchema(1), "one level")
    printed(lambda: df.select("p.*", "xs").printSchema(), "some columns")
    printed(lambda: df.select().printSchema(), "no column")
    fails(lambda: df.select("nope").printSchema(), "a misspelt column")
  `,
  async typescript({ spark, printed, fails }) {
    const df = spark.createDataFrame(
      [],
      `id BIGINT NOT NULL, flag BOOLEAN, b TINYINT, s SMALLINT, i INT, f FLOAT, d DOUBLE, n DECIMAL(10,2), t STRING,
       x BINARY, day DATE, at TIMESTAMP, wall TIMESTAMP_NTZ, ym INTERVAL YEAR TO MONTH, dt INTERVAL DAY TO SECOND,
       xs ARRAY<INT>, m MAP<STRING, ARRAY<DOUBLE>>, p STRUCT<a: INT NOT NULL, \`b c\`: STRUCT<z: STRING>>`,
    );

    await printed(() => df.printSchema(), "the whole tree");
    await printed(() => df.printSchema(1), "one level");
    await printed(() => df.select("p.*", "xs").printSchema(), "some columns");
    await printed(() => df.select().printSchema(), "no column");
    // @ts-expect-error: a misspelt column does not compile
    await fails(() => df.select("nope").printSchema(), "a misspelt column");
  },
});
