import { sparkError } from "../../errors/index.ts";
import type { SqlStatement } from "../../plan/index.ts";
import { isName, multipartName, quoteIfNeeded } from "../identifiers.ts";
import type { Parser } from "../parser.ts";
import { stringText } from "../string-tokens.ts";
import { command, notAllowed } from "./command.ts";
import { assignments } from "./merge.ts";

const setting = /^([\w.:\-/]+|`[^`]+`)\s*(?:=\s*([\s\S]*))?$/;

/** SET, the word already read. */
export function set(p: Parser, start: number): SqlStatement {
  if (p.at("ROLE")) throw notAllowed(p, start, "SET ROLE");
  if (p.accept("TIME", "ZONE")) return timeZone(p, start);
  if (p.at("CATALOG") && p.peek().key !== "=" && !p.peek().key.startsWith(".")) return catalog(p, start);
  if (p.at("VAR", "VARIABLE") && (isName(p.peek()) || p.peek().key === "(")) return variables(p, start);
  if (p.atEnd || p.at(";")) return command(p, start, "set");
  if (p.atPhrase("-") && p.text(p.peek()) === "v") {
    p.rest();
    return command(p, start, "set", { verbose: true });
  }
  return assignment(p, start);
}

function assignment(p: Parser, start: number): SqlStatement {
  const [, key, value] = setting.exec(p.rest()) ?? [];
  if (key === undefined) throw sparkError("INVALID_SET_SYNTAX", {}, p.originFrom(start));
  return command(p, start, "set", {
    key: unquoted(key),
    value: value === undefined ? undefined : unquoted(value.trim()),
  });
}

const unquoted = (text: string): string => (/^`[^`]*`$/.test(text) ? text.slice(1, -1) : text);

function timeZone(p: Parser, start: number): SqlStatement {
  const value = p.accept("LOCAL") ? "LOCAL" : p.token.kind === "string" ? stringText(p) : intervalText(p);
  return command(p, start, "setTimeZone", { value });
}

function intervalText(p: Parser): string {
  if (!p.at("INTERVAL")) throw p.unexpected();
  const start = p.token.start;
  p.expression();
  return p.textFrom(start);
}

function catalog(p: Parser, start: number): SqlStatement {
  p.next();
  const name = p.token.kind === "string" ? stringText(p) : quoteIfNeeded(multipartName(p));
  return command(p, start, "setCatalog", { catalog: name });
}

/** `SET VAR a = 1, b = 2` or `SET VAR (a, b) = (SELECT 1, 2)`. */
function variables(p: Parser, start: number): SqlStatement {
  p.next();
  if (!p.at("(")) return command(p, start, "setVariable", {}, { assignments: assignments(p) });
  const names = p.parenthesized(() => p.list((inner) => quoteIfNeeded(multipartName(inner))));
  p.expect("=");
  const input = p.parenthesized(() => p.query());
  return command(p, start, "setVariable", { names }, { input });
}

/** RESET, the word already read. */
export function reset(p: Parser, start: number): SqlStatement {
  if (p.atEnd || p.at(";")) return command(p, start, "reset");
  return command(p, start, "reset", { key: unquoted(p.rest()) });
}
