import { q1, q3, q5, q6 } from "./programs/q01-q06.ts";
import { q9 } from "./programs/q07-q12.ts";
import { q13 } from "./programs/q13-q17.ts";
import { q18, q21 } from "./programs/q18-q22.ts";
import type { Program } from "./programs.ts";

/** The programs that the benchmarks measure, with the values that their SQL by hand has (`hand-written.ts`). */
export const measured: Readonly<Record<string, Program>> = {
  q1: (tables) => q1(tables, { until: "1998-09-02" }),
  q3: (tables) => q3(tables, { segment: "BUILDING", date: "1995-03-15" }),
  q5: (tables) => q5(tables, { inRegion: "ASIA", year: ["1994-01-01", "1995-01-01"] }),
  q6: (tables) => q6(tables, { year: ["1994-01-01", "1995-01-01"], least: "0.05", most: "0.07", quantity: 24 }),
  q9: (tables) => q9(tables, { name: "%green%" }),
  q13: (tables) => q13(tables, { comment: "%special%requests%" }),
  q18: (tables) => q18(tables, { quantity: 300 }),
  q21: (tables) => q21(tables, { ofNation: "SAUDI ARABIA" }),
};
