import { quoteParts, searchPath } from "../../../analysis/index.ts";
import { sparkError } from "../../../errors/index.ts";
import { functionNames, lookupFunction } from "../../../functions/index.ts";
import { parseMultipartIdentifier } from "../../../parser/index.ts";
import type { CatalogOperation, LiteralValue } from "../../../plan/index.ts";
import { databaseNamed } from "../databases.ts";
import { likePattern } from "../statement.ts";
import { type OperationRunner, rows, text, value } from "./operation.ts";

const columns = `name STRING NOT NULL, catalog STRING, namespace ARRAY<STRING>, description STRING,
  className STRING NOT NULL, isTemporary BOOLEAN NOT NULL`;

/** No class of the JVM carries out a function here. */
const functionRow = (name: string): readonly LiteralValue[] => [name, null, null, null, "", true];

/** Some are known to the API alone. */
const known = (): readonly string[] => functionNames().filter((name) => !lookupFunction(name)?.isInternal);

/** Functions that come with Spark belong to no database; `system.builtin` is where they are. */
function isKnown(operation: CatalogOperation): boolean {
  const parts = parseMultipartIdentifier(text(operation, "functionName") ?? "").map((part) => part.toLowerCase());
  const name = parts.pop() ?? "";
  const isBuiltin = ["", "builtin", "system.builtin"].includes(parts.join("."));
  return isBuiltin && text(operation, "dbName") === undefined && known().includes(name);
}

const listFunctions: OperationRunner = (operation) => {
  databaseNamed(text(operation, "dbName"), operation);
  const names = known().filter(likePattern(text(operation, "pattern")));
  return rows(columns, [...names].sort().map(functionRow));
};

const getFunction: OperationRunner = (operation) => {
  const name = text(operation, "functionName") ?? "";
  if (isKnown(operation)) return rows(columns, [functionRow(name)]);
  const params = { routineName: quoteParts(parseMultipartIdentifier(name)), searchPath };
  throw sparkError("UNRESOLVED_ROUTINE", params, operation.origin);
};

export const functionOperations = {
  listFunctions,
  getFunction,
  functionExists: (operation) => value("BOOLEAN", isKnown(operation)),
} satisfies Readonly<Record<string, OperationRunner>>;
