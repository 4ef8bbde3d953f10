import { javaDouble, javaFloat } from "../../../../util/index.ts";
import { digitsOf, grouped, halfUp, parts, rounded } from "./decimal-text.ts";
import { raised } from "./define.ts";
import { murmur3Bytes } from "./murmur3.ts";

/** What kind of value an argument is, beside its text: that decides which conversions take it. */
export type FormatTag = "byte" | "short" | "integer" | "long" | "float" | "double" | "boolean" | "string" | "other";

interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly conversion: string;
}

const specifier = /%(?:(\d+)\$|(<))?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([tT])?([a-zA-Z%])/y;

const illegal = (message: string): Error => raised("", { className: "IllegalArgumentException", message });

/** java.util.Formatter. */
export function javaFormat(format: string, values: readonly (string | null)[], tags: readonly FormatTag[]): string {
  let made = "";
  let at = 0;
  let ordinary = 0;
  let last = -1;
  while (at < format.length) {
    const next = format.indexOf("%", at);
    if (next < 0) return made + format.slice(at);
    made += format.slice(at, next);
    specifier.lastIndex = next;
    const found = specifier.exec(format);
    if (!found) throw illegal(`Conversion = '${format[next + 1] ?? "%"}'`);
    at = next + found[0].length;
    const [text, explicit, previous, flags = "", width, precision, time, conversion = ""] = found;
    const spec: Spec = {
      flags,
      width: Number(width ?? 0),
      precision: precision === undefined ? undefined : Number(precision),
      conversion,
    };
    if (conversion === "n") made += "\n";
    else if (conversion === "%") made += padded("%", spec);
    else {
      last = previous ? last : explicit ? Number(explicit) - 1 : ordinary++;
      if (last < 0 || last >= values.length) throw illegal(`Format specifier '${text}'`);
      if (time) throw illegal(`${conversion} != ${tags[last]}`);
      made += converted(spec, values[last] ?? null, tags[last] as FormatTag);
    }
  }
  return made;
}

function padded(text: string, { flags, width }: Spec): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  return flags.includes("-") ? text + " ".repeat(missing) : " ".repeat(missing) + text;
}

type Converter = (value: string, tag: FormatTag, spec: Spec) => string;

const integerTags: ReadonlySet<FormatTag> = new Set(["byte", "short", "integer", "long"]);
const floatTags: ReadonlySet<FormatTag> = new Set(["float", "double"]);

const only =
  (tags: ReadonlySet<FormatTag>, convert: Converter): Converter =>
  (value, tag, spec) => {
    if (!tags.has(tag)) throw illegal(`${spec.conversion} != ${tag}`);
    return convert(value, tag, spec);
  };

const cut = (text: string, { precision }: Spec): string =>
  precision === undefined ? text : [...text].slice(0, precision).join("");

const bits: Readonly<Record<string, number>> = { byte: 8, short: 16, integer: 32, long: 64 };
const unsigned =
  (radix: number, prefix: string): Converter =>
  (value, tag, spec) => {
    const digits = BigInt.asUintN(bits[tag] ?? 64, BigInt(value)).toString(radix);
    const shown = spec.flags.includes("#") ? prefix + digits : digits;
    return spec.flags.includes("0")
      ? (spec.flags.includes("#") ? prefix : "") + digits.padStart(spec.width - (shown.length - digits.length), "0")
      : shown;
  };

const converters: Readonly<Record<string, Converter>> = {
  s: (value, tag, spec) => cut(plainText(value, tag), spec),
  b: (value, tag, spec) => cut(tag === "boolean" ? value : "true", spec),
  h: (value) => (murmur3Bytes(Buffer.from(value), 42) >>> 0).toString(16),
  c: only(new Set<FormatTag>(["byte", "short", "integer"]), (value) => String.fromCodePoint(Number(value))),
  d: only(integerTags, (value, _, spec) => signed(value.replace("-", ""), value.startsWith("-"), spec)),
  o: only(integerTags, unsigned(8, "0")),
  x: only(integerTags, unsigned(16, "0x")),
  f: only(
    floatTags,
    floating((text, spec) => fixed(text, spec.precision ?? 6)),
  ),
  e: only(
    floatTags,
    floating((text, spec) => scientific(text, spec.precision ?? 6)),
  ),
  g: only(
    floatTags,
    floating((text, spec) => general(text, spec.precision ?? 6)),
  ),
  a: only(floatTags, (value) => hexadecimal(Number(value))),
};

function converted(spec: Spec, value: string | null, tag: FormatTag): string {
  const lower = spec.conversion.toLowerCase();
  const convert = converters[lower];
  const isUpper = lower !== spec.conversion;
  if (!convert || (isUpper && !"BHSCXEGA".includes(spec.conversion)))
    throw illegal(`Conversion = '${spec.conversion}'`);
  if (value === null)
    return padded(
      cut(lower === "b" ? "false" : "null", "sb".includes(lower) ? spec : { ...spec, precision: undefined }),
      spec,
    );
  const text = convert(value, tag, spec);
  return padded(isUpper ? text.toUpperCase() : text, spec);
}

const plainText = (value: string, tag: FormatTag): string =>
  tag === "double" ? javaDouble(Number(value)) : tag === "float" ? javaFloat(Number(value)) : value;

/** Sign, zeros and groups around the digits of a number. */
function signed(text: string, negative: boolean, { flags, width }: Spec): string {
  const [whole = "", ...rest] = text.split(/(?=[.e])/);
  const body = (flags.includes(",") ? grouped(whole) : whole) + rest.join("");
  const [before, after] = negative
    ? flags.includes("(")
      ? ["(", ")"]
      : ["-", ""]
    : [flags.includes("+") ? "+" : flags.includes(" ") ? " " : "", ""];
  const filled = flags.includes("0") ? body.padStart(width - before.length - after.length, "0") : body;
  return before + filled + after;
}

function floating(write: (text: string, spec: Spec) => string): Converter {
  return (value, tag, spec) => {
    const number = Number(value);
    if (Number.isNaN(number)) return "NaN";
    const negative = number < 0 || Object.is(number, -0);
    const quiet = { ...spec, flags: spec.flags.replace("0", "") };
    if (!Number.isFinite(number)) return signed("Infinity", negative, quiet);
    const shortest = tag === "float" ? javaFloat(Math.abs(number)) : String(Math.abs(number));
    return signed(write(shortest.replace("E", "e"), spec), negative, spec);
  };
}

function fixed(text: string, places: number): string {
  const [whole, fraction] = parts(rounded(digitsOf(text), places, halfUp));
  return places === 0 ? whole || "0" : `${whole || "0"}.${fraction.padStart(places, "0")}`;
}

function scientific(text: string, places: number): string {
  const found = digitsOf(text);
  if (found.digits === "") return `${fixed("0", places)}e+00`;
  const exponent = found.digits.length - 1 - found.scale;
  const scaled = rounded({ ...found, scale: found.digits.length - 1 }, places, halfUp);
  const grew = scaled.digits.length > places + 1;
  const digits = grew ? scaled.digits.slice(0, -1) : scaled.digits;
  const power = grew ? exponent + 1 : exponent;
  const mantissa = places === 0 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Whether an exponent is shown is told by the exponent after rounding. */
function general(text: string, precision: number): string {
  const places = Math.max(1, precision) - 1;
  if (Number(text) === 0) return fixed("0", places);
  const withExponent = scientific(text, places);
  const exponent = Number(withExponent.split("e")[1]);
  return exponent >= -4 && exponent <= places ? fixed(text, places - exponent) : withExponent;
}

function hexadecimal(number: number): string {
  if (!Number.isFinite(number)) return String(number);
  if (number === 0) return Object.is(number, -0) ? "-0x0.0p0" : "0x0.0p0";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const raw = view.getBigUint64(0);
  const exponent = Number((raw >> 52n) & 0x7ffn);
  const mantissa = (raw & 0xfffffffffffffn).toString(16).padStart(13, "0").replace(/0+$/, "") || "0";
  const sign = raw >> 63n ? "-" : "";
  return exponent === 0 ? `${sign}0x0.${mantissa}p-1022` : `${sign}0x1.${mantissa}p${exponent - 1023}`;
}
