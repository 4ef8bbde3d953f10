import { VariantVal } from "tspark/types";
import { pair } from "../pair.ts";

export default pair("VariantVal.parseJson, toJson, toPython", {
  since: "4.0.0",
  python: `
    from pyspark.sql import Row
    from pyspark.sql.types import VariantVal

    variant = VariantVal.parseJson('{"b": [1, 2.5, 1e3, "x", null, true], "a": {"c": -1}}')
    df = spark.createDataFrame([(1, variant), (2, None)], "id INT, v VARIANT")
    result(df, "there and back")
    value(variant.toJson(), "its JSON")
    value(df.filter("id = 1").head().v.toJson(), "JSON of a row")
    value(variant.toPython()["a"]["c"], "a number inside")
    result(spark.createDataFrame([Row(v=variant, items=[variant])]), "inferred")
    fails(lambda: spark.createDataFrame([("x",)], "v VARIANT").collect(), "a text is none")
  `,
  async typescript({ spark, result, value, fails }) {
    const variant = VariantVal.parseJson('{"b": [1, 2.5, 1e3, "x", null, true], "a": {"c": -1}}');
    const df = spark.createDataFrame(
      [
        [1, variant],
        [2, null],
      ],
      "id INT, v VARIANT",
    );
    await result(df, "there and back");
    await value(variant.toJson(), "its JSON");
    const row = await df.filter("id = 1").head();
    await value((row as unknown as { v: VariantVal }).v.toJson(), "JSON of a row");
    await value((variant.toValue() as { a: { c: number } }).a.c, "a number inside");
    await result(spark.createDataFrame([{ v: variant, items: [variant] }]), "inferred");
    await fails(() => spark.createDataFrame([["x"]], "v VARIANT").collect(), "a text is none");
  },
});
