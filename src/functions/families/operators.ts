import { BooleanType, isAnsiIntervalType, isIntegralType, isNumericType } from "../../types/index.ts";
import { arithmeticResult, arithmeticSides, type Sides } from "../coercion/arithmetic.ts";
import { booleanSides, comparisonSides } from "../coercion/comparison.ts";
import { implicitCast } from "../coercion/implicit-cast.ts";
import type { Argument, FunctionInfo } from "../function-info.ts";
import { boolean, type Param } from "../params.ts";
import { anyNullable, scalar } from "../signature.ts";

type Example = FunctionInfo["example"];

const infixName =
  (symbol: string) =>
  (names: readonly string[]): string =>
    `(${names.join(` ${symbol} `)})`;
const named = (name: string) => (names: readonly string[]) => `${name}(${names.join(", ")})`;

const sidesOf = (args: readonly Argument[]): Sides => [args[0]?.dataType, args[1]?.dataType] as unknown as Sides;

/** A number, or an interval of months or of microseconds; text becomes a number. */
const numberOrInterval: Param = {
  expects: '("NUMERIC" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH" or "INTERVAL")',
  cast: (from) =>
    isNumericType(from) || isAnsiIntervalType(from) || from.kind === "calendarInterval"
      ? from
      : from.kind === "string" || from.kind === "null"
        ? implicitCast(from, { kind: "double" })
        : undefined,
};

/** A two-sided arithmetic operator. Quotients may be NULL whatever their sides are. */
const arithmetic = (
  operator: string,
  since: string,
  doc: string,
  example: Example,
  columnName = arithmeticName(operator),
) =>
  scalar({
    since,
    args: (args, call) => arithmeticSides(operator, args, call),
    result: (args, call) => arithmeticResult(operator, sidesOf(args), call.conf.decimalAllowPrecisionLoss ?? true),
    nullable: (args) => anyNullable(args) || isQuotient(operator, args),
    replaceWith: (args, _, build) => shiftedText(operator, args, build),
    columnName,
    doc,
    example,
  });

const isQuotient = (operator: string, args: readonly Argument[]): boolean =>
  operator === "div" || (["/", "%"].includes(operator) && !args.some((arg) => isAnsiIntervalType(arg.dataType)));

/** Text plus an interval is a timestamp that becomes text again. */
function shiftedText(
  operator: string,
  args: readonly Argument[],
  build: Parameters<NonNullable<FunctionInfo["replaceWith"]>>[2],
) {
  const at = args.findIndex((arg) => arg.dataType.kind === "string");
  if (at < 0) return undefined;
  const moved = args.map((arg, i) => (i === at ? build.cast(arg, { kind: "timestamp" }) : arg));
  return build.cast(build.call(operator, moved), { kind: "string", collation: "UTF8_BINARY" });
}

const isPoint = (arg: Argument | undefined): boolean =>
  arg !== undefined && ["date", "timestamp", "timestamp_ntz", "string"].includes(arg.dataType.kind);
const isSpan = (arg: Argument | undefined): boolean =>
  arg !== undefined && ["yearMonthInterval", "dayTimeInterval", "calendarInterval"].includes(arg.dataType.kind);

/** Moving a date or time prints without parentheses and with the date first; moving a date by days is date_add. */
function arithmeticName(operator: string): NonNullable<FunctionInfo["columnName"]> {
  return (names, _call, bound = []) => {
    const [left, right] = bound;
    const swap = !isPoint(left) && isPoint(right) && operator === "+";
    const [name = "", otherName = ""] = swap ? [names[1], names[0]] : names;
    const [point, by] = swap ? [right, left] : [left, right];
    if (point?.dataType.kind === "date" && by && ["byte", "short", "integer"].includes(by.dataType.kind)) {
      return `${operator === "-" ? "date_sub" : "date_add"}(${name}, ${otherName})`;
    }
    if (isPoint(point) && isSpan(by)) return `${name} ${operator} ${otherName}`;
    if (operator === "*" && isSpan(right)) return `(${names[1]} * ${names[0]})`;
    return names.length === 1 ? `(${operator} ${names[0]})` : `(${names.join(` ${operator} `)})`;
  };
}

const comparison = (symbol: string, since: string, doc: string, example: Example, nullable?: false) =>
  scalar({
    since,
    args: comparisonSides,
    result: BooleanType,
    ...(nullable === false ? { nullable } : {}),
    columnName: (names, _call, bound = []) =>
      infixName(symbol)(names.map((name, i) => wholeBound(symbol, i, bound) ?? name)),
    doc,
    example,
  });

/**
 * Spark compares a whole number with a decimal literal by the nearest whole number, and prints that: `2 > 1.1` is `(2 > 1)`.
 */
function wholeBound(symbol: string, index: number, bound: readonly Argument[]): string | undefined {
  const [arg, other] = [bound[index], bound[1 - index]];
  if (arg?.kind !== "literal" || arg.dataType.kind !== "decimal" || !other || !isIntegralType(other.dataType))
    return undefined;
  const rounding = roundings[symbol]?.[index];
  return rounding && String(rounding(Number(arg.value)));
}
const roundings: Readonly<Record<string, readonly [left: (x: number) => number, right: (x: number) => number]>> = {
  ">": [Math.ceil, Math.floor],
  ">=": [Math.floor, Math.ceil],
  "<": [Math.floor, Math.ceil],
  "<=": [Math.ceil, Math.floor],
};

const logical = (symbol: string, doc: string, example: Example) =>
  scalar({ since: "1.0.0", args: booleanSides, result: BooleanType, columnName: infixName(symbol), doc, example });

const unary = (columnName: FunctionInfo["columnName"], since: string, doc: string, example: Example) =>
  scalar({
    since,
    args: [numberOrInterval],
    result: ([arg]) => arg?.dataType ?? { kind: "double" },
    columnName,
    doc,
    example,
  });

const negation = { sql: "!true", answer: "false" };
const not = scalar({
  since: "1.0.0",
  args: [boolean],
  result: BooleanType,
  columnName: ([name]) => `(NOT ${name})`,
  doc: "True where the condition is false; NULL where it is NULL.",
  example: negation,
});
const equal = comparison("=", "1.0.0", "True where both sides are equal.", { sql: "2 = 2", answer: "true" });
const minus = arithmetic("-", "1.0.0", "The difference of two numbers or intervals; a date or time moved back.", {
  sql: "2 - 1",
  answer: "1",
});
const negative = unary(named("negative"), "1.0.0", "The number or interval with its sign turned.", {
  sql: "negative(1)",
  answer: "-1",
});

export const operatorFunctions = {
  "+": arithmetic("+", "1.0.0", "The sum of two numbers or intervals; a date or time moved forward.", {
    sql: "1 + 2",
    answer: "3",
  }),
  // SQL's minus sign before a value: one argument.
  "-": {
    ...minus,
    coerce: (args, call) => (args.length === 1 ? negative : minus).coerce(args, call),
    dataType: (args, call) => (args.length === 1 ? negative : minus).dataType(args, call),
  },
  "*": arithmetic("*", "1.0.0", "The product of two numbers, or of an interval and a number.", {
    sql: "2 * 3",
    answer: "6",
  }),
  "/": arithmetic(
    "/",
    "1.0.0",
    "The quotient of two numbers, never rounded to an integer; an interval divided by a number.",
    {
      sql: "3 / 2",
      answer: "1.5",
    },
  ),
  "%": arithmetic("%", "1.0.0", "The remainder of a division; it has the sign of the dividend.", {
    sql: "2 % 1.8",
    answer: "0.2",
  }),
  mod: arithmetic(
    "%",
    "2.3.0",
    "The remainder of a division; it has the sign of the dividend.",
    { sql: "mod(2, 1.8)", answer: "0.2" },
    named("mod"),
  ),
  div: arithmetic("div", "3.0.0", "The quotient of two numbers or intervals without its fraction.", {
    sql: "3 div 2",
    answer: "1",
  }),
  negative,
  positive: unary(([name]) => `(+ ${name})`, "1.5.0", "The number or interval itself.", {
    sql: "positive(1)",
    answer: "1",
  }),
  "==": equal,
  "=": equal,
  "!=": scalar({
    since: "1.0.0",
    args: comparisonSides,
    result: BooleanType,
    columnName: (names) => `(NOT (${names.join(" = ")}))`,
    replaceWith: (args, _, build) => build.call("not", [build.call("==", args)]),
    doc: "True where both sides differ.",
    example: { sql: "2 != 1", answer: "true" },
  }),
  "<>": scalar({
    since: "1.0.0",
    args: comparisonSides,
    result: BooleanType,
    columnName: (names) => `(NOT (${names.join(" = ")}))`,
    replaceWith: (args, _, build) => build.call("not", [build.call("==", args)]),
    doc: "True where both sides differ.",
    example: { sql: "2 <> 1", answer: "true" },
  }),
  "<=>": comparison(
    "<=>",
    "1.1.0",
    "True where both sides are equal or both are NULL; never NULL.",
    { sql: "NULL <=> NULL", answer: "true" },
    false,
  ),
  "<": comparison("<", "1.0.0", "True where the left side comes before the right one.", {
    sql: "1 < 2",
    answer: "true",
  }),
  "<=": comparison("<=", "1.0.0", "True where the left side does not come after the right one.", {
    sql: "2 <= 2",
    answer: "true",
  }),
  ">": comparison(">", "1.0.0", "True where the left side comes after the right one.", {
    sql: "2 > 1",
    answer: "true",
  }),
  ">=": comparison(">=", "1.0.0", "True where the left side does not come before the right one.", {
    sql: "2 >= 1",
    answer: "true",
  }),
  and: logical("AND", "True where both conditions are true, false where one is false.", {
    sql: "true and false",
    answer: "false",
  }),
  or: logical("OR", "True where one of the conditions is true, false where both are false.", {
    sql: "true or false",
    answer: "true",
  }),
  not,
  "!": not,
} as const satisfies Record<string, FunctionInfo>;
