import type { ResolvedScan, ScanFile } from "../../../plan/index.ts";
import type { Database } from "../driver/database.ts";
import type { QueryOptions } from "../driver/query.ts";
import type { LoweringContext } from "../functions/index.ts";

/** What preparing a scan may use. */
export interface ScanContext {
  readonly database: Database;
  readonly query: QueryOptions;
  readonly conf: ReadonlyMap<string, string>;
  /** The columns that the query uses, by expression id. Spark looks for malformed values in these only. */
  readonly used: ReadonlySet<number>;
}

/** Files that one SELECT reads. `path` is what DuckDB opens: the file itself, or a copy that it can read. */
export interface SourceFile {
  readonly path: string;
  readonly file: ScanFile;
}
export interface FileSource {
  /** A FROM item; its alias is `p`. */
  readonly from: string;
  readonly files: readonly SourceFile[];
  /** SQL of each column that the files hold, in the order of the data schema. */
  readonly columns: readonly string[];
  readonly where?: string | undefined;
}

/** A scan whose files were looked at, ready to become SQL. */
export type PreparedScan = (context: LoweringContext) => readonly FileSource[];
/** Looks at the files of a scan; they exist. */
export type Prepare = (scan: ResolvedScan, files: readonly ScanFile[], context: ScanContext) => Promise<PreparedScan>;
