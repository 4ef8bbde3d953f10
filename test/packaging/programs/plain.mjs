import assert from "node:assert/strict";
import { SparkSession } from "tspark";
import * as errors from "tspark/errors";
import { col } from "tspark/functions";
import * as types from "tspark/types";

assert.equal(typeof types, "object");
const spark = await SparkSession.builder().master("local[1]").getOrCreate();
console.log(await spark.range(10).filter(col("id").ge(7)).count());
await assert.rejects(async () => spark.range(1).select("nothing").collect(), errors.AnalysisException);
await spark.stop();
