import { bulk, cross } from "../bulk.ts";

const cast = (value: string, type: string): string => `CAST(${value} AS ${type})`;
const targets = ["STRING", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ", "BIGINT", "INT", "DOUBLE", "DECIMAL(20,6)", "BOOLEAN"];

export default bulk("casts from dates, times and nested types", {
  expressions: [
    ...cross(["DATE'2020-02-29'", "DATE'1969-12-31'", "DATE'0001-01-01'", "DATE'9999-12-31'"], targets, cast),
    ...cross(
      [
        "TIMESTAMP'2020-02-29 23:59:59.999999'",
        "TIMESTAMP'1969-12-31 23:59:59.5'",
        "TIMESTAMP'1970-01-01 00:00:00'",
        "TIMESTAMP'2020-01-01 00:00:00+02:00'",
        "TIMESTAMP_NTZ'2020-02-29 12:00:00.1'",
      ],
      targets,
      cast,
    ),
    ...cross(
      ["array(1, 2, null)", "array('1', 'x')"],
      ["ARRAY<STRING>", "ARRAY<INT>", "ARRAY<BIGINT>", "STRING", "INT"],
      cast,
    ),
    ...cross(["map('a', 1)", "map(1, 'x', 2, null)"], ["MAP<STRING,BIGINT>", "STRING", "ARRAY<INT>"], cast),
    ...cross(
      ["named_struct('a', 1, 'b', 'x')", "named_struct('a', null, 'b', array(1.0D))"],
      ["STRUCT<x:STRING,y:STRING>", "STRING", "STRUCT<x:INT>"],
      cast,
    ),
    ...cross(
      [
        "INTERVAL '1' DAY",
        "INTERVAL '1 02:03:04.5' DAY TO SECOND",
        "INTERVAL '-3' MONTH",
        "INTERVAL '1-2' YEAR TO MONTH",
        "INTERVAL '90' MINUTE",
        "INTERVAL 2 WEEKS 3 DAYS",
      ],
      ["STRING"],
      cast,
    ),
    "CAST(array(1.5D, null) AS STRING)",
    "CAST(array(array(1), null, array()) AS STRING)",
    "CAST(map('k', DATE'2020-01-01') AS STRING)",
    "CAST(named_struct('t', TIMESTAMP'2020-01-01 10:00:00') AS STRING)",
    "CAST(array(X'4142') AS STRING)",
    "CAST(array(true, null) AS STRING)",
    "CAST(named_struct() AS STRING)",
    "CAST(struct(1.10BD, 1e20D) AS STRING)",
  ],
});
