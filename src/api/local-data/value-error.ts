import { inspect } from "node:util";
import { type SparkError, sparkError } from "../../errors/index.ts";
import type { DataType } from "../../types/index.ts";
import { kindOfValue } from "../value-kind.ts";
import { typeRepr } from "./type-name.ts";

/** Where a value stands, worded only if it is wrong: `field a in field s`. */
export interface Place {
  readonly describe: (row: number) => string;
}

export const fieldPlace = (name: string, inside?: Place): Place => ({
  describe: (row) => (inside ? `field ${name} in ${inside.describe(row)}` : `field ${name} in row ${row}`),
});
export const elementPlace = (array: Place): Place => ({ describe: (row) => `element in array ${array.describe(row)}` });
export const keyPlace = (map: Place): Place => ({ describe: (row) => `key of map ${map.describe(row)}` });
export const valuePlace = (map: Place): Place => ({ describe: (row) => `value of map ${map.describe(row)}` });

const shown = (value: unknown): string => inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY });

export const unacceptable = (value: unknown, type: DataType, place: Place, row: number): SparkError =>
  sparkError("FIELD_DATA_TYPE_UNACCEPTABLE_WITH_NAME", {
    field_name: place.describe(row),
    data_type: typeRepr(type),
    obj: shown(value),
    obj_type: kindOfValue(value),
  });

export const notNullable = (place: Place, row: number): SparkError =>
  sparkError("FIELD_NOT_NULLABLE_WITH_NAME", { field_name: place.describe(row) });

export const wrongLength = (objectLength: number, fieldLength: number, place: Place, row: number): SparkError =>
  sparkError("FIELD_STRUCT_LENGTH_MISMATCH_WITH_NAME", {
    field_name: place.describe(row),
    object_length: objectLength,
    field_length: fieldLength,
  });

export const outOfBounds = (value: unknown, min: bigint | number, max: bigint | number, place: Place, row: number) =>
  sparkError("VALUE_OUT_OF_BOUNDS", {
    arg_name: place.describe(row),
    lower_bound: min,
    upper_bound: max,
    actual: String(value),
  });
