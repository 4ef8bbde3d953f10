import { sparkError } from "../errors/index.ts";
import { type Literal, node } from "../plan/index.ts";
import { DoubleType, LongType } from "../types/index.ts";
import { type LiteralInput, literalExpression } from "./literals.ts";
import { kindOfValue } from "./value-kind.ts";

/** Arguments of `dropna`, `fillna` and `replace`, as PySpark takes them. */

export type FillValue = number | bigint | string | boolean;
export type ReplaceValue = FillValue | null;
export type Replacements = ReadonlyMap<ReplaceValue, ReplaceValue> | Readonly<Record<string, ReplaceValue>>;

/** Which rows `dropna` leaves out. */
export interface DropOptions<N extends string = string> {
  /** `any`: a row goes if it holds a null; `all`: if it holds nothing else. */
  readonly how?: "any" | "all";
  /** The least number of values that a row must hold; goes before `how`. */
  readonly thresh?: number;
  /** The columns that are looked at. */
  readonly subset?: N | readonly N[];
}

/** The least number of values that are not null; undefined for "all of them". */
export function minNonNulls({ how = "any", thresh }: DropOptions): number | undefined {
  if (how !== "any" && how !== "all") {
    throw sparkError("VALUE_NOT_ALLOWED", { arg_name: "how", allowed_values: "['any', 'all']" });
  }
  return thresh ?? (how === "all" ? 1 : undefined);
}

const literalOf = (value: LiteralInput): Literal => literalExpression(value) as Literal;

export interface Fill {
  readonly cols: readonly string[];
  readonly values: readonly Literal[];
}

export function fillArguments(
  value: FillValue | Readonly<Record<string, FillValue>>,
  subset: string | readonly string[] | undefined,
): Fill {
  if (kindOfValue(value) !== "Object") {
    return {
      cols: subsetNames(subset),
      values: [fillLiteral(fillable(value, "value", "bool, dict, float, int or str"))],
    };
  }
  const entries = Object.entries(value as Readonly<Record<string, FillValue>>);
  if (entries.length === 0) throw sparkError("CANNOT_BE_EMPTY", { item: "value" });
  const values = entries.map(([, item]) =>
    fillLiteral(fillable(item, "value type of dict", "bool, float, int or str")),
  );
  return { cols: entries.map(([name]) => name), values };
}

/** Spark takes a whole number as LONG only. */
const fillLiteral = (value: FillValue): Literal =>
  Number.isSafeInteger(value)
    ? node("literal", { value: BigInt(value as number), dataType: LongType })
    : literalOf(value);

const fillKinds = new Set(["number", "bigint", "string", "boolean"]);

function fillable(value: unknown, argumentName: string, expected: string): FillValue {
  if (fillKinds.has(kindOfValue(value))) return value as FillValue;
  throw sparkError("NOT_EXPECTED_TYPE", {
    arg_name: argumentName,
    expected_type: expected,
    arg_type: kindOfValue(value),
  });
}

export function subsetNames(subset: unknown): readonly string[] {
  if (subset === undefined || subset === null) return [];
  if (typeof subset === "string") return [subset];
  if (Array.isArray(subset)) {
    const wrong = subset.find((name) => typeof name !== "string");
    if (wrong === undefined) return subset;
    throw wrongSubset("cols", wrong);
  }
  throw wrongSubset("subset", subset);
}

const wrongSubset = (argumentName: string, value: unknown) =>
  sparkError("NOT_EXPECTED_TYPE", {
    arg_name: argumentName,
    expected_type: "list, str or tuple",
    arg_type: kindOfValue(value),
  });

export interface Replace {
  readonly oldValues: readonly Literal[];
  readonly newValues: readonly Literal[];
}

export function replaceArguments(toReplace: unknown, value: unknown): Replace {
  const pairs = replacementPairs(toReplace, value);
  if (!replaceKinds.some((isKind) => pairs.every(([from, to]) => isKind(from) && (to === null || isKind(to))))) {
    throw sparkError("MIXED_TYPE_REPLACEMENT", {});
  }
  return { oldValues: pairs.map(([from]) => numeric(from)), newValues: pairs.map(([, to]) => numeric(to)) };
}

type Pairs = readonly (readonly [from: ReplaceValue, to: ReplaceValue])[];

function replacementPairs(toReplace: unknown, value: unknown): Pairs {
  if (toReplace instanceof Map) return [...toReplace];
  if (kindOfValue(toReplace) === "Object") return Object.entries(toReplace as Record<string, ReplaceValue>);
  if (value === undefined) {
    throw sparkError("ARGUMENT_REQUIRED", { arg_name: "value", condition: "`to_replace` is no dict" });
  }
  const from = [toReplace].flat(1) as readonly ReplaceValue[];
  if (!Array.isArray(value)) return from.map((item) => [item, value as ReplaceValue]);
  const to = value as readonly ReplaceValue[];
  if (to.length === from.length) return from.map((item, at) => [item, to[at] ?? null]);
  throw sparkError("LENGTH_SHOULD_BE_THE_SAME", {
    arg1: "to_replace",
    arg2: "value",
    arg1_length: from.length,
    arg2_length: to.length,
  });
}

const replaceKinds: readonly ((value: ReplaceValue) => boolean)[] = [
  (value) => typeof value === "boolean",
  (value) => typeof value === "string",
  (value) => typeof value === "number" || typeof value === "bigint",
];

// Spark compares the replaced numbers as DOUBLE whatever the column holds.
const numeric = (value: ReplaceValue): Literal =>
  typeof value === "number" || typeof value === "bigint"
    ? node("literal", { value: Number(value), dataType: DoubleType })
    : literalOf(value);
