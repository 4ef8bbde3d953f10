import type { SqlStatement } from "../../plan/index.ts";
import { type StructDataType, structType } from "../../types/index.ts";
import { multipartName, quoteIfNeeded } from "../identifiers.ts";
import { beginsQuery, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { tableElements } from "./columns.ts";
import { command, ifNotExists, invalidStatement, notAllowed, tableName } from "./command.ts";
import { type TableClauses, tableClauses } from "./table-clauses.ts";

export interface TableHeader {
  readonly temporary?: boolean | undefined;
  readonly external?: boolean | undefined;
  readonly orReplace?: boolean | undefined;
}

/** From the name of the table on. `statement` is `createTable` or `replaceTable`. */
export function tableDefinition(p: Parser, start: number, statement: string, header: TableHeader): SqlStatement {
  const notExists = statement === "createTable" && ifNotExists(p);
  const table = tableName(p);
  if (statement === "createTable" && p.accept("LIKE")) return createLike(p, start, table, notExists);
  const elements = p.at("(") && !opensQuery(p) ? tableElements(p) : undefined;
  const provider = tableProvider(p);
  const clauses = tableClauses(p);
  checkProvider(p, start, provider, clauses);
  const asked = p.accept("AS") || beginsQuery(p) || opensQuery(p);
  if (asked && (elements || clauses.partitionFields.length > 0)) {
    throw notAllowed(p, start, "columns with types in CREATE TABLE AS SELECT");
  }
  const input = asked ? p.query() : undefined;
  return command(
    p,
    start,
    statement,
    {
      table,
      ...header,
      ifNotExists: notExists || undefined,
      provider,
      ...clauses.parameters,
      constraints: elements?.constraints,
    },
    { input, schema: wholeSchema(elements?.schema, clauses) },
  );
}

/** `USING parquet`, if it comes next. */
export const tableProvider = (p: Parser): string | undefined =>
  p.accept("USING") ? quoteIfNeeded(multipartName(p)) : undefined;

/** Hive's way: PARTITIONED BY defines columns that come after the others. */
function wholeSchema(schema: StructDataType | undefined, { partitionFields }: TableClauses) {
  if (!schema && partitionFields.length === 0) return undefined;
  return structType([...(schema?.fields ?? []), ...partitionFields]);
}

function checkProvider(p: Parser, start: number, provider: string | undefined, { parameters }: TableClauses): void {
  if (provider === undefined) return;
  const { rowFormat, storedAs } = parameters;
  if (rowFormat) {
    const serde = typeof rowFormat === "object" && "serde" in rowFormat ? `SERDE ${rowFormat.serde}` : "DELIMITED";
    throw invalidStatement(p, start, `CREATE TABLE ... USING ... ROW FORMAT ${serde.toUpperCase()}`);
  }
  if (storedAs)
    throw invalidStatement(p, start, `CREATE TABLE ... USING ... STORED AS ${String(storedAs).toUpperCase()} `);
}

function createLike(p: Parser, start: number, table: string, notExists: boolean): SqlStatement {
  const source = tableName(p);
  const provider = tableProvider(p);
  const { parameters } = tableClauses(p);
  const said = { table, source, ifNotExists: notExists || undefined, provider, ...parameters };
  return command(p, start, "createTableLike", said);
}
