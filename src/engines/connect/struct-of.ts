import { sparkError } from "../../errors/index.ts";
import { type DataTypeMessage, dataTypeOf } from "../../protocol/index.ts";
import type { StructDataType } from "../../types/index.ts";

/** The columns that a message tells of. */
export function structOf(message: DataTypeMessage | undefined): StructDataType {
  const type = message && dataTypeOf(message);
  if (type?.kind === "struct") return type;
  throw sparkError("INTERNAL_ERROR", { message: `the server gave rows of ${type?.kind} instead of a struct` });
}
