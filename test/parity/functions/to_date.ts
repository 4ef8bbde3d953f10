import { to_date, to_timestamp } from "tspark/functions";
import { pair } from "../pair.ts";

export default pair("functions.to_date, to_timestamp", {
  since: "1.5.0",
  python: `
    from pyspark.sql.functions import to_date, to_timestamp

    df = spark.createDataFrame([("2020-02-29", "29/02/2020 10:20"), (None, None)], "iso STRING, other STRING")

    result(df.select(to_date("iso"), to_timestamp("iso")), "ISO texts")
    result(df.select(to_date("other", "dd/MM/yyyy HH:mm"), to_timestamp("other", "dd/MM/yyyy HH:mm")), "a pattern")
    fails(lambda: df.select(to_date("other")).collect(), "not ISO")
    fails(lambda: df.select(to_date("iso", "dd/MM/yyyy")).collect(), "another pattern")
    fails(lambda: df.select(to_timestamp("iso", "yyyy-bb")).collect(), "no pattern")
  `,
  async typescript({ spark, result, fails }) {
    const df = spark.createDataFrame(
      [
        ["2020-02-29", "29/02/2020 10:20"],
        [null, null],
      ],
      "iso STRING, other STRING",
    );

    await result(df.select(to_date("iso"), to_timestamp("iso")), "ISO texts");
    await result(
      df.select(to_date("other", "dd/MM/yyyy HH:mm"), to_timestamp("other", "dd/MM/yyyy HH:mm")),
      "a pattern",
    );
    await fails(() => df.select(to_date("other")).collect(), "not ISO");
    await fails(() => df.select(to_date("iso", "dd/MM/yyyy")).collect(), "another pattern");
    await fails(() => df.select(to_timestamp("iso", "yyyy-bb")).collect(), "no pattern");
  },
  notImplemented: {
    "ISO texts": "without a format the cast keeps the name of its column",
    parameters: "to_date suggests try_to_timestamp",
  },
});
