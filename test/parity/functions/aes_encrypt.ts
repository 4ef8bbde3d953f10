import { aes_decrypt, aes_encrypt, base64, hex, lit, try_aes_decrypt } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.aes_encrypt, aes_decrypt, try_aes_decrypt", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import aes_decrypt, aes_encrypt, base64, hex, lit, try_aes_decrypt

    df = spark.sql("SELECT * FROM VALUES ('Spark', '0000111122223333'), ('', '000011112222333300001111'), (NULL, NULL) AS t(s, k)")

    result(df.select(base64(aes_encrypt("s", "k", lit("ECB"), lit("PKCS"))), aes_decrypt(aes_encrypt("s", "k"), "k").cast("string")), "there and back")
    result(df.select(hex(aes_encrypt("s", "k", lit("CBC"), lit("DEFAULT"), lit("0000000000000000")))), "with a vector")
    result(df.select(aes_decrypt(aes_encrypt("s", "k", lit("GCM"), lit("DEFAULT"), lit(""), lit("more")), "k", lit("GCM"), lit("DEFAULT"), lit("more")).cast("string")), "with more data")
    result(df.select(try_aes_decrypt("s", "k")), "or null")
    fails(lambda: df.select(aes_encrypt("s", lit("short"))).collect(), "a short key")
    fails(lambda: df.select(aes_decrypt("s", "k")).collect(), "not encrypted")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql(
      "SELECT * FROM VALUES ('Spark', '0000111122223333'), ('', '000011112222333300001111'), (NULL, NULL) AS t(s, k)",
    );

    await result(
      df.select(
        base64(aes_encrypt("s", "k", lit("ECB"), lit("PKCS"))),
        aes_decrypt(aes_encrypt("s", "k"), "k").cast("string"),
      ),
      "there and back",
    );
    await result(
      df.select(hex(aes_encrypt("s", "k", lit("CBC"), lit("DEFAULT"), lit("0000000000000000")))),
      "with a vector",
    );
    await result(
      df.select(
        aes_decrypt(
          aes_encrypt("s", "k", lit("GCM"), lit("DEFAULT"), lit(""), lit("more")),
          "k",
          lit("GCM"),
          lit("DEFAULT"),
          lit("more"),
        ).cast("string"),
      ),
      "with more data",
    );
    await result(df.select(try_aes_decrypt("s", "k")), "or null");
    await fails(() => df.select(aes_encrypt("s", lit("short"))).collect(), "a short key");
    await fails(() => df.select(aes_decrypt("s", "k")).collect(), "not encrypted");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
