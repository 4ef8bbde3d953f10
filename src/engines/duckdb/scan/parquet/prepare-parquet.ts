import type { ScanFile } from "../../../../plan/index.ts";
import { FormatOptions, fileOptions } from "../../../../sources/index.ts";
import { duckdbType } from "../../types.ts";
import { columnTypes } from "../ask.ts";
import type { FileSource, Prepare } from "../scan-context.ts";
import { remembered } from "../scratch.ts";
import { pathList, pathSql } from "../sql-text.ts";
import { convert } from "./convert.ts";
import { type ParquetFacts, parquetFacts, readableFiles } from "./file-facts.ts";
import { fileTypes } from "./file-type.ts";
import { leavesOf } from "./schema-tree.ts";

/** Files with the same schema are read together; a column that some of them lack is null there. */
export const prepareParquet: Prepare = async (scan, files, { database, query, conf }) => {
  const { ignoreCorruptFiles } = fileOptions(new FormatOptions(scan.options), { conf });
  const filled = files.filter(({ size }) => size > 0);
  const present = ignoreCorruptFiles ? await readableFiles(database, filled, query) : filled;
  const facts = await parquetFacts(database, present, query);
  const groups = new Map<string, { readonly facts: ParquetFacts; readonly files: ScanFile[] }>();
  present.forEach((file, i) => {
    const of = facts[i] as ParquetFacts;
    const group = groups.get(of.signature);
    if (group) group.files.push(file);
    else groups.set(of.signature, { facts: of, files: [file] });
  });
  const caseSensitive = conf.get("spark.sql.caseSensitive")?.toLowerCase() === "true";
  const sources = await Promise.all(
    [...groups.values()].map(async ({ facts: { tree }, files: same }): Promise<FileSource> => {
      const first = same[0] as ScanFile;
      const { path } = first;
      const types = await remembered(database, first, "types of the columns", async () =>
        fileTypes(await columnTypes(database, `SELECT * FROM ${readParquet(pathSql(path))}`, [path]), leavesOf(tree)),
      );
      const key = (name: string) => (caseSensitive ? name : name.toLowerCase());
      const columns = scan.dataSchema.fields.map(({ name, dataType }) => {
        const exact = tree.children.findIndex((child) => child.name === name);
        const position = exact >= 0 ? exact : tree.children.findIndex((child) => key(child.name) === key(name));
        const type = types[position];
        if (!type) return `CAST(NULL AS ${duckdbType(dataType)})`;
        return convert(`p${position}`, type, dataType, { path, column: name, caseSensitive });
      });
      // By position: DuckDB renames columns whose names differ only in case.
      const names = types.map((_, i) => `p${i}`).join(", ");
      return {
        from: `${readParquet(pathList(same.map((file) => file.path)))} AS p(${names})`,
        files: same.map((file) => ({ path: file.path, file })),
        columns,
      };
    }),
  );
  return () => sources;
};

const readParquet = (files: string): string => `read_parquet(${files}, hive_partitioning=false)`;
