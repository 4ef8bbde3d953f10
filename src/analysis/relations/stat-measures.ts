import { sparkError, sparkErrorFromParts } from "../../errors/index.ts";
import {
  type Literal,
  node,
  type Relation,
  type StatApproxQuantile,
  type StatCorr,
  type StatCov,
  type StatSampleBy,
} from "../../plan/index.ts";
import { ArrayType, BooleanType, catalogString, DoubleType, IntegerType, isNumericType } from "../../types/index.ts";
import { bind, type Environment, resolveInput } from "../environment.ts";
import { nameIt } from "../expressions/alias.ts";
import { implicitlyCast } from "../expressions/cast.ts";
import { resolveNamed } from "../expressions/function-call.ts";
import { aggregateOver } from "./aggregate-over.ts";
import { columnNamed } from "./named-columns.ts";
import { passing, type Resolved } from "./resolved.ts";

const double = (value: number): Literal => node("literal", { value, dataType: DoubleType });

export const illegal = (message: string, at: Relation) =>
  sparkErrorFromParts({ className: "IllegalArgumentException", message, origin: at.origin });

export const resolveStatCov = (cov: StatCov, env: Environment): Resolved =>
  ofTwo(cov, "covar_samp", "covariance", "cov", 0, env);

export function resolveStatCorr(corr: StatCorr, env: Environment): Resolved {
  if ((corr.method ?? "pearson") !== "pearson") {
    throw sparkError("VALUE_NOT_ALLOWED", { arg_name: "method", allowed_values: "['pearson']" }, corr.origin);
  }
  return ofTwo(corr, "corr", "correlation", "corr", Number.NaN, env);
}

/** One number of two columns, whose nulls count as 0; `otherwise` stands where there are too few rows. */
function ofTwo(
  relation: StatCov | StatCorr,
  functionName: string,
  words: string,
  name: string,
  otherwise: number,
  env: Environment,
): Resolved {
  const input = resolveInput(relation.input, env);
  const here = { ...env, scope: input.scope };
  const columns = [relation.col1, relation.col2].map((column) => {
    const found = columnNamed(column, relation, here);
    if (isNumericType(found.dataType)) return found;
    const type = catalogString(found.dataType);
    throw illegal(`The ${words} is of numbers, and the column ${column} holds ${type}.`, relation);
  });
  const known = columns.map((column) =>
    resolveNamed("coalesce", [implicitlyCast(column, DoubleType, here), double(0)], here),
  );
  const value = resolveNamed("coalesce", [resolveNamed(functionName, known, here), double(otherwise)], here);
  return aggregateOver(input, [], undefined, [nameIt(value, name, here)], here);
}

export function resolveStatApproxQuantile(quantile: StatApproxQuantile, env: Environment): Resolved {
  const { probabilities, relativeError, cols } = quantile;
  if (relativeError < 0) throw illegal("The relative error must not be negative.", quantile);
  if (probabilities.some((share) => !(share >= 0 && share <= 1))) {
    throw illegal("Probabilities lie between 0 and 1.", quantile);
  }
  const input = resolveInput(quantile.input, env);
  const here = { ...env, scope: input.scope };
  const shares = node("literal", { value: probabilities, dataType: ArrayType(DoubleType, false) });
  const accuracy = node("literal", { value: 2 ** 31 - 1, dataType: IntegerType });
  const none = node("literal", { value: [], dataType: ArrayType(DoubleType, false) });
  const each = cols.map((name) => {
    const column = columnNamed(name, quantile, here);
    if (!isNumericType(column.dataType)) {
      const type = catalogString(column.dataType);
      throw illegal(`Quantiles are of numbers, and the column ${name} holds ${type}.`, quantile);
    }
    const missing = node("literal", { value: null, dataType: DoubleType });
    const number = resolveNamed("nanvl", [implicitlyCast(column, DoubleType, here), missing], here);
    const found = resolveNamed("percentile_approx", [number, shares, accuracy], here);
    return probabilities.length ? resolveNamed("coalesce", [found, none], here) : none;
  });
  const list = nameIt(resolveNamed("array", each, here), "approx_quantile", here);
  return aggregateOver(input, [], undefined, [list], here);
}

/** Keeps each row by chance: the fraction that belongs to the value of the column. */
export function resolveStatSampleBy(sample: StatSampleBy, env: Environment): Resolved {
  const wrong = sample.fractions.find((fraction) => !(fraction >= 0 && fraction <= 1));
  if (wrong !== undefined) throw illegal(`Fractions lie between 0 and 1, and one is ${wrong}.`, sample);
  const input = resolveInput(sample.input, env);
  const here = { ...env, scope: input.scope };
  const column = bind(sample.column, here);
  const seed = node("literal", { value: Number((sample.seed ?? 0n) % 2147483647n), dataType: IntegerType });
  const chance = resolveNamed("rand", [seed], here);
  const branches = sample.strata.flatMap((stratum, i) => [
    resolveNamed("<=>", [column, stratum], here),
    double(sample.fractions[i] ?? 0),
  ]);
  const fraction = branches.length ? resolveNamed("when", [...branches, double(0)], here) : double(0);
  const condition = implicitlyCast(resolveNamed("<", [chance, fraction], here), BooleanType, here);
  return passing(input, node("resolvedFilter", { input: input.plan, condition, origin: sample.origin }));
}
