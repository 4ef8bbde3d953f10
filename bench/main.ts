import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./measure.ts";
import { planning } from "./runtime/planning.ts";
import { protocol } from "./runtime/protocol.ts";
import { rows } from "./runtime/rows.ts";
import { startUp } from "./runtime/start-up.ts";
import { tpch } from "./runtime/tpch.ts";

/** `npm run bench [-- --write]`: measures, prints, and with `--write` keeps the report in bench/RESULTS.md. */
const report = (measurements: readonly Measurement[]): string =>
  [
    "# What the benchmarks read",
    "",
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB.`,
    "Made by `npm run bench -- --write`; each ratio is against a peer in the same run.",
    "",
    "| | what | value | bar | met |",
    "|---|---|---|---|---|",
    ...measurements.map(
      ({ id, what, value, bar, met }) => `| ${id} | ${what} | ${value} | ${bar} | ${met ? "yes" : "**no**"} |`,
    ),
    "",
  ].join("\n");

const measurements: Measurement[] = [];
for (const suite of [startUp, planning, protocol, tpch, rows]) {
  for (const measurement of await suite()) {
    measurements.push(measurement);
    console.log(
      `(${measurement.id}) ${measurement.what}: ${measurement.value}, ${measurement.bar}: ${measurement.met ? "met" : "NOT MET"}`,
    );
  }
}
if (process.argv.includes("--write")) writeFileSync(join(import.meta.dirname, "RESULTS.md"), report(measurements));
process.exitCode = measurements.every(({ met }) => met) ? 0 : 1;
