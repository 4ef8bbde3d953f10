import { pair } from "../pair.ts";

export default pair("DataFrameReader.option (CSV)", {
  since: "2.0.0",
  python: `
    def read():
        return spark.read.option("header", True)

    result(read().option("sep", ";").csv(file("sep.csv", "a;b\\n1;x,y\\n")), "sep")
    result(read().option("delimiter", "\\t").csv(file("tab.csv", "a\\tb\\n1\\tx\\n")), "delimiter is the same")
    result(read().option("quote", "'").csv(file("quote.csv", "a,b\\n'x,1',\\"y\\n")), "quote")
    result(read().option("escape", "\\"").csv(file("escape.csv", "a,b\\n\\"say \\"\\"hi\\"\\"\\",1\\n")), "escape")
    result(read().option("nullValue", "NA").csv(file("null.csv", "a,b\\nNA,1\\n,NA\\n")), "nullValue")
    result(read().option("comment", "#").csv(file("comment.csv", "# first\\na,b\\n1,2\\n#3,4\\n")), "comment")
    result(read().option("ignoreLeadingWhiteSpace", True).option("ignoreTrailingWhiteSpace", True).csv(file("space.csv", "a , b\\n 1 , x \\n")), "white space")
    result(read().option("multiLine", True).csv(file("lines.csv", "a,b\\n\\"one\\ntwo\\",1\\n")), "multiLine")
    result(read().option("dateFormat", "dd.MM.yyyy").schema("d DATE").csv(file("date.csv", "d\\n31.01.2020\\n")), "dateFormat")
    result(read().option("timestampFormat", "dd.MM.yyyy HH:mm").schema("t TIMESTAMP").csv(file("ts.csv", "t\\n31.01.2020 10:20\\n")), "timestampFormat")
    result(read().option("encoding", "UTF-8").option("emptyValue", "-").csv(file("utf8.csv", "é,b\\n\\"\\",😀\\n")), "encoding, emptyValue")
    fails(lambda: spark.read.option("sep", "").csv(file("x.csv", "a\\n")).collect(), "no separator")
    fails(lambda: spark.read.option("header", "perhaps").csv(file("y.csv", "a\\n")).collect(), "not a boolean")
  `,
  async typescript({ spark, file, result, fails }) {
    const read = () => spark.read.option("header", true);

    await result(read().option("sep", ";").csv(file("sep.csv", "a;b\n1;x,y\n")), "sep");
    await result(read().option("delimiter", "\t").csv(file("tab.csv", "a\tb\n1\tx\n")), "delimiter is the same");
    await result(read().option("quote", "'").csv(file("quote.csv", "a,b\n'x,1',\"y\n")), "quote");
    await result(read().option("escape", '"').csv(file("escape.csv", 'a,b\n"say ""hi""",1\n')), "escape");
    await result(read().option("nullValue", "NA").csv(file("null.csv", "a,b\nNA,1\n,NA\n")), "nullValue");
    await result(read().option("comment", "#").csv(file("comment.csv", "# first\na,b\n1,2\n#3,4\n")), "comment");
    await result(
      read()
        .option("ignoreLeadingWhiteSpace", true)
        .option("ignoreTrailingWhiteSpace", true)
        .csv(file("space.csv", "a , b\n 1 , x \n")),
      "white space",
    );
    await result(read().option("multiLine", true).csv(file("lines.csv", 'a,b\n"one\ntwo",1\n')), "multiLine");
    await result(
      read().option("dateFormat", "dd.MM.yyyy").schema("d DATE").csv(file("date.csv", "d\n31.01.2020\n")),
      "dateFormat",
    );
    await result(
      read()
        .option("timestampFormat", "dd.MM.yyyy HH:mm")
        .schema("t TIMESTAMP")
        .csv(file("ts.csv", "t\n31.01.2020 10:20\n")),
      "timestampFormat",
    );
    await result(
      read().option("encoding", "UTF-8").option("emptyValue", "-").csv(file("utf8.csv", 'é,b\n"",😀\n')),
      "encoding, emptyValue",
    );
    await fails(() => spark.read.option("sep", "").csv(file("x.csv", "a\n")).collect(), "no separator");
    await fails(() => spark.read.option("header", "perhaps").csv(file("y.csv", "a\n")).collect(), "not a boolean");
  },
  notImplemented: {
    "not a boolean": "another class of error",
  },
});
