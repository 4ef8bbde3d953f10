import { pair } from "../pair.ts";

export default pair("DataFrameReader.format, load", {
  since: "1.4.0",
  python: `
    a = file("in/a.csv", "n,s\\n1,x\\n")
    file("in/b.csv", "n,s\\n2,y\\n")
    file("in/_hidden.csv", "n,s\\n9,z\\n")

    result(spark.read.format("csv").options(header=True, inferSchema=True).load(tmp + "/in"), "a folder: every file that is not hidden", ordered=False)
    result(spark.read.format("csv").option("header", "true").load([a, a]), "several paths", ordered=False)
    result(spark.read.load(a, format="csv", schema="n LONG, s STRING", header=True), "all at once")
    result(spark.read.csv(tmp + "/in/*.csv", header=True), "a pattern", ordered=False)
    fails(lambda: spark.read.format("nope").load(a).collect(), "no such format")
    fails(lambda: spark.read.csv(tmp + "/in/*.json").collect(), "a pattern that finds nothing")
  `,
  async typescript({ spark, tmp, file, result, fails }) {
    const a = file("in/a.csv", "n,s\n1,x\n");
    file("in/b.csv", "n,s\n2,y\n");
    file("in/_hidden.csv", "n,s\n9,z\n");

    await result(
      spark.read.format("csv").options({ header: true, inferSchema: true }).load(`${tmp}/in`),
      "a folder: every file that is not hidden",
    );
    await result(spark.read.format("csv").option("header", "true").load([a, a]), "several paths");
    await result(spark.read.load(a, { format: "csv", schema: "n LONG, s STRING", header: true }), "all at once");
    await result(spark.read.csv(`${tmp}/in/*.csv`, { header: true }), "a pattern");
    await fails(() => spark.read.format("nope").load(a).collect(), "no such format");
    await fails(() => spark.read.csv(`${tmp}/in/*.json`).collect(), "a pattern that finds nothing");
  },
  never: { "no such format": "PySpark's client has no class for this error and calls it UnknownException" },
  onSpark: {
    never: { "no such format": "PySpark's client has no class for this error and calls it UnknownException" },
  },
});
