import { pair } from "../pair.ts";

export default pair("DataFrameReader.csv (strange files)", {
  since: "2.0.0",
  python: `
    def read(name, text, **options):
        return spark.read.csv(file(name, text), header=True, **options)

    result(read("crlf.csv", "a,b\\r\\n1,x\\r\\n2,y\\r\\n"), "line ends of Windows")
    result(read("bom.csv", "\\ufeffa,b\\n1,x\\n"), "a byte order mark")
    result(read("blank.csv", "a,b\\n\\n1,x\\n\\n\\n2,y"), "blank lines, no line end at the end")
    result(read("names.csv", "a,,a,A\\n1,2,3,4\\n"), "names that repeat, and one that is empty")
    result(read("quote.csv", "a,b\\n\\"x\\"\\"y\\",\\"\\\\\\"z\\\\\\"\\"\\n\\"open,1\\n"), "quotes within quotes, and one that stays open")
    result(read("inner.csv", "a,b\\nx\\"y\\"z,1\\n\\"x\\"y,2\\n"), "quotes in the middle")
    result(read("nul.csv", "a,b\\nx\\u0000y,1\\n"), "a NUL byte")
    result(read("ragged.csv", "a,b\\n1\\n1,2,3\\n,\\n"), "too few, too many, none")
    result(read("space.csv", "a, b\\n 1 , x y \\n\\"  q  \\", \\"r\\" \\n"), "spaces")
    result(spark.read.csv(file("one.csv", "x\\n")), "one value")
    fails(lambda: spark.read.csv(file("nothing.csv", ""), header=True).select("a").collect(), "an empty file has no columns")
  `,
  async typescript({ spark, file, result, value, fails }) {
    const read = (name: string, text: string) => spark.read.csv(file(name, text), { header: true });

    await result(read("crlf.csv", "a,b\r\n1,x\r\n2,y\r\n"), "line ends of Windows");
    await result(read("bom.csv", "\ufeffa,b\n1,x\n"), "a byte order mark");
    await result(read("blank.csv", "a,b\n\n1,x\n\n\n2,y"), "blank lines, no line end at the end");
    await result(read("names.csv", "a,,a,A\n1,2,3,4\n"), "names that repeat, and one that is empty");
    await result(
      read("quote.csv", 'a,b\n"x""y","\\"z\\""\n"open,1\n'),
      "quotes within quotes, and one that stays open",
    );
    await result(read("inner.csv", 'a,b\nx"y"z,1\n"x"y,2\n'), "quotes in the middle");
    await result(read("nul.csv", "a,b\nx\u0000y,1\n"), "a NUL byte");
    await result(read("ragged.csv", "a,b\n1\n1,2,3\n,\n"), "too few, too many, none");
    await result(read("space.csv", 'a, b\n 1 , x y \n"  q  ", "r" \n'), "spaces");
    await result(spark.read.csv(file("one.csv", "x\n")), "one value");
    await fails(
      () => spark.read.csv(file("nothing.csv", ""), { header: true }).select("a").collect(),
      "an empty file has no columns",
    );
  },
});
