import type { DataType } from "../../../types/index.ts";
import { duckdbType } from "../types.ts";
import { type Conversion, type Converter, castOverflow, raiseUnless } from "./convert.ts";
import { unitOf } from "./interval-amount.ts";

type Converters = Partial<Record<DataType["kind"], Converter>>;

const fields = ({ to }: Conversion): string =>
  to.kind === "yearMonthInterval" || to.kind === "dayTimeInterval" ? `${to.startField} to ${to.endField}` : "";

const stored = (to: DataType): string => (to.kind === "yearMonthInterval" ? "INTEGER" : "BIGINT");

const fromIntegral: Converter = (conversion) => {
  const { sql, to } = conversion;
  const amount = `TRY_CAST(CAST(${sql} AS HUGEINT) * ${unitOf(to)} AS ${stored(to)})`;
  return raiseUnless(conversion, amount, castOverflow(conversion));
};

const fromDecimal: Converter = (conversion) => {
  const { sql, to } = conversion;
  const amount = `TRY_CAST(round(CAST(${sql} AS DECIMAL(38,6)) * ${unitOf(to)}, 0) AS ${stored(to)})`;
  return raiseUnless(conversion, amount, castOverflow(conversion));
};

const fromText: Converter = (conversion) =>
  raiseUnless(
    conversion,
    `CAST(spark_parse_interval(${conversion.sql}, '${fields(conversion)}') AS ${stored(conversion.to)})`,
  );

/** To coarser fields, the finer ones are cut off. */
const betweenIntervals: Converter = ({ sql, from, to }) => {
  const unit = unitOf(to);
  return unit > unitOf(from) ? `(${sql} // ${unit} * ${unit})` : sql;
};

export const toInterval: Converters = {
  string: fromText,
  byte: fromIntegral,
  short: fromIntegral,
  integer: fromIntegral,
  long: fromIntegral,
  decimal: fromDecimal,
  yearMonthInterval: betweenIntervals,
  dayTimeInterval: betweenIntervals,
};

export const toCalendarInterval: Converters = {
  string: ({ sql, to }) => `CAST(CAST(spark_parse_calendar_interval_json(${sql}) AS JSON) AS ${duckdbType(to)})`,
};
