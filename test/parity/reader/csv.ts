import { pair } from "../pair.ts";

export default pair("DataFrameReader.csv", {
  since: "2.0.0",
  python: `
    path = file("people.csv", "name,age,city\\nAnn,30,Oslo\\n\\"Bob, B.\\",,\\"\\"\\n,7,Rome\\n")

    result(spark.read.csv(path), "no header: names by position, everything a text")
    result(spark.read.csv(path, header=True), "with header; what is empty is null")
    result(spark.read.option("header", True).option("inferSchema", True).csv(path), "types inferred")
    result(spark.read.schema("who STRING, age DOUBLE, city STRING").option("header", True).csv(path), "types given; names too")
    fails(lambda: spark.read.csv(tmp + "/nowhere.csv").collect(), "no such file")
    fails(lambda: spark.read.option("header", True).csv(path).select("nme").collect(), "a misspelt column")
  `,
  async typescript({ spark, tmp, file, result, fails }) {
    const path = file("people.csv", 'name,age,city\nAnn,30,Oslo\n"Bob, B.",,""\n,7,Rome\n');

    await result(spark.read.csv(path), "no header: names by position, everything a text");
    await result(spark.read.csv(path, { header: true }), "with header; what is empty is null");
    await result(spark.read.option("header", true).option("inferSchema", true).csv(path), "types inferred");
    await result(
      spark.read.schema("who STRING, age DOUBLE, city STRING").option("header", true).csv(path),
      "types given; names too",
    );
    await fails(() => spark.read.csv(`${tmp}/nowhere.csv`).collect(), "no such file");
    await fails(() => spark.read.option("header", true).csv(path).select("nme").collect(), "a misspelt column");
  },
});
