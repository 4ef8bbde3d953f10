import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SparkSession } from "tspark";
import { afterEach, describe, expect, it } from "vitest";
import { startConnectServer } from "../../scripts/spark/connect-server.mjs";
import { ConnectClient } from "../../src/engines/connect/channel/index.ts";
import { keptOperations } from "../engines/connect/faults/leaks.ts";
import { sqlPlan, upTo } from "../engines/connect/faults/program.ts";
import { type Cut, TcpProxy } from "../engines/connect/faults/tcp-proxy.ts";

const remote = process.env.TSPARK_TEST_REMOTE ?? "";
const idleSeconds = Number(process.env.TSPARK_TEST_IDLE_SECONDS ?? 5);
const userId = "faults";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const addressOf = (url: string): { host: string; port: number } => {
  const { hostname, port } = new URL(url.replace("sc://", "http://"));
  return { host: hostname, port: Number(port) };
};

/** A session on real Spark through a proxy that can do it harm. */
async function harmed(parameters = "", server = remote) {
  const { host, port } = addressOf(server);
  const proxy = await TcpProxy.start(port);
  const sessionId = randomUUID();
  const url = `${proxy.url}/;user_id=${userId};session_id=${sessionId};${parameters}`.replace(/;$/, "");
  const spark = await SparkSession.builder()
    .remote(url)
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100")
    .create();
  cleanups.push(
    () => proxy.stop(),
    () => {
      proxy.rules = {};
      return spark.stop();
    },
  );
  /** Waits until the server keeps nothing; fails when it does not come to that. */
  const expectNothingKept = async () => {
    const kept = () => keptOperations(`${host}:${port}`, sessionId, userId);
    for (let tries = 0; tries < 100 && (await kept()).length > 0; tries++) await sleep(100);
    expect(await kept()).toEqual([]);
  };
  return { proxy, spark, expectNothingKept };
}

const places: readonly Cut["at"][] = ["before", "inside", "after"];

describe("real Spark behind a network that breaks connections", () => {
  it.each(places)(
    "gives every row once, whichever message the connection breaks %s",
    { timeout: 300_000 },
    async (at) => {
      const { proxy, spark, expectNothingKept } = await harmed();
      const rows = 1200;
      for (let message = 0; ; message++) {
        const before = proxy.cuts;
        let isCut = false;
        proxy.rules.cutOf = () => {
          if (isCut) return undefined;
          isCut = true;
          return { message, at };
        };
        proxy.cutAll();
        const ids = (await spark.range(0, rows, 1, 3).collect()).map((row) => Number(row.id));
        expect(ids, `cut ${at} message ${message}`).toEqual(upTo(rows));
        if (proxy.cuts === before) {
          expect(message).toBeGreaterThan(rows / 100);
          break;
        }
      }
      await expectNothingKept();
    },
  );

  it("gives every row once when no connection carries more than four messages", { timeout: 300_000 }, async () => {
    const { proxy, spark, expectNothingKept } = await harmed();
    proxy.rules.cutOf = () => ({ message: 3, at: "inside" });
    proxy.cutAll();
    const ids: number[] = [];
    for await (const row of spark.range(0, 4000, 1, 2)) ids.push(Number(row.id));
    expect(ids).toEqual(upTo(4000));
    expect(proxy.cuts).toBeGreaterThan(10);
    proxy.rules = {};
    await expectNothingKept();
  });

  it("gives the outcome of a command that ran once, though its connection broke", async () => {
    const { proxy, spark, expectNothingKept } = await harmed();
    const name = `faults_${randomUUID().replaceAll("-", "")}`;
    await spark.sql(`create table ${name} (id bigint) using parquet`).collect();
    cleanups.push(() => spark.sql(`drop table if exists ${name}`).collect());
    for (const message of upTo(4)) {
      let isCut = false;
      proxy.rules.cutOf = () => {
        if (isCut) return undefined;
        isCut = true;
        return { message, at: "inside" };
      };
      proxy.cutAll();
      await spark.sql(`insert into ${name} values (${message})`).collect();
    }
    proxy.rules = {};
    const ids = await spark.sql(`select id from ${name} order by id`).collect();
    expect(ids.map((row) => Number(row.id))).toEqual(upTo(4));
    await expectNothingKept();
  });

  it("gives every row once through a slow network", { timeout: 120_000 }, async () => {
    const { proxy, spark, expectNothingKept } = await harmed();
    proxy.rules.delayMs = 40;
    expect((await spark.range(0, 2000, 1, 2).collect()).map((row) => Number(row.id))).toEqual(upTo(2000));
    proxy.rules = {};
    await expectNothingKept();
  });

  it("is asked again when the network went dead without a word", { timeout: 120_000 }, async () => {
    const { proxy, spark, expectNothingKept } = await harmed(
      "grpc_keepalive_time_ms=500;grpc_keepalive_timeout_ms=500",
    );
    const { connections } = proxy;
    const query = spark.sql("select count(*) as n from range(3000000000)").collect();
    await sleep(300);
    proxy.rules.isSilent = true;
    await sleep(2500);
    proxy.rules.isSilent = false;
    expect(Number((await query)[0]?.n)).toBe(3_000_000_000);
    expect(proxy.connections).toBeGreaterThan(connections);
    await expectNothingKept();
  });

  it(`answers after ${idleSeconds} seconds without a word, also in the middle of a result`, {
    timeout: (idleSeconds * 2 + 60) * 1000,
  }, async () => {
    const { spark, expectNothingKept } = await harmed(idleSeconds < 60 ? "grpc_keepalive_time_ms=1000" : "");
    expect(await spark.range(3).count()).toBe(3);
    await sleep(idleSeconds * 1000);
    const ids: number[] = [];
    for await (const row of spark.range(0, 3000, 1, 2)) {
      ids.push(Number(row.id));
      if (ids.length === 150) await sleep(idleSeconds * 1000);
    }
    expect(ids).toEqual(upTo(3000));
    await expectNothingKept();
  });
});

describe("an operation that nobody wants any more", () => {
  it("ends on the server when its iteration is left", async () => {
    const { spark, expectNothingKept } = await harmed();
    for await (const _ of spark.range(0, 200_000, 1, 4)) break;
    await expectNothingKept();
  });

  it("ends on the server when its signal aborts while its tasks run", async () => {
    const client = await ConnectClient.open(`${remote}/;user_id=${userId}`);
    cleanups.push(
      () => client.close(),
      () => client.releaseSession(),
    );
    const stop = new AbortController();
    const query = sqlPlan("select sum(hash(id)) from range(0, 100000000000, 1, 2)");
    const run = async () => {
      for await (const { responseType } of client.executePlan(query, { signal: stop.signal })) {
        if (responseType.case === "executionProgress" && responseType.value.numInflightTasks > 0n) stop.abort("enough");
      }
    };
    await expect(run()).rejects.toMatchObject({ condition: "OPERATION_CANCELED", cause: "enough" });
    const { host, port } = addressOf(remote);
    const kept = () => keptOperations(`${host}:${port}`, client.sessionId, userId);
    for (let tries = 0; tries < 100 && (await kept()).length > 0; tries++) await sleep(100);
    expect(await kept()).toEqual([]);
    // The cores are free again.
    let answers = 0;
    for await (const _ of client.executePlan(sqlPlan("select count(*) from range(10)"))) answers++;
    expect(answers).toBeGreaterThan(0);
  });

  it("ends on the server when it fails", async () => {
    const { spark, expectNothingKept } = await harmed();
    const query = spark.sql("select id / (id - 70) from range(0, 100, 1, 1)").collect();
    await expect(query).rejects.toMatchObject({ condition: "DIVIDE_BY_ZERO" });
    await expectNothingKept();
  });
});

describe.skipIf(process.env.TSPARK_SPARK_HOME === undefined)("a server that is killed and started again", () => {
  it("ends what ran with an error in time, and serves new sessions", { timeout: 400_000 }, async () => {
    const environment = { home: process.env.TSPARK_SPARK_HOME ?? "", python: process.env.TSPARK_SPARK_PYTHON ?? "" };
    const options = { name: "killed", master: "local[1]" };
    const first = await startConnectServer(environment, options);
    cleanups.push(() => first.server.stop());
    const { proxy, spark } = await harmed("grpc_keepalive_time_ms=1000", first.remote);
    const half = spark.range(0, 100_000, 1, 4)[Symbol.asyncIterator]();
    await half.next();
    const running = spark.sql("select sum(hash(id)) from range(0, 100000000000, 1, 2)").collect();
    await sleep(1000);
    process.kill(-first.server.group, "SIGKILL");
    const second = await startConnectServer(environment, { ...options, name: "restarted" });
    cleanups.push(() => second.server.stop());
    proxy.target = addressOf(second.remote).port;
    const lost = { condition: expect.stringMatching(/SESSION_CHANGED|SESSION_NOT_FOUND|RESPONSE_ALREADY_RECEIVED/) };
    await expect(running).rejects.toMatchObject(lost);
    await expect(
      (async () => {
        while (!(await half.next()).done);
      })(),
    ).rejects.toMatchObject(lost);
    await expect(spark.range(3).count()).rejects.toMatchObject(lost);
    const again = await SparkSession.builder().remote(proxy.url).create();
    cleanups.push(() => again.stop());
    expect(await again.range(3).count()).toBe(3);
  });
});
