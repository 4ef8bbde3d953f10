import { type Origin, sparkError } from "../../errors/index.ts";
import { node, type Relation } from "../../plan/index.ts";
import { simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";

/** How much TABLESAMPLE takes; the relation that it takes from is known later. */
export type Sampling = (input: Relation) => Relation;

/** TABLESAMPLE, if it comes next. */
export function sampling(p: Parser): Sampling | undefined {
  const named = p.peek().key === "(" || (["BERNOULLI", "SYSTEM"].includes(p.peek().key) && p.peek(2).key === "(");
  if (!(p.at("TABLESAMPLE") && named)) return undefined;
  const start = p.next().start;
  const bySystem = p.acceptAny("BERNOULLI", "SYSTEM") === "SYSTEM";
  const share = p.parenthesized(() => amount(p, start, bySystem));
  const seed = p.accept("REPEATABLE") ? BigInt(p.parenthesized(integer)) : undefined;
  if (seed !== undefined && bySystem) {
    throw sparkError("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE", {}, p.originFrom(start));
  }
  const origin = p.originFrom(start);
  if (typeof share !== "number") return share;
  return (input) =>
    node("sample", {
      input,
      lowerBound: 0,
      upperBound: share,
      withReplacement: false,
      seed,
      deterministicOrder: false,
      bySystem: bySystem || undefined,
      origin,
    });
}

/** A share of the rows, or a number of rows, which is a limit. */
function amount(p: Parser, start: number, bySystem: boolean): number | Sampling {
  if (p.at(")")) throw sparkError("_LEGACY_ERROR_TEMP_0014", {}, p.originFrom(start));
  const origin = (): Origin => p.originFrom(start);
  if (p.at("BUCKET") && p.peek().kind === "number") return bucket(p, bySystem, origin);
  return percent(p, origin) ?? rows(p, bySystem, origin);
}

/** A double as Java writes it. */
function javaText(value: number): string {
  const [mantissa = "", exponent] = Math.abs(value) < 1e-3 ? value.toExponential().split("e") : [String(value)];
  return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}${exponent === undefined ? "" : `E${Number(exponent)}`}`;
}

/** Spark forgives this much rounding. */
const tolerance = 1e-6;

function percent(p: Parser, origin: () => Origin): number | undefined {
  const signed = p.at("-") ? 1 : 0;
  if (p.peek(signed).kind !== "number" || p.peek(signed + 1).key !== "PERCENT") return undefined;
  const sign = p.accept("-") ? -1 : 1;
  const fraction = (sign * Number(p.text(p.next()))) / 100;
  p.expect("PERCENT");
  if (fraction < -tolerance || fraction > 1 + tolerance)
    throw sparkError("INVALID_TABLESAMPLE_FRACTION", { fraction: javaText(fraction) }, origin());
  return fraction;
}

function rows(p: Parser, bySystem: boolean, origin: () => Origin): Sampling {
  const limit = p.expression();
  if (!p.accept("ROWS")) {
    if (bySystem) throw unsupportedMethod("BYTES", origin());
    throw sparkError("_LEGACY_ERROR_TEMP_0015", { msg: "byteLengthLiteral" }, origin());
  }
  if (bySystem) throw unsupportedMethod("ROWS", origin());
  return (input) => node("limit", { input, limit, origin: origin() });
}

function bucket(p: Parser, bySystem: boolean, origin: () => Origin): number {
  p.expect("BUCKET");
  const numerator = integer(p);
  p.expect("OUT", "OF");
  const denominator = integer(p);
  const on = p.accept("ON");
  if (on) {
    simpleName(p);
    while (p.accept(".")) simpleName(p);
    if (p.accept("(")) p.expect(")");
  }
  if (bySystem) throw unsupportedMethod("BUCKET", origin());
  if (on) throw sparkError("_LEGACY_ERROR_TEMP_0015", { msg: "BUCKET x OUT OF y ON colname" }, origin());
  return numerator / denominator;
}

function integer(p: Parser): number {
  if (p.token.kind !== "number") throw p.unexpected();
  return Number(p.text(p.next()));
}

const unsupportedMethod = (sampleMethod: string, origin: Origin) =>
  sparkError("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD", { sampleMethod }, origin);
