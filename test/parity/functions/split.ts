import { split } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.split", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import split

    df = spark.createDataFrame([("a,b,,c,",), ("one",), ("",), (None,)], "s STRING")

    result(df.select(split("s", ",")), "empty parts stay")
    result(df.select(split("s", ",", 2)), "two parts at most")
    result(df.select(split("s", "[,e]"), split("s", "")), "a regular expression; every character")
    fails(lambda: df.select(split("s", "[")).collect(), "no regular expression")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame([["a,b,,c,"], ["one"], [""], [null]], "s STRING");

    await result(df.select(split("s", ",")), "empty parts stay");
    await result(df.select(split("s", ",", 2)), "two parts at most");
    await result(df.select(split("s", "[,e]"), split("s", "")), "a regular expression; every character");
    await fails(() => df.select(split("s", "[")).collect(), "no regular expression");
  },
});
