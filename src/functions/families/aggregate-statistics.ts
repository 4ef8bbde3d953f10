import { DoubleType, LongType } from "../../types/index.ts";
import { numericOrInterval } from "../argument-checks.ts";
import type { FunctionInfo } from "../function-info.ts";
import { any, double } from "../params.ts";
import { aggregate } from "../signature.ts";
import { averageType } from "./aggregate.ts";

const ofOne = (since: string, doc: string, sql: string, answer: string): FunctionInfo =>
  aggregate({ since, args: [double], result: DoubleType, nullable: true, doc, example: { sql, answer } });

const ofPairs = (since: string, doc: string, sql: string, answer: string): FunctionInfo =>
  aggregate({ since, args: [double, double], result: DoubleType, nullable: true, doc, example: { sql, answer } });

/** The mean of one column over the rows where both are there; typed as `avg`. */
const regressionMean = (index: 0 | 1, doc: string, sql: string): FunctionInfo =>
  aggregate({
    since: "3.3.0",
    args: [numericOrInterval, numericOrInterval],
    result: (args) => averageType(args[index]?.dataType),
    nullable: true,
    doc,
    example: { sql, answer: index === 0 ? "1.0" : "2.0" },
  });

export const statisticsFunctions = {
  stddev: ofOne("1.6.0", "The sample standard deviation.", "stddev(1)", "NULL"),
  std: ofOne("1.6.0", "The sample standard deviation.", "std(1)", "NULL"),
  stddev_samp: ofOne("1.6.0", "The sample standard deviation.", "stddev_samp(1)", "NULL"),
  stddev_pop: ofOne("1.6.0", "The population standard deviation.", "stddev_pop(1)", "0.0"),
  variance: ofOne("1.6.0", "The sample variance.", "variance(1)", "NULL"),
  var_samp: ofOne("1.6.0", "The sample variance.", "var_samp(1)", "NULL"),
  var_pop: ofOne("1.6.0", "The population variance.", "var_pop(1)", "0.0"),
  skewness: ofOne("1.6.0", "The skewness of the population.", "skewness(1)", "NULL"),
  kurtosis: ofOne("1.6.0", "The excess kurtosis of the population.", "kurtosis(1)", "NULL"),
  covar_pop: ofPairs("2.0.0", "The population covariance of two columns.", "covar_pop(1, 2)", "0.0"),
  covar_samp: ofPairs("2.0.0", "The sample covariance of two columns.", "covar_samp(1, 2)", "NULL"),
  corr: ofPairs("1.6.0", "Pearson's correlation of two columns.", "corr(1, 2)", "NULL"),
  regr_count: aggregate({
    since: "3.3.0",
    args: [any, any],
    result: LongType,
    nullable: false,
    doc: "The number of rows where neither column is NULL.",
    example: { sql: "regr_count(1, 2)", answer: "1" },
  }),
  regr_avgx: regressionMean(1, "The mean of the second column over the rows where both are there.", "regr_avgx(1, 2)"),
  regr_avgy: regressionMean(0, "The mean of the first column over the rows where both are there.", "regr_avgy(1, 2)"),
  regr_slope: ofPairs(
    "3.4.0",
    "The slope of the line fitted through (x, y), given as (y, x).",
    "regr_slope(1, 2)",
    "NULL",
  ),
  regr_intercept: ofPairs("3.4.0", "Where the line fitted through (x, y) meets x = 0.", "regr_intercept(1, 2)", "NULL"),
  regr_r2: ofPairs("3.3.0", "How well a line fits (x, y): the coefficient of determination.", "regr_r2(1, 2)", "NULL"),
  regr_sxx: ofPairs("3.4.0", "The sum of squared deviations of x, given as (y, x).", "regr_sxx(1, 2)", "0.0"),
  regr_syy: ofPairs("3.4.0", "The sum of squared deviations of y, given as (y, x).", "regr_syy(1, 2)", "0.0"),
  regr_sxy: ofPairs("3.3.0", "The sum of products of the deviations of x and y.", "regr_sxy(1, 2)", "0.0"),
} as const satisfies Record<string, FunctionInfo>;
