import {
  bitmap_and_agg,
  bitmap_bit_position,
  bitmap_bucket_number,
  bitmap_construct_agg,
  bitmap_count,
  bitmap_or_agg,
  lit,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.bitmap_construct_agg, bitmap_count, bitmap_or_agg", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import bitmap_and_agg, bitmap_bit_position, bitmap_bucket_number, bitmap_construct_agg, bitmap_count, bitmap_or_agg, lit

    df = spark.sql("SELECT * FROM VALUES (1, X'0F'), (40000, X'F1'), (1, NULL), (NULL, NULL) AS t(n, b)")

    result(df.select(bitmap_bit_position("n"), bitmap_bucket_number("n"), bitmap_count("b")), "of a number")
    result(df.groupBy(bitmap_bucket_number("n").alias("k")).agg(bitmap_count(bitmap_construct_agg(bitmap_bit_position("n")))).orderBy("k"), "of a group")
    result(df.select(bitmap_count(bitmap_or_agg("b")), bitmap_count(bitmap_and_agg("b"))), "of bitmaps")
    fails(lambda: df.select(bitmap_construct_agg(lit(40000))).collect(), "no bit")
    fails(lambda: df.select(bitmap_count("n")).collect(), "a number is no bitmap")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (1, X'0F'), (40000, X'F1'), (1, NULL), (NULL, NULL) AS t(n, b)");

    await result(df.select(bitmap_bit_position("n"), bitmap_bucket_number("n"), bitmap_count("b")), "of a number");
    await result(
      df
        .groupBy(bitmap_bucket_number("n").alias("k"))
        .agg(bitmap_count(bitmap_construct_agg(bitmap_bit_position("n"))))
        .orderBy("k"),
      "of a group",
    );
    await result(df.select(bitmap_count(bitmap_or_agg("b")), bitmap_count(bitmap_and_agg("b"))), "of bitmaps");
    await fails(() => df.select(bitmap_construct_agg(lit(40000))).collect(), "no bit");
    await fails(() => df.select(bitmap_count("n")).collect(), "a number is no bitmap");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
