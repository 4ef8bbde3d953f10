import { instr, lit, locate, repeat, replace, reverse, translate } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.instr, locate, replace, translate", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import instr, lit, locate, repeat, replace, reverse, translate

    df = spark.createDataFrame([("banana",), ("x",), ("",), (None,)], "s STRING")

    result(df.select(instr("s", "an"), locate("an", "s"), locate("an", "s", 3)), "where; 0 when nowhere")
    result(df.select(replace("s", lit("an"), lit("AN")), translate("s", "an", "1"), reverse("s"), repeat("s", 2)), "other texts")
    fails(lambda: df.select(instr("t", "a")).collect(), "a misspelt column")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([["banana"], ["x"], [""], [null]], "s STRING");

    await result(df.select(instr("s", "an"), locate("an", "s"), locate("an", "s", 3)), "where; 0 when nowhere");
    await result(
      df.select(replace("s", lit("an"), lit("AN")), translate("s", "an", "1"), reverse("s"), repeat("s", 2)),
      "other texts",
    );
    await fails(() => df.select(instr("t", "a")).collect(), "a misspelt column");
  },
});
