import type { DataType } from "../../../types/index.ts";
import { type Converter, invalidInput } from "./convert.ts";

const words = { true: "'t', 'true', 'y', 'yes', '1'", false: "'f', 'false', 'n', 'no', '0'" } as const;

const fromText: Converter = (conversion) => {
  const { sql, evalMode } = conversion;
  const word = `lower(regexp_extract(${sql}, '^[\\x00-\\x20\\x7F]*([a-zA-Z0-9]+)[\\x00-\\x20\\x7F]*$', 1))`;
  const otherwise = evalMode === "ansi" ? ` WHEN ${sql} IS NULL THEN NULL ELSE ${invalidInput(conversion)}` : "";
  return `CASE WHEN ${word} IN (${words.true}) THEN true WHEN ${word} IN (${words.false}) THEN false${otherwise} END`;
};

const notZero: Converter = ({ sql }) => `(${sql} <> 0)`;

export const toBoolean: Partial<Record<DataType["kind"], Converter>> = {
  string: fromText,
  byte: notZero,
  short: notZero,
  integer: notZero,
  long: notZero,
  float: notZero,
  double: notZero,
  decimal: notZero,
  timestamp: ({ sql }) => `(epoch_us(${sql}) <> 0)`,
  date: () => "CAST(NULL AS BOOLEAN)",
};
