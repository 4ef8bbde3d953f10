import { create } from "@bufbuild/protobuf";
import { node } from "../../plan/index.ts";
import { required } from "../checks.ts";
import {
  StatApproxQuantileSchema,
  StatCorrSchema,
  StatCovSchema,
  StatCrosstabSchema,
  StatDescribeSchema,
  StatFreqItemsSchema,
  StatSampleBy_FractionSchema,
  StatSampleBySchema,
  StatSummarySchema,
} from "../gen/spark/connect/relations_pb.ts";
import { type Codec, relation } from "./codec.ts";
import { input, list, readBare, same, writeBare } from "./fields.ts";

/** `df.stat` and `df.summary`. */

/** A node keeps the values and their fractions in two lists, a message in pairs. */
const statSampleBy = {
  wire: "sampleBy",
  write: ({ input, column, strata, fractions, seed }, to) =>
    create(StatSampleBySchema, {
      input: to.relation(input),
      col: to.expression(column),
      fractions: strata.map((stratum, i) =>
        create(StatSampleBy_FractionSchema, {
          stratum: writeBare(stratum, "literal", to),
          fraction: fractions[i] as number,
        }),
      ),
      ...(seed !== undefined && { seed }),
    }),
  read(message, from, common) {
    const { input, col, fractions, seed } = message;
    return node("statSampleBy", {
      ...common,
      input: from.relation(required(input, "spark.connect.StatSampleBy.input")),
      column: from.expression(required(col, "spark.connect.StatSampleBy.col")),
      strata: fractions.map(({ stratum }) =>
        readBare("literal", required(stratum, "spark.connect.StatSampleBy.Fraction.stratum"), from),
      ),
      fractions: fractions.map(({ fraction }) => fraction),
      seed,
    });
  },
} satisfies Codec<"statSampleBy", "sampleBy">;

const twoColumns = { input: input("input"), col1: same("col1"), col2: same("col2") };

export const statisticsCodecs = {
  statSummary: relation("statSummary", "summary", StatSummarySchema, {
    input: input("input"),
    statistics: list("statistics"),
  }),
  statDescribe: relation("statDescribe", "describe", StatDescribeSchema, {
    input: input("input"),
    cols: list("cols"),
  }),
  statCrosstab: relation("statCrosstab", "crosstab", StatCrosstabSchema, twoColumns),
  statCov: relation("statCov", "cov", StatCovSchema, twoColumns),
  statCorr: relation("statCorr", "corr", StatCorrSchema, { ...twoColumns, method: same("method") }),
  statApproxQuantile: relation("statApproxQuantile", "approxQuantile", StatApproxQuantileSchema, {
    input: input("input"),
    cols: list("cols"),
    probabilities: list("probabilities"),
    relativeError: same("relativeError"),
  }),
  statFreqItems: relation("statFreqItems", "freqItems", StatFreqItemsSchema, {
    input: input("input"),
    cols: list("cols"),
    support: same("support"),
  }),
  statSampleBy,
};
