import { sparkError } from "../../errors/index.ts";
import { contains, type Expression } from "../../plan/index.ts";
import { value } from "../expressions/operators.ts";
import type { Parser } from "../parser.ts";
import { oneString } from "../string-tokens.ts";

export interface TimeTravel {
  readonly versionAsOf?: string;
  readonly timestampAsOf?: Expression;
}

const words = ["VERSION", "SYSTEM_VERSION", "TIMESTAMP", "SYSTEM_TIME"];

/** `[FOR] VERSION AS OF 3`, `TIMESTAMP AS OF '..'` or `@v3`, if one comes next. */
export function timeTravel(p: Parser): TimeTravel {
  if (p.at("@")) return { versionAsOf: versionSuffix(p) };
  const said = p.at("FOR") ? 1 : 0;
  if (!words.includes(p.peek(said).key) || p.peek(said + 1).key !== "AS" || p.peek(said + 2).key !== "OF") return {};
  p.accept("FOR");
  const isVersion = p.next().key.endsWith("VERSION");
  p.expect("AS", "OF");
  return isVersion ? { versionAsOf: version(p) } : { timestampAsOf: fixedTime(p) };
}

function versionSuffix(p: Parser): string {
  p.expect("@");
  const token = p.next();
  const [, digits] = /^v?(\d+)$/i.exec(p.text(token)) ?? [];
  if (digits === undefined) throw p.unexpected(token);
  return digits;
}

export const version = (p: Parser): string => (p.token.kind === "number" ? p.text(p.next()) : oneString(p));

/** A point in time may be computed, but not from columns. */
export function fixedTime(p: Parser): Expression {
  const start = p.token.start;
  const time = p.expression(value);
  if (time.kind === "subqueryExpression") return time;
  if (contains(time, (part) => part.kind === "unresolvedAttribute" && !isClock(part.unparsedIdentifier))) {
    throw sparkError("_LEGACY_ERROR_TEMP_0056", { reason: "it depends on columns" }, p.originFrom(start));
  }
  return time;
}

const isClock = (name: string): boolean => /^(current_(date|time|timestamp)|localtime|localtimestamp)$/i.test(name);
