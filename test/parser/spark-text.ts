import { parseMultipartIdentifier } from "../../src/parser/index.ts";
import type { Expression, Literal, Window, WindowFrame } from "../../src/plan/index.ts";
import { catalogString } from "../../src/types/index.ts";

/** An unresolved expression as Spark's parser prints its own, so that the two can be compared. */
export function sparkText(e: Expression, isInLambda = false): string {
  const text = (inner: Expression) => sparkText(inner, isInLambda);
  const list = (items: readonly Expression[]) => items.map(text).join(", ");
  switch (e.kind) {
    case "literal":
      return literalText(e);
    case "unresolvedAttribute":
      return attributeText(e.unparsedIdentifier, isInLambda);
    case "unresolvedFunction":
      return callText(e, text, list);
    case "unresolvedStar":
      return e.unparsedTarget ?? "*";
    case "alias":
      return `${text(e.child)} AS ${e.names.length === 1 ? e.names[0] : `(${e.names.join(", ")})`}`;
    case "cast":
      return `${e.evalMode === "try" ? "try_cast" : "cast"}(${text(e.child)} as ${typeText(e.to as never)})`;
    case "sortOrder": {
      const direction = e.direction === "ascending" ? "ASC" : "DESC";
      return `${text(e.child)} ${direction} NULLS ${e.nullOrdering === "nullsFirst" ? "FIRST" : "LAST"}`;
    }
    case "lambdaFunction": {
      const names = e.arguments.map(({ nameParts }) => nameParts.join("."));
      const body = sparkText(e.body, true);
      return `lambdafunction(${[body, ...names.map((name) => `lambda ${name}`)].join(", ")}, false)`;
    }
    case "window":
      return windowText(e, text);
    case "unresolvedExtractValue":
      return `${text(e.child)}[${text(e.extraction)}]`;
    case "namedArgument":
      return `${e.key} => ${text(e.value)}`;
    case "parameterMarker":
      return e.name === undefined ? `posparameter(${e.position})` : `namedparameter(${e.name})`;
    case "subqueryExpression":
      return subqueryText(e.subqueryType, e.inSubqueryValues, text);
    default:
      throw new Error(e.kind);
  }
}

const attributeText = (unparsed: string, isInLambda: boolean): string => {
  const parts = parseMultipartIdentifier(unparsed);
  return (isInLambda ? "lambda " : "") + parts.map((part) => (part.includes(".") ? `\`${part}\`` : part)).join(".");
};

const infix: Readonly<Record<string, string>> = { "==": "=", and: "AND", or: "OR" };
for (const same of ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "<", "<=", ">", ">=", "<=>", "div"]) {
  (infix as Record<string, string>)[same] = same;
}

type Call = Extract<Expression, { kind: "unresolvedFunction" }>;
type Text = (e: Expression) => string;

function callText(call: Call, text: Text, list: (items: readonly Expression[]) => string): string {
  const { functionName: name, arguments: args } = call;
  const [a = "", b = "", c = ""] = args.slice(0, 3).map(text);
  if (infix[name] !== undefined && args.length === 2) return `(${a} ${infix[name]} ${b})`;
  const special = forms[name]?.(args, text, [a, b, c]);
  if (special !== undefined && !call.filter && !call.withinGroup) return special;
  if (name === "count" && !call.isDistinct && args[0]?.kind === "unresolvedStar" && !args[0].unparsedTarget)
    return "count(1)";
  const clauses = [...(call.filter ? [call.filter] : []), ...(call.withinGroup ?? [])];
  return `${name}(${call.isDistinct ? "distinct " : ""}${list([...args, ...clauses])})`;
}

type Form = (args: readonly Expression[], text: Text, first: readonly [string, string, string]) => string | undefined;

const inside =
  (name: string, extra: string): Form =>
  (args, text) =>
    `${name}(${args.map(text).join(", ")}${extra})`;

const trimmed =
  (name: string): Form =>
  (args, _text, [a, b]) =>
    args.length === 2 ? `${name}(${b}, Some(${a}))` : undefined;

const forms: Readonly<Record<string, Form>> = {
  not: (_args, _text, [a]) => `NOT ${a}`,
  "-": (_args, _text, [a]) => `-${a}`,
  "~": (_args, _text, [a]) => `~${a}`,
  isNull: (_args, _text, [a]) => `isnull(${a})`,
  isNotNull: (_args, _text, [a]) => `isnotnull(${a})`,
  in: ([, ...values], text, [a]) => `${a} IN (${values.map(text).join(",")})`,
  like: (args, _text, [a, b, c]) => `${a} LIKE ${b}${args.length === 3 ? ` ESCAPE '${c}'` : ""}`,
  ilike: (_args, _text, [a, b, c]) => `ilike(${a}, ${b}, ${c || "\\"})`,
  rlike: (_args, _text, [a, b]) => `RLIKE(${a}, ${b})`,
  collate: (_args, _text, [a, b]) => `collate(${a}, unresolvedcollation(${b.replaceAll(".", ", ")}))`,
  when: (args, text) => {
    const branches = args.slice(0, args.length - (args.length % 2));
    const pairs = branches.flatMap((when, i) => (i % 2 ? [] : [`WHEN ${text(when)} THEN ${text(branches[i + 1]!)}`]));
    const otherwise = args.length % 2 ? ` ELSE ${text(args.at(-1)!)}` : "";
    return `CASE ${pairs.join(" ")}${otherwise} END`;
  },
  timestampadd: inside("timestampadd", ", None"),
  timestampdiff: inside("timestampdiff", ", None"),
  ltrim: trimmed("ltrim"),
  rtrim: trimmed("rtrim"),
  trim: trimmed("trim"),
  semi_structured_extract: inside("semistructuredextract", ""),
};

function typeText(type: Parameters<typeof catalogString>[0]): string {
  return type.kind === "char" || type.kind === "varchar" ? "string" : catalogString(type);
}

function subqueryText(type: string, values: readonly Expression[], text: Text): string {
  if (type === "exists") return "exists []";
  return type === "scalar" ? "scalar-subquery []" : `${values.map(text).join(", ")} IN (list [])`;
}

function windowText(e: Window, text: Text): string {
  if (e.windowName !== undefined) {
    return `unresolvedwindowexpression(${text(e.windowFunction)}, WindowSpecReference(${e.windowName}))`;
  }
  const frame = e.frame ? frameText(e.frame, text) : "unspecifiedframe$()";
  const parts = [...e.partitionSpec.map(text), ...e.orderSpec.map(text), frame];
  return `${text(e.windowFunction)} windowspecdefinition(${parts.join(", ")})`;
}

function frameText({ frameType, lower, upper }: WindowFrame, text: Text): string {
  const bound = (at: WindowFrame["lower"], side: string) =>
    at.boundary === "currentRow" ? "currentrow$()" : at.value ? text(at.value) : `unbounded${side}$()`;
  const type = frameType === "row" ? "RowFrame" : "RangeFrame";
  return `specifiedwindowframe(${type}, ${bound(lower, "preceding")}, ${bound(upper, "following")})`;
}

function literalText({ value, dataType }: Literal): string {
  if (value === null) return "null";
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString("hex").toUpperCase()}`;
  switch (dataType.kind) {
    case "date":
      return dateText(value as number);
    case "timestamp":
    case "timestamp_ntz":
      return timestampText(value as bigint);
    case "time":
      return fractionText(clock((value as bigint) / 1_000_000_000n), (value as bigint) % 1_000_000_000n, 9);
    case "double":
    case "float":
      return Number.isInteger(value) ? `${value}.0` : String(value);
    case "yearMonthInterval":
      return yearMonthText(value as number, dataType.startField, dataType.endField);
    case "dayTimeInterval":
      return dayTimeText(value as bigint, dataType.startField, dataType.endField);
    default:
      return String(value);
  }
}

const pad = (value: number | bigint, width = 2): string => String(value).padStart(width, "0");

/** Counts days in the proleptic Gregorian calendar, whose cycle is 400 years; years of five digits have a sign. */
function dateText(days: number): string {
  const cycles = Math.floor(days / 146_097);
  const date = new Date((days - cycles * 146_097) * 86_400_000);
  const year = date.getUTCFullYear() + cycles * 400;
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${pad(Math.abs(year), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

const clock = (seconds: bigint): string =>
  `${pad(seconds / 3600n)}:${pad((seconds / 60n) % 60n)}:${pad(seconds % 60n)}`;

const fractionText = (text: string, fraction: bigint, width: number): string =>
  fraction === 0n ? text : `${text}.${pad(fraction, width).replace(/0+$/, "")}`;

function timestampText(micros: bigint): string {
  const day = 86_400_000_000n;
  const rest = ((micros % day) + day) % day;
  const days = Number((micros - rest) / day);
  return `${dateText(days)} ${fractionText(clock(rest / 1_000_000n), rest % 1_000_000n, 6)}`;
}

const span = (from: string, to: string): string => (from === to ? from : `${from} TO ${to}`).toUpperCase();

function yearMonthText(months: number, from: string, to: string): string {
  const size = Math.abs(months);
  const text = from === to ? (from === "year" ? size / 12 : size) : `${Math.floor(size / 12)}-${size % 12}`;
  return `INTERVAL '${months < 0 ? "-" : ""}${text}' ${span(from, to)}`;
}

const unitSeconds: Readonly<Record<string, bigint>> = { day: 86_400n, hour: 3600n, minute: 60n, second: 1n };

function dayTimeText(micros: bigint, from: string, to: string): string {
  const size = micros < 0n ? -micros : micros;
  let seconds = size / 1_000_000n;
  const fields = Object.keys(unitSeconds);
  const used = fields.slice(fields.indexOf(from), fields.indexOf(to) + 1);
  const texts = used.map((field) => {
    const amount = seconds / (unitSeconds[field] as bigint);
    seconds %= unitSeconds[field] as bigint;
    return field === "day" ? `${amount} ` : pad(amount);
  });
  const whole = texts.join(":").replace(" :", " ").trim();
  const text = to === "second" ? fractionText(whole, size % 1_000_000n, 6) : whole;
  return `INTERVAL '${micros < 0n ? "-" : ""}${text}' ${span(from, to)}`;
}
