import { create_map, lit, map_concat, map_from_arrays, map_keys, map_values } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.create_map, map_keys, map_values, map_concat", {
  since: "2.0.0",
  python: `
    from pyspark.sql.functions import create_map, lit, map_concat, map_from_arrays, map_keys, map_values

    df = spark.createDataFrame([("a", 1), ("b", None)], "k STRING, v INT")
    m = create_map("k", "v")

    result(df.select(m.alias("m"), map_keys(m), map_values(m), m["a"]), "a map and its parts")
    result(df.select(map_concat(m, create_map(lit("z"), lit(9)))), "two of them")
    result(df.select(map_from_arrays(lit(["x", "y"]), lit([1, 2]))), "from two arrays")
    fails(lambda: df.select(create_map(lit(None).cast("string"), "v")).collect(), "a key is never null")
    fails(lambda: df.select(create_map("k", "v", "k", "v")).collect(), "one key twice")
    fails(lambda: df.select(create_map("k")).collect(), "a key without a value")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        ["a", 1],
        ["b", null],
      ],
      "k STRING, v INT",
    );
    const m = create_map("k", "v");

    await result(df.select(m.alias("m"), map_keys(m), map_values(m), m.getItem("a")), "a map and its parts");
    await result(df.select(map_concat(m, create_map(lit("z"), lit(9)))), "two of them");
    await result(df.select(map_from_arrays(lit(["x", "y"]), lit([1, 2]))), "from two arrays");
    await fails(() => df.select(create_map(lit(null).cast("string"), "v")).collect(), "a key is never null");
    await fails(() => df.select(create_map("k", "v", "k", "v")).collect(), "one key twice");
    await fails(() => df.select(create_map("k")).collect(), "a key without a value");
  },
  notImplemented: {
    parameters: "DuckDB does not tell which key is there twice",
  },
});
