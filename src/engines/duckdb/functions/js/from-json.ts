import { type DataType, dataTypeFromJson, type StructField } from "../../../../types/index.ts";
import {
  clockText,
  dateDays,
  daysText,
  type JsonLeniency,
  type JsonValue,
  jsonString,
  localTimestampMicros,
  localTimestampText,
  readJson,
  systemClock,
  timeNanos,
  timestampMicros,
  writeJson,
} from "../../../../util/index.ts";
import { textInPattern } from "./datetime.ts";
import { readInterval } from "./interval-reader.ts";

/** What one call of from_json knows before it sees a row; travels as JSON text. */
export interface FromJsonSpec {
  /** In Spark's JSON form. */
  readonly type: string;
  readonly sessionTimeZone: string;
  /** Patterns of dates and times, where the options give some. */
  readonly formats: Readonly<Record<"date" | "timestamp" | "timestamp_ntz", string | undefined>>;
  readonly leniency: JsonLeniency;
  readonly failFast: boolean;
  readonly corruptRecord: string;
}

/** Text of a value in JSON that DuckDB casts to the type; struct fields by position. */
type Convert = (value: JsonValue) => string;

/** A value that its type cannot take. Inside structs and arrays of them the rest of the record is kept. */
const misfit = new Error("a JSON value does not fit");

const specs = new Map<string, (text: string) => string | null>();

export function fromJson(text: string, spec: string): string | null {
  let run = specs.get(spec);
  if (!run) {
    if (specs.size > 100) specs.clear();
    run = reader(JSON.parse(spec) as FromJsonSpec);
    specs.set(spec, run);
  }
  return run(text);
}

const isBlank = (text: string): boolean => text.trim() === "";

function reader(spec: FromJsonSpec): (text: string) => string | null {
  const { leniency } = spec;
  const type = dataTypeFromJson(spec.type);
  const conversions = new Conversions(spec);
  if (type.kind !== "struct") {
    const convert = conversions.of(type);
    return (text) => {
      const value = isBlank(text) ? undefined : readJson(text, leniency);
      const given = value !== undefined && conversions.wrapped(value, type);
      const fitted = given ? attempt(() => convert(given)) : undefined;
      return fitted ?? (isBlank(text) ? null : conversions.refused(text));
    };
  }
  return (text) => {
    if (isBlank(text)) return null;
    const value = readJson(text, leniency);
    return conversions.record(value, type.fields, text);
  };
}

const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch (error) {
    if (error === misfit) return undefined;
    throw error;
  }
};

const fail = (): never => {
  throw misfit;
};

const numberOf = (value: JsonValue) =>
  value !== null && typeof value === "object" && value.kind === "number" ? value : undefined;
const textOf = (value: JsonValue) =>
  value !== null && typeof value === "object" && value.kind === "text" ? value.text : undefined;

const limits = { short: 16, integer: 32, long: 64 } as const;
const nonNumeric = new Set(["NaN", "Infinity", "-Infinity"]);
const namedNumbers: Readonly<Record<string, string>> = {
  NaN: "NaN",
  Infinity: "Infinity",
  "+Infinity": "Infinity",
  INF: "Infinity",
  "+INF": "Infinity",
  "-INF": "-Infinity",
  "-Infinity": "-Infinity",
};

class Conversions {
  readonly #spec: FromJsonSpec;
  #damaged = false;

  constructor(spec: FromJsonSpec) {
    this.#spec = spec;
  }

  /** The conversion of values that may be null. */
  of(type: DataType): Convert {
    const convert = this.#present(type);
    return (value) => (value === null ? "null" : convert(value));
  }

  /** One object where an array of structs is asked for is an array of one. */
  wrapped(value: JsonValue, type: DataType): JsonValue {
    const isObject = value !== null && typeof value === "object" && value.kind === "object";
    return isObject && type.kind === "array" && type.elementType.kind === "struct"
      ? { kind: "array", items: [value] }
      : value;
  }

  refused(text: string): null {
    if (!this.#spec.failFast) return null;
    const condition = "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION";
    throw new Error(JSON.stringify({ condition, params: { badRecord: text, failFastMode: "FAILFAST" } }));
  }

  /** A whole record: what fits of it, and its text in the column for corrupt ones. */
  record(value: JsonValue | undefined, fields: readonly StructField[], text: string): string {
    const corruptAt = fields.findIndex(({ name }) => name === this.#spec.corruptRecord);
    this.#damaged = false;
    const isObject = value !== null && typeof value === "object" && value.kind === "object";
    const parts = isObject ? this.#fields(fields)(value) : fields.map(() => "null");
    const corrupt = !isObject || this.#damaged;
    if (corrupt) this.refused(text);
    if (corruptAt >= 0) parts[corruptAt] = corrupt ? jsonString(text) : "null";
    return structText(parts);
  }

  /** Each field on its own: one that does not fit is null. */
  #fields(fields: readonly StructField[]): (value: JsonValue) => string[] {
    const converts = fields.map(({ dataType }) => this.of(dataType));
    const positions = new Map(fields.map(({ name }, i) => [name, i]));
    return (value) => {
      const parts = fields.map(() => "null");
      if (value === null || typeof value !== "object" || value.kind !== "object") return fail();
      for (const [name, item] of value.entries) {
        const at = positions.get(name);
        if (at === undefined) continue;
        const text = attempt(() => (converts[at] as Convert)(item));
        if (text === undefined) this.#damaged = true;
        parts[at] = text ?? "null";
      }
      return parts;
    };
  }

  #present(type: DataType): Convert {
    switch (type.kind) {
      case "struct": {
        const fields = this.#fields(type.fields);
        return (value) => structText(fields(value));
      }
      case "array": {
        const element = this.of(type.elementType);
        return (value) =>
          value !== null && typeof value === "object" && value.kind === "array"
            ? `[${value.items.map(element).join(",")}]`
            : fail();
      }
      case "map": {
        const item = this.of(type.valueType);
        return (value) =>
          value !== null && typeof value === "object" && value.kind === "object"
            ? `{${[...new Map(value.entries)].map(([key, inner]) => `${jsonString(key)}:${item(inner)}`).join(",")}}`
            : fail();
      }
      case "variant":
        return (value) => jsonString(writeJson(value));
      default:
        return this.#atom(type);
    }
  }

  #atom(type: DataType): Convert {
    const { sessionTimeZone, formats } = this.#spec;
    switch (type.kind) {
      case "boolean":
        return (value) => (typeof value === "boolean" ? String(value) : fail());
      case "byte":
        // Jackson reads a byte with or without a sign.
        return (value) => {
          const number = numberOf(value);
          const big = number?.isInteger ? Number(number.text) : Number.NaN;
          return big >= -128 && big <= 255 ? String((big << 24) >> 24) : fail();
        };
      case "short":
      case "integer":
      case "long":
        return (value) => {
          const number = numberOf(value);
          if (!number?.isInteger) return fail();
          const big = BigInt(number.text);
          return BigInt.asIntN(limits[type.kind], big) === big ? number.text : fail();
        };
      case "float":
      case "double":
        return (value) => {
          const number = numberOf(value);
          if (number) return nonNumeric.has(number.text) ? jsonString(number.text) : number.text;
          const named = namedNumbers[textOf(value) ?? ""];
          return named ? jsonString(named) : fail();
        };
      case "decimal":
        return (value) =>
          jsonString(decimalText(numberOf(value)?.text ?? textOf(value) ?? "", type.precision, type.scale));
      case "string":
      case "char":
      case "varchar":
        return (value) => jsonString(textOf(value) ?? unquoted(writeJson(value)));
      case "binary":
        // As hexadecimal digits: the lowering turns them into bytes.
        return (value) => {
          const text = textOf(value) ?? fail();
          const isBase64 = text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text);
          return isBase64 ? jsonString(Buffer.from(text, "base64").toString("hex")) : fail();
        };
      case "date":
        return (value) => {
          const text = textOf(value) ?? fail();
          const days = formats.date
            ? textInPattern.date(text, formats.date, sessionTimeZone)
            : dateDays(text, { sessionTimeZone, now: systemClock });
          return days == null ? fail() : jsonString(daysText(days).replace("+", ""));
        };
      case "timestamp":
        return (value) => {
          const number = numberOf(value);
          const micros = number?.isInteger
            ? BigInt(number.text) * 1_000_000n
            : formats.timestamp
              ? textInPattern.timestamp(textOf(value) ?? fail(), formats.timestamp, sessionTimeZone)
              : timestampMicros(textOf(value) ?? fail(), { sessionTimeZone, now: systemClock });
          return micros == null ? fail() : jsonString(`${localTimestampText(micros).replace("+", "")}+00`);
        };
      case "timestamp_ntz":
        return (value) => {
          const text = textOf(value) ?? fail();
          const micros = formats.timestamp_ntz
            ? textInPattern.timestamp_ntz(text, formats.timestamp_ntz)
            : localTimestampMicros(text, { sessionTimeZone, now: systemClock });
          return micros == null ? fail() : jsonString(localTimestampText(micros).replace("+", ""));
        };
      case "time":
        return (value) => {
          const nanos = timeNanos(textOf(value) ?? fail());
          return nanos === undefined ? fail() : jsonString(clockText(nanos / 1000n));
        };
      case "udt":
        return this.#present(type.sqlType);
      case "yearMonthInterval":
      case "dayTimeInterval":
        return (value) => {
          const fields = type.startField === type.endField ? type.startField : `${type.startField} to ${type.endField}`;
          return String(readInterval(textOf(value) ?? fail(), fields) ?? fail());
        };
      default:
        return fail;
    }
  }
}

const structText = (parts: readonly string[]): string =>
  parts.length ? `{${parts.map((part, i) => `"f${i}":${part}`).join(",")}}` : `{"empty":null}`;

const unquoted = (text: string): string => (/^"-?Infinity"$|^"NaN"$/.test(text) ? text.slice(1, -1) : text);

/** Digits rounded half up to a scale; more digits than the precision allows do not fit. */
function decimalText(text: string, precision: number, scale: number): string {
  const match = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?\s*$/.exec(text);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (!match || whole + fraction === "" || Math.abs(Number(exponent)) > 1000) return fail();
  const digits = whole + fraction;
  const shift = scale + Number(exponent) - fraction.length;
  const scaled =
    shift >= 0 ? BigInt(digits) * 10n ** BigInt(shift) : roundedQuotient(BigInt(digits), 10n ** BigInt(-shift));
  const shown = String(scaled).padStart(scale + 1, "0");
  if (String(scaled).length > precision) return fail();
  const point = shown.length - scale;
  return `${sign === "-" ? "-" : ""}${shown.slice(0, point)}${scale ? `.${shown.slice(point)}` : ""}`;
}

const roundedQuotient = (value: bigint, by: bigint): bigint => (value * 2n + by) / (by * 2n);
