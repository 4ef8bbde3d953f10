import {
  col,
  from_xml,
  lit,
  schema_of_xml,
  struct,
  to_xml,
  xpath,
  xpath_boolean,
  xpath_double,
  xpath_float,
  xpath_int,
  xpath_long,
  xpath_number,
  xpath_short,
  xpath_string,
} from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.from_xml, schema_of_xml, to_xml, xpath", {
  since: "4.0.0",
  python: `
    from pyspark.sql.functions import col, from_xml, lit, schema_of_xml, struct, to_xml, xpath, xpath_boolean, xpath_double, xpath_float, xpath_int, xpath_long, xpath_number, xpath_short, xpath_string

    df = spark.createDataFrame([("<p><a>1</a><b>x</b><b>y</b></p>",), ("no xml",), (None,)], "s STRING")
    xml = spark.createDataFrame([("<a><b>1</b><b>2.5</b></a>",), (None,)], "s STRING")

    result(df.select(from_xml("s", "a INT, b ARRAY<STRING>")), "a struct")
    result(df.select(from_xml(col("s"), "a STRING", {"mode": "PERMISSIVE"})), "options")
    result(spark.range(1).select(schema_of_xml("<p><a>1</a></p>"), schema_of_xml(lit("<p><a>true</a></p>"), {"inferSchema": "false"})), "the type of a text")
    result(spark.sql("SELECT 1 AS a, CAST(NULL AS STRING) AS b").select(to_xml(struct("*")), to_xml(struct("*"), {"rowTag": "r"})), "to text")
    result(xml.select(xpath("s", lit("a/b/text()")), xpath_boolean("s", lit("a/b")), xpath_double("s", lit("sum(a/b)")), xpath_float("s", lit("sum(a/b)"))), "paths")
    result(xml.select(xpath_int("s", lit("a/b")), xpath_long("s", lit("a/c")), xpath_number("s", lit("a/b[2]")), xpath_short("s", lit("count(a/b)")), xpath_string("s", lit("a/b"))), "more paths")
    fails(lambda: df.select(from_xml("s", "a INT", {"mode": "FAILFAST"})).collect(), "fail at once")
    fails(lambda: xml.select(xpath("s", lit("a["))).collect(), "no path")
    fails(lambda: df.select(xpath_int("s", lit("a"))).collect(), "no xml")
  `,
  async typescript({ spark, fails, result }) {
    const df = spark.createDataFrame([["<p><a>1</a><b>x</b><b>y</b></p>"], ["no xml"], [null]], "s STRING");
    const xml = spark.createDataFrame([["<a><b>1</b><b>2.5</b></a>"], [null]], "s STRING");

    await result(df.select(from_xml("s", "a INT, b ARRAY<STRING>")), "a struct");
    await result(df.select(from_xml(col("s"), "a STRING", { mode: "PERMISSIVE" })), "options");
    await result(
      spark
        .range(1)
        .select(schema_of_xml("<p><a>1</a></p>"), schema_of_xml(lit("<p><a>true</a></p>"), { inferSchema: "false" })),
      "the type of a text",
    );
    await result(
      spark
        .sql("SELECT 1 AS a, CAST(NULL AS STRING) AS b")
        .select(to_xml(struct("*")), to_xml(struct("*"), { rowTag: "r" })),
      "to text",
    );
    await result(
      xml.select(
        xpath("s", lit("a/b/text()")),
        xpath_boolean("s", lit("a/b")),
        xpath_double("s", lit("sum(a/b)")),
        xpath_float("s", lit("sum(a/b)")),
      ),
      "paths",
    );
    await result(
      xml.select(
        xpath_int("s", lit("a/b")),
        xpath_long("s", lit("a/c")),
        xpath_number("s", lit("a/b[2]")),
        xpath_short("s", lit("count(a/b)")),
        xpath_string("s", lit("a/b")),
      ),
      "more paths",
    );
    await fails(() => df.select(from_xml("s", "a INT", { mode: "FAILFAST" })).collect(), "fail at once");
    await fails(() => xml.select(xpath("s", lit("a["))).collect(), "no path");
    await fails(() => df.select(xpath_int("s", lit("a"))).collect(), "no xml");
  },
  notImplemented: {
    all: "the embedded engine does not have these functions yet",
  },
});
