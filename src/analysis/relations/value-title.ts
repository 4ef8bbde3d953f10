import { displayName, javaDouble, literalText } from "../../functions/index.ts";
import type { LiteralValue, ResolvedExpression } from "../../plan/index.ts";
import type { DataType } from "../../types/index.ts";
import { daysText, javaFloat, localTimestampText, timestampText } from "../../util/index.ts";

type Writer = (value: never, timeZone: string) => string;

const writers: { readonly [K in DataType["kind"]]?: Writer } = {
  string: (value: string) => value,
  decimal: (value: string) => value,
  float: (value: number) => javaFloat(value),
  double: (value: number) => javaDouble(value),
  date: (days: number) => daysText(days),
  timestamp: (micros: bigint, timeZone) => timestampText(micros, timeZone),
  timestamp_ntz: (micros: bigint) => localTimestampText(micros),
};

/** A constant as CAST(.. AS STRING) would show it: the name of a column that is made of a value. */
export function textOfValue(value: ResolvedExpression, timeZone: string): string {
  if (value.kind === "literal") {
    if (value.value === null) return "null";
    const writer = writers[value.dataType.kind] as ((value: LiteralValue, timeZone: string) => string) | undefined;
    return writer ? writer(value.value, timeZone) : literalText(value, timeZone);
  }
  if (value.kind !== "functionCall") return displayName(value);
  const parts = value.name === "named_struct" ? value.arguments.filter((_, i) => i % 2 === 1) : value.arguments;
  const isStruct = value.name === "named_struct" || value.name === "struct";
  return isStruct ? `{${parts.map((part) => textOfValue(part, timeZone)).join(", ")}}` : displayName(value);
}
