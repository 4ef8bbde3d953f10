import {
  bitwiseNOT,
  chr,
  length,
  lit,
  random,
  shiftLeft,
  shiftRight,
  shiftRightUnsigned,
  toDegrees,
  toRadians,
  uuid,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.chr, random, uuid, shiftLeft, toDegrees", {
  since: "1.4.0",
  python: `
    from pyspark.sql.functions import bitwiseNOT, chr, length, lit, random, shiftLeft, shiftRight, shiftRightUnsigned, toDegrees, toRadians, uuid

    df = spark.createDataFrame([(65, 1), (None, 2)], "n INT, m INT")

    result(df.select(chr("n"), bitwiseNOT("n"), shiftLeft("n", 2), shiftRight("n", 1), shiftRightUnsigned("n", 1)), "bits")
    result(df.select(toDegrees("m"), toRadians("n")), "angles")
    result(df.select(length(uuid(1)).alias("a"), random(1).between(0, 1).alias("b")), "random")
    fails(lambda: df.select(uuid(lit("a"))).collect(), "no seed")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.createDataFrame(
      [
        [65, 1],
        [null, 2],
      ],
      "n INT, m INT",
    );

    await result(
      df.select(chr("n"), bitwiseNOT("n"), shiftLeft("n", 2), shiftRight("n", 1), shiftRightUnsigned("n", 1)),
      "bits",
    );
    await result(df.select(toDegrees("m"), toRadians("n")), "angles");
    await result(df.select(length(uuid(1)).alias("a"), random(1).between(0, 1).alias("b")), "random");
    await fails(() => df.select(uuid(lit("a"))).collect(), "no seed");
  },
});
