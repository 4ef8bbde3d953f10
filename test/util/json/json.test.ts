import { expect, test } from "vitest";
import {
  evaluateJsonPath,
  type JsonLeniency,
  jsonString,
  parseJsonPath,
  readJson,
  writeJson,
} from "../../../src/util/index.ts";

const hive: JsonLeniency = { singleQuotes: true, unescapedControlChars: true };

/** As get_json_object: every answer below is Spark 4.3's. */
const get = (text: string, path: string): string | null => {
  const [value, steps] = [readJson(text, hive), parseJsonPath(path)];
  return value === undefined || steps === undefined ? null : evaluateJsonPath(value, steps);
};

test.each([
  ['{"a":1.50}', "$.a", "1.5"],
  ['{"a":1e3}', "$.a", "1000.0"],
  ['{"a":12345678901234567890}', "$.a", "12345678901234567890"],
  ['{"a":-0}', "$.a", "0"],
  ['{"a":1e400}', "$.a", '"Infinity"'],
  ['{"a":"x"}', "$.a", "x"],
  ['{"a":{"b" : [1, 2]}}', "$.a", '{"b":[1,2]}'],
  ['{"a":null}', "$.a", null],
  ['{"a":[1,{"b":2}]}', "$.a[1].b", "2"],
  ['{"a":[{"b":1},{"b":2}]}', "$.a[*].b", "[1,2]"],
  ['{"a":[{"b":1}]}', "$.a[*].b", "1"],
  ['{"a":["x"]}', "$.a[*]", '"x"'],
  ['{"a":[["x","y"],["z"]]}', "$.a[*][*]", '["x","y","z"]'],
  ['[{"a":[1,2]},{"a":[3]}]', "$[*].a[*]", "[[1,2],[3]]"],
  ["[[1,2],[3]]", "$[0][*]", "[1,2]"],
  ['[{"b":"x"},{"b":null}]', "$[*].b", '"x"'],
  ["[1,null]", "$[1]", "null"],
  ['{"a b":1}', "$['a b']", "1"],
  ['{"a.b":1}', "$.a.b", null],
  ['{"a":1,"b":2}', "$.*", null],
  ['{"a":1, "a":2}', "$.a", "1"],
  ['{"a":1} trailing', "$.a", "1"],
  ['{"a":1', "$.a", null],
  ['{"a":01}', "$.a", null],
  ['{"a":NaN}', "$.a", null],
  ["{'a':1}", "$.a", "1"],
  ['{"a":"x\ty"}', "$.a", "x\ty"],
  ['{"a":1}', "a", null],
  ["", "$", null],
])("get_json_object(%j, %j)", (text, path, answer) => {
  expect(get(text, path)).toBe(answer);
});

test("repeated keys and the text of numbers survive", () => {
  const value = readJson('{"a":1,"a":2.50,"b":["é\\u0041"]}');
  expect(value && writeJson(value)).toBe('{"a":1,"a":2.5,"b":["éA"]}');
});

test("leniency is off unless it is asked for", () => {
  expect(readJson("{'a':1}")).toBeUndefined();
  expect(readJson("{a:1}")).toBeUndefined();
  expect(readJson("{a:1}", { unquotedFieldNames: true })).toBeDefined();
  expect(readJson('{"a":01}', { leadingZeros: true })).toBeDefined();
  expect(readJson('["a\nb"]')).toBeUndefined();
  expect(readJson("[1] /* end", { comments: true })).toBeDefined();
  expect(readJson("/* x */ [1] // y", { comments: true })).toBeDefined();
});

test("only what must be is escaped", () => {
  expect(jsonString('é"\\/\n\u0001\u001f')).toBe('"é\\"\\\\/\\n\\u0001\\u001F"');
});

test("a text that nests too deeply is no JSON rather than a crash", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  expect(readJson(nested(100_000))).toBeUndefined();
  expect(readJson(nested(1001))).toBeUndefined();
  expect(readJson(nested(1000))).toBeDefined();
});
