import { quoteParts } from "../../analysis/index.ts";
import { type Origin, sparkError } from "../../errors/index.ts";
import { parseMultipartIdentifier } from "../../parser/index.ts";

/** The one catalog of an embedded session, and its one database. */
export const catalog = "spark_catalog";
export const database = "default";
/** The database of the views that all sessions see. */
export const globalDatabase = "global_temp";

/** Whether a name means the database that there is. */
export function isDatabase(name: string): boolean {
  return bareName(name).toLowerCase() === database;
}

/** A database's name without that of the catalog. */
function bareName(name: string): string {
  const parts = parseMultipartIdentifier(name);
  const [first = ""] = parts[0]?.toLowerCase() === catalog && parts.length > 1 ? parts.slice(1) : parts;
  return first;
}

/** Checks that a database is one of those there are: `default`, which no name means too, and `global_temp` for views. */
export function databaseNamed(
  name: string | undefined,
  { origin, alsoGlobal = false }: { readonly origin?: Origin | undefined; readonly alsoGlobal?: boolean } = {},
): string {
  if (name === undefined) return database;
  const bare = bareName(name);
  const lower = bare.toLowerCase();
  if (lower === database || (alsoGlobal && lower === globalDatabase)) return lower;
  throw sparkError("SCHEMA_NOT_FOUND", { schemaName: quoteParts([catalog, bare]) }, origin);
}
