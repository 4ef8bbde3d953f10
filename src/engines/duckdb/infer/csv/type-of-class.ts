import type { CsvReadOptions } from "../../../../sources/index.ts";
import {
  BooleanType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  StringType,
  TimestampNTZType,
  TimestampType,
} from "../../../../types/index.ts";
import { textClass as c } from "./classify-sql.ts";

export interface ColumnClass {
  /** The classes of all texts of the column, or-ed together. */
  readonly bits: number;
  /** The class of the first text that is not null. */
  readonly first: number;
  /** The most digits of a text that is a decimal. */
  readonly digits: number;
}

const times = c.date | c.timestampNtz | c.timestamp;
const numbers = c.integer | c.long | c.decimal | c.double;

/** The type that holds all texts of a column. */
export function columnType({ bits: all, first, digits }: ColumnClass, options: CsvReadOptions): DataType {
  const bits = all & ~c.year;
  if (bits === 0) return StringType;
  if ((bits & times) !== 0) return timeType(bits, first, options);
  if (bits === c.boolean) return BooleanType;
  if ((bits & ~numbers) !== 0) return StringType;
  if ((bits & c.double) !== 0) return DoubleType;
  if ((bits & c.decimal) !== 0) {
    const least = (bits & c.long) !== 0 ? 20 : (bits & c.integer) !== 0 ? 10 : 1;
    const precision = Math.max(digits, least);
    return precision > 38 ? DoubleType : DecimalType(precision, 0);
  }
  return (bits & c.long) !== 0 ? LongType : IntegerType;
}

/** Spark goes on from the type so far: a year after a date is one more timestamp, a date after a year makes text of both. */
function timeType(bits: number, first: number, { timestampFormat, timestampType }: CsvReadOptions): DataType {
  const others = bits & ~times;
  const yearsOnly = others === c.integer && (first & times) !== 0;
  if (others !== 0 && !yearsOnly) return StringType;
  if (bits === c.date) return DateType;
  // A date is a timestamp too, unless timestamps are written in a way of the user's.
  if ((bits & c.date) !== 0 && timestampFormat !== undefined) return StringType;
  const noZones = (bits & c.timestamp) === 0;
  return noZones && timestampType.toUpperCase() === "TIMESTAMP_NTZ" ? TimestampNTZType : TimestampType;
}
