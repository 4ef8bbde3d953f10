import type { Temporal } from "temporal-polyfill";
import { civilFromDays } from "../../util/index.ts";
import { decimalOf } from "../values/decimal-of.ts";
import type { VariantMaker } from "./decode.ts";

type TemporalClasses = Pick<typeof Temporal, "Instant" | "PlainDate">;
let provided: TemporalClasses | undefined;

/** Whoever loads Temporal says so: loading it here would make every program wait for it. */
export function provideTemporal(temporal: TemporalClasses): void {
  provided = temporal;
}

function temporal(): TemporalClasses {
  const found = provided ?? (globalThis as { readonly Temporal?: TemporalClasses }).Temporal;
  if (found) return found;
  throw new Error('This variant holds a date. Load Temporal before you read it: import "temporal-polyfill/global"');
}

/** Plain JavaScript data. */
export const valueOfVariant: VariantMaker<unknown> = {
  null: () => null,
  boolean: (value) => value,
  // Their widths tell nothing: Spark takes the smallest that holds the number.
  integer: (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value),
  double: (value) => value,
  float: (value) => value,
  decimal: decimalOf,
  date: (days) => {
    const { year, month, day } = civilFromDays(days);
    return new (temporal().PlainDate)(year, month, day);
  },
  timestamp: (micros) => new (temporal().Instant)(micros * 1000n),
  timestampNtz: (micros) => new (temporal().Instant)(micros * 1000n).toZonedDateTimeISO("UTC").toPlainDateTime(),
  binary: (bytes) => bytes.slice(),
  string: (text) => text,
  uuid: (text) => text,
  array: (items) => items,
  object: (entries) => Object.fromEntries(entries),
};
