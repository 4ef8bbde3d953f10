/** Writes more than fits: `write-until-full.ts target format`; `format!` overwrites. Prints what went wrong. */
import { SparkSession } from "tspark";

const [target = "", format = ""] = process.argv.slice(2);
const spark = await SparkSession.builder().master("local[1]").create();
try {
  const rows = spark.range(1_000_000).selectExpr("CAST(rand() AS STRING) AS v");
  await rows.write
    .format(format.replace("!", ""))
    .mode(format.endsWith("!") ? "overwrite" : "error")
    .save(target);
  console.log("written");
} catch (error) {
  console.log(String(error));
} finally {
  await spark.stop();
}
