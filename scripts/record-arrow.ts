/**
 * `npm run record:arrow`: asks the Spark Connect server that TSPARK_TEST_REMOTE names for the Arrow bytes of every case in
 * test/engines/connect/arrow/cases.ts, and writes them to test/gold/arrow/.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { create } from "@bufbuild/protobuf";
import { ConnectClient } from "../src/engines/connect/channel/client.ts";
import { structOf } from "../src/engines/connect/struct-of.ts";
import { PlanSchema } from "../src/protocol/gen/spark/connect/base_pb.ts";
import { dataTypeToJson } from "../src/types/index.ts";
import { arrowCases } from "../test/engines/connect/arrow/cases.ts";
import { path } from "./shell.mjs";

const codecCases = ["long", "string", "struct", "decimal38"];

async function main(remote: string): Promise<void> {
  const client = await ConnectClient.open(remote);
  const set = (key: string, value: string) => client.config({ case: "set", value: { pairs: [{ key, value }] } });
  await set("spark.sql.session.timeZone", "UTC");
  await set("spark.sql.timeType.enabled", "true");
  await set("spark.sql.legacy.charVarcharAsString", "false");
  mkdirSync(path("test/gold/arrow"), { recursive: true });
  for (const [name, { rows, text }] of Object.entries(arrowCases)) {
    const { schema, batches } = await run(client, rows);
    const asText = `SELECT ${text ?? "CAST(v AS STRING)"} AS v FROM (${rows})`;
    const texts = (await run(client, `SELECT to_json(collect_list(coalesce(v, '\u0001null'))) AS v FROM (${asText})`))
      .batches;
    write(name, { sql: rows, schema, batches, texts });
  }
  for (const codec of ["lz4", "zstd"]) {
    await set("spark.sql.execution.arrow.compression.codec", codec);
    for (const name of codecCases) {
      const { rows } = arrowCases[name] as (typeof arrowCases)[string];
      const sql = `SELECT v FROM (${rows}) CROSS JOIN range(0, 300, 1, 1)`;
      write(`${name}.${codec}`, { sql, ...(await run(client, sql)) });
    }
  }
  await client.releaseSession();
  await client.close();
}

const write = (name: string, gold: object): void =>
  writeFileSync(path(`test/gold/arrow/${name}.json`), `${JSON.stringify(gold, null, 1)}\n`);

async function run(client: ConnectClient, query: string) {
  const plan = create(PlanSchema, {
    opType: { case: "root", value: { relType: { case: "sql", value: { query } } } },
  });
  let schema: unknown;
  const batches: { rows: number; data: string }[] = [];
  for await (const { schema: type, responseType } of client.executePlan(plan)) {
    if (type) schema = JSON.parse(dataTypeToJson(structOf(type)));
    if (responseType.case !== "arrowBatch") continue;
    const { rowCount, data } = responseType.value;
    batches.push({ rows: Number(rowCount), data: Buffer.from(data).toString("base64") });
  }
  return { schema, batches };
}

const remote = process.env.TSPARK_TEST_REMOTE;
if (!remote) throw new Error("TSPARK_TEST_REMOTE must name a Spark Connect server: sc://localhost:15002");
await main(remote);
