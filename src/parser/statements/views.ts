import { sparkError } from "../../errors/index.ts";
import type { SqlStatement, SqlStatementParameter } from "../../plan/index.ts";
import { name, nameList } from "../identifiers.ts";
import { unparsedName } from "../names.ts";
import type { Parser } from "../parser.ts";
import { properties } from "../query/properties.ts";
import { stringText } from "../string-tokens.ts";
import { tableElements } from "./columns.ts";
import { command, ifNotExists, notAllowed } from "./command.ts";
import { tableProvider } from "./create-table.ts";
import { collationName } from "./table-clauses.ts";

export interface ViewHeader {
  readonly replace?: boolean | undefined;
  readonly global?: boolean | undefined;
  readonly temporary?: boolean | undefined;
}

/** From the word VIEW on. */
export function createView(p: Parser, start: number, header: ViewHeader): SqlStatement {
  p.expect("VIEW");
  const notExists = ifNotExists(p);
  const view = unparsedName(p);
  if (header.temporary && !notExists && p.at("(", "USING") && usesProvider(p)) return viewUsing(p, start, view, header);
  const columns = p.at("(") ? p.parenthesized(() => p.list(viewColumn)) : undefined;
  const found = viewClauses(p);
  check(p, start, header, notExists, found);
  p.expect("AS");
  const queryStart = p.token.start;
  const input = p.query();
  const said = {
    view,
    ...header,
    ifNotExists: notExists || undefined,
    columns: columns?.map(([column]) => column),
    columnComments: columns?.some(([, comment]) => comment !== undefined)
      ? columns.map(([, comment]) => comment ?? "")
      : undefined,
    ...found,
    queryText: p.textFrom(queryStart),
  };
  return command(p, start, "createView", said, { input });
}

const usesProvider = (p: Parser): boolean => p.at("USING") || p.afterClosing(0).key === "USING";

function viewUsing(p: Parser, start: number, view: string, header: ViewHeader): SqlStatement {
  const schema = p.at("(") ? tableElements(p).schema : undefined;
  const provider = tableProvider(p);
  const options = p.accept("OPTIONS") ? properties(p) : undefined;
  return command(p, start, "createViewUsing", { view, ...header, provider, options }, { schema });
}

function viewColumn(p: Parser): readonly [string, string | undefined] {
  const column = name(p);
  return [column, p.accept("COMMENT") ? stringText(p) : undefined];
}

type Clauses = Record<string, SqlStatementParameter>;

interface ViewClause {
  readonly phrase: readonly string[];
  readonly key: string;
  readonly read: (p: Parser) => SqlStatementParameter;
}

const clauses: readonly ViewClause[] = [
  { phrase: ["COMMENT"], key: "comment", read: stringText },
  { phrase: ["TBLPROPERTIES"], key: "properties", read: properties },
  { phrase: ["PARTITIONED", "ON"], key: "partitionedOn", read: nameList },
  { phrase: ["DEFAULT", "COLLATION"], key: "collation", read: collationName },
  { phrase: ["WITH", "SCHEMA"], key: "schemaBinding", read: schemaBinding },
];

function viewClauses(p: Parser): Clauses {
  const start = p.token.start;
  const found: Clauses = {};
  for (;;) {
    const clause = clauses.find(({ phrase }) => p.accept(...phrase));
    if (!clause) return found;
    if (found[clause.key] !== undefined) {
      throw sparkError("DUPLICATE_CLAUSES", { clauseName: clause.phrase.join(" ") }, p.originFrom(start));
    }
    found[clause.key] = clause.read(p);
  }
}

export function schemaBinding(p: Parser): string {
  if (p.accept("TYPE", "EVOLUTION")) return "TYPE EVOLUTION";
  return p.expectAny("BINDING", "COMPENSATION", "EVOLUTION");
}

function check(
  p: Parser,
  start: number,
  { temporary, replace }: ViewHeader,

  notExists: boolean,
  said: Clauses,
): void {
  if (temporary && said.properties) throw notAllowed(p, start, "CREATE TEMPORARY VIEW with TBLPROPERTIES");
  if (notExists && temporary) throw notAllowed(p, start, "CREATE TEMPORARY VIEW IF NOT EXISTS");
  if (notExists && replace) throw notAllowed(p, start, "CREATE VIEW with both IF NOT EXISTS and REPLACE");
  if (said.partitionedOn) throw notAllowed(p, start, "CREATE VIEW ... PARTITIONED ON");
}
