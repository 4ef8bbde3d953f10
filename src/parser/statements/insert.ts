import { sparkError } from "../../errors/index.ts";
import { type Expression, node, type Relation, type SqlStatement } from "../../plan/index.ts";
import { nameList, simpleName } from "../identifiers.ts";
import { beginsClause, opensQuery } from "../lookahead.ts";
import type { Parser } from "../parser.ts";
import { fromClause } from "../query/from.ts";
import { fromBody } from "../query/from-first.ts";
import { properties } from "../query/properties.ts";
import { rowFormat } from "../query/row-format.ts";
import { tableAlias } from "../query/table-alias.ts";
import { stringText } from "../string-tokens.ts";
import { command, ifNotExists, notAllowed, tableName } from "./command.ts";
import { tableProvider } from "./create-table.ts";
import { optionalPartition } from "./partition.ts";

/** INSERT with the query whose rows it takes. */
export function insert(p: Parser, start: number): SqlStatement {
  const target = insertTarget(p);
  if (!(opensQuery(p) && hasAlias(p))) return finish(p, start, target, p.query());
  const queryStart = p.token.start;
  const query = p.parenthesized(() => p.query());
  const named = tableAlias(p);
  const origin = p.originFrom(queryStart);
  const input = named ? node("subqueryAlias", { input: query, ...named, qualifier: [], origin }) : query;
  return finish(p, start, target, input);
}

/** The rows that replace others need a name of their own. */
function hasAlias(p: Parser): boolean {
  const { key, kind } = p.afterClosing(0);
  return key === "AS" || kind === "quoted" || (kind === "word" && !afterQuery.includes(key));
}
const afterQuery = "UNION EXCEPT MINUS INTERSECT ORDER SORT CLUSTER DISTRIBUTE WINDOW LIMIT OFFSET".split(" ");

/** `FROM t INSERT INTO a SELECT .. INSERT INTO b SELECT ..`, when it is one. */
export function multiInsert(p: Parser, start: number): SqlStatement | undefined {
  return p.attempt(() => {
    const from = fromClause(p);
    if (!p.at("INSERT")) return undefined;
    const statements: SqlStatement[] = [];
    while (p.at("INSERT")) {
      const insertStart = p.next().start;
      const target = insertTarget(p);
      statements.push(finish(p, insertStart, target, fromBody(p, from)));
    }
    return statements.length === 1
      ? (statements[0] as SqlStatement)
      : command(p, start, "multiInsert", {}, { statements });
  });
}

interface InsertTarget {
  readonly statement: string;
  readonly parameters: SqlStatement["parameters"];
  readonly condition?: Expression | undefined;
}

const finish = (p: Parser, start: number, { statement, parameters, condition }: InsertTarget, input: Relation) =>
  command(p, start, statement, parameters, { input, condition });

/** What stands between INSERT and the rows. */
function insertTarget(p: Parser): InsertTarget {
  const withSchemaEvolution = p.accept("WITH", "SCHEMA", "EVOLUTION") || undefined;
  const mode = p.expectAny("INTO", "OVERWRITE").toLowerCase();
  if (mode === "overwrite" && (p.at("DIRECTORY") || p.atPhrase("LOCAL", "DIRECTORY"))) return directory(p);
  p.accept("TABLE");
  const table = tableName(p);
  const alias = p.accept("AS")
    ? simpleName(p)
    : p.at("BY", "REPLACE") || beginsBody(p)
      ? undefined
      : tableAlias(p)?.alias;
  const options = p.peek().key === "(" && p.accept("WITH") ? properties(p) : undefined;
  const partition = optionalPartition(p);
  const notExists = ifNotExists(p) || undefined;
  if (notExists && partition?.dynamicPartitions) {
    const dynamic = partition.dynamicPartitions.join(", ");
    throw notAllowed(p, p.token.start, `IF NOT EXISTS with dynamic partitions: ${dynamic}`);
  }
  const byName = p.accept("BY", "NAME") || undefined;
  const columns = p.at("(") && !opensQuery(p) ? nameList(p) : undefined;
  const said = {
    table,
    mode,
    alias,
    options,
    ...partition,
    ifNotExists: notExists,
    byName,
    columns,
    withSchemaEvolution,
  };
  return { statement: "insert", ...replacing(p, said) };
}

const beginsBody = (p: Parser): boolean =>
  p.at("SELECT", "VALUES", "FROM", "WITH", "TABLE", "PARTITION", "IF", "(", "MAP", "REDUCE") || beginsClause(p);

/** REPLACE WHERE, ON or USING: which rows of the table make room. */
function replacing(p: Parser, said: SqlStatement["parameters"]): Omit<InsertTarget, "statement"> {
  if (!p.accept("REPLACE")) return { parameters: said };
  const start = p.token.start;
  const replace = p.expectAny("WHERE", "ON", "USING");
  if (replace === "USING") return { parameters: { ...said, replace, replaceUsing: nameList(p) } };
  const condition = p.expression();
  if (replace === "WHERE" && said.alias !== undefined) {
    throw sparkError("INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED", {}, p.originFrom(start));
  }
  return { parameters: { ...said, replace }, condition };
}

function directory(p: Parser): InsertTarget {
  const local = p.accept("LOCAL") || undefined;
  p.expect("DIRECTORY");
  const path = p.token.kind === "string" ? stringText(p) : undefined;
  const provider = tableProvider(p);
  const options = p.accept("OPTIONS") ? properties(p) : undefined;
  const format = rowFormat(p);
  const storedAs = p.accept("STORED", "AS") ? simpleName(p) : undefined;
  const parameters = { local, path, provider, options, rowFormat: format, storedAs };
  return { statement: "insertOverwriteDirectory", parameters };
}
