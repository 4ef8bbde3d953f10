import { aggregationConditions } from "./aggregation.ts";
import { arithmeticConditions } from "./arithmetic.ts";
import { catalogConditions } from "./catalog.ts";
import { columnsConditions } from "./columns.ts";
import { configConditions } from "./config.ts";
import { connectPlanConditions } from "./connect-plan.ts";
import { datasourceConditions } from "./datasource.ts";
import { datetimeConditions } from "./datetime.ts";
import { defaultValuesConditions } from "./default-values.ts";
import { filesConditions } from "./files.ts";
import { functionsConditions } from "./functions.ts";
import { internalConditions } from "./internal.ts";
import { parsingConditions } from "./parsing.ts";
import { pysparkConditions } from "./pyspark.ts";
import { relationsConditions } from "./relations.ts";
import { sessionConditions } from "./session.ts";
import { sqlClausesConditions } from "./sql-clauses.ts";
import { typeChecksConditions } from "./type-checks.ts";
import { typesAndCastsConditions } from "./types-and-casts.ts";

/** Every error condition that tspark raises, by Spark's name. A new one goes into the file of its family. */
export const conditions = {
  ...aggregationConditions,
  ...arithmeticConditions,
  ...catalogConditions,
  ...columnsConditions,
  ...configConditions,
  ...connectPlanConditions,
  ...datasourceConditions,
  ...datetimeConditions,
  ...defaultValuesConditions,
  ...filesConditions,
  ...functionsConditions,
  ...internalConditions,
  ...parsingConditions,
  ...pysparkConditions,
  ...relationsConditions,
  ...sessionConditions,
  ...sqlClausesConditions,
  ...typeChecksConditions,
  ...typesAndCastsConditions,
};
