import { current_path, java_method, lit, reflect, try_reflect } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.java_method, reflect, try_reflect, current_path", {
  since: "3.5.0",
  python: `
    from pyspark.sql.functions import current_path, java_method, lit, reflect, try_reflect

    df = spark.sql("SELECT * FROM VALUES (-3), (0) AS t(n)")

    result(df.select(java_method(lit("java.lang.Math"), lit("abs"), lit(-3)), reflect(lit("java.lang.String"), lit("valueOf"), "n")), "static methods")
    result(df.select(try_reflect(lit("java.net.URLDecoder"), lit("decode"), lit("%")), current_path()), "or null")
    fails(lambda: df.select(reflect(lit("no.such.Class"), lit("f"))).collect(), "no class")
    fails(lambda: df.select(reflect(lit("java.lang.Integer"), lit("parseInt"), lit("x"))).collect(), "a method that throws")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.sql("SELECT * FROM VALUES (-3), (0) AS t(n)");

    await result(
      df.select(
        java_method(lit("java.lang.Math"), lit("abs"), lit(-3)),
        reflect(lit("java.lang.String"), lit("valueOf"), "n"),
      ),
      "static methods",
    );
    await result(
      df.select(try_reflect(lit("java.net.URLDecoder"), lit("decode"), lit("%")), current_path()),
      "or null",
    );
    await fails(() => df.select(reflect(lit("no.such.Class"), lit("f"))).collect(), "no class");
    await fails(
      () => df.select(reflect(lit("java.lang.Integer"), lit("parseInt"), lit("x"))).collect(),
      "a method that throws",
    );
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
