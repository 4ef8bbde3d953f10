import { valueText } from "../../../src/results/index.ts";
import { type DataType, dataTypeFromJson } from "../../../src/types/index.ts";
import type { StructJson, TypeJson } from "./schema.ts";

/** A value in the canonical form of the conformance cases. */
export type Encoded = null | boolean | string | readonly Encoded[];

/** A JavaScript value of a column -> its canonical form. */
export const encode = (type: TypeJson, value: unknown): Encoded => {
  if (value === null || value === undefined) return null;
  if (typeof type === "string") return encodeAtom(type, value);
  switch (type.type) {
    case "array":
      return expectArray(value).map((element) => encode(type.elementType, element));
    case "map":
      if (!(value instanceof Map)) throw new TypeError(`a MAP value must be a Map, not ${describe(value)}`);
      return [...value].map(([key, item]) => [encode(type.keyType, key), encode(type.valueType, item)]);
    case "struct":
      return encodeRow(type, value as Readonly<Record<string, unknown>>);
    case "udt":
      throw new TypeError("user-defined types have no canonical form");
  }
};

export const encodeRow = (schema: StructJson, row: Readonly<Record<string, unknown>>): readonly Encoded[] => {
  if (typeof row !== "object") throw new TypeError(`a STRUCT value must be an object, not ${describe(row)}`);
  return schema.fields.map((field) => {
    if (!Object.hasOwn(row, field.name)) throw new TypeError(`the row has no field ${JSON.stringify(field.name)}`);
    return encode(field.type, row[field.name]);
  });
};

const encodeAtom = (type: string, value: unknown): Encoded => {
  const family = type.replace(/[( ].*$/, "");
  const encodeFamily = atoms[family];
  if (encodeFamily === undefined) throw new TypeError(`no canonical form for ${type}`);
  return encodeFamily(value, type);
};

const integral = (value: unknown): string => {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new TypeError(`not an integer: ${describe(value)}`);
  return String(value);
};
const floating = (value: unknown): string => {
  if (typeof value !== "number") throw new TypeError(`not a number: ${describe(value)}`);
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return Object.is(value, -0) ? "-0.0" : `${value}.0`;
  return String(value);
};
const text = (value: unknown): string => {
  if (typeof value !== "string") throw new TypeError(`not a string: ${describe(value)}`);
  return value;
};

const atoms: Readonly<Record<string, (value: unknown, type: string) => Encoded>> = {
  void: () => {
    throw new TypeError("a VOID column holds only nulls");
  },
  boolean: (value) => {
    if (typeof value !== "boolean") throw new TypeError(`not a boolean: ${describe(value)}`);
    return value;
  },
  byte: integral,
  short: integral,
  integer: integral,
  long: (value) => {
    if (typeof value !== "bigint") throw new TypeError(`a LONG must be a bigint, not ${describe(value)}`);
    return String(value);
  },
  float: floating,
  double: floating,
  decimal: (value, type) => {
    const scale = Number(/,\s*(\d+)\)/.exec(type)?.[1] ?? 0);
    const decimal = value as { toFixed?(digits: number): string };
    if (typeof value !== "object" || typeof decimal.toFixed !== "function")
      throw new TypeError(`a DECIMAL must be a Decimal, not ${describe(value)}`);
    const fixed = decimal.toFixed(scale);
    return /^-0(\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
  },
  string: text,
  char: text,
  varchar: text,
  binary: (value) => {
    if (!(value instanceof Uint8Array)) throw new TypeError(`a BINARY must be a Uint8Array, not ${describe(value)}`);
    return Buffer.from(value).toString("hex").toUpperCase();
  },
  date: (value) => sparkDate(field(value, "PlainDate") as DateParts),
  timestamp: (value) => {
    const instant = field(value, "Instant") as { toZonedDateTimeISO(zone: string): DateParts & TimeParts };
    return sparkDateTime(instant.toZonedDateTimeISO("UTC"));
  },
  timestamp_ntz: (value) => sparkDateTime(field(value, "PlainDateTime") as DateParts & TimeParts),
  time: (value) => sparkTime(field(value, "PlainTime") as TimeParts),
  interval: (value, type) => valueText(dataTypeFromJson(JSON.stringify(type)) as DataType, "UTC")(value),
  variant: (value) => {
    const variant = value as { toJson?(): string; toString(): string };
    return typeof variant.toJson === "function" ? variant.toJson() : variant.toString();
  },
};

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
interface TimeParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly microsecond: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

const sparkDate = ({ year, month, day }: DateParts): string => {
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};
const sparkTime = ({ hour, minute, second, millisecond, microsecond }: TimeParts): string => {
  const fraction = (pad(millisecond, 3) + pad(microsecond, 3)).replace(/0+$/, "");
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction === "" ? "" : `.${fraction}`}`;
};
const sparkDateTime = (value: DateParts & TimeParts): string => `${sparkDate(value)} ${sparkTime(value)}`;

const field = (value: unknown, kind: string): unknown => {
  const tag = Object.prototype.toString.call(value);
  if (tag !== `[object Temporal.${kind}]`) throw new TypeError(`expected Temporal.${kind}, not ${describe(value)}`);
  return value;
};
const expectArray = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new TypeError(`an ARRAY value must be an array, not ${describe(value)}`);
};
const describe = (value: unknown): string =>
  typeof value === "object" ? Object.prototype.toString.call(value) : `${typeof value} ${String(value)}`;
