import { sparkError } from "../../errors/index.ts";
import {
  daysText,
  floorDiv,
  javaDouble,
  javaFloat,
  jsonString,
  localTimestampText,
  timeZone,
} from "../../util/index.ts";
import { decimalOf } from "../values/decimal-of.ts";
import type { VariantMaker } from "./decode.ts";

/** JSON text as Spark's `to_json` writes it, with timestamps in a time zone. */
export function jsonOfVariant(zone: string): VariantMaker<string> {
  const known = timeZone(zone);
  if (!known) throw sparkError("INVALID_TIMEZONE", { timeZone: zone });
  return {
    ...json,
    timestamp(micros) {
      const ahead = known.offsetAt(Number(floorDiv(micros, 1_000_000n)));
      return quoted(`${localTimestampText(micros + BigInt(ahead) * 1_000_000n)}${offsetText(ahead)}`);
    },
  };
}

const quoted = (text: string): string => `"${text}"`;
const finite = (value: number, text: string): string => (Number.isFinite(value) ? text : quoted(text));

const json: Omit<VariantMaker<string>, "timestamp"> = {
  null: () => "null",
  boolean: String,
  integer: String,
  double: (value) => finite(value, javaDouble(value)),
  float: (value) => finite(value, javaFloat(value)),
  decimal: (unscaled, scale) => decimalOf(unscaled, scale).toFixed(),
  date: (days) => quoted(daysText(days)),
  timestampNtz: (micros) => quoted(localTimestampText(micros)),
  binary: (bytes) => quoted(Buffer.from(bytes).toString("base64")),
  string: jsonString,
  uuid: quoted,
  array: (items) => `[${items.join(",")}]`,
  object: (entries) => `{${entries.map(([name, item]) => `${jsonString(name)}:${item}`).join(",")}}`,
};

/** `+05:30`; seconds of old local times are left out. */
function offsetText(seconds: number): string {
  const minutes = Math.trunc(Math.abs(seconds) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${seconds <= -60 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
