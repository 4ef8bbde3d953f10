const assert = require("node:assert/strict");
const { SparkSession } = require("tspark");
const { col } = require("tspark/functions");
const { AnalysisException } = require("tspark/errors");
require("tspark/types");

const main = async () => {
  const spark = await SparkSession.builder().master("local[1]").getOrCreate();
  console.log(await spark.range(10).filter(col("id").ge(7)).count());
  await assert.rejects(async () => spark.range(1).select("nothing").collect(), AnalysisException);
  await spark.stop();
  const imported = await import("tspark");
  assert.equal(imported.SparkSession, SparkSession, "import and require see one class");
};
main();
