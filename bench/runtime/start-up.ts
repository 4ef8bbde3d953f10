import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { atMost, type Measurement, median } from "../measure.ts";

const dist = join(import.meta.dirname, "../../dist/index.js");

const program = `
const { SparkSession } = await import(${JSON.stringify(dist)});
const spark = await SparkSession.builder().getOrCreate();
if ((await spark.range(1).count()) !== 1) throw new Error("wrong");
console.log(performance.now());
await spark.stop();
`;

/** (c) A fresh process, from its start to the answer of `spark.range(1).count()`. */
export function startUp(): Measurement[] {
  const taken = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" })),
  );
  return [atMost("c", "fresh process: import to the answer of range(1).count()", median(taken), 300, "ms")];
}
