import { quoteParts } from "../../analysis/index.ts";
import { type Origin, type SparkError, sparkError } from "../../errors/index.ts";
import { catalog, database } from "./databases.ts";

const notFound = (parts: readonly string[], places: readonly (readonly string[])[], origin: Origin | undefined) =>
  sparkError(
    "TABLE_OR_VIEW_NOT_FOUND",
    { relationName: quoteParts(parts), searchPath: `[${places.map(quoteParts).join(", ")}]` },
    origin,
  );

/** Neither a view nor a table has this name. */
export const noSuchView = (parts: readonly string[], origin: Origin | undefined): SparkError =>
  notFound(
    parts,
    [
      ["system", "session"],
      [catalog, database],
    ],
    origin,
  );

/** As {@link noSuchView}, of what should be dropped: Spark has looked for a table last, under its full name. */
export function nothingToDrop(parts: readonly string[], origin: Origin | undefined): SparkError {
  const full = parts.length === 1 ? [catalog, database, ...parts] : parts.length === 2 ? [catalog, ...parts] : parts;
  return notFound(full, [full.slice(0, -1)], origin);
}
