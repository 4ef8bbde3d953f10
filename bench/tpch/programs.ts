import type { DataFrame } from "tspark";
import { q1, q2, q3, q4, q5, q6 } from "./programs/q01-q06.ts";
import { q7, q8, q9, q10, q11, q12 } from "./programs/q07-q12.ts";
import { q13, q14, q15, q16, q17 } from "./programs/q13-q17.ts";
import { q18, q19, q20, q21, q22 } from "./programs/q18-q22.ts";
import type { Tables } from "./tables.ts";

export type Program = (tables: Tables) => DataFrame;

/** The TPC-H queries as DataFrame programs, as a Spark user would write them. */
export const programs: Readonly<Record<string, Program>> = {
  ...{ q1, q2, q3, q4, q5, q6 },
  ...{ q7, q8, q9, q10, q11, q12 },
  ...{ q13, q14, q15, q16, q17 },
  ...{ q18, q19, q20, q21, q22 },
};
