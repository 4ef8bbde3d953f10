import { inspect } from "node:util";
import { sparkError } from "../../errors/index.ts";
import type { JsonLeniency } from "../../util/index.ts";
import { decodeVariant } from "../variant/decode.ts";
import { encodeVariant } from "../variant/encode.ts";
import { jsonOfVariant } from "../variant/to-json.ts";
import { valueOfVariant } from "../variant/to-value.ts";

/**
 * A value of VARIANT: data that carries its own type with it. It is kept in the binary form that Spark and Parquet give it, so
 * nothing is lost on the way to Spark and back.
 *
 * @example
 * ```ts
 * const payload = VariantVal.parseJson('{"name": "Ada", "born": 1815, "height": 1.5}');
 * console.log(payload.toJson());
 * // prints: {"born":1815,"height":1.5,"name":"Ada"}
 * ```
 */
export class VariantVal {
  /** The value in binary form. */
  readonly value: Uint8Array;
  /** The names of all fields in binary form. */
  readonly metadata: Uint8Array;

  /** Takes the two parts of the binary form. */
  constructor(value: Uint8Array, metadata: Uint8Array) {
    this.value = value;
    this.metadata = metadata;
    Object.freeze(this);
  }

  /** The variant that Spark's `parse_json` makes of JSON text: numbers with a point are decimals, those with an exponent doubles. */
  static parseJson(json: string): VariantVal {
    try {
      JSON.parse(json);
    } catch (cause) {
      throw sparkError("MALFORMED_VARIANT", {}, undefined, { cause });
    }
    return VariantVal.ofJson(json);
  }

  /** As `parseJson`, of text that is known to be JSON. @internal */
  static ofJson(json: string, leniency?: JsonLeniency): VariantVal {
    const { value, metadata } = encodeVariant(json, leniency);
    return new VariantVal(value, metadata);
  }

  /** The value as JSON text, with timestamps in a time zone. */
  toJson(timeZone = "UTC"): string {
    return decodeVariant(this, jsonOfVariant(timeZone));
  }

  /**
   * The value as plain JavaScript data: decimals are `Decimal`, dates and times `Temporal` values, and integers bigints where
   * numbers cannot hold them. PySpark calls it `toPython`.
   */
  toValue(): unknown {
    return decodeVariant(this, valueOfVariant);
  }

  /** As {@link toJson}. */
  toString(): string {
    return this.toJson();
  }

  /** What `JSON.stringify` writes for it. */
  toJSON(): unknown {
    return JSON.parse(this.toJson());
  }

  /** @internal */
  [inspect.custom](): string {
    return `VariantVal<${this.toJson()}>`;
  }
}
