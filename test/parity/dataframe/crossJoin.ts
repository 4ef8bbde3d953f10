import { pair } from "../pair.ts";

export default pair("DataFrame.crossJoin", {
  since: "2.1.0",
  python: `
    a = spark.createDataFrame([(1, "x"), (None, "y")], "id INT, s STRING")
    b = spark.createDataFrame([(True,), (False,)], "ok BOOLEAN")

    result(a.crossJoin(b), "every pair")
    result(a.crossJoin(b.limit(0)), "with nothing")
    result(a.crossJoin(a).filter("true"), "both sides keep their names")
    fails(lambda: a.crossJoin(a).select("id").collect(), "ambiguous")
  `,
  async typescript({ spark, result, fails }) {
    const a = spark.createDataFrame(
      [
        [1, "x"],
        [null, "y"],
      ],
      "id INT, s STRING",
    );
    const b = spark.createDataFrame([[true], [false]], "ok BOOLEAN");

    await result(a.crossJoin(b), "every pair");
    await result(a.crossJoin(b.limit(0)), "with nothing");
    await result(a.crossJoin(a).filter("true"), "both sides keep their names");
    await fails(() => a.crossJoin(a).select("id").collect(), "ambiguous");
  },
});
