import { col } from "tspark/functions";
import { DecimalType, LongType } from "tspark/types";
import { pair } from "../pair.ts";

export default pair("Column.cast", {
  since: "1.3.0",
  python: `
    from pyspark.sql.functions import col
    from pyspark.sql.types import DecimalType, LongType

    df = spark.createDataFrame([("1", 2.9, True), (" 7 ", -2.9, None), (None, None, False)], "s STRING, d DOUBLE, b BOOLEAN")

    result(df.select(col("s").cast("int"), col("d").cast("int"), col("b").cast("int")), "to a number: fractions are cut off")
    result(df.select(col("d").cast("string"), col("b").cast("string")), "to a text")
    result(df.select(col("d").cast(DecimalType(5, 1)), col("s").astype(LongType())), "a type as an object")
    result(df.select(col("s").cast("double").cast("boolean")), "to a boolean, over a number")
    result(df.select(col("s").try_cast("boolean"), col("s").try_cast("date")), "null where it does not fit")
    fails(lambda: df.select(col("s").cast("date")).collect(), "a text that is no date")
    fails(lambda: df.select(col("d").cast("date")).collect(), "a number is no date")
    fails(lambda: df.select(col("s").cast("nope")).collect(), "no such type")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["1", 2.9, true],
        [" 7 ", -2.9, null],
        [null, null, false],
      ],
      "s STRING, d DOUBLE, b BOOLEAN",
    );

    await result(
      df.select(col("s").cast("int"), col("d").cast("int"), col("b").cast("int")),
      "to a number: fractions are cut off",
    );
    await result(df.select(col("d").cast("string"), col("b").cast("string")), "to a text");
    await result(df.select(col("d").cast(DecimalType(5, 1)), col("s").astype(LongType)), "a type as an object");
    await result(df.select(col("s").cast("double").cast("boolean")), "to a boolean, over a number");
    await result(df.select(col("s").tryCast("boolean"), col("s").tryCast("date")), "null where it does not fit");
    await fails(() => df.select(col("s").cast("date")).collect(), "a text that is no date");
    await fails(() => df.select(col("d").cast("date")).collect(), "a number is no date");
    await fails(() => df.select(col("s").cast("nope")).collect(), "no such type");
  },
});
