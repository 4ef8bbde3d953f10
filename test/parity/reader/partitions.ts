import { pair } from "../pair.ts";

export default pair("DataFrameReader (partitioned folders)", {
  since: "1.4.0",
  python: `
    file("t/year=2020/city=Oslo/a.csv", "1,x\\n")
    file("t/year=2021/city=Rome/b.csv", "2,y\\n")
    file("t/year=2021/city=__HIVE_DEFAULT_PARTITION__/c.csv", "3,z\\n")

    df = spark.read.csv(tmp + "/t")
    result(df, "folders become columns, with types", ordered=False)
    result(df.filter("year = 2021 AND city IS NULL"), "a filter reads only what it needs")
    result(spark.read.schema("n INT, s STRING, year STRING").csv(tmp + "/t"), "types given", ordered=False)
    result(spark.read.csv(tmp + "/t/year=2020"), "below a folder: its column is gone")
    result(spark.read.option("basePath", tmp + "/t").csv(tmp + "/t/year=2020"), "basePath keeps it")
  `,
  async typescript({ spark, tmp, file, result }) {
    file("t/year=2020/city=Oslo/a.csv", "1,x\n");
    file("t/year=2021/city=Rome/b.csv", "2,y\n");
    file("t/year=2021/city=__HIVE_DEFAULT_PARTITION__/c.csv", "3,z\n");

    const df = spark.read.csv(`${tmp}/t`);
    await result(df, "folders become columns, with types");
    await result(df.filter("year = 2021 AND city IS NULL"), "a filter reads only what it needs");
    await result(spark.read.schema("n INT, s STRING, year STRING").csv(`${tmp}/t`), "types given");
    await result(spark.read.csv(`${tmp}/t/year=2020`), "below a folder: its column is gone");
    await result(spark.read.option("basePath", `${tmp}/t`).csv(`${tmp}/t/year=2020`), "basePath keeps it");
  },
});
