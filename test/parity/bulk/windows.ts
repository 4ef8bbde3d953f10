import { bulk, cross } from "../bulk.ts";

const over = (call: string, spec: string) => ({ from: "t", expr: `struct(id, ${call} OVER (${spec}))` });
const ordered = "PARTITION BY k ORDER BY v";
const ranking = [
  "row_number()",
  "rank()",
  "dense_rank()",
  "percent_rank()",
  "cume_dist()",
  "ntile(2)",
  "lag(v)",
  "lag(v, 2)",
  "lag(v, 1, -1)",
  "lead(v)",
  "lead(v, 1, 0)",
  "lag(v, -1)",
  "lead(s) IGNORE NULLS",
  "first_value(v)",
  "last_value(v)",
  "nth_value(v, 2)",
  "first_value(s) IGNORE NULLS",
  "last_value(s, true)",
];
const aggregates = [
  "sum(v)",
  "avg(v)",
  "count(*)",
  "count(v)",
  "min(v)",
  "max(s)",
  "collect_list(v)",
  "stddev(v)",
  "first(v)",
  "last(v)",
  "sum(d)",
  "count_if(v > 1)",
];
const frames = [
  "",
  " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
  " ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING",
  " ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
  " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING",
  " ROWS 2 PRECEDING",
  " ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING",
  " RANGE BETWEEN 1 PRECEDING AND CURRENT ROW",
  " RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
  " RANGE BETWEEN CURRENT ROW AND 2 FOLLOWING",
];

export default bulk("window functions", {
  tables: {
    t: {
      columns: ["id", "k", "v", "s", "d"],
      rows: [
        ["1", "'a'", "1", "'x'", "1.10BD"],
        ["2", "'a'", "3", "CAST(NULL AS STRING)", "2.20BD"],
        ["3", "'a'", "4", "'y'", "CAST(NULL AS DECIMAL(3,2))"],
        ["4", "'b'", "CAST(NULL AS INT)", "'z'", "4.40BD"],
        ["5", "'b'", "2", "CAST(NULL AS STRING)", "5.50BD"],
        ["6", "NULL", "7", "'w'", "6.60BD"],
        ["7", "'b'", "9", "'v'", "7.70BD"],
      ],
    },
  },
  expressions: [
    ...ranking.map((call) => over(call, ordered)),
    ...ranking.slice(0, 6).map((call) => over(call, "ORDER BY v DESC NULLS LAST, id")),
    ...cross(aggregates, frames, (call, frame) => over(call, `PARTITION BY k ORDER BY v, id${frame}`)).filter(
      ({ expr }) => !expr.includes("RANGE"),
    ),
    ...cross(aggregates, frames, (call, frame) => over(call, `PARTITION BY k ORDER BY v${frame}`)).filter(({ expr }) =>
      expr.includes("RANGE"),
    ),
    ...["sum(v)", "count(*)", "max(v)", "avg(d)"].flatMap((call) => [
      over(call, ""),
      over(call, "PARTITION BY k"),
      over(call, "ORDER BY id"),
    ]),
    ...[
      "row_number()",
      "rank()",
      "lag(v)",
      "ntile(0)",
      "sum(v, v)",
      "lag(v, id)",
      "upper(s)",
      "nope(v)",
      "count(DISTINCT v)",
    ].map((call) => over(call, "PARTITION BY k")),
    ...[
      "ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING",
      "ROWS BETWEEN v PRECEDING AND CURRENT ROW",
      "RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW",
    ].map((frame) => over("sum(v)", `PARTITION BY k ORDER BY v ${frame}`)),
    over("sum(v)", "PARTITION BY k ORDER BY v, id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW"),
    over("row_number()", "PARTITION BY nope ORDER BY v"),
    over("sum(sum(v))", "PARTITION BY k"),
    { from: "t", expr: "row_number()" },
    { from: "t", expr: "struct(id, v - lag(v, 1) OVER (ORDER BY id))" },
    { from: "t", expr: "struct(id, sum(v) OVER (PARTITION BY k) / count(*) OVER ())" },
  ],
  notImplemented: {
    "struct(id, ntile(0) OVER (PARTITION BY k)) FROM t": "the argument is checked before the order",
    "struct(id, lag(v, id) OVER (PARTITION BY k)) FROM t": "the argument is checked before the order",
    "struct(id, sum(v) OVER (PARTITION BY k ORDER BY v RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW)) FROM t":
      "the type of a frame bound is not checked",
  },
});
