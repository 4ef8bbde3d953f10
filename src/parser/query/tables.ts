import { node, type Options, type Relation } from "../../plan/index.ts";
import { isName, name, quoteIfNeeded } from "../identifiers.ts";
import { beginsExpression } from "../lookahead.ts";
import { nameReference } from "../names.ts";
import type { Parser } from "../parser.ts";
import { changes } from "./changes.ts";
import { inlineTable } from "./inline-table.ts";
import { jsonTable } from "./json-table.ts";
import { properties } from "./properties.ts";
import { sampling } from "./sample.ts";
import { aliased } from "./table-alias.ts";
import { tableFunction, unnest } from "./table-functions.ts";
import { timeTravel } from "./time-travel.ts";
import { watermark } from "./watermark.ts";

/** A relation that does not begin with a parenthesis: a table, a function, VALUES. */
export function namedRelation(p: Parser): Relation {
  if (p.at("VALUES") && beginsExpression(p.peek())) return inlineTable(p);
  if (p.at("UNNEST") && p.peek().key === "(") return unnest(p);
  if (p.at("JSON_TABLE") && p.peek().key === "(") return jsonTable(p);
  const isStreaming = beginsStream(p) && p.accept("STREAM");
  return isStreaming && p.at("(") ? streamInParentheses(p) : tableOrFunction(p, isStreaming);
}

/** `stream` is a table too, unless another name follows that is not its alias. */
const beginsStream = (p: Parser): boolean =>
  p.at("STREAM") && (p.peek().key === "(" || (isName(p.peek()) && !["AS", "WHERE"].includes(p.peek().key)));

function streamInParentheses(p: Parser): Relation {
  const start = p.token.start;
  const parts = p.parenthesized(nameReference);
  return table(p, parts, start, true);
}

function tableOrFunction(p: Parser, isStreaming: boolean): Relation {
  const start = p.token.start;
  const parts = nameReference(p);
  if (p.at("(")) return tableFunction(p, parts, start);
  if (p.atPhrase("CHANGES", "FROM")) return changes(p, parts, start, isStreaming);
  return table(p, parts, start, isStreaming);
}

const readOptions = (p: Parser): Options => (p.peek().key === "(" && p.accept("WITH") ? properties(p) : {});

function table(p: Parser, parts: readonly string[], start: number, isStreaming: boolean): Relation {
  const travel = timeTravel(p);
  const options = readOptions(p);
  const sourceName = p.accept("IDENTIFIED", "BY") ? name(p) : undefined;
  const read = node("readNamedTable", {
    unparsedIdentifier: quoteIfNeeded(parts),
    options,
    isStreaming: isStreaming || undefined,
    ...travel,
    sourceName,
    origin: p.originFrom(start),
  });
  const sample = sampling(p);
  const named = aliased(p, watermark(p, read), start);
  return sample ? sample(named) : named;
}
