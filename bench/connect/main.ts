import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { SparkSession } from "tspark";
import { atMost, type Measurement, median } from "../measure.ts";
import { startClient } from "./client.ts";
import { residentWhileReading } from "./memory.ts";
import { failingSessions } from "./sessions.ts";

/**
 * `npm run bench:connect`: tspark and PySpark's own client on one server, in turns. `--scale=0.1` takes a tenth of the rows,
 * `--gigabytes=5` sets how much is read for the memory, `--only=collect,memory` takes some of the measures, `--write` keeps the report in bench/RESULTS-CONNECT.md.
 */
const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const scale = Number(argument("scale") ?? 1);
const only = argument("only")?.split(",");
const isWanted = (name: string): boolean => only === undefined || only.includes(name);

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error("Start this by `npm run bench:connect`.");
  return value;
};
const remote = needed("TSPARK_TEST_REMOTE");
const python = needed("TSPARK_SPARK_PYTHON");

const million = 1_000_000;
const scaled = (rows: number): number => Math.max(1, Math.round(rows * scale));

/** What is compared: how often ours runs and how often the peer does, and how many times its speed ours must have. */
interface Comparison {
  readonly name: string;
  readonly what: string;
  readonly rows: number;
  readonly times: number;
  readonly peers: number;
  /** None where nothing is promised. */
  readonly bar?: number;
  /** What the peer does, where it is called otherwise. */
  readonly peer?: string;
  /** Flags of Node that a program with such results may be started with. */
  readonly flags?: readonly string[];
}

const roomy = "--max-semi-space-size=128";

const comparisons: readonly Comparison[] = [
  {
    name: "collectTimestamps",
    what: "collect, 4 columns: LONG, DOUBLE, STRING, TIMESTAMP",
    rows: scaled(5 * million),
    times: 5,
    peers: 3,
    bar: 5,
  },
  {
    name: "collect",
    what: "collect, 4 columns: LONG, INT, DOUBLE, STRING",
    rows: scaled(5 * million),
    times: 5,
    peers: 3,
    bar: 5,
  },
  {
    name: "collect",
    what: `the same, node ${roomy}`,
    rows: scaled(5 * million),
    times: 5,
    peers: 3,
    bar: 5,
    flags: [roomy],
  },
  {
    name: "collectFloor",
    what: "the same if no code of ours ran: waiting for Spark, and V8's collector",
    rows: scaled(5 * million),
    times: 5,
    peers: 3,
    peer: "collect",
  },
  {
    name: "collectDecimals",
    what: "collect, 4 columns: LONG, DATE, DECIMAL, STRING",
    rows: scaled(million),
    times: 5,
    peers: 3,
  },
  {
    name: "collectNested",
    what: "collect, 4 columns: LONG, ARRAY, STRUCT, MAP",
    rows: scaled(million),
    times: 5,
    peers: 3,
  },
  { name: "toArrow", what: "toArrow, 4 columns", rows: scaled(5 * million), times: 15, peers: 15, bar: 1 },
  {
    name: "upload",
    what: "createDataFrame of objects, rows at the server",
    rows: scaled(million),
    times: 3,
    peers: 1,
    bar: 5,
  },
  { name: "create", what: "createDataFrame of objects, then count", rows: scaled(million), times: 3, peers: 1, bar: 5 },
  { name: "small", what: "small query, collected", rows: 1, times: 60, peers: 60, bar: 1 },
];

const measurements: Measurement[] = [];
const add = (measurement: Measurement): void => {
  measurements.push(measurement);
  const { what, value, bar, met } = measurement;
  console.log(`${what}: ${value}${bar && `, ${bar}: ${met ? "met" : "NOT MET"}`}`);
};

const here = (file: string): string => join(import.meta.dirname, file);

/** Programs of users run as JavaScript: a loader of TypeScript in the process would be measured with them. */
const compiled = here("../../.cache/bench");
await build({
  entryPoints: [here("ours.ts")],
  outdir: compiled,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  packages: "external",
});
const startOurs = (flags: readonly string[]) => startClient(process.execPath, [...flags, join(compiled, "ours.mjs")]);
const startPeer = () => startClient(python, [here("peer.py"), remote]);

/** Each measure has two processes of its own: what another one left in memory is no part of it. */
async function compare({ name, what, rows, times, peers, bar, peer = name, flags = [] }: Comparison): Promise<void> {
  await using mine = await startOurs(flags);
  await using theirs = await startPeer();
  // Until its code is compiled, the server is slower for whoever comes first.
  const fewer = Math.min(rows, million);
  await mine.run(name, fewer);
  await theirs.run(peer, fewer);
  const [own, other]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < Math.max(times, peers); turn++) {
    if (turn < times) own.push(await mine.run(name, rows));
    if (turn < peers) other.push(await theirs.run(peer, rows));
  }
  const ratio = median(other) / median(own);
  const shown = (seconds: number): string =>
    rows === 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${(rows / seconds / million).toFixed(3)} M rows/s`;
  const size = rows === 1 ? "" : `${(rows / million).toFixed(1)} M rows: `;
  add({
    id: name,
    what,
    value: `${size}${shown(median(own))} against ${shown(median(other))}: ${ratio.toFixed(2)}x`,
    bar: bar === undefined ? "" : `at least ${bar}x`,
    met: bar === undefined || ratio >= bar,
  });
}

const report = (): string =>
  [
    "# What the benchmarks on real Spark read",
    "",
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, load ${startLoad} when it began. Server: Spark ${sparkVersion} on the same machine, scale ${scale}.`,
    "Made by `npm run bench:connect -- --write`; each ratio is against PySpark's own Connect client on the same server in the same run.",
    "",
    "| what | value | bar | met |",
    "|---|---|---|---|",
    ...measurements.map(
      ({ what, value, bar, met }) => `| ${what} | ${value} | ${bar} | ${bar && (met ? "yes" : "**no**")} |`,
    ),
    "",
  ].join("\n");

const startLoad = (loadavg()[0] ?? 0).toFixed(1);
const spark = await SparkSession.builder().remote(remote).create();
const sparkVersion = spark.version;
await spark.stop();
for (const comparison of comparisons) if (isWanted(comparison.name)) await compare(comparison);
if (isWanted("sessions")) {
  add(
    atMost(
      "sessions",
      "50 sessions at once, each with a query of its own: failures",
      await failingSessions(remote, 50),
      0,
      "",
    ),
  );
}
if (isWanted("memory")) {
  const { bytes, seconds, resident } = await residentWhileReading(
    remote,
    Number(argument("gigabytes") ?? 5 * scale) * 1e9,
  );
  const what = `for await over ${(bytes / 1e9).toFixed(1)} GB of rows (${(bytes / seconds / 1e6).toFixed(0)} MB/s): most memory resident`;
  add(atMost("memory", what, resident / 1e6, 300, "MB"));
}
if (process.argv.includes("--write")) writeFileSync(join(import.meta.dirname, "../RESULTS-CONNECT.md"), report());
process.exitCode = measurements.every(({ met }) => met) ? 0 : 1;
