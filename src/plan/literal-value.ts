/**
 * The value of a literal in physical form, as the wire carries it: BYTE..INT, FLOAT, DOUBLE, DATE (days since 1970-01-01) and
 * year-month intervals (months) are numbers; LONG, TIMESTAMP, TIMESTAMP_NTZ, day-time intervals (microseconds) and TIME
 * (nanoseconds of the day) are bigints; DECIMAL is its plain text; ARRAY and STRUCT are arrays; MAP is an array of pairs;
 * a calendar interval is the triple [months, days, microseconds], a VARIANT the pair [value, metadata] of its binary form.
 */
export type LiteralValue = null | boolean | number | bigint | string | Uint8Array | readonly LiteralValue[];

/** One column of local data: physical values, with a byte per row that is 1 where the row is null. */
export interface LocalColumn {
  readonly values:
    | readonly LiteralValue[]
    | Int8Array
    | Int16Array
    | Int32Array
    | BigInt64Array
    | Float32Array
    | Float64Array;
  readonly nulls?: Uint8Array;
}

/** Rows that live in this process, stored by column. Compared by identity: it may be large. */
export interface LocalData {
  readonly numRows: number;
  readonly columns: readonly LocalColumn[];
}
