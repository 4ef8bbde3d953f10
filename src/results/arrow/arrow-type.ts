import * as flechette from "@uwdata/flechette";
import type { DataType } from "../../types/index.ts";

export type ArrowType = flechette.DataType;

type Kind = DataType["kind"];
type Maker<K extends Kind> = (type: Extract<DataType, { kind: K }>, timeZone: string) => ArrowType;

const { MICROSECOND } = flechette.TimeUnit;
const { binary, field, int32, struct } = flechette;

const marked = (name: string, entries: readonly (readonly [string, string])[]): flechette.Field =>
  field(name, binary(), false, new Map(entries));

/** A shape as Spark sends it; `ANY` is written as -1. */
const shape = (kind: string, srid: number | "ANY"): ArrowType =>
  struct([
    field("srid", int32(), false),
    marked("wkb", [
      [kind, "true"],
      ["srid", String(srid === "ANY" ? -1 : srid)],
    ]),
  ]);

const makers: { readonly [K in Kind]: Maker<K> } = {
  null: flechette.nullType,
  boolean: flechette.bool,
  byte: flechette.int8,
  short: flechette.int16,
  integer: flechette.int32,
  long: flechette.int64,
  float: flechette.float32,
  double: flechette.float64,
  decimal: ({ precision, scale }) => flechette.decimal128(precision, scale),
  string: flechette.utf8,
  char: flechette.utf8,
  varchar: flechette.utf8,
  binary: flechette.binary,
  date: flechette.dateDay,
  time: flechette.timeNanosecond,
  timestamp: (_, timeZone) => flechette.timestamp(MICROSECOND, timeZone),
  timestamp_ntz: () => flechette.timestamp(MICROSECOND),
  yearMonthInterval: () => flechette.interval(flechette.IntervalUnit.YEAR_MONTH),
  dayTimeInterval: () => flechette.duration(MICROSECOND),
  calendarInterval: () => flechette.interval(flechette.IntervalUnit.MONTH_DAY_NANO),
  variant: () => struct([field("value", binary(), false), marked("metadata", [["variant", "true"]])]),
  geometry: ({ srid }) => shape("geometry", srid),
  geography: ({ srid }) => shape("geography", srid),
  udt: ({ sqlType }, timeZone) => arrowType(sqlType, timeZone),
  array: ({ elementType, containsNull }, timeZone) =>
    flechette.list(flechette.field("element", arrowType(elementType, timeZone), containsNull)),
  map: ({ keyType, valueType, valueContainsNull }, timeZone) =>
    flechette.map(
      flechette.field("key", arrowType(keyType, timeZone), false),
      flechette.field("value", arrowType(valueType, timeZone), valueContainsNull),
    ),
  struct: ({ fields }, timeZone) =>
    flechette.struct(
      fields.map(({ name, dataType, nullable }) => flechette.field(name, arrowType(dataType, timeZone), nullable)),
    ),
};

/** The Arrow type that Spark gives to one of its own. */
export const arrowType = (type: DataType, timeZone: string): ArrowType =>
  (makers[type.kind] as Maker<Kind>)(type as never, timeZone);
