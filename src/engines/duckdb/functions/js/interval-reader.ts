const units = ["year", "month", "day", "hour", "minute", "second"] as const;
type Field = (typeof units)[number];

const monthsPer: Partial<Record<Field, bigint>> = { year: 12n, month: 1n };
const microsPer: Partial<Record<Field, bigint>> = {
  day: 86_400_000_000n,
  hour: 3_600_000_000n,
  minute: 60_000_000n,
  second: 1_000_000n,
};
/** The largest value of a field that is not the first one. */
const most: Partial<Record<Field, number>> = { month: 11, hour: 23, minute: 59, second: 59 };

const separatorBefore = (field: Field): string => (field === "month" ? "-" : field === "hour" ? "\\s+" : ":");

/** Months or microseconds of `1-2` or `INTERVAL '1 02:03' DAY TO MINUTE`; `fields` is `day to minute`. Null for other text. */
export function readInterval(text: string, fields: string): bigint | null {
  const [start = "day", end = "second"] = fields.split(" to ") as [Field, Field];
  const shown = units.slice(units.indexOf(start), units.indexOf(end) + 1);
  const body = shown
    .map((field, i) => `${i ? separatorBefore(field) : ""}(\\d+${field === "second" ? "(?:\\.\\d{0,9})?" : ""})`)
    .join("");
  const name = start === end ? start : `${start} to ${end}`;
  const pattern = new RegExp(
    `^(?:([+-]?)${body}|interval\\s+([+-]?)'([+-]?)${body}'\\s+${name.replaceAll(" ", "\\s+")})$`,
    "i",
  );
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const isBare = match[2] !== undefined;
  const sign = isBare ? signOf(match[1]) : signOf(match[2 + shown.length]) * signOf(match[3 + shown.length]);
  const values = match.slice(isBare ? 2 : 4 + shown.length);
  return total(shown, values, sign);
}

const signOf = (text: string | undefined): bigint => (text === "-" ? -1n : 1n);

function total(shown: readonly Field[], values: readonly (string | undefined)[], sign: bigint): bigint | null {
  let sum = 0n;
  for (const [i, field] of shown.entries()) {
    const [whole = "0", fraction = ""] = (values[i] ?? "0").split(".");
    if (i > 0 && Number(whole) > (most[field] ?? 0)) return null;
    const unit = monthsPer[field] ?? microsPer[field] ?? 0n;
    sum += BigInt(whole) * unit + BigInt(fraction.padEnd(6, "0").slice(0, 6));
  }
  const bits = shown[0] === "year" || shown[0] === "month" ? 32 : 64;
  return BigInt.asIntN(bits, sign * sum) === sign * sum ? sign * sum : null;
}

const quantity = /\s*([+-]?)\s*(\d+\.?\d*|\.\d+)\s+([a-z]+)(?!\S)/iy;
const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, "");

type Part = "months" | "days" | "microseconds";
const parts: Readonly<Record<string, readonly [part: Part, size: bigint]>> = {
  year: ["months", 12n],
  month: ["months", 1n],
  week: ["days", 7n],
  day: ["days", 1n],
  hour: ["microseconds", 3_600_000_000n],
  minute: ["microseconds", 60_000_000n],
  second: ["microseconds", 1_000_000n],
  millisecond: ["microseconds", 1000n],
  microsecond: ["microseconds", 1n],
};

/** The calendar interval of `1 year -2 days`, with or without the word `interval` before it; null for other text. */
export function readCalendarInterval(text: string): Readonly<Record<Part, bigint>> | null {
  const body = text
    .trim()
    .replace(/^interval\s/i, "")
    .trim();
  const sum: Record<Part, bigint> = { months: 0n, days: 0n, microseconds: 0n };
  if (body === "") return null;
  quantity.lastIndex = 0;
  while (quantity.lastIndex < body.length) {
    const [matched, sign = "", value = "", unit = ""] = quantity.exec(body) ?? [];
    const known = parts[singular(unit)];
    if (matched === undefined || !known || (value.includes(".") && singular(unit) !== "second")) return null;
    const [whole = "", fraction = ""] = value.split(".");
    const [part, size] = known;
    const amount = BigInt(whole || "0") * size + BigInt(fraction.padEnd(6, "0").slice(0, 6));
    sum[part] += signOf(sign) * amount;
  }
  return sum;
}
