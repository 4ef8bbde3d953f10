import { Temporal } from "temporal-polyfill";
import { col, lit } from "tspark/functions";
import { Decimal } from "tspark/types";
import { pair } from "../pair.ts";

export default pair("functions.lit", {
  since: "1.3.0",
  python: `
    from datetime import date, datetime
    from decimal import Decimal
    from pyspark.sql.functions import col, lit

    df = spark.range(1)

    result(df.select(lit(1), lit(3000000000), lit(1.5), lit("x"), lit(True), lit(None)), "INT while it fits")
    result(df.select(lit(date(2020, 1, 31)), lit(datetime(2020, 1, 31, 10, 20)), lit(Decimal("1.25")), lit(b"\\x01")), "other types")
    result(df.select(lit([1, 2]), lit(col("id"))), "a list; a column stays as it is")
    fails(lambda: df.select(lit(1) + lit("x")).collect(), "a text that is no number")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.range(1);

    await result(df.select(lit(1), lit(3000000000), lit(1.5), lit("x"), lit(true), lit(null)), "INT while it fits");
    await result(
      df.select(
        lit(Temporal.PlainDate.from("2020-01-31")),
        lit(Temporal.Instant.from("2020-01-31T10:20:00Z")),
        lit(new Decimal("1.25")),
        lit(new Uint8Array([1])),
      ),
      "other types",
    );
    await result(df.select(lit([1, 2]), lit(col("id"))), "a list; a column stays as it is");
    await fails(() => df.select(lit(1).plus(lit("x"))).collect(), "a text that is no number");
  },
  never: { "other types": "PySpark's client gives a Decimal ten digits; here it has those that it shows" },
  onSpark: {
    never: { "other types": "PySpark's client gives a Decimal ten digits; here it has those that it shows" },
  },
});
