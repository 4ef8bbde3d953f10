import { input_file_block_length, input_file_block_start } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.input_file_block_start, input_file_block_length", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import input_file_block_length, input_file_block_start

    df = spark.range(1)

    result(df.select(input_file_block_start(), input_file_block_length()), "no file")
  `,
  async typescript({ spark, result }) {
    const df = spark.range(1);

    await result(df.select(input_file_block_start(), input_file_block_length()), "no file");
  },
});
