import type { StructDataType } from "../../../types/index.ts";
import type { Database } from "../driver/database.ts";
import type { QueryOptions } from "../driver/query.ts";

export interface InferFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs?: number | undefined;
  readonly identity?: string | undefined;
}
/** What finding out the columns of files may use. */
export interface InferContext {
  readonly database: Database;
  readonly options: Readonly<Record<string, string>>;
  readonly query: QueryOptions;
  readonly conf: ReadonlyMap<string, string>;
}
export type Infer = (files: readonly InferFile[], context: InferContext) => Promise<StructDataType>;
