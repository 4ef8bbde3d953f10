import { fromBinary } from "@bufbuild/protobuf";
import { decompress } from "fzstd";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectClient } from "../../../../src/engines/connect/channel/index.ts";
import { compressionSettings } from "../../../../src/engines/connect/channel/plan-compression.ts";
import { type Plan, RelationSchema } from "../../../../src/protocol/index.ts";
import { type FakeOptions, FakeServer, sparkFailure } from "../faults/fake-server.ts";
import { sqlPlan } from "../faults/program.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function setUp(threshold: string | undefined, options: FakeOptions = {}, algorithm = "ZSTD") {
  const [thresholdKey, algorithmKey] = compressionSettings;
  const conf: Record<string, string> = threshold ? { [thresholdKey]: threshold, [algorithmKey]: algorithm } : {};
  const server = await FakeServer.start({ conf, ...options });
  const client = await ConnectClient.open(server.url, { environment: {} });
  cleanups.push(
    () => server.stop(),
    () => client.close(),
  );
  const run = async (plan: Plan) => {
    for await (const _ of client.executePlan(plan));
    return server.executed.at(-1)?.plan?.opType;
  };
  return { server, client, run };
}

const large = sqlPlan(`select ${"1 + ".repeat(2000)} 1`);

describe("plans", () => {
  it("above the server's threshold go compressed, and are the same plans", async () => {
    const { run } = await setUp("4000");
    const sent = await run(large);
    expect(sent).toMatchObject({ case: "compressedOperation", value: { opType: 1, compressionCodec: 1 } });
    if (sent?.case !== "compressedOperation") return;
    expect(sent.value.data.length).toBeLessThan(400);
    expect(fromBinary(RelationSchema, decompress(sent.value.data))).toEqual(large.opType.value);
  });

  it("of questions go compressed too", async () => {
    const { server, client } = await setUp("0");
    await client.analyze({ case: "schema", value: { plan: large } });
    expect(server.analyzed[0]?.analyze).toMatchObject({ value: { plan: { opType: { case: "compressedOperation" } } } });
  });

  it("are sent as they are below it, and the server is asked once", async () => {
    const { server, run } = await setUp("100000");
    expect((await run(large))?.case).toBe("root");
    expect((await run(large))?.case).toBe("root");
    expect(server.count("config")).toBe(1);
  });

  it("that are small cost no question", async () => {
    const { server, run } = await setUp("0");
    expect((await run(sqlPlan("select 1")))?.case).toBe("root");
    expect(server.count("config")).toBe(0);
  });

  it.each([
    ["-1", "ZSTD"],
    ["0", "NONE"],
    ["0", "BROTLI"],
    [undefined, "ZSTD"],
  ])("are sent as they are with threshold %s and algorithm %s", async (threshold, algorithm) => {
    const { run } = await setUp(threshold, {}, algorithm);
    expect((await run(large))?.case).toBe("root");
  });

  it("are sent as they are once the server could not read one", async () => {
    const unreadable = sparkFailure("?", { errorClass: "CONNECT_INVALID_PLAN.CANNOT_PARSE" });
    const refuse = (call: string, before: number) => (call === "executePlan" && before === 0 ? unreadable : undefined);
    const { run } = await setUp("0", { refuse });
    await expect(run(large)).rejects.toMatchObject({ condition: "CONNECT_INVALID_PLAN.CANNOT_PARSE" });
    expect((await run(large))?.case).toBe("root");
  });
});
