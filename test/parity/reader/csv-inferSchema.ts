import { pair } from "../pair.ts";

export default pair("DataFrameReader.csv (inferSchema)", {
  since: "2.0.0",
  python: `
    path = file(
        "types.csv",
        "i,l,d,b,s,day,at,mixed,none\\n"
        "1,3000000000,1.5,true,x,2020-01-31,2020-01-31 10:20:30,1,\\n"
        "-2,1,1e3,FALSE,007,2020-02-29,2020-01-31T10:20:30.5,x,\\n"
        ",,NaN,,,,,2020-01-01,\\n",
    )

    result(spark.read.csv(path, header=True, inferSchema=True), "every type")
    printed(lambda: spark.read.csv(path, header=True, inferSchema=True).printSchema(), "the schema")
    result(spark.read.csv(file("ints.csv", "1\\n2\\n3000000000\\n"), inferSchema=True), "the widest wins")
    result(spark.read.csv(file("zip.csv", "z\\n00123\\n"), header=True, inferSchema=True), "leading zeros are lost")
    result(spark.read.csv(file("dec.csv", "123456789012345678901\\n1.5\\n"), inferSchema=True), "a number too long for LONG")
    result(spark.read.csv(file("empty.csv", "a,b\\n"), header=True, inferSchema=True), "a header and nothing else")
  `,
  async typescript({ spark, file, result, printed }) {
    const path = file(
      "types.csv",
      "i,l,d,b,s,day,at,mixed,none\n" +
        "1,3000000000,1.5,true,x,2020-01-31,2020-01-31 10:20:30,1,\n" +
        "-2,1,1e3,FALSE,007,2020-02-29,2020-01-31T10:20:30.5,x,\n" +
        ",,NaN,,,,,2020-01-01,\n",
    );

    await result(spark.read.csv(path, { header: true, inferSchema: true }), "every type");
    await printed(() => spark.read.csv(path, { header: true, inferSchema: true }).printSchema(), "the schema");
    await result(spark.read.csv(file("ints.csv", "1\n2\n3000000000\n"), { inferSchema: true }), "the widest wins");
    await result(
      spark.read.csv(file("zip.csv", "z\n00123\n"), { header: true, inferSchema: true }),
      "leading zeros are lost",
    );
    await result(
      spark.read.csv(file("dec.csv", "123456789012345678901\n1.5\n"), { inferSchema: true }),
      "a number too long for LONG",
    );
    await result(
      spark.read.csv(file("empty.csv", "a,b\n"), { header: true, inferSchema: true }),
      "a header and nothing else",
    );
  },
});
