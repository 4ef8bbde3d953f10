import { ArrayType, IntegerType, MapType, StringType, StructField, StructType } from "tspark/types";
import { pair } from "../pair.ts";

export default pair("types.StructType", {
  since: "1.3.0",
  python: `
    from pyspark.sql.types import ArrayType, IntegerType, MapType, StringType, StructField, StructType

    schema = (
        StructType()
        .add("id", IntegerType(), False)
        .add("name", StringType())
        .add(StructField("tags", ArrayType(StringType(), False)))
        .add("scores", MapType(StringType(), IntegerType()))
    )

    value(schema.fieldNames(), "names")
    value(schema.simpleString(), "short text")
    value(schema.jsonValue(), "JSON")
    value(StructType.fromDDL("a INT, b STRING NOT NULL COMMENT 'why'").jsonValue(), "from text")
    printed(lambda: print(schema.treeString()), "a tree")
    result(spark.createDataFrame([(1, None, ["a"], {"x": None})], schema), "as the schema of rows")
    fails(lambda: StructType.fromDDL("a INTT"), "no such type")
    fails(lambda: spark.createDataFrame([(None, "x", [], {})], schema).collect(), "null where none may be")
  `,
  async typescript({ spark, result, printed, value, fails }) {
    const schema = new StructType()
      .add("id", IntegerType, false)
      .add("name", StringType)
      .add(StructField("tags", ArrayType(StringType, false)))
      .add("scores", MapType(StringType, IntegerType));

    await value(schema.fieldNames(), "names");
    await value(schema.simpleString(), "short text");
    await value(JSON.parse(schema.json()), "JSON");
    await value(JSON.parse(StructType.fromDDL("a INT, b STRING NOT NULL COMMENT 'why'").json()), "from text");
    await printed(() => console.log(schema.treeString()), "a tree");
    await result(spark.createDataFrame([[1, null, ["a"], new Map([["x", null]])]], schema), "as the schema of rows");
    await fails(() => StructType.fromDDL("a INTT"), "no such type");
    await fails(() => spark.createDataFrame([[null, "x", [], new Map()]], schema).collect(), "null where none may be");
  },
});
