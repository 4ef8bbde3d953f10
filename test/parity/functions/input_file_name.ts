import { input_file_name } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.input_file_name", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import input_file_name

    df = spark.range(1)

    result(df.select(input_file_name()), "no file")
  `,
  async typescript({ spark, result }) {
    const df = spark.range(1);

    await result(df.select(input_file_name()), "no file");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
