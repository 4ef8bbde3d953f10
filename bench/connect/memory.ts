import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const dist = join(import.meta.dirname, "../../dist/index.js");

/** Reads rows of 1000 characters as fast as they come, and tells the most memory that was resident. */
const program = (remote: string, rows: number) => `
const { SparkSession } = await import(${JSON.stringify(dist)});
const spark = await SparkSession.builder().remote(${JSON.stringify(remote)}).getOrCreate();
let seen = 0;
let bytes = 0;
const start = performance.now();
for await (const row of spark.sql("SELECT id, repeat(concat(id % 10, 'abcdefghi'), 100) AS text FROM range(0, ${rows}, 1, ${Math.ceil(rows / 10_000)})")) {
  seen++;
  bytes += 8 + row.text.length;
}
if (seen !== ${rows}) throw new Error("wrong");
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ bytes, seconds, resident: process.resourceUsage().maxRSS * 1024 }));
await spark.stop();
`;

export interface Reading {
  readonly bytes: number;
  readonly seconds: number;
  readonly resident: number;
}

/** In a process of its own, on the built package. */
export async function residentWhileReading(remote: string, bytes: number): Promise<Reading> {
  const code = program(remote, Math.round(bytes / 1008));
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]);
  return JSON.parse(stdout) as Reading;
}
