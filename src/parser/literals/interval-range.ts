import { type Origin, sparkError } from "../../errors/index.ts";
import type { Literal } from "../../plan/index.ts";
import type { DayTimeField, YearMonthField } from "../../types/index.ts";
import { dayTimeLiteral, yearMonthLiteral } from "./interval.ts";
import { microsOf } from "./units.ts";

const fields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
const letters: Readonly<Record<DayTimeField, string>> = { day: "d", hour: "h", minute: "m", second: "s.n" };
const separators: Readonly<Record<DayTimeField, string>> = { day: "", hour: " ", minute: ":", second: ":" };
const largest: Readonly<Record<DayTimeField, bigint>> = { day: 0n, hour: 23n, minute: 59n, second: 59n };

/** The value of `INTERVAL '1-2' YEAR TO MONTH` and its day-time cousins. */
export function intervalRange(value: string, from: string, to: string, origin: Origin): Literal {
  const start = from.toLowerCase();
  const end = to.toLowerCase();
  if (start === "year" && end === "month") return yearToMonth(value, origin);
  const first = fields.indexOf(start as DayTimeField);
  const last = fields.indexOf(end as DayTimeField);
  if (first < 0 || last <= first) {
    throw sparkError(
      "INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION",
      { input: value, from: start, to: end },
      origin,
    );
  }
  return dayTime(value, fields.slice(first, last + 1), origin);
}

function yearToMonth(value: string, origin: Origin): Literal {
  const span: readonly [YearMonthField, YearMonthField] = ["year", "month"];
  const match = /^([+-]?)(\d+)-(\d+)$/.exec(value.trim());
  if (!match) {
    const form = "[+|-]y-m";
    throw sparkError(
      "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING",
      { input: value, intervalStr: "year-month", supportedFormat: supported(form, span), typeName: typeName(span) },
      origin,
    );
  }
  const [, sign, years = "", months = ""] = match;
  const total = BigInt(years) * 12n + BigInt(months);
  const signed = sign === "-" ? -total : total;
  if (BigInt(months) > 11n || BigInt.asIntN(32, signed) !== signed) {
    throw sparkError("INVALID_INTERVAL_FORMAT.INTERVAL_PARSING", { input: value, interval: "year-month" }, origin);
  }
  return yearMonthLiteral(signed, span, value, origin);
}

function dayTime(value: string, used: readonly DayTimeField[], origin: Origin): Literal {
  const span: readonly [DayTimeField, DayTimeField] = [used[0] as DayTimeField, used.at(-1) as DayTimeField];
  const match = patternOf(used).exec(value.trim());
  if (!match) {
    const form = `[+|-]${used.map((field, i) => (i === 0 ? "" : separators[field]) + letters[field]).join("")}`;
    throw sparkError(
      "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE",
      { input: value, intervalStr: "day-time", supportedFormat: supported(form, span), typeName: typeName(span) },
      origin,
    );
  }
  const [, sign, ...digits] = match;
  const micros = used.reduce((sum, field, i) => {
    const count = BigInt(digits[i] ?? "0");
    if (i > 0 && count > largest[field]) throw outOfRange(field, count, origin);
    return sum + count * microsOf[field];
  }, fractionOf(digits[used.length]));
  return dayTimeLiteral(sign === "-" ? -micros : micros, span, origin);
}

const fractionOf = (digits = ""): bigint => BigInt(digits.padEnd(6, "0").slice(0, 6));

function patternOf(used: readonly DayTimeField[]): RegExp {
  const parts = used.map((field, i) => {
    const separator = i === 0 ? "" : field === "hour" ? "\\s+" : ":";
    return `${separator}(\\d+)${field === "second" ? "(?:\\.(\\d{1,9}))?" : ""}`;
  });
  return new RegExp(`^([+-]?)${parts.join("")}$`);
}

const typeName = ([from, to]: readonly [string, string]): string => `interval ${from} to ${to}`;

const supported = (form: string, [from, to]: readonly [string, string]): string =>
  `\`${form}\`, \`INTERVAL [+|-]'${form}' ${from.toUpperCase()} TO ${to.toUpperCase()}\``;

const outOfRange = (field: DayTimeField, count: bigint, origin: Origin) =>
  sparkError(
    "_LEGACY_ERROR_TEMP_0063",
    { msg: `${field} goes from 0 to ${largest[field]}, it cannot be ${count}` },
    origin,
  );
