import { broadcast } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.broadcast", {
  since: "1.6.0",
  python: `
    from pyspark.sql.functions import broadcast

    a = spark.createDataFrame([(1, "a"), (2, None)], "id INT, s STRING")
    b = spark.createDataFrame([(1, True)], "id INT, ok BOOLEAN")

    result(a.join(broadcast(b), "id", "left"), "a hint changes no answer")
    result(a.hint("broadcast").join(b, "id"), "as a hint")
  `,
  async typescript({ spark, result }) {
    const a = spark.createDataFrame(
      [
        [1, "a"],
        [2, null],
      ],
      "id INT, s STRING",
    );
    const b = spark.createDataFrame([[1, true]], "id INT, ok BOOLEAN");

    await result(a.join(broadcast(b), "id", "left"), "a hint changes no answer");
    await result(a.hint("broadcast").join(b, "id"), "as a hint");
  },
});
