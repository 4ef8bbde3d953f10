import type { DuckDBScalarFunction } from "@duckdb/node-api";
import { castTextFunctions } from "./cast-text.ts";
import { decimalFunctions } from "./decimal.ts";
import { type JsFunction, toScalarFunction } from "./define.ts";
import { jsonFunctionsInJs } from "./json.ts";
import { mathScalarFunctions } from "./math.ts";
import { regexFunctions } from "./regex.ts";
import { textFunctions } from "./text.ts";
import { timeZoneFunctions } from "./time-zone.ts";

/** Functions that DuckDB lacks and that run as JavaScript in process. */
const definitions: readonly JsFunction[] = [
  ...castTextFunctions,
  ...decimalFunctions,
  ...jsonFunctionsInJs,
  ...mathScalarFunctions,
  ...regexFunctions,
  ...textFunctions,
  ...timeZoneFunctions,
];

/** The functions as the DuckDB client registers them; made anew for each connection. */
export async function scalarFunctions(): Promise<readonly DuckDBScalarFunction[]> {
  const api = await import("@duckdb/node-api");
  return definitions.map((definition) => toScalarFunction(api, definition));
}
