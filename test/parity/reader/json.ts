import { pair } from "../pair.ts";

export default pair("DataFrameReader.json", {
  since: "1.4.0",
  python: `
    path = file(
        "people.json",
        '{"name": "Ann", "age": 30, "tags": ["a", "b"], "home": {"city": "Oslo", "zip": 1}}\\n'
        '{"age": 7.5, "name": null, "extra": true}\\n'
        '{"name": "Cid", "tags": [], "home": {"city": null}}\\n',
    )

    result(spark.read.json(path), "one object a line; columns in alphabetical order")
    printed(lambda: spark.read.json(path).printSchema(), "the schema")
    result(spark.read.schema("name STRING, home STRUCT<city: STRING>, nope INT").json(path), "a schema given")
    result(spark.read.option("primitivesAsString", True).json(path).select("age", "extra"), "everything a text")
    result(spark.read.json(file("empty.json", "")), "an empty file")
    fails(lambda: spark.read.json(tmp + "/nowhere.json").collect(), "no such file")
  `,
  async typescript({ spark, tmp, file, result, printed, fails }) {
    const path = file(
      "people.json",
      '{"name": "Ann", "age": 30, "tags": ["a", "b"], "home": {"city": "Oslo", "zip": 1}}\n' +
        '{"age": 7.5, "name": null, "extra": true}\n' +
        '{"name": "Cid", "tags": [], "home": {"city": null}}\n',
    );

    await result(spark.read.json(path), "one object a line; columns in alphabetical order");
    await printed(() => spark.read.json(path).printSchema(), "the schema");
    await result(spark.read.schema("name STRING, home STRUCT<city: STRING>, nope INT").json(path), "a schema given");
    await result(spark.read.option("primitivesAsString", true).json(path).select("age", "extra"), "everything a text");
    await result(spark.read.json(file("empty.json", "")), "an empty file");
    await fails(() => spark.read.json(`${tmp}/nowhere.json`).collect(), "no such file");
  },
});
