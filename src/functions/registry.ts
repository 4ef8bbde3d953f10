import { aggregateFunctions } from "./families/aggregate.ts";
import { collectFunctions } from "./families/aggregate-collect.ts";
import { percentileFunctions } from "./families/aggregate-percentile.ts";
import { statisticsFunctions } from "./families/aggregate-statistics.ts";
import { arrayFunctions } from "./families/array.ts";
import { arraySetFunctions } from "./families/array-sets.ts";
import { bitwiseFunctions } from "./families/bitwise.ts";
import { conditionalFunctions } from "./families/conditional.ts";
import { conversionFunctions } from "./families/conversion.ts";
import { dateFunctions } from "./families/date.ts";
import { dateFormatFunctions } from "./families/date-format.ts";
import { elementAccessFunctions } from "./families/element-access.ts";
import { encodingFunctions } from "./families/encoding.ts";
import { extractFunctions } from "./families/extract.ts";
import { generatorFunctions } from "./families/generator.ts";
import { hashFunctions } from "./families/hash.ts";
import { higherOrderFunctions } from "./families/higher-order.ts";
import { intervalFunctions } from "./families/interval.ts";
import { jsonFunctions } from "./families/json.ts";
import { mapFunctions } from "./families/map.ts";
import { mathFunctions } from "./families/math.ts";
import { numberFunctions } from "./families/math-numbers.ts";
import { miscFunctions } from "./families/misc.ts";
import { operatorFunctions } from "./families/operators.ts";
import { predicateFunctions } from "./families/predicate.ts";
import { regexFunctions } from "./families/regex.ts";
import { roundingFunctions } from "./families/rounding.ts";
import { sequenceFunctions } from "./families/sequence.ts";
import { stringFunctions } from "./families/string.ts";
import { stringFormatFunctions } from "./families/string-format.ts";
import { stringSearchFunctions } from "./families/string-search.ts";
import { structFunctions } from "./families/struct.ts";
import { timestampFunctions } from "./families/timestamp.ts";
import { urlFunctions } from "./families/url.ts";
import { windowFunctions } from "./families/window.ts";
import type { FunctionInfo } from "./function-info.ts";

/**
 * Every Spark function that tspark knows, by name: the one table that the analyzer, the engines' lowerings, the docs and the
 * coverage report read. A family is a file; adding a function is adding a row.
 */
export const registry = {
  ...operatorFunctions,
  ...bitwiseFunctions,
  ...predicateFunctions,
  ...conditionalFunctions,
  ...conversionFunctions,
  ...mathFunctions,
  ...numberFunctions,
  ...roundingFunctions,
  ...stringFunctions,
  ...miscFunctions,
  ...intervalFunctions,
  ...extractFunctions,
  ...timestampFunctions,
  ...dateFormatFunctions,
  ...dateFunctions,
  ...stringFormatFunctions,
  ...urlFunctions,
  ...hashFunctions,
  ...encodingFunctions,
  ...regexFunctions,
  ...stringSearchFunctions,
  ...aggregateFunctions,
  ...statisticsFunctions,
  ...collectFunctions,
  ...percentileFunctions,
  ...arrayFunctions,
  ...arraySetFunctions,
  ...elementAccessFunctions,
  ...generatorFunctions,
  ...higherOrderFunctions,
  ...mapFunctions,
  ...sequenceFunctions,
  ...structFunctions,
  ...windowFunctions,
  ...jsonFunctions,
} as const satisfies Record<string, FunctionInfo>;

export type FunctionName = keyof typeof registry;

const byName = new Map<string, FunctionInfo>(Object.entries(registry));

/** Looks a function up as SQL does: the case of the name does not matter. */
export const lookupFunction = (name: string): FunctionInfo | undefined =>
  byName.get(name) ?? byName.get(name.toLowerCase());

export const functionNames = (): readonly string[] => [...byName.keys()];
