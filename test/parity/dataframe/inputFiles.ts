import { pair } from "../pair.ts";

export default pair("DataFrame.inputFiles", {
  since: "3.1.0",
  python: `
    one = file("one.csv", "a\\n1\\n")
    two = file("two.csv", "a\\n2\\n")
    df = spark.read.csv([one, two], header=True)

    value(sorted(name.rsplit("/", 1)[-1] for name in df.inputFiles()), "names")
    value([name.startswith("file:///") for name in df.inputFiles()], "URIs")
    value(len(df.union(df).inputFiles()), "each once")
    value(list(spark.range(3).inputFiles()), "none")
    fails(lambda: df.select("nope").inputFiles(), "of no such column")
  `,
  async typescript({ spark, file, value, fails }) {
    const one = file("one.csv", "a\n1\n");
    const two = file("two.csv", "a\n2\n");
    const df = spark.read.csv([one, two], { header: true });

    const names = (await df.inputFiles()).map((uri) => uri.slice(uri.lastIndexOf("/") + 1));
    await value(names.sort(), "names");
    await value(
      (await df.inputFiles()).map((name) => name.startsWith("file:///")),
      "URIs",
    );
    await value((await df.union(df).inputFiles()).length, "each once");
    await value(await spark.range(3).inputFiles(), "none");
    await fails(() => df.select("nope").inputFiles(), "of no such column");
  },
});
