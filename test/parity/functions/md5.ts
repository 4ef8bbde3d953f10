import { base64, crc32, hash, hex, lit, md5, sha1, sha2, unbase64, unhex, xxhash64 } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.md5, sha2, crc32, hash, xxhash64", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import base64, crc32, hash, hex, lit, md5, sha1, sha2, unbase64, unhex, xxhash64

    df = spark.createDataFrame([("Spark", 1), ("", 0), (None, None)], "s STRING, n INT")

    result(df.select(md5("s"), sha1("s"), sha2("s", 256), crc32("s")), "of a text")
    result(df.select(hash("s", "n"), xxhash64("n"), hash("s")), "of any values; null leaves the seed")
    result(df.select(base64("s"), unbase64(base64("s")), hex("s"), hex("n"), unhex(hex("s"))), "and back")
    fails(lambda: df.select(sha2("s", 100)).collect(), "no such length")
    fails(lambda: df.select(hash(lit(None).cast("map<int,int>"))).collect(), "maps have no hash")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["Spark", 1],
        ["", 0],
        [null, null],
      ],
      "s STRING, n INT",
    );

    await result(df.select(md5("s"), sha1("s"), sha2("s", 256), crc32("s")), "of a text");
    await result(df.select(hash("s", "n"), xxhash64("n"), hash("s")), "of any values; null leaves the seed");
    await result(df.select(base64("s"), unbase64(base64("s")), hex("s"), hex("n"), unhex(hex("s"))), "and back");
    await fails(() => df.select(sha2("s", 100)).collect(), "no such length");
    await fails(() => df.select(hash(lit(null).cast("map<int,int>"))).collect(), "maps have no hash");
  },
});
