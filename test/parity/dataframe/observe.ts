import { Observation } from "tspark";
import { expr } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("DataFrame.observe", {
  since: "3.3.0",
  python: `
    from pyspark.sql import Observation
    from pyspark.sql import functions as F

    df = spark.createDataFrame([(1, "a"), (None, "b")], "id INT, s STRING")
    seen = Observation("seen")
    watched = df.observe(seen, F.expr("count(*)").alias("rows"), F.expr("sum(id)").alias("sum"), F.expr("max(s)").alias("last"))

    result(watched, "the rows are the same")
    value(seen.get, "what was observed")
    empty = Observation()
    df.filter("id > 5").observe(empty, F.expr("max(id)").alias("m")).collect()
    value(empty.get, "of no rows")
    fails(lambda: df.observe(seen, F.expr("count(*)")), "an observation is of one DataFrame")
    fails(lambda: Observation().get, "not attached")
    fails(lambda: Observation(""), "no name")
    fails(lambda: df.observe(Observation(), F.expr("id").alias("x")).collect(), "not an aggregate")
  `,
  async typescript({ spark, result, value, fails }) {
    const df = spark.createDataFrame(
      [
        [1, "a"],
        [null, "b"],
      ],
      "id INT, s STRING",
    );
    const seen = new Observation("seen");
    const watched = df.observe(seen, expr("count(*)").as("rows"), expr("sum(id)").as("sum"), expr("max(s)").as("last"));

    await result(watched, "the rows are the same");
    await value(await seen.get(), "what was observed");
    const empty = new Observation();
    await df.filter("id > 5").observe(empty, expr("max(id)").as("m")).collect();
    await value(await empty.get(), "of no rows");
    await fails(() => df.observe(seen, expr("count(*)")), "an observation is of one DataFrame");
    await fails(() => new Observation().get(), "not attached");
    await fails(() => new Observation(""), "no name");
    await fails(() => df.observe(new Observation(), expr("id").as("x")).collect(), "not an aggregate");
  },
});
