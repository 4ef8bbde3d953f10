import { SparkSession } from "tspark";
import { AnalysisException } from "tspark/errors";
import { col } from "tspark/functions";

const spark = await SparkSession.builder().master("local[1]").create();
const rows = await (await spark.sql("SELECT DATE '2024-02-29' AS d, id FROM range(3)"))
  .filter(col("id").gt(1))
  .collect();
console.log(String(rows[0].d), rows[0].id);
try {
  await spark.range(1).select("nope").collect();
} catch (e) {
  console.log(e instanceof AnalysisException, e.condition);
}
console.log((await spark.range(3).toArrow()).numRows);
await spark.stop();
