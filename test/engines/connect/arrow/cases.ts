/** What `npm run record:arrow` asks of real Spark: rows of one column `v`, and the text that Spark makes of each. */
export interface ArrowCase {
  readonly rows: string;
  /** How Spark is asked for the text of a value, if not by a cast. */
  readonly text?: string;
}

const values = (...rows: readonly string[]): ArrowCase => ({
  rows: `SELECT v FROM VALUES ${rows.map((row) => `(${row})`).join(", ")} AS t(v)`,
});
const asHex = (spec: ArrowCase): ArrowCase => ({ ...spec, text: "hex(v)" });
const asJson = (spec: ArrowCase): ArrowCase => ({ ...spec, text: "to_json(v)" });
const cast = (type: string, ...rows: readonly string[]): ArrowCase =>
  values(...rows.map((row) => `CAST(${row} AS ${type})`));

const bigDecimal = "12345678901234567890123456789012345678";

export const arrowCases: Readonly<Record<string, ArrowCase>> = {
  void: values("NULL", "NULL"),
  boolean: values("true", "NULL", "false", "true", "true", "false", "true", "true", "NULL", "false"),
  byte: values("127Y", "NULL", "-128Y"),
  short: values("32767S", "NULL", "-32768S"),
  integer: values("2147483647", "NULL", "-2147483648"),
  integerNotNull: values("1", "2", "3"),
  long: values("9223372036854775807L", "NULL", "CAST('-9223372036854775808' AS BIGINT)", "9007199254740993L"),
  longNotNull: values("9007199254740993L", "-1L"),
  float: cast("FLOAT", "1.5", "NULL", "'NaN'", "'-Infinity'", "3.4028235e38", "-0.0D"),
  double: cast("DOUBLE", "1.1", "NULL", "'NaN'", "'Infinity'", "'1.7976931348623157E308'", "'4.9E-324'"),
  decimal38: cast("DECIMAL(38,0)", `'${bigDecimal}'`, `'-${bigDecimal}'`, "NULL", "0"),
  decimal38scale38: cast("DECIMAL(38,38)", `'0.${bigDecimal}'`, `'-0.${"0".repeat(37)}1'`, "NULL"),
  decimal38scale10: cast("DECIMAL(38,10)", "'-1234567890123456789012345678.0123456789'", "'0.5'"),
  decimal9scale2: cast("DECIMAL(9,2)", "'1.50'", "'-0.01'", "NULL", "'9999999.99'"),
  decimal18scale18: cast("DECIMAL(18,18)", "'0.000000000000000001'", "'-0.999999999999999999'"),
  decimal20scale0: cast("DECIMAL(20,0)", "'18446744073709551615'", "'-9223372036854775809'", "'9223372036854775808'"),
  string: values("'a'", "NULL", "''", "'é漢😀'", "'x\\u0000y'", `'${"long ".repeat(30)}'`),
  stringAscii: values("'abc'", "''", "'defgh'", "NULL"),
  stringWide: values("'ä'", "'漢字'", "'😀'"),
  stringCollated: values("'Ab' COLLATE UTF8_LCASE", "NULL"),
  char: {
    rows: "SELECT CAST(v AS CHAR(4)) AS v FROM VALUES ('ab'), (NULL) AS t(v)",
  },
  varchar: { rows: "SELECT CAST(v AS VARCHAR(4)) AS v FROM VALUES ('ab'), (NULL) AS t(v)" },
  binary: asHex(values("X''", "X'00ff10'", "NULL", "X'616263'")),
  date: values(
    "DATE'1970-01-01'",
    "NULL",
    "DATE'0001-01-01'",
    "DATE'9999-12-31'",
    "DATE'1582-10-04'",
    "DATE'-4712-01-01'",
    "DATE'+123456-07-08'",
    "DATE'2024-02-29'",
  ),
  time: cast("TIME(6)", "'00:00:00'", "'23:59:59.999999'", "NULL", "'12:34:56.7'"),
  time0: cast("TIME(0)", "'23:59:59'"),
  timestamp: values(
    "TIMESTAMP'1970-01-01 00:00:00Z'",
    "NULL",
    "TIMESTAMP'1969-12-31 23:59:59.999999Z'",
    "TIMESTAMP'0001-01-01 00:00:00Z'",
    "TIMESTAMP'9999-12-31 23:59:59.999999Z'",
    "TIMESTAMP'2024-03-31 02:30:00.123456+01:00'",
    "TIMESTAMP'+123456-07-08 01:02:03.000001Z'",
  ),
  timestampNtz: values(
    "TIMESTAMP_NTZ'1970-01-01 00:00:00'",
    "NULL",
    "TIMESTAMP_NTZ'1969-12-31 23:59:59.999999'",
    "TIMESTAMP_NTZ'0001-01-01 00:00:00.000001'",
    "TIMESTAMP_NTZ'9999-12-31 23:59:59.999999'",
  ),
  yearMonthInterval: values(
    "INTERVAL '1-2' YEAR TO MONTH",
    "NULL",
    "INTERVAL '-178956970-8' YEAR TO MONTH",
    "INTERVAL '0-0' YEAR TO MONTH",
  ),
  month: values("INTERVAL '13' MONTH", "INTERVAL '-1' MONTH"),
  dayTimeInterval: values(
    "INTERVAL '1 02:03:04.567891' DAY TO SECOND",
    "NULL",
    "INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND",
    "INTERVAL '-0 00:00:00.000001' DAY TO SECOND",
  ),
  hour: values("INTERVAL '25' HOUR"),
  calendarInterval: values(
    "make_interval(1, 2, 3, 4, 5, 6, 7.008009)",
    "NULL",
    "make_interval(-1, -2, 0, -4, -5, -6, -7.000001)",
    "make_interval()",
  ),
  variant: asJson(
    values(
      'parse_json(\'{"b":1e3,"a":[1.50,12345678901234567890,-0.0],"c":{"é":"x\\\\ty","":null}}\')',
      "NULL",
      "parse_json('[true,false,127,-129,65536,4294967296]')",
      `parse_json('"${"long ".repeat(30)}"')`,
      "parse_json('null')",
      "to_variant_object(named_struct('d', DATE'0001-01-02', 't', TIMESTAMP'2020-01-02 03:04:05.678Z', 'n', TIMESTAMP_NTZ'2020-01-02 03:04:05', 'f', CAST(1.1 AS FLOAT), 'g', 1e20D, 'x', X'0102ff', 'm', CAST('-1.5' AS DECIMAL(38,10)), 'q', CAST('NaN' AS DOUBLE)))",
    ),
  ),
  variantLarge: asJson({
    rows: "SELECT parse_json(to_json(map_from_arrays(transform(sequence(1, 300), x -> concat('key-', x)), sequence(1, 300)))) AS v",
  }),
  variantLongArray: asJson({ rows: "SELECT parse_json(to_json(sequence(1000000, 1014000))) AS v" }),
  array: values("array(1, NULL, 3)", "NULL", "array()", "array(4)"),
  arrayNotNull: values("array(1L, 2L)", "array(3L)"),
  arrayOfArrays: values("array(array('a', NULL), NULL, array())", "NULL", "array(array('é'))"),
  arrayOfStructs: values("array(named_struct('a', 1, 'b', 'x'), NULL, named_struct('a', NULL, 'b', NULL))", "NULL"),
  map: values("map('a', 1, 'b', NULL)", "NULL", "map()"),
  mapOfMaps: values("map(1, map(DATE'2020-01-01', array(1.5BD)))", "map(2, NULL)"),
  mapOfStructKeys: values("map(named_struct('x', 1, 'y', 'z'), 'value')"),
  struct: values("named_struct('a', 1, 'b', 'x')", "NULL", "named_struct('a', NULL, 'b', NULL)"),
  structDuplicates: values("named_struct('a', 1, 'a', 'x', 'A', true)", "NULL"),
  structEmpty: { rows: "SELECT struct() AS v FROM range(2)" },
  structDeep: values(
    "named_struct('s', named_struct('t', TIMESTAMP'2020-01-01 00:00:00Z', 'm', map('k', array(INTERVAL '1' DAY))), 'v', named_struct())",
    "named_struct('s', NULL, 'v', NULL)",
  ),
  emptyResult: { rows: "SELECT id AS v FROM range(0)" },
  severalBatches: { rows: "SELECT id AS v FROM range(0, 10, 1, 3)" },
};
