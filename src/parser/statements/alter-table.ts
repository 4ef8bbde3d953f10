import { sparkError } from "../../errors/index.ts";
import type { SqlStatement } from "../../plan/index.ts";
import { sqlType, structType } from "../../types/index.ts";
import { dataType } from "../data-type.ts";
import { isName, multipartName, name, quoteIfNeeded, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { properties, propertyKey } from "../query/properties.ts";
import { stringText } from "../string-tokens.ts";
import { alterOptions, type Column, column, type Duplicate } from "./columns.ts";
import { command, ifExists, ifNotExists, invalidStatement, notAllowed, notWord, tableName } from "./command.ts";
import { atConstraint, constraint } from "./constraints.ts";
import { optionalPartition, type PartitionSpec, partition } from "./partition.ts";
import { collationName, nameTexts } from "./table-clauses.ts";

interface Altered {
  readonly start: number;
  readonly table: string;
  readonly spec: PartitionSpec | undefined;
}
type AlterRule = (p: Parser, altered: Altered) => SqlStatement;

/** From the name of the table on. */
export function alterTable(p: Parser, start: number): SqlStatement {
  const table = tableName(p);
  const spec = optionalPartition(p);
  const { key } = p.token;
  if (!Object.hasOwn(alterations, key)) throw p.unexpected();
  p.next();
  return (alterations[key] as AlterRule)(p, { start, table, spec });
}

const made = (p: Parser, { start, table, spec }: Altered, statement: string, said = {}, parts = {}): SqlStatement =>
  command(p, start, statement, { table, ...spec, ...said }, parts);

const alterations: Readonly<Record<string, AlterRule>> = {
  ADD: add,
  DROP: drop,
  RENAME: rename,
  SET: set,
  UNSET: (p, altered) => made(p, altered, "unsetTableProperties", unsetProperties(p)),
  ALTER: alterColumns,
  CHANGE: change,
  REPLACE: replaceColumns,
  RECOVER: (p, altered) => {
    p.expect("PARTITIONS");
    return made(p, altered, "recoverPartitions");
  },
  CLUSTER: (p, altered) => {
    p.expect("BY");
    return made(p, altered, "alterClusterBy", { clusterBy: p.accept("NONE") ? [] : nameTexts(p) });
  },
  DEFAULT: (p, altered) => {
    p.expect("COLLATION");
    return made(p, altered, "alterTableCollation", { collation: collationName(p) });
  },
};

export function unsetProperties(p: Parser) {
  p.expect("TBLPROPERTIES");
  const exists = ifExists(p) || undefined;
  const keys = p.parenthesized(() => p.list(propertyKey));
  return { ifExists: exists, keys };
}

function add(p: Parser, altered: Altered): SqlStatement {
  if (atConstraint(p)) return made(p, altered, "addConstraint", { constraint: constraint(p) });
  if (p.at("PARTITION", "IF")) return addPartitions(p, altered);
  p.expectAny("COLUMN", "COLUMNS");
  return made(p, altered, "addColumns", ...columnsOf(columnList(p, "ADD")));
}

function addPartitions(p: Parser, altered: Altered): SqlStatement {
  const notExists = ifNotExists(p) || undefined;
  const start = p.token.start;
  do {
    partition(p);
    if (p.accept("LOCATION")) stringText(p);
  } while (p.at("PARTITION"));
  return made(p, altered, "addPartitions", { ifNotExists: notExists, partitions: [p.textFrom(start)] });
}

function columnList(p: Parser, type: string): Column[] {
  const item = (inner: Parser) => column(inner, alterOptions, duplicateIn(type));
  return p.at("(") ? p.parenthesized(() => p.list(item)) : p.list(item);
}

const duplicateIn =
  (type: string): Duplicate =>
  (columnName, optionName, p, start) =>
    sparkError("ALTER_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", { type, columnName, optionName }, p.originFrom(start));

function columnsOf(columns: readonly Column[]) {
  return [
    {
      names: columns.map(({ parts }) => quoteIfNeeded(parts)),
      positions: columns.map(({ position }) => position ?? ""),
    },
    { schema: structType(columns.map(({ field }) => field)) },
  ] as const;
}

function drop(p: Parser, altered: Altered): SqlStatement {
  if (p.accept("CONSTRAINT")) {
    const exists = ifExists(p) || undefined;
    const said = { ifExists: exists, constraint: simpleName(p), behavior: p.acceptAny("CASCADE", "RESTRICT") };
    return made(p, altered, "dropConstraint", said);
  }
  if (p.acceptAny("COLUMN", "COLUMNS")) {
    const exists = ifExists(p) || undefined;
    const names = p.at("(") ? nameTexts(p) : p.list((inner) => quoteIfNeeded(multipartName(inner)));
    return made(p, altered, "dropColumns", { ifExists: exists, names });
  }
  const exists = ifExists(p) || undefined;
  const start = p.token.start;
  p.list(partition);
  const partitions = [p.textFrom(start)];
  return made(p, altered, "dropPartitions", { ifExists: exists, partitions, purge: p.accept("PURGE") || undefined });
}

function rename(p: Parser, altered: Altered): SqlStatement {
  if (p.accept("COLUMN")) {
    const from = quoteIfNeeded(multipartName(p));
    p.expect("TO");
    return made(p, altered, "renameColumn", { column: from, newName: name(p) });
  }
  p.expect("TO");
  if (!altered.spec) return made(p, altered, "renameTable", { newName: quoteIfNeeded(multipartName(p)) });
  const start = p.token.start;
  partition(p);
  return made(p, altered, "renamePartition", { newPartition: p.textFrom(start) });
}

function set(p: Parser, altered: Altered): SqlStatement {
  if (p.accept("TBLPROPERTIES")) return made(p, altered, "setTableProperties", { properties: properties(p) });
  if (p.accept("LOCATION")) return made(p, altered, "setTableLocation", { location: stringText(p) });
  if (p.accept("SERDEPROPERTIES")) return made(p, altered, "setSerde", { properties: properties(p) });
  if (p.at("FILEFORMAT", "SKEWED")) throw notAllowed(p, altered.start, `ALTER TABLE SET ${p.token.key}`);
  p.expect("SERDE");
  const serde = stringText(p);
  const settings = p.accept("WITH", "SERDEPROPERTIES") ? properties(p) : undefined;
  return made(p, altered, "setSerde", { serde, properties: settings });
}

/** `ALTER COLUMN a TYPE INT, b COMMENT 'x'`. */
function alterColumns(p: Parser, altered: Altered): SqlStatement {
  if (isName(p.peek())) p.accept("COLUMN");
  const changes = p.list(columnChange);
  return made(p, altered, "alterColumns", {
    names: changes.map(([column]) => column),
    changes: changes.map(([, to]) => to),
  });
}

function columnChange(p: Parser): readonly [string, string] {
  const column = quoteIfNeeded(multipartName(p));
  const start = p.token.start;
  if (p.accept("TYPE")) dataType(p);
  else if (p.accept("COMMENT")) stringText(p);
  else if (p.accept("AFTER")) name(p);
  else if (!p.accept("FIRST") && p.acceptAny("SET", "DROP")) nullability(p);
  return [column, p.textFrom(Math.min(start, p.stop))];
}

function nullability(p: Parser): void {
  const sets = p.text(p.peek(-1)).toUpperCase() === "SET";
  if (p.accept("DEFAULT")) {
    if (sets) p.expression();
    return;
  }
  notWord(p);
  p.expect("NULL");
}

const changeWords = ["TYPE", "COMMENT", "AFTER", "FIRST", "SET", "DROP"];

/** CHANGE COLUMN is Hive's way: the column, its name again, and its type. */
function change(p: Parser, altered: Altered): SqlStatement {
  if (isName(p.peek()) && !changeWords.includes(p.peek().key)) p.accept("COLUMN");
  const renamed = p.attempt(() => {
    const parts = multipartName(p);
    if (p.at(...changeWords) && p.peek().kind !== "end") return undefined;
    return isName(p.token) ? parts : undefined;
  });
  if (!renamed) return alterColumns(p, altered);
  const { start, spec } = altered;
  const to = column(p, alterOptions, duplicateIn("CHANGE"));
  if (spec) throw invalidStatement(p, start, "ALTER TABLE ... PARTITION ... CHANGE COLUMN");
  if (to.field.name.toLowerCase() !== renamed.at(-1)?.toLowerCase()) {
    const msg = ", please run RENAME COLUMN instead";
    const params = { operation: "Renaming column", command: "ALTER COLUMN", msg };
    throw sparkError("_LEGACY_ERROR_TEMP_0034", params, p.originFrom(start));
  }
  const said = { names: [quoteIfNeeded(renamed)], changes: [`TYPE ${sqlType(to.field.dataType)}`] };
  return made(p, altered, "alterColumns", said);
}

function replaceColumns(p: Parser, altered: Altered): SqlStatement {
  const { start, spec } = altered;
  p.expect("COLUMNS");
  const columns = p.parenthesized(() => p.list((inner) => column(inner, alterOptions, duplicateIn("REPLACE"))));
  if (spec) throw invalidStatement(p, start, "ALTER TABLE ... PARTITION ... REPLACE COLUMNS");
  const unsupported = columns.map(unsupportedReplacement).find((operation) => operation !== undefined);
  if (unsupported) {
    const params = { operation: unsupported, command: "REPLACE COLUMNS", msg: "" };
    throw sparkError("_LEGACY_ERROR_TEMP_0034", params, p.originFrom(start));
  }
  return made(p, altered, "replaceColumns", ...columnsOf(columns));
}

function unsupportedReplacement({ parts, field, position }: Column): string | undefined {
  if (parts.length > 1) return "Replacing with a nested column";
  if (!field.nullable) return "NOT NULL";
  return position === undefined ? undefined : "Column position";
}
