import { createInterface } from "node:readline";
import { SparkSession } from "tspark";
import { secondsNotOurs } from "./not-ours.ts";
import queries from "./queries.json" with { type: "json" };

type Prepared = readonly object[] | undefined;

/** tspark, asked the same as PySpark's client in peer.py. */
const remote = process.env.TSPARK_TEST_REMOTE ?? "";

/** One thing to measure: what it needs is made before the clock runs. */
interface Run {
  prepare?(rows: number): readonly object[];
  run(spark: SparkSession, rows: number, prepared: Prepared): Promise<unknown>;
  /** Seconds of it that count; all of them without this. */
  readonly seconds?: (work: () => Promise<unknown>) => Promise<number>;
}

type QueryName = keyof typeof queries;

const query = (name: QueryName, rows: number): string => queries[name].replace("{}", String(rows));

const objects = (rows: number): readonly object[] =>
  Array.from({ length: rows }, (_, i) => ({ id: i, name: `name-${i % 1000}`, score: i / 3, flag: i % 2 === 0 }));

const expect = (isRight: boolean): void => {
  if (!isRight) throw new Error("wrong answer");
};

const collect = (name: QueryName): Run => ({
  run: async (spark, rows) => expect((await spark.sql(query(name, rows)).collect()).length === rows),
});

const ours = {
  collect: collect("numbers"),
  collectTimestamps: collect("timestamps"),
  collectDecimals: collect("decimals"),
  collectNested: collect("nested"),
  // What would be left of `collect` if no code of ours ran: Spark that is waited for, and V8's collector.
  collectFloor: { ...collect("numbers"), seconds: secondsNotOurs },
  toArrow: {
    run: async (spark, rows) => expect((await spark.sql(query("numbers", rows)).toArrow()).numRows === rows),
  },
  // PySpark's rows are with the server when createDataFrame returns; ours go up when they are first asked for.
  upload: {
    prepare: objects,
    run: async (spark, _, prepared) => {
      const { uploaded } = await import("./upload.ts");
      expect(await uploaded(spark.createDataFrame(prepared as readonly object[]).plan, remote));
    },
  },
  create: {
    prepare: objects,
    run: async (spark, rows, prepared) =>
      expect((await spark.createDataFrame(prepared as readonly object[]).count()) === rows),
  },
  small: {
    run: async (spark) => {
      const rows = await spark.range(10).filter("id > 7").collect();
      expect(rows.map(({ id }) => id).join() === "8,9");
    },
  },
} satisfies Readonly<Record<string, Run>>;

async function allSeconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Seconds that one run takes. */
const secondsOf = ({ prepare, run, seconds = allSeconds }: Run, spark: SparkSession, rows: number): Promise<number> => {
  const prepared = prepare?.(rows);
  return seconds(() => run(spark, rows, prepared));
};

const spark = await SparkSession.builder().remote(remote).create();
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const [name, rows] = line.split(" ");
  console.log(await secondsOf(ours[name as keyof typeof ours], spark, Number(rows)));
}
await spark.stop();
