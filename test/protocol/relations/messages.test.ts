import { readdirSync, readFileSync } from "node:fs";
import { fromJson, type JsonValue, toJson } from "@bufbuild/protobuf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../../src/index.ts";
import type { Relation } from "../../../src/plan/index.ts";
import { type LocalDataCodec, RelationSchema, relationMessage, relationOf } from "../../../src/protocol/index.ts";
import { type Call, families } from "./calls.ts";

/** What PySpark's client sends, recorded by scripts/protocol/messages.py. */
const gold = new URL("../../gold/protocol/", import.meta.url);

type Recorded = Readonly<Record<string, JsonValue>>;
const recorded = new Map(
  readdirSync(gold).map((file): [string, Recorded] => [
    file.replace(".json", ""),
    JSON.parse(readFileSync(new URL(file, gold), "utf8")) as Recorded,
  ]),
);

/** None of the recorded messages carries rows. */
const noData: LocalDataCodec = {
  write: () => expect.unreachable(),
  read: () => expect.unreachable(),
};

/** Fields that hold JSON, whose spaces and order of keys mean nothing. */
const jsonTexts = new Set(["schema", "metadata"]);

/** Keys in order; ids numbered as they are met; nothing of where it was called. */
function normal(value: JsonValue, ids: Map<JsonValue, number> = new Map()): JsonValue {
  if (Array.isArray(value)) return value.map((item) => normal(item, ids));
  if (typeof value !== "object" || value === null) return value;
  const made: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).sort()) {
    const item = value[key] as JsonValue;
    if (key === "planId") {
      const id = ids.get(String(item)) ?? ids.size;
      ids.set(String(item), id);
      made[key] = id;
    } else if (key === "common") {
      const { planId } = item as { planId?: string };
      if (planId !== undefined) made[key] = normal({ planId }, ids);
    } else if (jsonTexts.has(key) && String(item).startsWith("{")) made[key] = JSON.parse(String(item));
    else if (key !== "origin") made[key] = normal(item, ids);
  }
  return made;
}

const sent = (plan: Relation): JsonValue => normal(toJson(RelationSchema, relationMessage(plan, noData)));

describe("a message that PySpark sends", () => {
  for (const [family, messages] of recorded) {
    test.for(Object.entries(messages))(`${family}: %s is read, and written again as it was`, ([, json]) => {
      const relation = relationOf(fromJson(RelationSchema, json), noData);
      expect(sent(relation)).toEqual(normal(json));
    });
  }
});

describe("the same call in TypeScript sends the same message", () => {
  let spark: SparkSession;
  let asked: Relation | undefined;

  beforeAll(async () => {
    spark = await SparkSession.builder().master("local[1]").config("spark.tspark.progress", "false").create();
    const session = await spark.corridor();
    session.execute = async (plan) => {
      asked = plan;
      throw new Error("asked");
    };
    session.begin = async () => {};
  });
  afterAll(() => spark.stop());

  async function planOf(call: Call): Promise<Relation> {
    asked = undefined;
    const called = call(spark);
    if ("plan" in called) return called.plan;
    await called.catch(() => undefined);
    return asked as unknown as Relation;
  }

  for (const [family, calls] of Object.entries(families)) {
    const named = Object.entries(calls).filter((entry): entry is [string, Call] => typeof entry[1] === "function");
    test.for(named)(`${family}: %s`, async ([name, call]) => {
      expect(sent(await planOf(call))).toEqual(normal(recorded.get(family)?.[name] as JsonValue));
    });
  }

  test("every recorded call has a counterpart here, or the reason why there is none", () => {
    for (const [family, calls] of Object.entries(families)) {
      expect(Object.keys(calls).sort()).toEqual(Object.keys(recorded.get(family) ?? {}).sort());
    }
  });
});
