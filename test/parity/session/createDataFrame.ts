import { pair } from "../pair.ts";

export default pair("SparkSession.createDataFrame", {
  since: "2.0.0",
  python: `
    rows = [(1, "Ann"), (None, "Bob")]

    result(spark.createDataFrame(rows, "id INT, name STRING"), "a schema as text")
    result(spark.createDataFrame(rows, "id INT, name STRING NOT NULL"), "what may not be null")
    result(spark.createDataFrame([], "id INT"), "no rows")
    result(spark.createDataFrame([(2,), (None,)], "id LONG").filter("id = 2"), "LONG")
    fails(lambda: spark.createDataFrame([], ["id"]), "nothing to infer from")
    fails(lambda: spark.createDataFrame([(None,)], "id INT NOT NULL").collect(), "null where none may be")
    fails(lambda: spark.createDataFrame([("x",)], "id INT").collect(), "a text is no number")
  `,
  async typescript({ spark, result, fails }) {
    const rows: [number | null, string][] = [
      [1, "Ann"],
      [null, "Bob"],
    ];

    await result(spark.createDataFrame(rows, "id INT, name STRING"), "a schema as text");
    await result(spark.createDataFrame(rows, "id INT, name STRING NOT NULL"), "what may not be null");
    await result(spark.createDataFrame([], "id INT"), "no rows");
    await result(spark.createDataFrame([[2n], [null]], "id LONG").filter("id = 2"), "LONG");
    await fails(() => spark.createDataFrame([], ["id"]).collect(), "nothing to infer from");
    await fails(() => spark.createDataFrame([[null]], "id INT NOT NULL").collect(), "null where none may be");
    await fails(() => spark.createDataFrame([["x"]], "id INT").collect(), "a text is no number");
  },
  never: {
    "a text is no number": "PySpark leaves this to Arrow's own error; here it is a Spark error that names the field",
  },
  onSpark: {
    never: {
      "a text is no number": "PySpark leaves this to Arrow's own error; here it is a Spark error that names the field",
    },
  },
});
