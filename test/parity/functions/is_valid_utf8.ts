import {
  array,
  collation,
  expr,
  from_base32,
  is_valid_utf8,
  jaro_winkler_similarity,
  length,
  lit,
  make_valid_utf8,
  negate,
  quote,
  randstr,
  to_base32,
  try_validate_utf8,
  validate_utf8,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.is_valid_utf8, quote, to_base32, jaro_winkler_similarity", {
  since: "4.0.0",
  python: `
    from pyspark.sql.functions import array, collation, expr, from_base32, is_valid_utf8, jaro_winkler_similarity, length, lit, make_valid_utf8, negate, quote, randstr, to_base32, try_validate_utf8, validate_utf8

    df = spark.sql("SELECT * FROM VALUES ('Spark', X'53FF'), ('it\\'\\'s', X''), (NULL, NULL) AS t(s, b)")

    result(df.select(is_valid_utf8("s"), make_valid_utf8("s"), validate_utf8("s"), try_validate_utf8("s")), "utf-8")
    result(df.select(quote("s"), to_base32("s"), from_base32(to_base32("b")), negate(length("s"))), "text")
    result(df.select(jaro_winkler_similarity("s", lit("Sparky")), collation("s")), "likeness")
    result(spark.range(1).select(length(randstr(5, 1)).alias("a"), length(randstr(lit(7), 3)).alias("b")), "random")
    fails(lambda: df.select(from_base32(array("s"))).collect(), "an array is no text")
    fails(lambda: df.select(validate_utf8(expr("CAST(X'FF' AS STRING)"))).collect(), "no utf-8")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES ('Spark', X'53FF'), ('it''s', X''), (NULL, NULL) AS t(s, b)");

    await result(
      df.select(is_valid_utf8("s"), make_valid_utf8("s"), validate_utf8("s"), try_validate_utf8("s")),
      "utf-8",
    );
    await result(df.select(quote("s"), to_base32("s"), from_base32(to_base32("b")), negate(length("s"))), "text");
    await result(df.select(jaro_winkler_similarity("s", lit("Sparky")), collation("s")), "likeness");
    await result(
      spark.range(1).select(length(randstr(5, 1)).alias("a"), length(randstr(lit(7), 3)).alias("b")),
      "random",
    );
    await fails(() => df.select(from_base32(array("s"))).collect(), "an array is no text");
    await fails(() => df.select(validate_utf8(expr("CAST(X'FF' AS STRING)"))).collect(), "no utf-8");
  },
  notImplemented: {
    random: "the embedded engine does not have randstr yet",
  },
  notYet: {
    "no utf-8": "a text of the embedded engine is UTF-8 always: bytes that are none become replacement characters",
  },
});
