import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectClient } from "../../src/engines/connect/channel/index.ts";
import { compressionSettings } from "../../src/engines/connect/channel/plan-compression.ts";
import { SparkError } from "../../src/errors/index.ts";
import type { Plan } from "../../src/protocol/index.ts";
import { sqlPlan } from "../engines/connect/faults/program.ts";

const remote = process.env.TSPARK_TEST_REMOTE ?? "";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function opened(parameters = ""): Promise<ConnectClient> {
  const client = await ConnectClient.open(`${remote}/;${parameters}`);
  cleanups.push(
    () => client.close(),
    () => client.releaseSession(),
  );
  return client;
}

async function countRows(client: ConnectClient, plan: Plan): Promise<number> {
  let rows = 0;
  for await (const { responseType } of client.executePlan(plan)) {
    if (responseType.case === "arrowBatch") rows += Number(responseType.value.rowCount);
  }
  return rows;
}

const set = (client: ConnectClient, key: string, value: string) =>
  client.config({ case: "set", value: { pairs: [{ key, value }] } });

describe("the channel on real Spark", () => {
  it("knows the server's version and session", async () => {
    const sessionId = randomUUID();
    const client = await opened(`session_id=${sessionId.toUpperCase()}`);
    expect(await client.sparkVersion()).toMatch(/^4\.\d+\.\d+/);
    expect(client.sessionId).toBe(sessionId);
    expect(client.serverSideSessionId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("sends large plans compressed, and Spark reads them", async () => {
    const client = await opened();
    await set(client, compressionSettings[0], "2000");
    const values = Array.from({ length: 2000 }, (_, index) => `(${index})`).join(", ");
    const plan = sqlPlan(`select * from values ${values}`);
    expect(await countRows(client, plan)).toBe(2000);
    expect((await client.analyze({ case: "schema", value: { plan } })).result.case).toBe("schema");
  });

  it("takes batches in pieces of the size it asks for", async () => {
    const client = await opened();
    const pieces: bigint[] = [];
    const chunking = { allowed: true, preferredBytes: 4096 };
    const plan = sqlPlan("select repeat('x', 20000) as text");
    for await (const { responseType } of client.executePlan(plan, { chunking })) {
      if (responseType.case === "arrowBatch") pieces.push(responseType.value.chunkIndex ?? -1n);
    }
    expect(pieces).toEqual([0n, 1n, 2n, 3n, 4n]);
  });

  it("clones sessions with their settings, and makes others that share nothing", async () => {
    const client = await opened();
    const key = "spark.sql.shuffle.partitions";
    await set(client, key, "7");
    const [clone, other] = [await client.cloneSession(), await client.newSession()];
    cleanups.push(
      () => clone.releaseSession().then(() => clone.close()),
      () => other.releaseSession().then(() => other.close()),
    );
    const partitions = async (each: ConnectClient) =>
      (await each.config({ case: "get", value: { keys: [key] } })).pairs[0]?.value;
    expect(await partitions(clone)).toBe("7");
    expect(await partitions(other)).not.toBe("7");
  });

  it("interrupts operations by tag", { timeout: 60_000 }, async () => {
    const client = await opened();
    let reached: readonly string[] | undefined;
    const long = async () => {
      const plan = sqlPlan("select sum(hash(id)) from range(0, 100000000000, 1, 2)");
      for await (const { responseType } of client.executePlan(plan, { tags: ["slow"] })) {
        const isRunning = responseType.case === "executionProgress" && responseType.value.numInflightTasks > 0n;
        if (!isRunning || reached !== undefined) continue;
        expect(await client.interrupt({ tag: "other" })).toEqual([]);
        reached = await client.interrupt({ tag: "slow" });
      }
    };
    await expect(long()).rejects.toMatchObject({ condition: "OPERATION_CANCELED", sqlState: "HY008" });
    expect(reached).toHaveLength(1);
  });

  it("tells errors whole: context, parameters and the JVM's stack", async () => {
    const client = await opened();
    const error = await countRows(client, sqlPlan("select 1 / 0")).catch((raised: unknown) => raised);
    expect(error).toBeInstanceOf(SparkError);
    if (!(error instanceof SparkError)) return;
    expect(error).toMatchObject({ name: "ArithmeticException", condition: "DIVIDE_BY_ZERO", sqlState: "22012" });
    expect(error.messageParameters).toEqual({ config: '"spark.sql.ansi.enabled"' });
    expect(error.queryContext[0]?.fragment()).toBe("1 / 0");
    expect(error.getStackTrace()).toContain("org.apache.spark.SparkArithmeticException");
    expect(error.message).not.toContain("\tat ");
  });
});
