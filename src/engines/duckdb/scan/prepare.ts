import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { SparkError, sparkError } from "../../../errors/index.ts";
import { type ResolvedPlan, type ResolvedScan, type ScanFile, usedColumns, walk } from "../../../plan/index.ts";
import {
  type FileFormat,
  FormatOptions,
  fileGone,
  fileOptions,
  fileState,
  unreadable,
} from "../../../sources/index.ts";
import type { Database } from "../driver/database.ts";
import type { QueryOptions } from "../driver/query.ts";
import type { LoweringContext } from "../functions/index.ts";
import { assemble } from "./assemble.ts";
import { prepareCsv } from "./csv/prepare-csv.ts";
import { prepareJson } from "./json/prepare-json.ts";
import { prepareParquet } from "./parquet/prepare-parquet.ts";
import type { Prepare, ScanContext } from "./scan-context.ts";
import { prepareText } from "./text/prepare-text.ts";

/** SQL of a scan that was prepared. */
export type LowerScan = (scan: ResolvedScan, context: LoweringContext) => string;

const prepareByFormat: { readonly [F in FileFormat]: Prepare } = {
  csv: prepareCsv,
  json: prepareJson,
  parquet: prepareParquet,
  text: prepareText,
};

/** Looks at the files of every scan of a plan: what SQL reads them depends on what is in them. */
export async function prepareScans(
  database: Database,
  plan: ResolvedPlan,
  query: QueryOptions,
  conf: ReadonlyMap<string, string>,
): Promise<LowerScan> {
  const scans = scansOf(plan);
  if (scans.length === 0) return notPrepared;
  const context: ScanContext = { database, query, conf, used: usedColumns(plan) };
  const look = lookOnce();
  const prepared = new Map(
    await Promise.all(
      scans.map(async (scan) => {
        try {
          const files = await existingFiles(scan, context, look);
          const prepare = prepareByFormat[scan.format as FileFormat];
          return [scan, files.length === 0 ? () => [] : await prepare(scan, files, context)] as const;
        } catch (error) {
          throw error instanceof SparkError ? error.withOrigin(scan.origin) : error;
        }
      }),
    ),
  );
  return (scan, functions) => {
    const found = prepared.get(scan);
    return found ? assemble(scan, found, functions, context.used) : notPrepared();
  };
}

const notPrepared = (): never => {
  throw sparkError("INTERNAL_ERROR", { message: "a scan was not prepared" });
};

export function scansOf(plan: ResolvedPlan): readonly ResolvedScan[] {
  const scans = new Set<ResolvedScan>();
  walk(plan, (node) => {
    if (node.kind === "resolvedScan") scans.add(node);
  });
  return [...scans];
}

type Look = (path: string) => Promise<Stats | undefined>;

/** A plan that reads a file several times sees one version of it. */
function lookOnce(): Look {
  const seen = new Map<string, Promise<Stats | undefined>>();
  return (path) => {
    const known = seen.get(path);
    if (known) return known;
    const looking = stat(path).catch(() => undefined);
    seen.set(path, looking);
    return looking;
  };
}

/** The files of a scan that are still there. One that is gone is an error, unless the user said that it is none. */
async function existingFiles(
  { files, format, options }: ResolvedScan,
  { conf }: ScanContext,
  look: Look,
): Promise<readonly ScanFile[]> {
  const { ignoreMissingFiles } = fileOptions(new FormatOptions(options), { conf });
  const found = await Promise.all(files.map(({ path }) => look(path)));
  const present: ScanFile[] = [];
  files.forEach((file, i) => {
    const entry = found[i];
    // Spark would look for a footer in it; elsewhere a file may end anywhere.
    if (entry?.size === 0 && file.size > 0 && format === "parquet") throw unreadable(file.path);
    if (entry && !entry.isDirectory()) present.push({ ...file, ...fileState(entry) });
    else if (!ignoreMissingFiles) throw fileGone(file.path);
  });
  return present;
}
