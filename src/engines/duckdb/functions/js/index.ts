import type { DuckDBScalarFunction } from "@duckdb/node-api";
import { duckdb } from "../../driver/node-api.ts";
import { baseFunctions } from "./base-n.ts";
import { castTextFunctions } from "./cast-text.ts";
import { charsetFunctions } from "./charsets.ts";
import { datetimeFunctions } from "./datetime.ts";
import { decimalFunctions } from "./decimal.ts";
import { type JsFunction, toScalarFunction } from "./define.ts";
import { formatFunctions } from "./formats.ts";
import { hashScalarFunctions } from "./hash.ts";
import { jsonFunctionsInJs } from "./json.ts";
import { mathScalarFunctions } from "./math.ts";
import { regexFunctions } from "./regex.ts";
import { textFunctions } from "./text.ts";
import { timeZoneFunctions } from "./time-zone.ts";
import { urlScalarFunctions } from "./url.ts";

/** Functions that DuckDB lacks and that run as JavaScript in process. */
const definitions: readonly JsFunction[] = [
  ...castTextFunctions,
  ...decimalFunctions,
  ...jsonFunctionsInJs,
  ...mathScalarFunctions,
  ...baseFunctions,
  ...charsetFunctions,
  ...formatFunctions,
  ...hashScalarFunctions,
  ...urlScalarFunctions,
  ...datetimeFunctions,
  ...regexFunctions,
  ...textFunctions,
  ...timeZoneFunctions,
];

/** The functions as the DuckDB client registers them. */
export const scalarFunctions = (): readonly DuckDBScalarFunction[] =>
  definitions.map((definition) => toScalarFunction(duckdb, definition));
