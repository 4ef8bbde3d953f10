import { sparkError } from "../errors/index.ts";
import type { DataType } from "../types/index.ts";
import { rowFactory, valuesOf } from "./row.ts";

type Convert = (value: unknown) => unknown;

/** Turns LONG values, also those inside others, into numbers; undefined for a type that holds none. */
export function longAsNumber(type: DataType, column: string): Convert | undefined {
  const convert = converterOf(type, column);
  return convert && ((value) => (value === null ? null : convert(value)));
}

function converterOf(type: DataType, column: string): Convert | undefined {
  switch (type.kind) {
    case "long":
      return (value) => safeNumber(value as bigint, column);
    case "array": {
      const element = longAsNumber(type.elementType, column);
      return element && ((value) => (value as unknown[]).map(element));
    }
    case "map": {
      const [key, item] = [longAsNumber(type.keyType, column), longAsNumber(type.valueType, column)];
      if (!key && !item) return undefined;
      const entry = ([k, v]: readonly [unknown, unknown]) => [key?.(k) ?? k, item ? item(v) : v] as const;
      return (value) => new Map(Array.from(value as Map<unknown, unknown>, entry));
    }
    case "struct": {
      const fields = type.fields.map((field) => longAsNumber(field.dataType, `${column}.${field.name}`));
      if (fields.every((field) => field === undefined)) return undefined;
      const factory = rowFactory(type.fields.map(({ name }) => name));
      return (value) => factory.row(valuesOf(value as object).map((item, at) => fields[at]?.(item) ?? item));
    }
    default:
      return undefined;
  }
}

function safeNumber(value: bigint, column: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw sparkError("UNSUPPORTED_OPERATION", {
    operation: `Reading ${value} of column ${column} as a number (spark.tspark.long.asNumber): it is beyond 2^53 and`,
  });
}
