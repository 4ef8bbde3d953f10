import { hex, hmac, lit } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.hmac", {
  since: "4.3.0",
  python: `
    from pyspark.sql.functions import hex, hmac, lit

    df = spark.sql("SELECT * FROM VALUES ('key', 'data'), (NULL, 'data') AS t(k, s)")

    result(df.select(hex(hmac("k", "s")), hex(hmac("k", "s", lit("SHA-1")))), "by algorithms")
    fails(lambda: df.select(hmac("k", "s", lit("nope"))).collect(), "no algorithm")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES ('key', 'data'), (NULL, 'data') AS t(k, s)");

    await result(df.select(hex(hmac("k", "s")), hex(hmac("k", "s", lit("SHA-1")))), "by algorithms");
    await fails(() => df.select(hmac("k", "s", lit("nope"))).collect(), "no algorithm");
  },
});
