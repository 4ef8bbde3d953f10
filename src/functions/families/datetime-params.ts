import { DateType, IntegerType, TimestampNTZType, TimestampType } from "../../types/index.ts";
import { implicitCast } from "../coercion/index.ts";
import type { Param } from "../params.ts";

/** A moment or a local time as it is; a date or text becomes a moment. */
export const anyTimestamp: Param = {
  expects: '"(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)"',
  cast: (from) =>
    from.kind === "timestamp" || from.kind === "timestamp_ntz" ? from : implicitCast(from, TimestampType),
};

/** As `anyTimestamp`, for functions that take the time of day too. */
export const timestampOrTime: Param = {
  expects: '("TIMESTAMP" or "TIME")',
  cast: (from) => (from.kind === "time" ? from : anyTimestamp.cast(from, undefined as never)),
};

/** A moment, and nothing that has to be cast to one. */
export const onlyTimestamp: Param = {
  expects:
    '("(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)" or "(TIMESTAMP_LTZ(P) OR TIMESTAMP_NTZ(P) WITH P IN [7, 9])")',
  cast: (from) =>
    from.kind === "timestamp" || from.kind === "null"
      ? TimestampType
      : from.kind === "timestamp_ntz"
        ? TimestampType
        : undefined,
};

export const onlyDate: Param = {
  expects: '"DATE"',
  cast: (from) => (from.kind === "date" || from.kind === "null" ? DateType : undefined),
};

export const localTimestamp: Param = {
  expects: '"TIMESTAMP_NTZ"',
  cast: (from) => implicitCast(from, TimestampNTZType),
};

/** INT or less; text is read, other numbers are refused. */
export const dayCount: Param = {
  expects: '("INT" or "SMALLINT" or "TINYINT")',
  cast: (from) => (["byte", "short", "integer", "string", "null"].includes(from.kind) ? IntegerType : undefined),
};
