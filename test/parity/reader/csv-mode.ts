import { pair } from "../pair.ts";

export default pair("DataFrameReader.option (mode)", {
  since: "2.0.0",
  python: `
    path = file("bad.csv", "1,a\\nx,b\\n3\\n4,d,extra\\n")
    read = spark.read.schema("n INT, s STRING")

    result(read.csv(path), "PERMISSIVE: null for what does not fit")
    result(read.option("mode", "DROPMALFORMED").csv(path), "DROPMALFORMED: such rows are dropped")
    result(
        spark.read.schema("n INT, s STRING, _corrupt_record STRING").csv(path),
        "a column for the text of such rows",
    )
    result(
        spark.read.schema("n INT, bad STRING").option("columnNameOfCorruptRecord", "bad").csv(path),
        "under another name",
    )
    fails(lambda: spark.read.schema("n INT, s STRING").option("mode", "FAILFAST").csv(path).collect(), "FAILFAST: an error")
  `,
  async typescript({ spark, file, result, fails }) {
    const path = file("bad.csv", "1,a\nx,b\n3\n4,d,extra\n");
    const read = () => spark.read.schema("n INT, s STRING");

    await result(read().csv(path), "PERMISSIVE: null for what does not fit");
    await result(read().option("mode", "DROPMALFORMED").csv(path), "DROPMALFORMED: such rows are dropped");
    await result(
      spark.read.schema("n INT, s STRING, _corrupt_record STRING").csv(path),
      "a column for the text of such rows",
    );
    await result(
      spark.read.schema("n INT, bad STRING").option("columnNameOfCorruptRecord", "bad").csv(path),
      "under another name",
    );
    await fails(() => read().option("mode", "FAILFAST").csv(path).collect(), "FAILFAST: an error");
  },
});
