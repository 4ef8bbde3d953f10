/**
 * Writes more than a file may hold, in every format: into a folder of its own, then in place of what a folder holds. Prints, as
 * JSON, what went wrong and what is left: `write-until-full.ts folder`.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SparkSession } from "tspark";

const [folder = ""] = process.argv.slice(2);
const spark = await SparkSession.builder().master("local[1]").create();
const rows = spark.range(200_000).selectExpr("CAST(rand() AS STRING) AS v");
const kept = join(folder, "kept");
mkdirSync(kept);
writeFileSync(join(kept, "keep"), "");
for (const format of ["csv", "json", "parquet", "text"]) {
  const fresh = await rows.write.format(format).save(join(folder, "fresh")).then(String, String);
  const replaced = await rows.write.format(format).mode("overwrite").save(kept).then(String, String);
  const left = [...readdirSync(folder), ...readdirSync(kept)];
  console.log(JSON.stringify({ format, fresh, replaced, left }));
}
await spark.stop();
