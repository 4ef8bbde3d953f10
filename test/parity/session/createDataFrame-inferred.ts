import { Temporal } from "temporal-polyfill";
import { Decimal } from "tspark/types";
import { pair } from "../pair.ts";

export default pair("SparkSession.createDataFrame (inferred types)", {
  since: "2.0.0",
  python: `
    from datetime import date, datetime
    from decimal import Decimal
    from pyspark.sql import Row

    result(spark.createDataFrame([(1, "Ann"), (None, "Bob")], ["id", "name"]), "names only")
    result(spark.createDataFrame([Row(name="Ann", age=30), Row(name="Bob", age=None)]), "rows with names")
    result(
        spark.createDataFrame(
            [(True, 1, 1.5, "s", bytearray(b"\\x01"), date(2020, 1, 31), datetime(2020, 1, 31, 10, 20, 30, 500000), Decimal("1.5"))],
            ["b", "n", "d", "s", "x", "day", "at", "dec"],
        ),
        "every type of value",
    )
    result(spark.createDataFrame([([1, None], {"k": 1.5}, ("a", 1))], ["xs", "m", "p"]), "nested")
    result(spark.createDataFrame([(None, 1), ("x", None)], ["a", "b"]), "the first value that is not null tells")
    result(spark.createDataFrame([(1,), ("x",)], ["a"]), "a number and a text become text")
    fails(lambda: spark.createDataFrame([(1,), ([1],)], ["a"]).collect(), "values that do not agree")
    fails(lambda: spark.createDataFrame([(None,)], ["a"]).collect(), "nothing but nulls")
  `,
  async typescript({ spark, result, value, fails }) {
    await result(
      spark.createDataFrame(
        [
          [1n, "Ann"],
          [null, "Bob"],
        ],
        ["id", "name"],
      ),
      "names only",
    );
    await result(
      spark.createDataFrame([
        { name: "Ann", age: 30n },
        { name: "Bob", age: null },
      ]),
      "rows with names",
    );
    await result(
      spark.createDataFrame(
        [
          [
            true,
            1n,
            1.5,
            "s",
            new Uint8Array([1]),
            Temporal.PlainDate.from("2020-01-31"),
            Temporal.Instant.from("2020-01-31T10:20:30.5Z"),
            new Decimal("1.5"),
          ],
        ],
        ["b", "n", "d", "s", "x", "day", "at", "dec"],
      ),
      "every type of value",
    );
    await result(
      spark.createDataFrame([[[1n, null], new Map([["k", 1.5]]), { _1: "a", _2: 1n }]], ["xs", "m", "p"]),
      "nested",
    );
    await result(
      spark.createDataFrame(
        [
          [null, 1n],
          ["x", null],
        ],
        ["a", "b"],
      ),
      "the first value that is not null tells",
    );
    await result(spark.createDataFrame([[1n], ["x"]], ["a"]), "a number and a text become text");
    await fails(() => spark.createDataFrame([[1n], [[1n]]], ["a"]).collect(), "values that do not agree");
    await fails(() => spark.createDataFrame([[null]], ["a"]).collect(), "nothing but nulls");
  },
});
