import { createHash } from "node:crypto";
import { fromBinary } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { localDataCodec } from "../../../../src/engines/connect/arrow/index.ts";
import { uploadLocalData } from "../../../../src/engines/connect/artifacts/index.ts";
import { type LocalData, type LocalRelation, node, type Relation } from "../../../../src/plan/index.ts";
import { LocalRelationSchema } from "../../../../src/protocol/index.ts";
import { dataTypeToJson, parseTableSchema } from "../../../../src/types/index.ts";
import { Keeper } from "./keeper.ts";

const schema = parseTableSchema("id bigint, name string");
const setting = (name: string) => `spark.sql.session.localRelation${name}`;

function local(numRows: number, salt = ""): LocalRelation {
  const columns = [
    { values: BigInt64Array.from({ length: numRows }, (_, at) => BigInt(at)) },
    { values: Array.from({ length: numRows }, (_, at) => `name ${at}${salt}`) },
  ];
  return node("localRelation", { planId: 7, schema, data: { numRows, columns } });
}

const filtered = (input: Relation): Relation => node("limit", { input, limit: 5 } as never);

const idsIn = (keeper: Keeper, hashes: readonly string[]): unknown[] =>
  hashes.flatMap((hash) => {
    const bytes = keeper.kept.get(`cache/${hash}`) as Uint8Array;
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
    return Array.from(localDataCodec.read(bytes, schema).data.columns[0]?.values as ArrayLike<unknown>);
  });

interface Chunked {
  readonly kind: string;
  readonly planId: number;
  readonly dataHashes: readonly string[];
  readonly schemaHash: string;
}

test("small rows stay in the plan, and nobody is asked", async () => {
  const keeper = new Keeper();
  const plan = filtered(local(10));
  expect(await uploadLocalData(plan, keeper)).toBe(plan);
  expect(keeper.asked).toEqual([]);
});

test("rows below the server's threshold stay in the plan", async () => {
  const keeper = new Keeper();
  keeper.settings.set(setting("CacheThreshold"), "100000000");
  const plan = filtered(local(50_000));
  expect(await uploadLocalData(plan, keeper)).toBe(plan);
});

test("large rows go ahead of the plan, in chunks of so many rows", async () => {
  const keeper = new Keeper();
  const data = local(50_001);
  const plan = (await uploadLocalData(filtered(data), keeper)) as unknown as { input: Chunked };
  expect(plan.input).toMatchObject({ kind: "chunkedCachedLocalRelation", planId: 7 });
  expect(plan.input.dataHashes).toHaveLength(6);
  expect(idsIn(keeper, plan.input.dataHashes)).toEqual(Array.from({ length: 50_001 }, (_, at) => BigInt(at)));
  const told = keeper.kept.get(`cache/${plan.input.schemaHash}`);
  expect(Buffer.from(told as Uint8Array).toString()).toBe(dataTypeToJson(schema));
});

test("chunks are no larger than the server wants them", async () => {
  const keeper = new Keeper();
  keeper.settings.set(setting("ChunkSizeRows"), "40000");
  keeper.settings.set(setting("ChunkSizeBytes"), "200000");
  const plan = (await uploadLocalData(local(60_000), keeper)) as unknown as Chunked;
  const sizes = plan.dataHashes.map((hash) => keeper.kept.get(`cache/${hash}`)?.length ?? 0);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200_000);
  expect(idsIn(keeper, plan.dataHashes)).toEqual(Array.from({ length: 60_000 }, (_, at) => BigInt(at)));
});

test("nothing goes up twice: not with the same rows, not with equal ones", async () => {
  const keeper = new Keeper();
  const data = local(50_000);
  const first = (await uploadLocalData(data, keeper)) as unknown as Chunked;
  const { length } = keeper.received;
  const [asked] = [keeper.asked.length];
  expect(await uploadLocalData(filtered(data), keeper)).toMatchObject({ input: { dataHashes: first.dataHashes } });
  expect(keeper.asked.length).toBe(asked);
  expect(await uploadLocalData(local(50_000), keeper)).toMatchObject({ dataHashes: first.dataHashes });
  expect(keeper.received.length).toBe(length);
});

test("rows that stand in a plan twice are sent once", async () => {
  const keeper = new Keeper();
  const data = local(50_000);
  const join = node("join", { left: data, right: filtered(data), joinType: "cross" } as never) as unknown as Relation;
  const plan = (await uploadLocalData(join, keeper)) as unknown as { left: Chunked; right: { input: Chunked } };
  expect(plan.left.dataHashes).toEqual(plan.right.input.dataHashes);
  expect(new Set(keeper.received).size).toBe(keeper.received.length);
});

test("a failed upload is tried again by the next action", async () => {
  const keeper = new Keeper();
  keeper.damages = 1000;
  const data = local(50_000);
  await expect(uploadLocalData(data, keeper)).rejects.toThrow(/damaged/);
  keeper.damages = 0;
  expect(await uploadLocalData(data, keeper)).toMatchObject({ kind: "chunkedCachedLocalRelation" });
});

test("more than the server allows is refused", async () => {
  const keeper = new Keeper();
  keeper.settings.set(setting("SizeLimit"), "1500000");
  await expect(uploadLocalData(local(100_000), keeper)).rejects.toThrow(/LOCAL_RELATION_SIZE_LIMIT_EXCEEDED.*1500000/);
});

test.each(["4.0.1", "3.5.0"])("Spark %s gets the relation as one artifact", async (version) => {
  const keeper = new Keeper();
  keeper.version = version;
  const plan = (await uploadLocalData(local(60_000), keeper)) as unknown as { kind: string; hash: string };
  expect(plan.kind).toBe("cachedLocalRelation");
  const message = fromBinary(LocalRelationSchema, keeper.kept.get(`cache/${plan.hash}`) as Uint8Array);
  expect(message.schema).toBe(dataTypeToJson(schema));
  const { data } = localDataCodec.read(message.data as Uint8Array, schema) as { data: LocalData };
  expect(data.numRows).toBe(60_000);
});
