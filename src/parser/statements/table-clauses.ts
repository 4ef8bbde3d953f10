import { sparkError } from "../../errors/index.ts";
import type { Options, SqlStatementParameter } from "../../plan/index.ts";
import { parseDataType, type StructField } from "../../types/index.ts";
import { isName, multipartName, nameList, quoteIfNeeded, simpleName } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { properties, propertyKey } from "../query/properties.ts";
import { rowFormat } from "../query/row-format.ts";
import { stringText } from "../string-tokens.ts";
import { createdColumn } from "./columns.ts";
import { invalidStatement, notAllowed } from "./command.ts";
import { valueText } from "./partition.ts";

/** The clauses after the columns of CREATE TABLE. */
export interface TableClauses {
  readonly parameters: Readonly<Record<string, SqlStatementParameter>>;
  /** Columns that PARTITIONED BY defines itself. */
  readonly partitionFields: readonly StructField[];
}

type Found = Record<string, SqlStatementParameter>;

interface Clause {
  readonly phrase: readonly string[];
  /** As Spark names it when it comes twice. */
  readonly said?: string;
  readonly read: (p: Parser, found: Found, fields: StructField[], start: number) => void;
}

function plainClause(said: string, phrase: readonly string[], read: (p: Parser) => SqlStatementParameter): Clause {
  return {
    phrase,
    read: (p, found) => {
      found[said] = read(p);
    },
  };
}

const clauses: readonly Clause[] = [
  plainClause("options", ["OPTIONS"], expressionProperties),
  plainClause("properties", ["TBLPROPERTIES"], properties),
  { phrase: ["PARTITIONED", "BY"], read: partitionedBy },
  plainClause("clusterBy", ["CLUSTER", "BY"], nameTexts),
  { phrase: ["CLUSTERED", "BY"], read: clusteredBy },
  { phrase: ["SKEWED", "BY"], read: skewedBy },
  { phrase: ["ROW", "FORMAT"], read: (_p, _found) => undefined },
  { phrase: ["STORED"], said: "STORED AS/BY", read: stored },
  plainClause("collation", ["DEFAULT", "COLLATION"], collationName),
  plainClause("location", ["LOCATION"], stringText),
  plainClause("comment", ["COMMENT"], stringText),
];

export function tableClauses(p: Parser): TableClauses {
  const start = p.token.start;
  const found: Found = {};
  const fields: StructField[] = [];
  const seen = new Set<Clause>();
  for (let clause = fitting(p); clause; clause = fitting(p)) {
    const clauseStart = p.token.start;
    const clauseName = clause.said ?? clause.phrase.join(" ");
    if (seen.has(clause)) throw sparkError("DUPLICATE_CLAUSES", { clauseName }, p.originFrom(start));
    seen.add(clause);
    if (clauseName === "ROW FORMAT") found.rowFormat = rowFormat(p) as Options;
    else {
      p.expect(...clause.phrase);
      clause.read(p, found, fields, clauseStart);
    }
  }
  checkTogether(p, found, start);
  return { parameters: found, partitionFields: fields };
}

const fitting = (p: Parser): Clause | undefined => clauses.find(({ phrase }) => p.atPhrase(...phrase));

export function nameTexts(p: Parser): string[] {
  return p.parenthesized(() => p.list((inner) => quoteIfNeeded(multipartName(inner))));
}

function expressionProperties(p: Parser): Options {
  const entries = p.parenthesized(() =>
    p.list((inner) => {
      const key = propertyKey(inner);
      inner.accept("=");
      return [key, inner.at(",", ")") ? "" : valueText(inner)] as const;
    }),
  );
  return Object.freeze(Object.fromEntries(entries));
}

/** Columns with types are new ones; without, they are columns of the table, or transforms such as `years(ts)`. */
function partitionedBy(p: Parser, found: Found, fields: StructField[]): void {
  const names = p.parenthesized(() =>
    p.list((inner) => {
      const isNew = isName(inner.token) && isName(inner.peek());
      if (!isNew) return transform(inner);
      const field = createdColumn(inner);
      fields.push(field);
      return quoteIfNeeded([field.name]);
    }),
  );
  found.partitionedBy = names;
}

function transform(p: Parser): string {
  const start = p.token.start;
  const parts = [simpleName(p)];
  while (p.accept(".")) parts.push(simpleName(p));
  if (!p.at("(")) return quoteIfNeeded(parts);
  p.parenthesized(() => p.list((inner) => inner.expression()));
  return p.textFrom(start);
}

function clusteredBy(p: Parser, found: Found): void {
  found.clusteredBy = nameList(p);
  if (p.accept("SORTED", "BY")) {
    found.sortedBy = p.parenthesized(() =>
      p.list((inner) => {
        const sorted = simpleName(inner);
        return inner.acceptAny("ASC", "DESC") === "DESC" ? `${sorted} DESC` : sorted;
      }),
    );
  }
  p.expect("INTO");
  found.buckets = p.text(p.next());
  p.expect("BUCKETS");
}

function skewedBy(p: Parser, _found: Found, _fields: readonly StructField[], start: number): void {
  nameList(p);
  p.expect("ON");
  p.parenthesized(() => p.list((inner) => inner.expression()));
  p.accept("STORED", "AS", "DIRECTORIES");
  throw invalidStatement(p, start, "CREATE TABLE ... SKEWED BY");
}

function stored(p: Parser, found: Found, _fields: readonly StructField[], start: number): void {
  if (p.accept("BY")) {
    stringText(p);
    if (p.accept("WITH", "SERDEPROPERTIES")) properties(p);
    throw invalidStatement(p, start, "STORED BY");
  }
  p.expect("AS");
  if (!p.accept("INPUTFORMAT")) {
    found.storedAs = simpleName(p);
    return;
  }
  found.inputFormat = stringText(p);
  p.expect("OUTPUTFORMAT");
  found.outputFormat = stringText(p);
}

/** The types' own parser knows which collations there are. */
export function collationName(p: Parser): string {
  const name = simpleName(p);
  const type = parseDataType(`string collate ${quoteIfNeeded([name])}`);
  return type.kind === "string" ? type.collation : name;
}

const delimitedFormats = ["textfile"];
const serdeFormats = ["sequencefile", "textfile", "rcfile"];

function checkTogether(p: Parser, found: Found, start: number): void {
  const origin = p.originFrom(start);
  if (found.clusterBy && found.partitionedBy) {
    throw sparkError("SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED", {}, origin);
  }
  if (found.clusterBy && found.clusteredBy) {
    throw sparkError("SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED", {}, origin);
  }
  const format = typeof found.storedAs === "string" ? found.storedAs.toLowerCase() : undefined;
  if (!found.rowFormat || format === undefined) return;
  const isSerde = "serde" in (found.rowFormat as Options);
  if (isSerde && !serdeFormats.includes(format)) {
    throw notAllowed(p, start, `ROW FORMAT SERDE with the format '${format}', which has its own`);
  }
  if (!isSerde && !delimitedFormats.includes(format)) {
    throw notAllowed(p, start, `ROW FORMAT DELIMITED with the format '${format}'`);
  }
}
