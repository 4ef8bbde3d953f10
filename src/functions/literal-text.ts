import type { Literal } from "../plan/index.ts";

/** A literal as Spark prints it in column names: text bare, numbers as Java prints them. */
export function literalText({ value, dataType }: Literal): string {
  if (value === null) return "NULL";
  if (typeof value === "number" && (dataType.kind === "double" || dataType.kind === "float")) return javaDouble(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex").toUpperCase()}'`;
  if (dataType.kind === "date") return `DATE '${new Date(Number(value) * 86_400_000).toISOString().slice(0, 10)}'`;
  return String(value);
}

/** A double as Java's `Double.toString` prints it. */
export function javaDouble(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes(".") ? text : `${text}.0`;
  }
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}
