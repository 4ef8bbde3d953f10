import { hex, lit, st_asbinary, st_geogfromwkb, st_geomfromwkb, st_setsrid, st_srid } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.st_geomfromwkb, st_geogfromwkb, st_asbinary", {
  since: "4.1.0",
  python: `
    from pyspark.sql.functions import hex, lit, st_asbinary, st_geogfromwkb, st_geomfromwkb, st_setsrid, st_srid

    df = spark.sql("SELECT * FROM VALUES (X'0101000000000000000000F03F0000000000000040'), (NULL) AS t(b)")

    result(df.select(st_srid(st_geomfromwkb("b")), st_srid(st_geomfromwkb("b", 4326)), st_srid(st_geogfromwkb("b")), st_srid(st_setsrid(st_geomfromwkb("b"), 3857))), "systems")
    result(df.select(hex(st_asbinary(st_geogfromwkb("b"))), hex(st_asbinary(st_geomfromwkb("b"), "XDR"))), "bytes")
    fails(lambda: df.select(st_srid(st_geomfromwkb("b", -5))).collect(), "no system")
    fails(lambda: spark.range(1).select(st_asbinary(st_geomfromwkb(lit("x").cast("binary")))).collect(), "no bytes of a shape")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (X'0101000000000000000000F03F0000000000000040'), (NULL) AS t(b)");

    await result(
      df.select(
        st_srid(st_geomfromwkb("b")),
        st_srid(st_geomfromwkb("b", 4326)),
        st_srid(st_geogfromwkb("b")),
        st_srid(st_setsrid(st_geomfromwkb("b"), 3857)),
      ),
      "systems",
    );
    await result(
      df.select(hex(st_asbinary(st_geogfromwkb("b"))), hex(st_asbinary(st_geomfromwkb("b"), "XDR"))),
      "bytes",
    );
    await fails(() => df.select(st_srid(st_geomfromwkb("b", -5))).collect(), "no system");
    await fails(
      () =>
        spark
          .range(1)
          .select(st_asbinary(st_geomfromwkb(lit("x").cast("binary"))))
          .collect(),
      "no bytes of a shape",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
