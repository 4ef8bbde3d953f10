import type { FunctionName } from "../../../functions/index.ts";
import { aggregateLowerings } from "./aggregate.ts";
import { collectLowerings } from "./aggregate-collect.ts";
import { percentileLowerings } from "./aggregate-percentile.ts";
import { statisticsLowerings } from "./aggregate-statistics.ts";
import { arrayLowerings } from "./array.ts";
import { arraySetLowerings } from "./array-sets.ts";
import { bitwiseLowerings } from "./bitwise.ts";
import { conditionalLowerings } from "./conditional.ts";
import { conversionLowerings } from "./conversion.ts";
import { dateLowerings } from "./date.ts";
import { dateFormatLowerings } from "./date-format.ts";
import { elementAccessLowerings } from "./element-access.ts";
import { encodingLowerings } from "./encoding.ts";
import { extractLowerings } from "./extract.ts";
import { generatorLowerings } from "./generator.ts";
import { hashLowerings } from "./hash.ts";
import { higherOrderLowerings } from "./higher-order.ts";
import { intervalLowerings } from "./interval.ts";
import { jsonLowerings } from "./json.ts";
import type { GeneratorLowering, Lowering, Unsupported } from "./lowering.ts";
import { mapLowerings } from "./map.ts";
import { mathLowerings } from "./math.ts";
import { numberLowerings } from "./math-numbers.ts";
import { miscLowerings } from "./misc.ts";
import { operatorLowerings } from "./operators.ts";
import { predicateLowerings } from "./predicate.ts";
import { regexLowerings } from "./regex.ts";
import { roundingLowerings } from "./rounding.ts";
import { sequenceLowerings } from "./sequence.ts";
import { stringLowerings } from "./string.ts";
import { stringFormatLowerings } from "./string-format.ts";
import { stringSearchLowerings } from "./string-search.ts";
import { structLowerings } from "./struct.ts";
import { timestampLowerings } from "./timestamp.ts";
import { urlLowerings } from "./url.ts";
import { windowLowerings } from "./window.ts";

/** How DuckDB computes each function of the registry; a function without a row does not compile. */
export const lowerings: Record<FunctionName, Lowering | GeneratorLowering | Unsupported> = {
  ...operatorLowerings,
  ...bitwiseLowerings,
  ...predicateLowerings,
  ...conditionalLowerings,
  ...conversionLowerings,
  ...mathLowerings,
  ...numberLowerings,
  ...roundingLowerings,
  ...stringLowerings,
  ...miscLowerings,
  ...intervalLowerings,
  ...extractLowerings,
  ...timestampLowerings,
  ...dateFormatLowerings,
  ...dateLowerings,
  ...stringFormatLowerings,
  ...urlLowerings,
  ...hashLowerings,
  ...encodingLowerings,
  ...regexLowerings,
  ...stringSearchLowerings,
  ...aggregateLowerings,
  ...statisticsLowerings,
  ...collectLowerings,
  ...percentileLowerings,
  ...arrayLowerings,
  ...arraySetLowerings,
  ...elementAccessLowerings,
  ...generatorLowerings,
  ...higherOrderLowerings,
  ...mapLowerings,
  ...sequenceLowerings,
  ...structLowerings,
  ...windowLowerings,
  ...jsonLowerings,
};

export * from "./lowering.ts";
