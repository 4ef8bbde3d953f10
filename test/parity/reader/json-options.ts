import { pair } from "../pair.ts";

export default pair("DataFrameReader.option (JSON)", {
  since: "1.4.0",
  python: `
    bad = file("bad.json", '{"a": 1}\\nnot json\\n{"a": "x"}\\n')

    result(spark.read.json(bad), "what cannot be read goes to _corrupt_record")
    result(spark.read.schema("a INT").json(bad), "null for what does not fit")
    result(spark.read.schema("a INT").option("mode", "DROPMALFORMED").json(bad), "DROPMALFORMED")
    result(spark.read.option("multiLine", True).json(file("multi.json", '[\\n {"a": 1,\\n  "b": "x"},\\n {"a": null}\\n]\\n')), "multiLine: an array of objects")
    result(spark.read.schema("d DATE, t TIMESTAMP").option("dateFormat", "dd.MM.yyyy").json(file("d.json", '{"d": "31.01.2020", "t": "2020-01-31T10:20:30Z"}\\n')), "dateFormat")
    result(spark.read.option("allowSingleQuotes", True).json(file("q.json", "{'a': 'x'}\\n")), "single quotes")
    result(spark.read.option("prefersDecimal", True).json(file("dec.json", '{"x": 1.25}\\n{"x": 10}\\n')), "prefersDecimal")
    fails(lambda: spark.read.schema("a INT").option("mode", "FAILFAST").json(bad).collect(), "FAILFAST: an error")
  `,
  async typescript({ spark, file, result, fails }) {
    const bad = file("bad.json", '{"a": 1}\nnot json\n{"a": "x"}\n');

    await result(spark.read.json(bad), "what cannot be read goes to _corrupt_record");
    await result(spark.read.schema("a INT").json(bad), "null for what does not fit");
    await result(spark.read.schema("a INT").option("mode", "DROPMALFORMED").json(bad), "DROPMALFORMED");
    await result(
      spark.read.option("multiLine", true).json(file("multi.json", '[\n {"a": 1,\n  "b": "x"},\n {"a": null}\n]\n')),
      "multiLine: an array of objects",
    );
    await result(
      spark.read
        .schema("d DATE, t TIMESTAMP")
        .option("dateFormat", "dd.MM.yyyy")
        .json(file("d.json", '{"d": "31.01.2020", "t": "2020-01-31T10:20:30Z"}\n')),
      "dateFormat",
    );
    await result(spark.read.option("allowSingleQuotes", true).json(file("q.json", "{'a': 'x'}\n")), "single quotes");
    await result(
      spark.read.option("prefersDecimal", true).json(file("dec.json", '{"x": 1.25}\n{"x": 10}\n')),
      "prefersDecimal",
    );
    await fails(() => spark.read.schema("a INT").option("mode", "FAILFAST").json(bad).collect(), "FAILFAST: an error");
  },
});
