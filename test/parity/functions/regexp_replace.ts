import { col, lit, regexp_extract, regexp_replace } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.regexp_replace, regexp_extract", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import col, lit, regexp_extract, regexp_replace

    df = spark.createDataFrame([("2020-01-31", "-"), ("no date", "o"), ("", "x"), (None, "-")], "s STRING, p STRING")

    result(df.select(regexp_replace("s", r"(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")), "groups in the replacement")
    result(df.select(regexp_replace(col("s"), col("p"), lit("/"))), "a column as the pattern")
    result(df.select(regexp_extract("s", r"(\\d+)-(\\d+)", 2), regexp_extract("s", "o", 0)), "nothing found: an empty text")
    fails(lambda: df.select(regexp_extract("s", "o", 1)).collect(), "no such group")
    fails(lambda: df.select(regexp_replace("s", "(", "")).collect(), "no regular expression")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["2020-01-31", "-"],
        ["no date", "o"],
        ["", "x"],
        [null, "-"],
      ],
      "s STRING, p STRING",
    );

    await result(df.select(regexp_replace("s", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")), "groups in the replacement");
    await result(df.select(regexp_replace(col("s"), col("p"), lit("/"))), "a column as the pattern");
    await result(
      df.select(regexp_extract("s", "(\\d+)-(\\d+)", 2), regexp_extract("s", "o", 0)),
      "nothing found: an empty text",
    );
    await fails(() => df.select(regexp_extract("s", "o", 1)).collect(), "no such group");
    await fails(() => df.select(regexp_replace("s", "(", "")).collect(), "no regular expression");
  },
});
