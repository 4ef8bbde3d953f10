import type { CatalogOperation, LocalRelation } from "../../../plan/index.ts";
import type { LocalSession } from "../../session.ts";
import { notHere } from "../statement.ts";
import { cacheOperations } from "./cache.ts";
import { databaseOperations } from "./databases.ts";
import { functionOperations } from "./functions.ts";
import type { OperationRunner } from "./operation.ts";
import { tableOperations } from "./tables.ts";

/** What each operation of `spark.catalog` does on an embedded session. */
const runners: Readonly<Record<string, OperationRunner>> = {
  ...databaseOperations,
  ...tableOperations,
  ...functionOperations,
  ...cacheOperations,
};

/** Carries out an operation; its rows are the answer, often none. */
export async function runCatalogOperation(operation: CatalogOperation, session: LocalSession): Promise<LocalRelation> {
  const run = Object.hasOwn(runners, operation.operation) ? runners[operation.operation] : undefined;
  if (!run) throw notHere(operation.operation, operation);
  return run(operation, session);
}
