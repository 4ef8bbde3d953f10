import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SparkError } from "../../src/errors/index.ts";
import {
  type Argument,
  type CallContext,
  canCast,
  castIsNullable,
  findWiderType,
  lookupFunction,
} from "../../src/functions/index.ts";
import { type EvalMode, node } from "../../src/plan/index.ts";
import { type DataType, DecimalType, LongType, parseDataType, StringType, sqlType } from "../../src/types/index.ts";

/** What real Spark answered, analysing `CAST(NULL AS a) op CAST(NULL AS b)`: result type -> the types b that give it. */
interface Answers {
  readonly operators: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly casts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly nullable: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
const answers: Answers = JSON.parse(readFileSync(new URL("coercion-answers.json", import.meta.url), "utf8"));

const typeNamed = (name: string): DataType => parseDataType(name);
const argument = (name: string): Argument =>
  name === "void"
    ? node("literal", { value: null, dataType: { kind: "null" } })
    : node("attribute", { name: "a", exprId: 1, qualifier: [], dataType: typeNamed(name), nullable: true });

const context = (functionName: string): CallContext => ({
  functionName,
  evalMode: "ansi",
  isDistinct: false,
  conf: { ansiEnabled: true, caseSensitive: false, sessionTimeZone: "UTC" },
});

/** The type of the call, or the condition of the error. */
function answer(name: string, left: string, right: string): string {
  const info = lookupFunction(name);
  if (!info) throw new Error(`no function ${name}`);
  const call = context(name);
  const given = [argument(left), argument(right)];
  try {
    const types = info.coerce(given, call);
    const cast = given.map((arg, i) => ({ ...arg, dataType: types[i] ?? arg.dataType }) as Argument);
    if (name === "+" || name === "-") if (cast.some((arg) => arg.dataType.kind === "string")) return "STRING";
    return sqlType(info.dataType(cast, call));
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return `error ${error.condition?.replace("DATATYPE_MISMATCH.", "")}`;
  }
}

const usualError = (operator: string): string =>
  ["coalesce", "in", "greatest"].includes(operator) ? "error DATA_DIFF_TYPES" : "error BINARY_OP_DIFF_TYPES";

/** Where Spark stumbles over a cast that it added itself; tspark gives the other side's type. */
const stumbles = new Set(["+ interval void", "+ void interval", "- void interval"]);

describe("types of operators, for every pair of types", () => {
  const grids = Object.entries(answers.operators);
  it.each(grids)("%s", (operator, grid) => {
    const names = Object.keys(grid);
    const wrong: string[] = [];
    for (const left of names) {
      for (const right of names) {
        if (stumbles.has(`${operator} ${left} ${right}`)) continue;
        const row = Object.entries(grid[left] ?? {}).find(([, types]) => types.split(", ").includes(right));
        const expected = row?.[0] ?? usualError(operator);
        const given = answer(operator, left, right);
        if (given !== expected) wrong.push(`${left} ${operator} ${right}: ${given}, Spark: ${expected}`);
      }
    }
    expect(wrong.join("\n")).toBe("");
  });
});

const modes: Readonly<Record<string, EvalMode>> = {
  cast: "ansi",
  try_cast: "try",
  legacy: "legacy",
  null_cast: "ansi",
  null_try_cast: "try",
  null_cast_legacy: "legacy",
};
/** What casts to CHAR and VARCHAR become. */
const asString = (type: DataType): DataType => (type.kind === "char" || type.kind === "varchar" ? StringType : type);

describe("casts", () => {
  it.each(Object.entries(answers.casts))("which %s allows", (mode, grid) => {
    const names = Object.keys(grid);
    const wrong = names.flatMap((from) =>
      names
        .filter((to) => {
          const allowed = (grid[from] ?? "").split(", ").includes(to);
          return canCast(asString(typeNamed(from)), asString(typeNamed(to)), modes[mode] ?? "ansi") !== allowed;
        })
        .map((to) => `${from} -> ${to}`),
    );
    expect(wrong.join("\n")).toBe("");
  });

  it.each(Object.entries(answers.nullable))("which may give NULL: %s", (mode, grid) => {
    const names = Object.keys(grid);
    const evalMode = modes[mode] ?? "ansi";
    const wrong = names.flatMap((from) =>
      names
        .filter((to) => canCast(typeNamed(from), typeNamed(to), evalMode))
        .filter((to) => {
          const expected = (grid[from] ?? "").split(", ").includes(to);
          return castIsNullable(typeNamed(from), typeNamed(to), evalMode) !== expected;
        })
        .map((to) => `${from} -> ${to}`),
    );
    expect(wrong.join("\n")).toBe("");
  });
});

describe("findWiderType", () => {
  it("lets text give way whatever the order", () => {
    expect(findWiderType([StringType, LongType])).toEqual(LongType);
    expect(findWiderType([LongType, StringType])).toEqual(LongType);
  });
  it("keeps the integer digits of decimals", () => {
    expect(findWiderType([DecimalType(38, 0), DecimalType(38, 18)])).toEqual(DecimalType(38, 0));
  });
  it("knows no type for a number and a date", () => {
    expect(findWiderType([LongType, { kind: "date" }])).toBeUndefined();
  });
});
