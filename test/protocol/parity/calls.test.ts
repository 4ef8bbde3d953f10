import { existsSync, readFileSync } from "node:fs";
import { type JsonValue, toJson } from "@bufbuild/protobuf";
import type { Column } from "tspark";
import * as functions from "tspark/functions";
import { describe, expect, test } from "vitest";
import { ExpressionSchema, expressionMessage } from "../../../src/protocol/index.ts";
import { rememberingCodec } from "../helpers.ts";
import { type Call, callText } from "./call-text.ts";
import { callsPath } from "./gold.ts";

/** Each function, called with as few and with as many arguments as it takes, sends what PySpark's sends. */

/** Where it does not, by the call. One that is gone fails the test. */
const differences: Readonly<Record<string, string>> = {
  '["instr","a","x1",5,6]': "where to begin, and at which occurrence to stop, is new in Spark 4.3 and not here yet",
  '["product","a"]': "Spark has it for its clients only, and we say so",
};

const recorded = (existsSync(callsPath) ? JSON.parse(readFileSync(callsPath, "utf8")) : []) as readonly (readonly [
  call: Call,
  text: string,
])[];

const ours = new Map(Object.entries(functions as unknown as Readonly<Record<string, (...args: unknown[]) => Column>>));

const textOf = ([name, ...args]: Call): string => {
  const { expression } = (ours.get(name) as (...args: unknown[]) => Column)(...args);
  const message = expressionMessage(expression, rememberingCodec());
  return callText(JSON.parse(JSON.stringify(toJson(ExpressionSchema, message))) as JsonValue);
};

describe("functions", () => {
  for (const [call, text] of recorded.filter(([[name]]) => ours.has(name))) {
    const key = JSON.stringify(call);
    const reason = differences[key];
    test(reason === undefined ? key : `${key}: differs, for ${reason}`, () => {
      if (reason === undefined) expect(textOf(call)).toBe(text);
      else expect(textOf(call), "the declared difference is gone").not.toBe(text);
    });
  }

  test("differences are declared for what is recorded", () => {
    const known = new Set(recorded.map(([call]) => JSON.stringify(call)));
    expect(recorded.length).toBeGreaterThan(600);
    expect(Object.keys(differences).filter((key) => !known.has(key))).toEqual([]);
  });
});
